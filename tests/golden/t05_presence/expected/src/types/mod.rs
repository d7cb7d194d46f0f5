// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod place;
mod profile;
mod visit;

pub use place::*;
pub use profile::*;
pub use visit::*;
