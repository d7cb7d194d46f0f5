// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod boat;
mod cargo;
mod circle;
mod event;
mod mapped;
mod raft;
mod shape;
mod square;
mod vessel;

pub use boat::*;
pub use cargo::*;
pub use circle::*;
pub use event::*;
pub use mapped::*;
pub use raft::*;
pub use shape::*;
pub use square::*;
pub use vessel::*;
