// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod cafe;
mod drink;
mod feast;
mod meal;

pub use cafe::*;
pub use drink::*;
pub use feast::*;
pub use meal::*;
