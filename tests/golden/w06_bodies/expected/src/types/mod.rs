// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod address;
mod order;
mod problem;

pub use address::*;
pub use order::*;
pub use problem::*;
