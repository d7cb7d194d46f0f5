// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod bare;
mod by_sort;
mod crate_;
mod outer;
mod parcel;
mod plain;
mod tube;
mod two_keys;
mod untagged;

pub use bare::*;
pub use by_sort::*;
pub use crate_::*;
pub use outer::*;
pub use parcel::*;
pub use plain::*;
pub use tube::*;
pub use two_keys::*;
pub use untagged::*;
