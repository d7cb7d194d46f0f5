// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod buoy;
mod units;

pub use buoy::*;
pub use units::*;
