// Written by `cargo xtask codegen` from #/info.

//! Client for Contract.
//!
//! API version: `1.0.0`.

#![forbid(unsafe_code)]
#![allow(deprecated, reason = "what the API deprecates is still part of it")]

#[rustfmt::skip]
mod client;
#[rustfmt::skip]
pub mod operations;
#[rustfmt::skip]
pub mod pets;
#[rustfmt::skip]
pub mod runtime;
#[rustfmt::skip]
pub mod types;

pub use runtime::call::Call;
pub use runtime::client::{Client, ClientBuilder};
pub use runtime::error::{Error, ErrorKind};
pub use runtime::json::Patch;
pub use runtime::retry::RetryPolicy;
