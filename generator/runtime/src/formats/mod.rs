//! String formats with types of their own (types.md T3, wire.md W15 and W16). A generated crate
//! carries those it uses.

pub mod base64;
pub mod date;
pub mod date_time;
pub mod duration;
pub mod time;
pub mod uuid;
