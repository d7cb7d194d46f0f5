// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! The body of a response as it arrives: the transport's stream in; pieces, or the client's own errors, out.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use tokio::time::{Sleep, sleep};

use super::error::Error;
use super::response::Response;
use super::transport::{BodyStream, TransportError, TransportErrorKind};

/// The body of a response, piece by piece.
///
/// It may take as long as it likes, but not be silent for longer than the call's timeout. An error is the last
/// thing that comes out.
pub struct ByteStream {
    body: Option<BodyStream>,
    head: Response,
    patience: Duration,
    silence: Option<Pin<Box<Sleep>>>,
    /// How many of the announced bytes are still to come.
    left: Option<u64>,
}

impl ByteStream {
    /// The body that belongs to `head`, of which `announced` bytes are to come if that is known.
    pub(super) fn new(
        body: BodyStream,
        head: Response,
        patience: Duration,
        announced: Option<u64>,
    ) -> Self {
        Self {
            body: Some(body),
            head,
            patience,
            silence: None,
            left: announced,
        }
    }

    /// The next piece; `None` at the end. Dropping the future loses nothing.
    ///
    /// # Errors
    ///
    /// If the connection fails, the body is cut short, or nothing arrives for too long.
    pub async fn try_next(&mut self) -> Result<Option<Bytes>, Error> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context))
            .await
            .transpose()
    }

    /// The response that the body belongs to, without it.
    #[must_use]
    pub fn response(&self) -> &Response {
        &self.head
    }

    /// Ends the stream, which closes the connection unless all of the body has been read.
    pub(super) fn end(&mut self) {
        self.body = None;
        self.silence = None;
    }

    fn fail(&mut self, error: Error) -> Poll<Option<Result<Bytes, Error>>> {
        self.end();
        Poll::Ready(Some(Err(error)))
    }

    fn ended(&mut self) -> Poll<Option<Result<Bytes, Error>>> {
        self.end();
        match self.left {
            None | Some(0) => Poll::Ready(None),
            Some(left) => {
                let text = format!("{left} more bytes were announced");
                let error = TransportError::new(TransportErrorKind::Closed, text);
                self.fail(Error::transport(error, Some(self.head.clone())))
            }
        }
    }

    fn silent(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, Error>>> {
        let patience = self.patience;
        let silence = self
            .silence
            .get_or_insert_with(|| Box::pin(sleep(patience)));
        if silence.as_mut().poll(context).is_pending() {
            return Poll::Pending;
        }
        let text = format!("nothing of its body arrived for {patience:?}");
        self.fail(Error::timeout(text, Some(self.head.clone())))
    }
}

impl Stream for ByteStream {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Some(body) = &mut self.body else {
            return Poll::Ready(None);
        };
        match Pin::new(body).poll_next(context) {
            Poll::Ready(Some(Ok(piece))) => {
                self.silence = None;
                self.left = self
                    .left
                    .map(|left| left.saturating_sub(piece.len() as u64));
                Poll::Ready(Some(Ok(piece)))
            }
            Poll::Ready(Some(Err(error))) => {
                let error = Error::transport(error, Some(self.head.clone()));
                self.fail(error)
            }
            Poll::Ready(None) => self.ended(),
            Poll::Pending => self.silent(context),
        }
    }
}

impl fmt::Debug for ByteStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ByteStream")
            .field("response", &self.head)
            .field("ended", &self.body.is_none())
            .finish_non_exhaustive()
    }
}
