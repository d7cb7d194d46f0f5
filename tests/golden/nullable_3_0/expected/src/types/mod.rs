// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod amendment;
mod entry;
mod sea;
mod weather;

pub use amendment::*;
pub use entry::*;
pub use sea::*;
pub use weather::*;
