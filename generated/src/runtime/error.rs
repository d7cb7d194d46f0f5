// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! The one error type of a client: what failed, in which operation, and all that the server said.

use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use super::json::DecodeError;
use super::operation::{ApiError, OperationInfo};
use super::response::Response;
use super::retry::Failure;
use super::retry_after::retry_after;
use super::transport::{TransportError, TransportErrorKind};

/// Why a call failed.
///
/// One pointer wide. Its text is one line and names the operation:
///
/// ```text
/// GET /jobs/{job_id}: 404 Not Found: {"detail":"no such job"}
/// GET /jobs: 200 OK, but the body does not decode: expected an integer, found a string at $.total
/// ```
///
/// Neither the text nor the `Debug` form holds credentials, arguments or the query.
pub struct Error(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    detail: String,
    operation: Option<Arc<OperationInfo>>,
    response: Option<Response>,
    json_path: Option<String>,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

/// What kind of failure an [`Error`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The client is set up wrongly: base URL, credentials, TLS. Nothing was sent.
    Configuration,
    /// A credential could not be obtained or added. The request was not sent.
    Authentication,
    /// An argument cannot be sent. Nothing was sent.
    Encode,
    /// No connection could be made. Nothing was sent.
    Connect,
    /// The connection failed, or the response was cut short.
    Transport,
    /// The call took longer than its timeout.
    Timeout,
    /// The server answered with a status that is not one of success.
    Status,
    /// The body of the response does not have the shape that the API describes.
    Decode,
    /// The body of the response has a media type that the API does not describe.
    UnexpectedContent,
    /// The body of the response is larger than the client's limit.
    BodyTooLarge,
    /// The pages of a list lead nowhere.
    Paging,
}

impl Error {
    fn new(kind: ErrorKind, detail: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            kind,
            detail: detail.into(),
            operation: None,
            response: None,
            json_path: None,
            source: None,
        }))
    }

    /// The client is set up wrongly.
    pub(super) fn configuration(detail: impl Into<String>) -> Self {
        Self::new(ErrorKind::Configuration, detail)
    }

    /// A credential could not be obtained or added; `error` says why and does not show it.
    pub(super) fn authentication(error: Box<dyn StdError + Send + Sync>) -> Self {
        let mut this = Self::new(ErrorKind::Authentication, error.to_string());
        this.0.source = Some(error);
        this
    }

    /// An argument cannot be sent; `detail` names it and says why.
    pub(super) fn encode(detail: impl Into<String>) -> Self {
        Self::new(ErrorKind::Encode, detail)
    }

    /// The time was up; `response` holds the head if that had arrived.
    pub(super) fn timeout(detail: impl Into<String>, response: Option<Response>) -> Self {
        Self::new(ErrorKind::Timeout, detail).with_response(response)
    }

    /// The transport failed; `response` holds the head if that had arrived.
    pub(super) fn transport(error: TransportError, response: Option<Response>) -> Self {
        let kind = match error.kind() {
            TransportErrorKind::Connect => ErrorKind::Connect,
            TransportErrorKind::Timeout => ErrorKind::Timeout,
            TransportErrorKind::Closed | TransportErrorKind::Other => ErrorKind::Transport,
        };
        Self::new(kind, error.to_string())
            .with_response(response)
            .with_source(error)
    }

    /// The body is larger than `limit` bytes.
    pub(super) fn body_too_large(limit: usize, response: Response) -> Self {
        let detail = format!(
            "the body is larger than the limit of {limit} bytes; see ClientBuilder::body_limit"
        );
        Self::new(ErrorKind::BodyTooLarge, detail).with_response(Some(response))
    }

    /// One item of a stream is larger than `limit` bytes.
    pub(super) fn item_too_large(limit: usize, response: Response) -> Self {
        let detail = format!("an item of the stream is larger than {limit} bytes");
        Self::new(ErrorKind::BodyTooLarge, detail).with_response(Some(response))
    }

    /// The pages of a list lead nowhere.
    pub(super) fn paging(detail: impl Into<String>) -> Self {
        Self::new(ErrorKind::Paging, detail)
    }

    /// A header of the response is not what the API describes.
    pub(super) fn header(detail: impl Into<String>) -> Self {
        Self::new(ErrorKind::Decode, detail)
    }

    /// The status is not one of success, or not one that the API describes.
    pub(super) fn unexpected_status(response: Response) -> Self {
        Self::new(ErrorKind::Status, "").with_response(Some(response))
    }

    /// The body is not valid; `detail` says why.
    pub(super) fn decode(detail: impl Into<String>, response: Response) -> Self {
        Self::new(ErrorKind::Decode, detail).with_response(Some(response))
    }

    /// The body is JSON of another shape, or no JSON.
    pub(super) fn decode_json(error: DecodeError, response: Response) -> Self {
        let mut this = Self::decode(error.to_string(), response);
        this.0.json_path = Some(error.path().to_owned());
        this.with_source(error)
    }

    /// The body is of another media type than `expected`.
    pub(super) fn unexpected_content(expected: &str, response: Response) -> Self {
        Self::new(ErrorKind::UnexpectedContent, expected).with_response(Some(response))
    }

    /// Notes the operation, unless it is known.
    pub(super) fn in_operation(mut self, operation: &Arc<OperationInfo>) -> Self {
        self.0
            .operation
            .get_or_insert_with(|| Arc::clone(operation));
        self
    }

    fn with_response(mut self, response: Option<Response>) -> Self {
        if let Some(response) = &response {
            self.0.operation = Some(Arc::clone(response.operation()));
        }
        self.0.response = response;
        self
    }

    fn with_source(mut self, source: impl StdError + Send + Sync + 'static) -> Self {
        self.0.source = Some(Box::new(source));
        self
    }

    /// What kind of failure it is.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The status of the response, if one arrived.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.0.response.as_ref().map(Response::status)
    }

    /// The headers of the response, if one arrived.
    #[must_use]
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.0.response.as_ref().map(Response::headers)
    }

    /// The body of the response, if all of it arrived.
    #[must_use]
    pub fn body(&self) -> Option<&Bytes> {
        match self.0.kind {
            ErrorKind::Status | ErrorKind::Decode | ErrorKind::UnexpectedContent => {
                self.0.response.as_ref().map(Response::body)
            }
            _ => None,
        }
    }

    /// The name that the server gave to the request, to be quoted to its support.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.0.response.as_ref().and_then(Response::request_id)
    }

    /// Whether the call took too long.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.0.kind == ErrorKind::Timeout
    }

    /// Whether no connection could be made.
    #[must_use]
    pub fn is_connect(&self) -> bool {
        self.0.kind == ErrorKind::Connect
    }

    /// Whether the same request may succeed later. The client may have repeated it already.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        self.failure().is_some()
    }

    /// How long the server asks to wait before the request is repeated, counted from now.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.headers()
            .and_then(|headers| retry_after(headers, SystemTime::now()))
    }

    /// Where in the body it stopped making sense, as a JSON path such as `$.items[3].id`.
    #[must_use]
    pub fn json_path(&self) -> Option<&str> {
        self.0.json_path.as_deref()
    }

    /// The error that the operation declares for this status, if it does and the body matches.
    #[must_use]
    pub fn typed<E: ApiError>(&self) -> Option<E> {
        if self.0.kind != ErrorKind::Status {
            return None;
        }
        E::decode(self.0.response.as_ref()?)?.ok()
    }

    /// What to decide a retry by; `None` if another attempt would end alike.
    pub(super) fn failure(&self) -> Option<Failure> {
        match self.0.kind {
            ErrorKind::Connect => Some(Failure::Connect),
            ErrorKind::Timeout => Some(Failure::Interrupted),
            ErrorKind::Transport => self.is_interruption().then_some(Failure::Interrupted),
            ErrorKind::Status => self.status().and_then(Failure::of_status),
            _ => None,
        }
    }

    fn is_interruption(&self) -> bool {
        let source = self
            .0
            .source
            .as_ref()
            .and_then(|source| source.downcast_ref::<TransportError>());
        source.is_some_and(|error| error.kind() == TransportErrorKind::Closed)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        if let Some(operation) = &inner.operation {
            write!(f, "{} {}: ", operation.method, operation.path)?;
        }
        if let Some(response) = &inner.response {
            response.write_status(f)?;
        }
        match (inner.kind, &inner.response) {
            (ErrorKind::Status, Some(response)) => response.write_explained(f),
            (ErrorKind::Decode, Some(_)) => {
                write!(f, ", but the body does not decode: {}", inner.detail)
            }
            (ErrorKind::UnexpectedContent, Some(response)) => {
                match response.content_type() {
                    Some(found) => write!(f, ", but the body is `{}`", found.escape_debug())?,
                    None => f.write_str(", but the body has no media type")?,
                }
                write!(f, ", not {}", inner.detail)?;
                response.write_body(f)
            }
            (_, Some(_)) => write!(f, ", but {}", inner.detail),
            (_, None) => f.write_str(&inner.detail),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.0.kind)
            .field("message", &format_args!("{self}"))
            .field("request_id", &self.request_id())
            .finish_non_exhaustive()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_deref().map(|source| source as _)
    }
}
