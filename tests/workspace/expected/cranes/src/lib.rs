// Written by `cargo xtask codegen` from #/info.

//! Client for Cranes.
//!
//! API version: `1`.

#![forbid(unsafe_code)]

#[rustfmt::skip]
mod client;
#[rustfmt::skip]
pub mod operations;
#[rustfmt::skip]
pub mod runtime;
#[rustfmt::skip]
pub mod types;

pub use runtime::call::Call;
pub use runtime::client::{Client, ClientBuilder};
pub use runtime::error::{Error, ErrorKind};
pub use runtime::json::Patch;
pub use runtime::retry::RetryPolicy;
