// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod person;
mod ship;

pub use person::*;
pub use ship::*;
