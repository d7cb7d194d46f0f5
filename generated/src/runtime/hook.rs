// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! What a client's user wants to see or change of every attempt: requests and outcomes in, headers and whatever the
//! hook counts out.

use std::time::Duration;

use http::{HeaderMap, Method};

use super::error::Error;
use super::operation::OperationInfo;
use super::response::Response;

/// Is told of each attempt: retries, redirects and replays are attempts of their own.
///
/// Set with `ClientBuilder::hook`. Hooks are called in the order in which they were set, and must not block.
pub trait Hook: Send + Sync + 'static {
    /// Before an attempt. `headers` may be changed; the credentials are added later, so that no hook can let them
    /// out by mistake.
    fn before(&self, attempt: &Attempt<'_>, headers: &mut HeaderMap) {
        let _ = (attempt, headers);
    }

    /// After an attempt, when the response has been read, or its head if it is handed out as a stream.
    fn after(&self, attempt: &Attempt<'_>, outcome: Result<&Response, &Error>, elapsed: Duration) {
        let _ = (attempt, outcome, elapsed);
    }
}

/// One attempt at a call.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Attempt<'a> {
    /// The operation that is called.
    pub operation: &'a OperationInfo,
    /// The method of this attempt.
    pub method: &'a Method,
    /// The URL of this attempt without its query, which may hold secrets.
    pub url: &'a str,
    /// How many attempts were made before.
    pub number: u32,
}
