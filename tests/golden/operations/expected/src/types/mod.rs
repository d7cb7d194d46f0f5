// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod berth;
mod feature;
mod new_berth;
mod problem;

pub use berth::*;
pub use feature::*;
pub use new_berth::*;
pub use problem::*;
