//! The runtime of generated clients: operations that describe themselves in, typed results of HTTP calls out.
//!
//! Each module is one concern and is copied as it is into the crates that need it, so it names its siblings
//! by `super::` and no optional module is named by a core one. Optional are `cookies`, `env`, `formats`, `mock`,
//! `open`, `style_cookie`, `style_header` and the `auth_*` modules.

pub mod formats;
pub mod json;
pub mod open;

pub mod auth;
pub mod auth_api_key;
pub mod auth_basic;
pub mod auth_bearer;
mod base_url;
pub mod body;
pub mod call;
pub mod client;
mod cookies;
pub mod env;
pub mod error;
pub mod index_map;
mod media_type;
pub mod mock;
pub mod operation;
mod percent;
pub mod request;
pub mod response;
pub mod retry;
mod retry_after;
pub mod secret;
mod send;
mod style;
pub mod style_cookie;
pub mod style_header;
pub mod style_path;
pub mod style_query;
pub mod transport;
pub mod transport_reqwest;
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
