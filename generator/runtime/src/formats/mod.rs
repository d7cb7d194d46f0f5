//! String formats with types of their own (types.md T3, wire.md W15 and W16). A generated crate
//! carries those it uses.

pub mod base64;
pub mod chrono;
pub mod date;
pub mod date_time;
pub mod duration;
mod full_date;
pub mod time;
pub mod time_crate;
pub mod url;
pub mod uuid;
