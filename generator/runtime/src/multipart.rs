// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Forms as `multipart/form-data` (RFC 7578): fields and files in, a body out that can be sent again unless one of the
//! files cannot (wire.md W7).

use std::collections::VecDeque;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;

use super::body::{Body, StreamBody};
use super::error::Error;
use super::json::{self, Encode, Json, Kind, Tape};
use super::media_type::MediaType;
use super::request::{RequestBuilder, header};
use super::transport::{BodyStream, TransportError};
use super::upload::Upload;

/// A form of several parts.
#[derive(Debug, Clone, Default)]
pub struct Form {
    parts: Vec<Part>,
}

#[derive(Debug, Clone)]
struct Part {
    name: String,
    /// The lines of its head, each with its line break.
    head: String,
    body: Body,
}

impl Form {
    /// A form without parts.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Appends a field as its value suggests: scalars are text without a media type, objects are JSON, each item
    /// of an array is a part of its own, and null is left out.
    ///
    /// # Errors
    ///
    /// If the value has no JSON form.
    pub fn field<T: Encode + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), Error> {
        self.values(name, None, &encode(name, value)?)
    }

    /// Appends a field of the media type that the API declares for it.
    ///
    /// # Errors
    ///
    /// As [`Form::field`]; and if an object or array is to be written as something else than JSON.
    pub fn field_as<T: Encode + ?Sized>(
        &mut self,
        name: &str,
        media_type: &str,
        value: &T,
    ) -> Result<(), Error> {
        self.values(name, Some(media_type), &encode(name, value)?)
    }

    /// Appends a file. One without a name of its own is called like the field: many servers take a part without a
    /// file name for text.
    ///
    /// # Errors
    ///
    /// If its media type cannot be sent.
    pub fn file(&mut self, name: &str, upload: &Upload) -> Result<(), Error> {
        self.file_as(name, "", upload)
    }

    /// Appends a file of the media type that the API declares, unless it has one of its own.
    ///
    /// # Errors
    ///
    /// As [`Form::file`].
    pub fn file_as(&mut self, name: &str, media_type: &str, upload: &Upload) -> Result<(), Error> {
        let media_type = upload.media_type_or(media_type);
        let file_name = upload.file_name.as_deref().unwrap_or(name);
        self.part(name, Some(file_name), Some(media_type), upload.body.clone())
    }

    /// Appends any number of files, each as a part of that name.
    ///
    /// # Errors
    ///
    /// As [`Form::file`].
    pub fn files<'u>(
        &mut self,
        name: &str,
        uploads: impl IntoIterator<Item = &'u Upload>,
    ) -> Result<(), Error> {
        uploads
            .into_iter()
            .try_for_each(|upload| self.file(name, upload))
    }

    /// Adds a header to the part that was appended last.
    ///
    /// # Errors
    ///
    /// If it cannot be sent.
    pub fn header(&mut self, name: &str, value: &str) -> Result<(), Error> {
        let line = line(name, value)?;
        if let Some(part) = self.parts.last_mut() {
            part.head.push_str(&line);
        }
        Ok(())
    }

    /// Adds a header to each part of the name `part`.
    pub(super) fn header_of(&mut self, part: &str, name: &str, value: &str) -> Result<(), Error> {
        let line = line(name, value)?;
        let parts = self.parts.iter_mut().filter(|other| other.name == part);
        parts.for_each(|part| part.head.push_str(&line));
        Ok(())
    }

    fn values(
        &mut self,
        name: &str,
        media_type: Option<&str>,
        encoded: &[u8],
    ) -> Result<(), Error> {
        let tape = Tape::parse(encoded).map_err(|error| invalid(name, error))?;
        let root = tape.root();
        if root.kind() != Kind::Array {
            return self.value(name, media_type, root);
        }
        root.array()
            .map_err(|error| invalid(name, error))?
            .try_for_each(|item| self.value(name, media_type, item))
    }

    fn value(
        &mut self,
        name: &str,
        media_type: Option<&str>,
        value: Json<'_>,
    ) -> Result<(), Error> {
        let nested = matches!(value.kind(), Kind::Array | Kind::Object);
        let is_json = |text| MediaType::parse(text).is_some_and(MediaType::is_json);
        let media_type = media_type.or(nested.then_some("application/json"));
        let text = match (value.as_str(), media_type) {
            _ if value.is_null() => return Ok(()),
            (Some(text), media_type) if !media_type.is_some_and(is_json) => text.to_owned(),
            (_, Some(other)) if nested && !is_json(other) => {
                let kind = value.kind();
                return Err(invalid(
                    name,
                    format_args!("{kind} cannot be written as {other}"),
                ));
            }
            _ => json::to_string(&value).map_err(|error| invalid(name, error))?,
        };
        self.part(name, None, media_type, text.into())
    }

    pub(super) fn part(
        &mut self,
        name: &str,
        file_name: Option<&str>,
        media_type: Option<&str>,
        body: Body,
    ) -> Result<(), Error> {
        let mut head = format!("Content-Disposition: form-data; name=\"{}\"", escape(name));
        if let Some(file_name) = file_name {
            head.push_str(&format!("; filename=\"{}\"", escape(file_name)));
        }
        head.push_str("\r\n");
        if let Some(media_type) = media_type {
            head.push_str(&line("Content-Type", media_type)?);
        }
        self.parts.push(Part {
            name: name.to_owned(),
            head,
            body,
        });
        Ok(())
    }

    /// The parts with the boundary between them.
    fn into_body(self, boundary: &str) -> Body {
        let mut pieces = VecDeque::with_capacity(2 * self.parts.len() + 1);
        let mut before = "";
        for part in self.parts {
            let head = format!("{before}--{boundary}\r\n{}\r\n", part.head);
            pieces.extend([Body::from(head), part.body]);
            before = "\r\n";
        }
        pieces.push_back(format!("{before}--{boundary}--\r\n").into());
        join(pieces)
    }
}

impl RequestBuilder {
    /// Makes a form the body. `media_type` is usually `multipart/form-data`.
    ///
    /// # Errors
    ///
    /// If the media type cannot be a header.
    pub fn multipart(&mut self, media_type: &str, form: Form) -> Result<(), Error> {
        // Chosen now, so that each attempt sends the same bytes. 30 letters and digits are met in no content by
        // chance.
        let boundary: String = std::iter::repeat_with(fastrand::alphanumeric)
            .take(30)
            .collect();
        self.body(
            &format!("{media_type}; boundary={boundary}"),
            form.into_body(&boundary),
        )
    }
}

fn encode<T: Encode + ?Sized>(name: &str, value: &T) -> Result<Vec<u8>, Error> {
    json::to_vec(value).map_err(|error| invalid(name, error))
}

fn invalid(name: &str, error: impl std::fmt::Display) -> Error {
    Error::encode(format!("form field `{name}`: {error}"))
}

/// A header of a part as a line.
fn line(name: &str, value: &str) -> Result<String, Error> {
    header(name, value)
        .map(|_| format!("{name}: {value}\r\n"))
        .map_err(Error::encode)
}

/// What would end a quoted name is escaped as browsers do (WHATWG HTML, "Multipart form data"); everything else is
/// UTF-8.
fn escape(name: &str) -> String {
    name.replace('"', "%22")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// One body of many: in memory if all of them are.
fn join(pieces: VecDeque<Body>) -> Body {
    let mut joined = BytesMut::new();
    for piece in &pieces {
        match piece {
            Body::Empty => {}
            Body::Bytes(bytes) => joined.extend_from_slice(bytes),
            Body::Stream(_) => return stream(pieces),
        }
    }
    joined.freeze().into()
}

fn stream(pieces: VecDeque<Body>) -> Body {
    let length = pieces
        .iter()
        .try_fold(0_u64, |sum, piece| sum.checked_add(piece.length()?));
    let stream = if pieces.iter().all(Body::is_repeatable) {
        StreamBody::repeatable(move || Chain::new(pieces.clone()))
    } else {
        StreamBody::once(Chain::new(pieces))
    };
    match length {
        Some(length) => stream.with_length(length).into(),
        None => stream.into(),
    }
}

/// Bodies one after the other.
struct Chain {
    current: BodyStream,
    rest: VecDeque<Body>,
}

impl Chain {
    fn new(rest: VecDeque<Body>) -> Self {
        Self {
            current: Body::Empty.into_stream(),
            rest,
        }
    }
}

impl Stream for Chain {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            let piece = ready!(Pin::new(&mut self.current).poll_next(context));
            if piece.is_some() {
                return Poll::Ready(piece);
            }
            match self.rest.pop_front() {
                Some(next) => self.current = next.into_stream(),
                None => return Poll::Ready(None),
            }
        }
    }
}
