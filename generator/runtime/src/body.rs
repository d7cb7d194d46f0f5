// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! The body of a request, as operations hand it to a transport: bytes or a stream in, the same bytes out on each
//! attempt where that is possible.

use std::error::Error as StdError;
use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;

use super::transport::{BodyStream, TransportError, TransportErrorKind};

/// The body of a request.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub enum Body {
    /// No body at all, which is not the same as one of no bytes.
    #[default]
    Empty,
    /// Bytes in memory, which can be sent again.
    Bytes(Bytes),
    /// Bytes that are read while they are sent.
    Stream(StreamBody),
}

impl Body {
    /// How many bytes it has, if that is known before they are sent.
    #[must_use]
    pub fn length(&self) -> Option<u64> {
        match self {
            Self::Empty => Some(0),
            Self::Bytes(bytes) => Some(bytes.len() as u64),
            Self::Stream(stream) => stream.length,
        }
    }

    /// Whether it can be sent again, with the same bytes.
    #[must_use]
    pub fn is_repeatable(&self) -> bool {
        match self {
            Self::Empty | Self::Bytes(_) => true,
            Self::Stream(stream) => matches!(stream.source, Source::Again(_)),
        }
    }

    /// The bytes from the start. A stream that can be read once fails the second time.
    #[must_use]
    pub fn into_stream(self) -> BodyStream {
        match self {
            Self::Empty => BodyStream::full(Bytes::new()),
            Self::Bytes(bytes) => BodyStream::full(bytes),
            Self::Stream(stream) => stream.open(),
        }
    }
}

/// A body that is read while it is sent.
#[derive(Clone)]
pub struct StreamBody {
    length: Option<u64>,
    source: Source,
}

#[derive(Clone)]
enum Source {
    Again(Arc<dyn Fn() -> BodyStream + Send + Sync>),
    Once(Arc<Mutex<Option<BodyStream>>>),
}

impl StreamBody {
    /// A body that can be read once. A request that carries it is not repeated.
    pub fn once<S, E>(stream: S) -> Self
    where
        S: Stream<Item = Result<Bytes, E>> + Send + 'static,
        E: Into<Box<dyn StdError + Send + Sync>> + 'static,
    {
        let stream = BodyStream::new(Converted(Box::pin(stream)));
        Self {
            length: None,
            source: Source::Once(Arc::new(Mutex::new(Some(stream)))),
        }
    }

    /// A body that is read from the start on each attempt: `open` is called for each, and its streams must
    /// have the same bytes.
    pub fn repeatable<F, S, E>(open: F) -> Self
    where
        F: Fn() -> S + Send + Sync + 'static,
        S: Stream<Item = Result<Bytes, E>> + Send + 'static,
        E: Into<Box<dyn StdError + Send + Sync>> + 'static,
    {
        let open = move || BodyStream::new(Converted(Box::pin(open())));
        Self {
            length: None,
            source: Source::Again(Arc::new(open)),
        }
    }

    /// Says how many bytes there are, so that `Content-Length` can. Another number of bytes is an error.
    #[must_use]
    pub fn with_length(self, length: u64) -> Self {
        Self {
            length: Some(length),
            ..self
        }
    }

    fn open(self) -> BodyStream {
        let stream = match self.source {
            Source::Again(open) => Some(open()),
            Source::Once(stream) => stream.lock().unwrap_or_else(PoisonError::into_inner).take(),
        };
        match (stream, self.length) {
            (Some(stream), Some(length)) => BodyStream::new(Exact {
                stream,
                promised: length,
                left: length,
            }),
            (Some(stream), None) => stream,
            (None, _) => BodyStream::failed("the body is a stream that has been read already"),
        }
    }
}

impl fmt::Debug for StreamBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StreamBody")
            .field("length", &self.length)
            .field("repeatable", &matches!(self.source, Source::Again(_)))
            .finish()
    }
}

/// A stream with its errors converted.
struct Converted<S>(Pin<Box<S>>);

impl<S, E> Stream for Converted<S>
where
    S: Stream<Item = Result<Bytes, E>>,
    E: Into<Box<dyn StdError + Send + Sync>>,
{
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0
            .as_mut()
            .poll_next(context)
            .map_err(|error| match error.into().downcast() {
                Ok(ours) => *ours,
                Err(other) => TransportError::new(TransportErrorKind::Other, other),
            })
    }
}

/// A stream that keeps its promise of a length, or fails: with fewer bytes the request would never end, and what
/// follows too many would be taken for the next one.
struct Exact {
    stream: BodyStream,
    promised: u64,
    left: u64,
}

impl Stream for Exact {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let piece = ready!(Pin::new(&mut self.stream).poll_next(context));
        let sent = match &piece {
            Some(Ok(bytes)) => bytes.len() as u64,
            Some(Err(_)) => return Poll::Ready(piece),
            None if self.left == 0 => return Poll::Ready(None),
            None => u64::MAX,
        };
        match self.left.checked_sub(sent) {
            Some(left) => {
                self.left = left;
                Poll::Ready(piece)
            }
            None => {
                let text = format!(
                    "the body does not have the {} bytes that were promised",
                    self.promised
                );
                Poll::Ready(Some(Err(TransportError::new(
                    TransportErrorKind::Other,
                    text,
                ))))
            }
        }
    }
}

impl From<StreamBody> for Body {
    fn from(stream: StreamBody) -> Self {
        Self::Stream(stream)
    }
}

impl From<Bytes> for Body {
    fn from(bytes: Bytes) -> Self {
        Self::Bytes(bytes)
    }
}

impl From<Vec<u8>> for Body {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(bytes.into())
    }
}

impl From<String> for Body {
    fn from(text: String) -> Self {
        Self::Bytes(text.into())
    }
}

impl From<&'static str> for Body {
    fn from(text: &'static str) -> Self {
        Self::Bytes(Bytes::from_static(text.as_bytes()))
    }
}
