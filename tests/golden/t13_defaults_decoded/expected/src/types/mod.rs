// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod colour;
mod lamp;

pub use colour::*;
pub use lamp::*;
