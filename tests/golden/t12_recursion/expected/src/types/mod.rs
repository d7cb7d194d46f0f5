// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod expression;
mod json;
mod node;
mod not;
mod ping;
mod pong;

pub use expression::*;
pub use json::*;
pub use node::*;
pub use not::*;
pub use ping::*;
pub use pong::*;
