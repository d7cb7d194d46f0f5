// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod aged;
mod coin;
mod dated;
mod find;
mod move_;
mod vase;

pub use aged::*;
pub use coin::*;
pub use dated::*;
pub use find::*;
pub use move_::*;
pub use vase::*;
