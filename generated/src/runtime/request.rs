// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Collects one request: arguments in, a path, a query, headers and a body out. How a value is written in each
//! of those places is in the `style` modules; here is only what they share.

use std::fmt;

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use http::{HeaderMap, header};

use super::body::Body;
use super::error::Error;
use super::json::{self, Encode};

/// A request in the making.
///
/// The path and query are percent-encoded from the start; the base URL comes in front when it is sent.
#[derive(Default)]
pub struct RequestBuilder {
    pub(super) server: Option<String>,
    pub(super) path: String,
    pub(super) query: String,
    pub(super) headers: HeaderMap,
    pub(super) body: Body,
}

impl RequestBuilder {
    pub(super) fn new() -> Self {
        Self::default()
    }

    /// Sends the request to another server than the API's usual one, unless the client was told where to go.
    pub fn server(&mut self, url: impl Into<String>) {
        self.server = Some(url.into());
    }

    /// Appends a part of the path template that is not a parameter, encoded already.
    pub fn literal(&mut self, text: &str) {
        self.path.push_str(text);
    }

    /// Appends a pair to the query; both halves are encoded already.
    pub(super) fn push_query(&mut self, name: &str, value: &str) {
        push_pair(&mut self.query, name, value);
    }

    /// Sets a header, replacing any of that name.
    pub(super) fn set_header(&mut self, name: &str, value: &str) -> Result<(), Error> {
        let (name, value) = header(name, value).map_err(Error::encode)?;
        self.headers.insert(name, value);
        Ok(())
    }

    /// Makes `body` the body, as JSON.
    ///
    /// # Errors
    ///
    /// If JSON has no way to write it: a number that is not finite (wire.md W14).
    pub fn json<T: Encode + ?Sized>(&mut self, body: &T) -> Result<(), Error> {
        self.json_as("application/json", body)
    }

    /// Makes `body` the body, as JSON that goes by another name, such as `application/merge-patch+json`.
    ///
    /// # Errors
    ///
    /// As [`RequestBuilder::json`].
    pub fn json_as<T: Encode + ?Sized>(&mut self, media_type: &str, body: &T) -> Result<(), Error> {
        let encoded =
            json::to_vec(body).map_err(|error| Error::encode(format!("request body: {error}")))?;
        self.body(media_type, Bytes::from(encoded))
    }

    /// Sets the body and its `Content-Type`.
    ///
    /// # Errors
    ///
    /// If `media_type` cannot be a header.
    pub fn body(&mut self, media_type: &str, body: impl Into<Body>) -> Result<(), Error> {
        self.body = body.into();
        self.set_header(CONTENT_TYPE.as_str(), media_type)
    }
}

impl fmt::Debug for RequestBuilder {
    // The query and the headers may hold credentials.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RequestBuilder")
            .field("path", &self.path)
            .field("headers", &HeaderNames(&self.headers))
            .finish_non_exhaustive()
    }
}

/// Shows the names of headers and not their values.
pub(super) struct HeaderNames<'a>(pub(super) &'a HeaderMap);

impl fmt::Debug for HeaderNames<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list()
            .entries(self.0.keys().map(HeaderName::as_str))
            .finish()
    }
}

/// Appends a pair to a query; both halves are encoded already.
pub(super) fn push_pair(query: &mut String, name: &str, value: &str) {
    if !query.is_empty() {
        query.push('&');
    }
    query.push_str(name);
    query.push('=');
    query.push_str(value);
}

/// A header from its text, or what is wrong with it; the value is never shown (wire.md W5).
pub(super) fn header(name: &str, value: &str) -> Result<(HeaderName, HeaderValue), String> {
    let name = HeaderName::from_bytes(name.as_bytes())
        .map_err(|_| format!("`{}` cannot be the name of a header", name.escape_debug()))?;
    // Two opinions about where a request ends are how requests are smuggled.
    if name == header::CONTENT_LENGTH || name == header::TRANSFER_ENCODING {
        return Err(format!(
            "header `{name}`: it is derived from the body and cannot be set"
        ));
    }
    // `from_str` takes bytes beyond ASCII, about whose meaning two sides rarely agree.
    match HeaderValue::from_str(value) {
        Ok(sendable) if value.is_ascii() => Ok((name, sendable)),
        _ => Err(format!(
            "header `{name}`: the value holds a line break, another control character, or one outside ASCII"
        )),
    }
}
