// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod bag;
mod exact;
mod holder;
mod rough;
mod size;

pub use bag::*;
pub use exact::*;
pub use holder::*;
pub use rough::*;
pub use size::*;
