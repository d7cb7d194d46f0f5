// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod pet;
mod pet_moved;

pub use pet::*;
pub use pet_moved::*;
