// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod ledger;
mod owner;

pub use ledger::*;
pub use owner::*;
