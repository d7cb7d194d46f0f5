// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Streams of JSON values: a response in, typed items out (wire.md W18). The values are on a line each (NDJSON, JSON
//! Lines) or each behind a record separator (RFC 7464, `json-seq`).

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;

use super::byte_stream::ByteStream;
use super::error::Error;
use super::json::{Decode, DecodeError, Tape, from_slice};
use super::response::Response;

/// The size in bytes up to which an item is held while it arrives.
const LIMIT: usize = 16 << 20;

/// What begins a value of `json-seq`.
const RECORD_SEPARATOR: u8 = 0x1e;

/// The values of a response, as they arrive.
///
/// An item that does not decode is an error and not the end. The stream ends with the body, or with an error of the
/// connection.
pub struct ItemStream<T> {
    bytes: ByteStream,
    held: BytesMut,
    /// How much of `held` is known to have no end of an item.
    searched: usize,
    framing: Framing,
    decode: fn(&[u8]) -> Result<T, DecodeError>,
    sentinel: Option<&'static str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Framing {
    Lines,
    Sequence,
    /// One of them: nothing has arrived yet.
    Unknown,
}

impl Response {
    /// The values of the body as they arrive. `media_type` is what the API declares.
    ///
    /// # Errors
    ///
    /// If the body is of another type. It is kept in the error then.
    pub fn items<T: Decode>(&self, media_type: &str) -> Result<ItemStream<T>, Error> {
        let essence = media_type.split(';').next().unwrap_or_default().trim();
        let framing = if essence.to_ascii_lowercase().ends_with("json-seq") {
            Framing::Unknown
        } else {
            Framing::Lines
        };
        Ok(ItemStream {
            bytes: self.stream_of(&[media_type])?,
            held: BytesMut::new(),
            searched: 0,
            framing,
            decode: from_slice,
            sentinel: None,
        })
    }
}

impl<T> ItemStream<T> {
    /// Ends the stream at a line with exactly this text, such as `[DONE]`.
    #[must_use]
    pub fn until(mut self, sentinel: &'static str) -> Self {
        self.sentinel = Some(sentinel);
        self
    }

    /// The next item; `None` at the end. Dropping the future loses nothing.
    ///
    /// # Errors
    ///
    /// If the item does not decode, or the connection fails.
    pub async fn try_next(&mut self) -> Result<Option<T>, Error> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context))
            .await
            .transpose()
    }

    /// The response that the items belong to, without its body.
    #[must_use]
    pub fn response(&self) -> &Response {
        self.bytes.response()
    }

    /// The next item that is complete; blank if there is nothing in it.
    fn record(&mut self) -> Option<Bytes> {
        // Servers that say `json-seq` and write lines are told by their first byte.
        if self.framing == Framing::Unknown {
            self.framing = match self.held.trim_ascii_start().first()? {
                &RECORD_SEPARATOR => Framing::Sequence,
                _ => Framing::Lines,
            };
        }
        let end = match self.framing {
            Framing::Sequence => RECORD_SEPARATOR,
            Framing::Lines | Framing::Unknown => b'\n',
        };
        let rest = self.held.get(self.searched..).unwrap_or_default();
        let length = match rest.iter().position(|byte| *byte == end) {
            Some(at) => self.searched + at + 1,
            None => {
                self.searched = self.held.len();
                // A text ends with a line feed too, so that it need not wait for the next one; but may have some
                // within.
                let whole = self.framing == Framing::Sequence
                    && self.held.ends_with(b"\n")
                    && Tape::parse(&self.held).is_ok();
                if !whole {
                    return None;
                }
                self.held.len()
            }
        };
        self.searched = 0;
        Some(self.held.split_to(length).freeze())
    }

    fn read(&mut self, record: &[u8]) -> Option<Result<T, Error>> {
        let text = record.strip_suffix(&[RECORD_SEPARATOR]).unwrap_or(record);
        let text = text.trim_ascii();
        if text.is_empty() {
            return None;
        }
        if self
            .sentinel
            .is_some_and(|sentinel| sentinel.as_bytes() == text)
        {
            self.stop();
            return None;
        }
        let decoded = (self.decode)(text);
        Some(decoded.map_err(|error| Error::decode_json(error, self.bytes.response().clone())))
    }

    fn stop(&mut self) {
        self.bytes.end();
        self.held.clear();
        self.searched = 0;
    }
}

impl<T> Stream for ItemStream<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        loop {
            while let Some(record) = this.record() {
                if let Some(item) = this.read(&record) {
                    return Poll::Ready(Some(item));
                }
            }
            // What is still held is one item that is not complete.
            if this.held.len() > LIMIT {
                let head = this.bytes.response().clone();
                this.stop();
                return Poll::Ready(Some(Err(Error::item_too_large(LIMIT, head))));
            }
            match ready!(Pin::new(&mut this.bytes).poll_next(context)) {
                Some(Ok(bytes)) => this.held.extend_from_slice(&bytes),
                Some(Err(error)) => {
                    this.stop();
                    return Poll::Ready(Some(Err(error)));
                }
                None => {
                    // The last line needs no end.
                    let last = this.held.split().freeze();
                    this.searched = 0;
                    return Poll::Ready(this.read(&last));
                }
            }
        }
    }
}

impl<T> fmt::Debug for ItemStream<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ItemStream")
            .field("bytes", &self.bytes)
            .finish_non_exhaustive()
    }
}
