// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod report;
mod sky;

pub use report::*;
pub use sky::*;
