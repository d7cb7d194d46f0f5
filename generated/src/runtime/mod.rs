// Written by `cargo xtask codegen` from its runtime.

//! The runtime: everything that is the same for every operation.

#![allow(dead_code, reason = "not every client calls everything that the runtime offers")]

pub mod accept;
pub mod auth;
pub mod auth_bearer;
pub mod base_url;
pub mod blocking;
pub mod body;
pub mod byte_stream;
pub mod call;
pub mod client;
pub mod env;
pub mod error;
pub mod hook;
pub mod json;
pub mod media_type;
pub mod mock;
pub mod open;
pub mod operation;
pub mod percent;
pub mod prepare;
pub mod read;
pub mod redirect;
pub mod request;
pub mod response;
pub mod retry;
pub mod retry_after;
pub mod send;
pub mod style;
pub mod style_path;
pub mod trace;
pub mod transport;
pub mod transport_reqwest;
