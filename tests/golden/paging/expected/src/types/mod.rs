// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod page;
mod thing;

pub use page::*;
pub use thing::*;
