// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! A transport for tests: responses in, the requests that were answered with them out. No network.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::{Bytes, BytesMut};
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use http::{HeaderMap, Method, StatusCode, Uri};

use super::body::Body;
use super::transport::{BodyStream, BoxFuture, Transport, TransportError, TransportErrorKind};

/// Answers requests with prepared responses, in order, and remembers them.
///
/// Clones share both lists, so keep one to look at the requests:
///
/// ```text
/// let mock = MockTransport::new().respond(MockResponse::json(200, r#"{"id":1}"#));
/// let client = Client::builder().transport(mock.clone()).build();
/// ...
/// assert_eq!(mock.requests()[0].uri.path(), "/v1/items/1");
/// ```
///
/// A request for which no response is left fails, and is not repeated.
#[derive(Clone, Default)]
pub struct MockTransport(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    responses: VecDeque<MockResponse>,
    requests: Vec<MockRequest>,
}

/// A request that was sent.
#[derive(Clone)]
#[non_exhaustive]
pub struct MockRequest {
    /// The method.
    pub method: Method,
    /// The URI, with its query.
    pub uri: Uri,
    /// The headers, credentials included.
    pub headers: HeaderMap,
    /// The bytes of the body.
    pub body: Bytes,
}

/// A response to be given.
#[derive(Debug, Clone)]
pub struct MockResponse(Result<Head, TransportErrorKind>);

#[derive(Debug, Clone)]
struct Head {
    status: u16,
    headers: Vec<(String, String)>,
    body: Bytes,
}

impl MockResponse {
    /// A response with this status, no headers and no body.
    #[must_use]
    pub fn new(status: u16) -> Self {
        Self(Ok(Head {
            status,
            headers: Vec::new(),
            body: Bytes::new(),
        }))
    }

    /// A response with this status and a JSON body.
    pub fn json(status: u16, body: impl Into<Bytes>) -> Self {
        Self::new(status)
            .header(CONTENT_TYPE.as_str(), "application/json")
            .body(body)
    }

    /// No response: the transport fails.
    #[must_use]
    pub fn failure(kind: TransportErrorKind) -> Self {
        Self(Err(kind))
    }

    /// Adds a header.
    #[must_use]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        if let Ok(head) = &mut self.0 {
            head.headers.push((name.into(), value.into()));
        }
        self
    }

    /// Sets the body.
    #[must_use]
    pub fn body(mut self, body: impl Into<Bytes>) -> Self {
        if let Ok(head) = &mut self.0 {
            head.body = body.into();
        }
        self
    }

    fn build(self) -> Result<http::Response<BodyStream>, TransportError> {
        let invalid = |what: &dyn fmt::Display| {
            TransportError::new(
                TransportErrorKind::Other,
                format!("the mock's response has an invalid {what}"),
            )
        };
        let head = self
            .0
            .map_err(|kind| TransportError::new(kind, "the mock was told to fail"))?;
        let mut response = http::Response::new(BodyStream::full(head.body));
        *response.status_mut() =
            StatusCode::from_u16(head.status).map_err(|error| invalid(&error))?;
        for (name, value) in head.headers {
            let name = HeaderName::from_bytes(name.as_bytes()).map_err(|error| invalid(&error))?;
            let value = HeaderValue::from_str(&value).map_err(|error| invalid(&error))?;
            response.headers_mut().append(name, value);
        }
        Ok(response)
    }
}

impl MockTransport {
    /// A transport that has no responses yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Appends a response.
    #[must_use]
    pub fn respond(self, response: MockResponse) -> Self {
        self.push(response);
        self
    }

    /// Appends a response to a transport that is in use.
    pub fn push(&self, response: MockResponse) {
        self.state().responses.push_back(response);
    }

    /// The requests so far, retries included.
    #[must_use]
    pub fn requests(&self) -> Vec<MockRequest> {
        self.state().requests.clone()
    }

    fn answer(&self, request: MockRequest) -> Result<http::Response<BodyStream>, TransportError> {
        let mut state = self.state();
        let answer = match state.responses.pop_front() {
            Some(response) => response.build(),
            None => Err(TransportError::new(
                TransportErrorKind::Other,
                format!("the mock has no response left for {request:?}"),
            )),
        };
        state.requests.push(request);
        answer
    }

    // A panic of a test that held the lock leaves nothing half done.
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Transport for MockTransport {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<Result<http::Response<BodyStream>, TransportError>> {
        let this = self.clone();
        Box::pin(async move {
            let (head, body) = request.into_parts();
            let mut bytes = BytesMut::new();
            let mut stream = body.into_stream();
            while let Some(piece) = stream.next().await {
                bytes.extend_from_slice(&piece?);
            }
            this.answer(MockRequest {
                method: head.method,
                uri: head.uri,
                headers: head.headers,
                body: bytes.freeze(),
            })
        })
    }
}

impl fmt::Debug for MockTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = self.state();
        f.debug_struct("MockTransport")
            .field("requests", &state.requests)
            .field("responses_left", &state.responses.len())
            .finish()
    }
}

impl fmt::Debug for MockRequest {
    // The query may hold a credential.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.uri.path())
    }
}
