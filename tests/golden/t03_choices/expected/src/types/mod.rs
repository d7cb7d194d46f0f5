// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod voyage;

pub use voyage::*;

use crate::runtime::json;

json::impl_by_serde!(rust_decimal::Decimal);
