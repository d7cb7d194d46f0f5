// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod atlas;
mod beside;
mod strict;

pub use atlas::*;
pub use beside::*;
pub use strict::*;
