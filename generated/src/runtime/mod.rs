// Written by `cargo xtask codegen` from its runtime.

//! The runtime: everything that is the same for every operation.

#![allow(dead_code, reason = "not every client calls everything that the runtime offers")]

pub mod auth;
pub mod auth_bearer;
pub mod base_url;
pub mod body;
pub mod call;
pub mod client;
pub mod env;
pub mod error;
pub mod json;
pub mod media_type;
pub mod mock;
pub mod open;
pub mod operation;
pub mod percent;
pub mod request;
pub mod response;
pub mod retry;
pub mod retry_after;
pub mod send;
pub mod style;
pub mod style_path;
pub mod transport;
pub mod transport_reqwest;
