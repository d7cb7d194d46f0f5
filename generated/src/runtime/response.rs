// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! A response: status, headers and bytes in, typed values or errors out. Its body has been read to the end, unless the
//! operation takes it as it arrives.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE, LOCATION};
use http::{HeaderMap, StatusCode};

use super::byte_stream::ByteStream;
use super::error::Error;
use super::json::{self, Decode};
use super::media_type::{self, MediaType};
use super::operation::OperationInfo;
use super::transport::BodyStream;

/// Headers in which servers and their gateways name a request, the most specific first.
const REQUEST_ID: [&str; 6] = [
    "x-request-id",
    "request-id",
    "x-amzn-requestid",
    "x-amz-request-id",
    "x-ms-request-id",
    "cf-ray",
];

/// How much of a body an error message shows, in characters.
const HEAD: usize = 200;

/// A response of any status.
#[derive(Clone)]
pub struct Response {
    operation: Arc<OperationInfo>,
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
    /// The body that is still to come, until somebody takes it.
    stream: Option<Arc<Mutex<Option<ByteStream>>>>,
    anonymous: bool,
}

/// What a response says beside its body.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ResponseParts {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
}

impl ResponseParts {
    /// The name that the server gave to the request, to be quoted to its support.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        request_id(&self.headers)
    }
}

impl Response {
    /// A response whose body is still to come; `anonymous` if credentials were asked for and none were set.
    pub(super) fn head(
        operation: Arc<OperationInfo>,
        status: StatusCode,
        headers: HeaderMap,
        anonymous: bool,
    ) -> Self {
        Self {
            operation,
            status,
            headers,
            body: Bytes::new(),
            stream: None,
            anonymous,
        }
    }

    pub(super) fn with_body(self, body: Bytes) -> Self {
        Self { body, ..self }
    }

    /// Whether a body of this head is one of the media types that are handed out as they arrive.
    pub(super) fn is_stream(&self, types: &[&str]) -> bool {
        self.status.is_success()
            && match self.content_type() {
                Some(found) => media_type::select(found, types).is_some(),
                None => types.contains(&"*/*"),
            }
    }

    pub(super) fn with_stream(self, stream: ByteStream) -> Self {
        Self {
            stream: Some(Arc::new(Mutex::new(Some(stream)))),
            ..self
        }
    }

    pub(super) fn operation(&self) -> &Arc<OperationInfo> {
        &self.operation
    }

    pub(super) fn into_parts(self) -> ResponseParts {
        ResponseParts {
            status: self.status,
            headers: self.headers,
        }
    }

    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The bytes of the body.
    #[must_use]
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// The `Content-Type`, if there is a legible one.
    #[must_use]
    pub fn content_type(&self) -> Option<&str> {
        self.headers.get(CONTENT_TYPE)?.to_str().ok()
    }

    /// The name that the server gave to the request, to be quoted to its support.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        request_id(&self.headers)
    }

    /// The index of the media type in `declared` that fits the response best (wire.md W9): the same type,
    /// else the same but for parameters, else JSON for a `+json` suffix, else `type/*`, else `*/*`.
    ///
    /// A response that names no type fits the only one declared.
    #[must_use]
    pub fn select(&self, declared: &[&str]) -> Option<usize> {
        match self.content_type() {
            Some(found) => media_type::select(found, declared),
            None => (declared.len() == 1).then_some(0),
        }
    }

    /// Reads the body as JSON.
    ///
    /// # Errors
    ///
    /// If the response calls itself something else than JSON (a proxy's HTML page, say; the bytes are kept
    /// in the error), if the body is empty, or if it is not JSON of the shape of `T`.
    pub fn json<T: Decode>(&self) -> Result<T, Error> {
        self.check_json(None)?;
        json::from_slice(&self.body).map_err(|error| self.not_decoded(error))
    }

    /// Reads the body as JSON although its type, `media_type`, does not say so.
    ///
    /// # Errors
    ///
    /// As [`Response::json`], but for `media_type`, which is accepted.
    pub fn json_as<T: Decode>(&self, media_type: &str) -> Result<T, Error> {
        self.check_json(Some(media_type))?;
        json::from_slice(&self.body).map_err(|error| self.not_decoded(error))
    }

    /// Accepts whatever the body is.
    ///
    /// # Errors
    ///
    /// None; it returns a result so that it reads like its neighbours.
    pub fn unit(&self) -> Result<(), Error> {
        Ok(())
    }

    /// The response, if it is of one of the media types `declared`, or names none.
    ///
    /// # Errors
    ///
    /// If it is something else: a proxy's HTML page, say, whose bytes are kept in the error (wire.md W9).
    pub fn of(&self, declared: &[&str]) -> Result<&Self, Error> {
        if self.content_type().is_none() || self.select(declared).is_some() {
            Ok(self)
        } else {
            let expected = declared.first().copied().unwrap_or("no body");
            Err(Error::unexpected_content(expected, self.clone()))
        }
    }

    /// Accepts a status of success that the API does not declare, if there is no body.
    ///
    /// # Errors
    ///
    /// For any other status, and for a body that nobody has described (wire.md W9).
    pub fn empty(&self) -> Result<(), Error> {
        if self.status.is_success() && self.body.is_empty() {
            Ok(())
        } else {
            Err(self.unexpected())
        }
    }

    /// Reads the body as UTF-8 text.
    ///
    /// # Errors
    ///
    /// If it is not UTF-8.
    pub fn text(&self) -> Result<String, Error> {
        self.check_plain()?;
        match std::str::from_utf8(&self.body) {
            Ok(text) => Ok(text.to_owned()),
            Err(error) => Err(Error::decode(
                format!("not UTF-8 text: {error}"),
                self.clone(),
            )),
        }
    }

    /// The bytes of the body, without a copy.
    ///
    /// # Errors
    ///
    /// None; it returns a result so that it reads like its neighbours.
    pub fn bytes(&self) -> Result<Bytes, Error> {
        Ok(self.body.clone())
    }

    /// The body as it arrives. It can be taken once; a body that has been read to its end comes out as one piece.
    ///
    /// # Errors
    ///
    /// None; it returns a result so that it reads like its neighbours.
    pub fn byte_stream(&self) -> Result<ByteStream, Error> {
        let live = self.stream.as_ref().and_then(|stream| {
            let mut stream = stream.lock().unwrap_or_else(PoisonError::into_inner);
            stream.take()
        });
        Ok(live.unwrap_or_else(|| {
            let body = BodyStream::full(self.body.clone());
            ByteStream::new(body, self.clone(), Duration::MAX, None)
        }))
    }

    /// The body as it arrives, if it is of the media type `expected`, or names none.
    ///
    /// # Errors
    ///
    /// If it is of another type. It has been read to its end then, and is kept in the error.
    pub(super) fn stream_of(&self, expected: &[&str]) -> Result<ByteStream, Error> {
        match self.content_type() {
            Some(found) if media_type::select(found, expected).is_none() => {
                let expected = expected.first().copied().unwrap_or_default();
                Err(Error::unexpected_content(expected, self.clone()))
            }
            _ => self.check_plain().and_then(|()| self.byte_stream()),
        }
    }

    /// The error for a status that is not one of success, or that the API does not describe.
    #[must_use]
    pub fn unexpected(&self) -> Error {
        Error::unexpected_status(self.clone())
    }

    /// Refuses a body that nobody asked to be compressed: a transport that reads one takes the header away.
    fn check_plain(&self) -> Result<(), Error> {
        let coding = self.headers.get(CONTENT_ENCODING);
        match coding.map(|value| value.to_str().unwrap_or_default()) {
            Some(coding) if !coding.eq_ignore_ascii_case("identity") => Err(Error::decode(
                format!(
                    "it is compressed as `{}`; this crate has features that read it",
                    coding.escape_debug()
                ),
                self.clone(),
            )),
            _ => Ok(()),
        }
    }

    /// `also` is a media type that stands for JSON here although it does not look like it.
    fn check_json(&self, also: Option<&str>) -> Result<(), Error> {
        if let Some(found) = self.headers.get(CONTENT_TYPE) {
            let found = found.to_str().unwrap_or_default();
            let json = MediaType::parse(found).is_some_and(MediaType::is_json)
                || also.is_some_and(|also| media_type::select(found, &[also]).is_some());
            if !json {
                return Err(Error::unexpected_content(
                    also.unwrap_or("JSON"),
                    self.clone(),
                ));
            }
        }
        if self.body.is_empty() {
            return Err(Error::decode(
                "expected JSON, found no bytes at all",
                self.clone(),
            ));
        }
        self.check_plain()
    }

    #[cold]
    fn not_decoded(&self, error: json::DecodeError) -> Error {
        Error::decode_json(error, self.clone())
    }

    /// Writes `404 Not Found`.
    pub(super) fn write_status(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.status.as_str())?;
        self.status
            .canonical_reason()
            .map_or(Ok(()), |reason| write!(f, " {reason}"))
    }

    /// Writes what can be said about a status that was not expected: why, and the head of the body.
    pub(super) fn write_explained(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.status.is_success() {
            f.write_str(", which the API description does not declare")?;
        } else if self.status.is_redirection() {
            f.write_str(", and redirects are not followed")?;
            if let Some(target) = self
                .headers
                .get(LOCATION)
                .and_then(|value| value.to_str().ok())
            {
                // Signed URLs carry their signature in the query.
                let target = target.split(['?', '#']).next().unwrap_or_default();
                write!(f, "; it points to {}", target.escape_debug())?;
            }
        } else if self.anonymous && self.status == StatusCode::UNAUTHORIZED {
            f.write_str(" (no credential is set for ")?;
            for (index, scheme) in self
                .operation
                .security
                .iter()
                .copied()
                .flatten()
                .enumerate()
            {
                write!(f, "{}{scheme}", if index == 0 { "" } else { ", " })?;
            }
            f.write_str(")")?;
        }
        self.write_body(f)
    }

    /// Writes the head of the body on one line, or its length if it is not text.
    pub(super) fn write_body(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.body.is_empty() {
            return Ok(());
        }
        f.write_str(": ")?;
        let Ok(text) = std::str::from_utf8(&self.body) else {
            return write!(f, "<{} bytes>", self.body.len());
        };
        let mut characters = text.trim().chars();
        for character in characters.by_ref().take(HEAD) {
            if character.is_control() {
                write!(f, "{}", character.escape_debug())?;
            } else {
                write!(f, "{character}")?;
            }
        }
        if characters.next().is_some() {
            f.write_str("…")
        } else {
            Ok(())
        }
    }
}

impl fmt::Debug for Response {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("status", &self.status)
            .field("content_type", &self.content_type())
            .field("body", &format_args!("<{} bytes>", self.body.len()))
            .finish_non_exhaustive()
    }
}

fn request_id(headers: &HeaderMap) -> Option<&str> {
    REQUEST_ID
        .iter()
        .find_map(|name| headers.get(*name)?.to_str().ok())
}
