// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod count;
mod diamond;
mod left;
mod part;
mod right;
mod root;
mod tone;
mod tree;

pub use count::*;
pub use diamond::*;
pub use left::*;
pub use part::*;
pub use right::*;
pub use root::*;
pub use tone::*;
pub use tree::*;
