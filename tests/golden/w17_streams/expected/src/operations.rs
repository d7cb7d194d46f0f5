// Written by `cargo xtask codegen` from #/paths.

//! Operations without a tag.

use bytes::Bytes;

use crate::runtime::byte_stream::ByteStream;
use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::error::Error;
use crate::runtime::item_stream::ItemStream;
use crate::runtime::operation::{ApiError, Operation, OperationInfo};
use crate::runtime::request::RequestBuilder;
use crate::runtime::response::Response;
use crate::runtime::sse::{Event, EventStream};
use crate::runtime::streamed::Streams;
use crate::types;

impl Client {
    /// A range and a schema that says nothing are bytes.
    ///
    /// `GET /anything`
    ///
    /// [`Call::stream`] gives the answer while it arrives.
    pub fn anything(&self) -> Call<Anything> {
        let operation = Anything {};
        self.call(operation)
    }

    /// At once, or event by event.
    ///
    /// `POST /chat`
    ///
    /// [`Call::stream`] gives the answer while it arrives.
    ///
    /// # Errors
    ///
    /// - `400 Bad Request`: No.
    pub fn chat(&self, body: types::Question) -> Call<Chat> {
        let operation = Chat { body };
        self.call(operation)
    }

    /// `GET /file`
    ///
    /// [`Call::stream`] gives the answer while it arrives.
    pub fn download(&self) -> Call<Download> {
        let operation = Download {};
        self.call(operation)
    }

    /// Only as a stream; `itemSchema` describes whole events.
    ///
    /// `GET /events`
    pub fn events(&self) -> Call<Events> {
        let operation = Events {};
        self.call(operation)
    }

    /// `GET /lines`
    pub fn lines(&self) -> Call<Lines> {
        let operation = Lines {};
        self.call(operation)
    }

    /// Events of which nothing is known.
    ///
    /// `GET /log`
    pub fn log(&self) -> Call<Log> {
        let operation = Log {};
        self.call(operation)
    }

    /// `GET /sequence`
    pub fn sequence(&self) -> Call<Sequence> {
        let operation = Sequence {};
        self.call(operation)
    }
}

/// The request of [`Client::anything`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Anything {}

impl Operation for Anything {
    type Output = Bytes;

    const INFO: OperationInfo = OperationInfo {
        id: "anything",
        method: "GET",
        path: "/anything",
        security: &[],
        accept: "*/*",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/anything");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.bytes(),
            _ => Err(response.unexpected()),
        }
    }
}

impl Streams for Anything {
    type Stream = ByteStream;

    const TYPES: &'static [&'static str] = &["*/*"];
    const ACCEPT: &'static str = "*/*";

    fn open(response: &Response) -> Result<Self::Stream, Error> {
        match response.status().as_u16() {
            200 => response.byte_stream(),
            _ => Err(response.unexpected()),
        }
    }
}

/// The request of [`Client::chat`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Chat {
    body: types::Question,
}

impl Operation for Chat {
    type Output = types::Answer;

    const INFO: OperationInfo = OperationInfo {
        id: "chat",
        method: "POST",
        path: "/chat",
        security: &[],
        accept: "application/json",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/chat");
        request.json(&self.body)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}

impl Streams for Chat {
    type Stream = EventStream<types::Delta>;

    const TYPES: &'static [&'static str] = &["text/event-stream"];
    const ACCEPT: &'static str = "text/event-stream, application/json;q=0.9";

    fn ask(&mut self) {
        self.body.stream = Some(true);
    }

    fn open(response: &Response) -> Result<Self::Stream, Error> {
        match response.status().as_u16() {
            200 => response.events(Event::json).map(|events| events.until("[DONE]")),
            _ => Err(response.unexpected()),
        }
    }
}

/// What [`Chat`] answers when it fails; read by [`Error::typed`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ChatError {
    /// No.
    BadRequest(types::Problem),
}

impl ApiError for ChatError {
    fn decode(response: &Response) -> Option<Result<Self, Error>> {
        match response.status().as_u16() {
            400 => Some(response.json().map(Self::BadRequest)),
            _ => None,
        }
    }
}

/// The request of [`Client::download`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Download {}

impl Operation for Download {
    type Output = Bytes;

    const INFO: OperationInfo = OperationInfo {
        id: "download",
        method: "GET",
        path: "/file",
        security: &[],
        accept: "application/octet-stream, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/file");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.bytes(),
            _ => Err(response.unexpected()),
        }
    }
}

impl Streams for Download {
    type Stream = ByteStream;

    const TYPES: &'static [&'static str] = &["application/octet-stream"];
    const ACCEPT: &'static str = "application/octet-stream, */*;q=0.1";

    fn open(response: &Response) -> Result<Self::Stream, Error> {
        match response.status().as_u16() {
            200 => response.byte_stream(),
            _ => Err(response.unexpected()),
        }
    }
}

/// The request of [`Client::events`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Events {}

impl Operation for Events {
    type Output = EventStream<types::Notice>;

    const INFO: OperationInfo = OperationInfo {
        id: "events",
        method: "GET",
        path: "/events",
        security: &[],
        accept: "text/event-stream, */*;q=0.1",
    };

    const STREAM: &'static [&'static str] = &["text/event-stream"];

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/events");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.events(Event::object),
            _ => Err(response.unexpected()),
        }
    }
}

/// The request of [`Client::lines`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Lines {}

impl Operation for Lines {
    type Output = ItemStream<types::Delta>;

    const INFO: OperationInfo = OperationInfo {
        id: "lines",
        method: "GET",
        path: "/lines",
        security: &[],
        accept: "application/x-ndjson, */*;q=0.1",
    };

    const STREAM: &'static [&'static str] = &["application/x-ndjson"];

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/lines");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.items("application/x-ndjson"),
            _ => Err(response.unexpected()),
        }
    }
}

/// The request of [`Client::log`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Log {}

impl Operation for Log {
    type Output = EventStream<Event>;

    const INFO: OperationInfo = OperationInfo {
        id: "log",
        method: "GET",
        path: "/log",
        security: &[],
        accept: "text/event-stream, */*;q=0.1",
    };

    const STREAM: &'static [&'static str] = &["text/event-stream"];

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/log");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.events(Event::raw),
            _ => Err(response.unexpected()),
        }
    }
}

/// The request of [`Client::sequence`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Sequence {}

impl Operation for Sequence {
    type Output = ItemStream<types::Delta>;

    const INFO: OperationInfo = OperationInfo {
        id: "sequence",
        method: "GET",
        path: "/sequence",
        security: &[],
        accept: "application/json-seq, */*;q=0.1",
    };

    const STREAM: &'static [&'static str] = &["application/json-seq"];

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/sequence");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.items("application/json-seq"),
            _ => Err(response.unexpected()),
        }
    }
}
