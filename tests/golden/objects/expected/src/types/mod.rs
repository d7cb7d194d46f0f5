// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod base;
mod chart;
mod depths;
mod formats;
mod labelled;
mod merged;
mod open;
mod tree;
mod twin;

pub use base::*;
pub use chart::*;
pub use depths::*;
pub use formats::*;
pub use labelled::*;
pub use merged::*;
pub use open::*;
pub use tree::*;
pub use twin::*;
