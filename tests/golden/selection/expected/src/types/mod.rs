// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod author;
mod book;

pub use author::*;
pub use book::*;
