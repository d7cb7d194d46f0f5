// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod alias;
mod map;
mod sheet;
mod two_words;

pub use alias::*;
pub use map::*;
pub use sheet::*;
pub use two_words::*;
