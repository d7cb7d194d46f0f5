// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod job;
mod problem;
mod result_type;

pub use job::*;
pub use problem::*;
pub use result_type::*;
