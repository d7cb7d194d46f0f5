// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod address;
mod deck;
mod thing;

pub use address::*;
pub use deck::*;
pub use thing::*;

use crate::runtime::json;

json::impl_by_serde!(std::net::IpAddr);

json::impl_by_serde!(std::time::Duration);
