// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Streams of server-sent events: a response in, typed events out (wire.md W17).

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_core::Stream;

use super::byte_stream::ByteStream;
use super::error::Error;
use super::json::{Decode, DecodeError, Encode, Tape, Writer, from_slice, from_str};
use super::response::Response;
use super::sse_parser::Parser;

/// The size in bytes up to which an event is held while it arrives.
const LIMIT: usize = 16 << 20;

/// One event as the server sent it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Event {
    /// The kind of event; `message` if the server does not say.
    pub kind: String,
    /// The lines of data, joined by line feeds.
    pub data: String,
    /// The last identifier that the server gave to this event or an earlier one; empty if none.
    pub id: String,
    /// How long to wait before connecting again, if the server has said so by then.
    pub retry: Option<Duration>,
}

impl Event {
    /// Reads the data as JSON.
    ///
    /// # Errors
    ///
    /// If it is not JSON of the shape of `T`.
    pub fn json<T: Decode>(&self) -> Result<T, DecodeError> {
        from_str(&self.data)
    }

    /// Reads the event as an object with the members `event`, `data`, `id` and `retry`, as OAS 3.2 describes one by
    /// an `itemSchema`. The data is a string, whatever is in it.
    ///
    /// # Errors
    ///
    /// If `T` has another shape.
    pub fn object<T: Decode>(&self) -> Result<T, DecodeError> {
        self.members(&self.data)
    }

    /// As [`Event::object`], but the data is JSON.
    ///
    /// # Errors
    ///
    /// If the data is not JSON, or `T` has another shape.
    pub fn object_with_json<T: Decode>(&self) -> Result<T, DecodeError> {
        self.members(&Tape::parse_str(&self.data)?.root())
    }

    /// The event itself.
    ///
    /// # Errors
    ///
    /// None; it returns a result so that it reads like its neighbours.
    pub fn raw(&self) -> Result<Self, DecodeError> {
        Ok(self.clone())
    }

    /// The data itself.
    ///
    /// # Errors
    ///
    /// None, as [`Event::raw`].
    pub fn text(&self) -> Result<String, DecodeError> {
        Ok(self.data.clone())
    }

    fn members<T: Decode>(&self, data: &(impl Encode + ?Sized)) -> Result<T, DecodeError> {
        let mut writer = Writer::new();
        let mut object = writer.object();
        object.field("event", &self.kind);
        object.field("data", data);
        if !self.id.is_empty() {
            object.field("id", &self.id);
        }
        let millis = self.retry.map(|retry| retry.as_millis());
        if let Some(millis) = millis.and_then(|millis| i64::try_from(millis).ok()) {
            object.field("retry", &millis);
        }
        drop(object);
        // The writer refuses numbers that are not finite, and there are none.
        from_slice(&writer.finish().unwrap_or_default())
    }
}

/// The events of a response, as they arrive.
///
/// An event that does not decode is an error and not the end. The stream ends with the body, or with an error of the
/// connection.
pub struct EventStream<T> {
    bytes: ByteStream,
    parser: Parser,
    decode: fn(&Event) -> Result<T, DecodeError>,
    sentinel: Option<&'static str>,
    keeps_last: bool,
}

impl Response {
    /// The events of the body as they arrive, read by `decode`: [`Event::json`] and its neighbours.
    ///
    /// # Errors
    ///
    /// If the body is no `text/event-stream`. It is kept in the error then.
    pub fn events<T>(
        &self,
        decode: fn(&Event) -> Result<T, DecodeError>,
    ) -> Result<EventStream<T>, Error> {
        const EVENTS: &str = "text/event-stream";
        if self.content_type().is_none() {
            return Err(Error::unexpected_content(EVENTS, self.clone()));
        }
        Ok(EventStream {
            bytes: self.stream_of(&[EVENTS])?,
            parser: Parser::default(),
            decode,
            sentinel: None,
            keeps_last: false,
        })
    }
}

impl<T> EventStream<T> {
    /// Ends the stream at an event with exactly this data, such as `[DONE]`.
    #[must_use]
    pub fn until(mut self, sentinel: &'static str) -> Self {
        self.sentinel = Some(sentinel);
        self
    }

    /// Yields an event too if the body ends before the blank line that completes it. Browsers drop it, and it may be
    /// cut short; but there are servers that never send the last blank line.
    #[must_use]
    pub fn keep_last(mut self) -> Self {
        self.keeps_last = true;
        self
    }

    /// The next event; `None` at the end. Dropping the future loses nothing.
    ///
    /// # Errors
    ///
    /// If the event does not decode, or the connection fails.
    pub async fn try_next(&mut self) -> Result<Option<T>, Error> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context))
            .await
            .transpose()
    }

    /// The response that the events belong to, without its body.
    #[must_use]
    pub fn response(&self) -> &Response {
        self.bytes.response()
    }

    fn stop(&mut self) {
        self.bytes.end();
        self.parser = Parser::default();
        self.keeps_last = false;
    }

    fn read(&mut self, event: &Event) -> Option<Result<T, Error>> {
        if self.sentinel == Some(event.data.as_str()) {
            self.stop();
            return None;
        }
        let decoded = (self.decode)(event);
        Some(decoded.map_err(|error| Error::decode_json(error, self.bytes.response().clone())))
    }
}

impl<T> Stream for EventStream<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        loop {
            if let Some(event) = this.parser.pop() {
                return Poll::Ready(this.read(&event));
            }
            // What is still held is one event that is not complete.
            if this.parser.held() > LIMIT {
                let head = this.bytes.response().clone();
                this.stop();
                return Poll::Ready(Some(Err(Error::item_too_large(LIMIT, head))));
            }
            match ready!(Pin::new(&mut this.bytes).poll_next(context)) {
                Some(Ok(bytes)) => this.parser.push(&bytes),
                Some(Err(error)) => {
                    this.stop();
                    return Poll::Ready(Some(Err(error)));
                }
                None if std::mem::take(&mut this.keeps_last) => this.parser.finish(),
                None => return Poll::Ready(None),
            }
        }
    }
}

impl<T> fmt::Debug for EventStream<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventStream")
            .field("bytes", &self.bytes)
            .finish_non_exhaustive()
    }
}
