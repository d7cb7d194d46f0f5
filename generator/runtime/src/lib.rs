//! The runtime of generated clients: operations that describe themselves in, typed results of HTTP calls out.
//!
//! Each module is one concern and is copied as it is into the crates that need it, so it names its siblings
//! by `super::` and no optional module is named by a core one. Which are optional is decided in the generator's
//! `runtime_files.rs`.

pub mod formats;
pub mod json;
pub mod open;

pub mod accept;
pub mod auth;
pub mod auth_api_key;
pub mod auth_basic;
pub mod auth_bearer;
pub mod auth_oauth2;
mod base_url;
pub mod blocking;
pub mod body;
pub mod byte_stream;
pub mod call;
pub mod client;
pub mod contract;
mod cookies;
pub mod env;
pub mod error;
mod file_stream;
pub mod form;
pub mod hook;
pub mod index_map;
pub mod item_stream;
mod link_header;
mod media_type;
pub mod mock;
pub mod multipart;
pub mod multipart_style;
pub mod operation;
pub mod paging;
mod percent;
mod prepare;
mod read;
mod redirect;
pub mod request;
pub mod response;
pub mod response_header;
pub mod retry;
mod retry_after;
pub mod secret;
mod send;
pub mod sse;
mod sse_parser;
pub mod streamed;
mod style;
pub mod style_cookie;
pub mod style_header;
pub mod style_path;
pub mod style_query;
pub mod style_query_string;
mod trace;
pub mod transport;
pub mod transport_reqwest;
pub mod upload;
pub mod validate;

#[cfg(test)]
mod formats_tests;
#[cfg(test)]
mod json_tests;
#[cfg(test)]
mod open_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod validate_tests;

/// The runtime by the name it has in a generated crate, for the macros that generated code calls.
#[allow(
    unused_imports,
    reason = "not every build uses every module by this name"
)]
pub(crate) mod runtime {
    pub(crate) use crate::{json, open};
}
