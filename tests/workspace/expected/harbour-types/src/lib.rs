// Written by `cargo xtask codegen` from #/info.

//! Types of the shared types.
//!
//! API version: `1`.

#![forbid(unsafe_code)]

#[rustfmt::skip]
pub mod runtime;
#[rustfmt::skip]
pub mod types;

pub use runtime::json::Patch;
