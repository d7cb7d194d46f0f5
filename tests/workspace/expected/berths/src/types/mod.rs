// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod berth;

pub use berth::*;

use crate::runtime::json;

json::impl_by_serde!(harbour_types::types::Person);

json::impl_by_serde!(harbour_types::types::Ship);
