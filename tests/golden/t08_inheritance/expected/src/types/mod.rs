// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod animal;
mod bird;
mod fish;
mod zoo;

pub use animal::*;
pub use bird::*;
pub use fish::*;
pub use zoo::*;
