// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! The boundary to the network: an HTTP request in, the head of a response and a stream of its body out.
//!
//! Everything above this line (retries, timeouts, authentication, decoding) is the same for any
//! [`Transport`], so a test or a proxy of your own needs to provide nothing else.

use std::error::Error as StdError;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;

use super::body::Body;

/// A boxed future that can be sent to another thread.
pub type BoxFuture<T> = Pin<Box<dyn Future<Output = T> + Send + 'static>>;

/// Sends HTTP requests.
///
/// An implementation makes one attempt: it follows no redirects, repeats nothing, and returns a response
/// whatever its status. It need not watch the clock: a call that takes too long drops the future, or the
/// stream of the body.
pub trait Transport: Send + Sync + 'static {
    /// Sends `request` and resolves when the head of the response has arrived.
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<Result<http::Response<BodyStream>, TransportError>>;
}

/// The body of a response, as it arrives.
pub struct BodyStream(Pin<Box<dyn Stream<Item = Result<Bytes, TransportError>> + Send>>);

impl BodyStream {
    /// A body that arrives piece by piece.
    pub fn new(stream: impl Stream<Item = Result<Bytes, TransportError>> + Send + 'static) -> Self {
        Self(Box::pin(stream))
    }

    /// A body that is there already.
    #[must_use]
    pub fn full(bytes: impl Into<Bytes>) -> Self {
        Self::new(Full(Some(bytes.into())))
    }

    /// A body that cannot be read.
    pub(super) fn failed(why: &'static str) -> Self {
        Self::new(Failed(Some(why)))
    }

    /// The next piece; `None` at the end.
    ///
    /// # Errors
    ///
    /// If the connection fails before the end of the body.
    pub async fn next(&mut self) -> Option<Result<Bytes, TransportError>> {
        std::future::poll_fn(|context| self.0.as_mut().poll_next(context)).await
    }
}

impl Stream for BodyStream {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.as_mut().poll_next(context)
    }
}

impl fmt::Debug for BodyStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BodyStream").finish_non_exhaustive()
    }
}

struct Full(Option<Bytes>);

impl Stream for Full {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.take().filter(|bytes| !bytes.is_empty()).map(Ok))
    }
}

struct Failed(Option<&'static str>);

impl Stream for Failed {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let error = |why| Err(TransportError::new(TransportErrorKind::Other, why));
        Poll::Ready(self.0.take().map(error))
    }
}

/// What kind of failure a transport reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// No connection was made, so the server has not seen the request.
    Connect,
    /// A time limit of the transport's own was reached.
    Timeout,
    /// The connection failed or was closed before the response was complete.
    Closed,
    /// Anything else. Never repeated.
    Other,
}

/// Why a transport could not deliver a response.
///
/// Its text must not hold secrets: it becomes part of the text of the call's error.
#[derive(Debug)]
pub struct TransportError {
    kind: TransportErrorKind,
    source: Box<dyn StdError + Send + Sync>,
}

impl TransportError {
    /// An error of the given kind, caused by `source`: another error, or a text.
    pub fn new(
        kind: TransportErrorKind,
        source: impl Into<Box<dyn StdError + Send + Sync>>,
    ) -> Self {
        Self {
            kind,
            source: source.into(),
        }
    }

    /// What kind of failure it is.
    #[must_use]
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }

    /// What caused it, and what caused that, as text.
    // The outermost text of an HTTP library says little ("error sending request"); the innermost says what to
    // repair.
    pub(super) fn reason(&self) -> String {
        let mut text = self.source.to_string();
        let mut cause = self.source.source();
        while let Some(error) = cause {
            text = format!("{text}: {error}");
            cause = error.source();
        }
        text
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            TransportErrorKind::Connect => "could not connect",
            TransportErrorKind::Timeout => "timed out",
            TransportErrorKind::Closed => "the connection failed before the response was complete",
            TransportErrorKind::Other => "could not send the request",
        })?;
        write!(f, ": {}", self.reason())
    }
}

impl StdError for TransportError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&*self.source)
    }
}
