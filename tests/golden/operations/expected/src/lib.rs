// Written by `cargo xtask codegen` from #/info.

//! Client for Harbour.
//!
//! API version: `2.1.0`.

#![forbid(unsafe_code)]
#![allow(deprecated, reason = "what the API deprecates is still part of it")]

#[rustfmt::skip]
pub mod berths;
#[rustfmt::skip]
mod client;
#[rustfmt::skip]
pub mod port_office;
#[rustfmt::skip]
pub mod runtime;
#[rustfmt::skip]
pub mod types;

pub use runtime::call::Call;
pub use runtime::client::{Client, ClientBuilder};
pub use runtime::error::{Error, ErrorKind};
pub use runtime::json::Patch;
pub use runtime::retry::RetryPolicy;
