// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod limits;
mod page;
mod state;

pub use limits::*;
pub use page::*;
pub use state::*;
