// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod filter;
mod names;
mod rgb;

pub use filter::*;
pub use names::*;
pub use rgb::*;
