// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod feature;
mod job;
mod linked;
mod problem;
mod result_type;

pub use feature::*;
pub use job::*;
pub use linked::*;
pub use problem::*;
pub use result_type::*;
