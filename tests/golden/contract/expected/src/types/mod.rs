// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod cat;
mod dog;
mod pet;

pub use cat::*;
pub use dog::*;
pub use pet::*;
