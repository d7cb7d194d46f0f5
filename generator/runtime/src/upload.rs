// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Files to send: bytes, a path or a stream in; a body or a part of a form, with its name and media type, out.

use std::borrow::Cow;
use std::error::Error as StdError;
use std::ffi::OsStr;
use std::fmt;
use std::fs::Metadata;
use std::io;
use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use futures_core::Stream;

use super::body::{Body, StreamBody};
use super::error::Error;
use super::file_stream::FileStream;
use super::request::RequestBuilder;

/// What is sent of a file: its bytes, and what the server is told about it.
///
/// Files in memory, at a path or from [`stream_with`](Upload::stream_with) are sent again when a request is
/// repeated; a [`stream`](Upload::stream) is not, and neither is its request. Sending counts against the timeout of the
/// call, so give a large file more of it.
#[derive(Clone)]
pub struct Upload {
    pub(super) body: Body,
    pub(super) file_name: Option<String>,
    pub(super) media_type: Option<String>,
}

impl Upload {
    fn new(body: Body) -> Self {
        Self {
            body,
            file_name: None,
            media_type: None,
        }
    }

    /// Bytes in memory.
    pub fn bytes(bytes: impl Into<Bytes>) -> Self {
        Self::new(Body::Bytes(bytes.into()))
    }

    /// The file at `path`, by its own name, read while it is sent and again on each attempt.
    ///
    /// # Errors
    ///
    /// If there is no file that can be read. A file whose length changes before it is sent is an error of the
    /// call.
    pub async fn path(path: impl AsRef<Path>) -> Result<Self, Error> {
        let path = path.as_ref();
        let metadata = tokio::fs::metadata(path).await;
        Self::file(path, metadata)
    }

    /// As [`Upload::path`], for threads that cannot await.
    ///
    /// # Errors
    ///
    /// As [`Upload::path`].
    #[cfg(feature = "blocking")]
    pub fn path_blocking(path: impl AsRef<Path>) -> Result<Self, Error> {
        let path = path.as_ref();
        Self::file(path, std::fs::metadata(path))
    }

    fn file(path: &Path, metadata: io::Result<Metadata>) -> Result<Self, Error> {
        let unreadable =
            |error| Error::encode(format!("cannot read `{}`: {error}", path.display()));
        let metadata = metadata.map_err(unreadable)?;
        if metadata.is_dir() {
            return Err(unreadable(io::ErrorKind::IsADirectory.into()));
        }
        let file_name = path.file_name().map(OsStr::to_string_lossy);
        let file_name = file_name.map(Cow::into_owned);
        let path: Arc<Path> = Arc::from(path);
        let stream = StreamBody::repeatable(move || FileStream::open(Arc::clone(&path)));
        // A pipe or a device has no length that means anything.
        let stream = if metadata.is_file() {
            stream.with_length(metadata.len())
        } else {
            stream
        };
        Ok(Self {
            file_name,
            ..Self::new(stream.into())
        })
    }

    /// A stream, which can be sent once: the request is not repeated if it fails.
    pub fn stream<S, E>(stream: S) -> Self
    where
        S: Stream<Item = Result<Bytes, E>> + Send + 'static,
        E: Into<Box<dyn StdError + Send + Sync>> + 'static,
    {
        Self::new(StreamBody::once(stream).into())
    }

    /// A stream that is opened for each attempt; each time it must have the same bytes.
    pub fn stream_with<F, S, E>(open: F) -> Self
    where
        F: Fn() -> S + Send + Sync + 'static,
        S: Stream<Item = Result<Bytes, E>> + Send + 'static,
        E: Into<Box<dyn StdError + Send + Sync>> + 'static,
    {
        Self::new(StreamBody::repeatable(open).into())
    }

    /// How many bytes a stream has. Servers often refuse uploads of unknown length.
    #[must_use]
    pub fn length(mut self, length: u64) -> Self {
        if let Body::Stream(stream) = self.body {
            self.body = stream.with_length(length).into();
        }
        self
    }

    /// The name of the file, as a form tells it to the server.
    #[must_use]
    pub fn file_name(mut self, name: impl Into<String>) -> Self {
        self.file_name = Some(name.into());
        self
    }

    /// The media type, instead of the one that the API description gives.
    #[must_use]
    pub fn media_type(mut self, media_type: impl Into<String>) -> Self {
        self.media_type = Some(media_type.into());
        self
    }

    /// Its own media type, else `declared` if that is one type and no range or list, else that of bytes.
    pub(super) fn media_type_or<'a>(&'a self, declared: &'a str) -> &'a str {
        const BYTES: &str = "application/octet-stream";
        match &self.media_type {
            Some(own) => own,
            None if declared.is_empty() || declared.contains(['*', ',']) => BYTES,
            None => declared,
        }
    }
}

impl RequestBuilder {
    /// Makes a file the body. `media_type` is what the API declares, a type or a range of types; the file's own
    /// comes first.
    ///
    /// # Errors
    ///
    /// If the media type cannot be a header.
    pub fn upload(&mut self, media_type: &str, upload: &Upload) -> Result<(), Error> {
        self.body(upload.media_type_or(media_type), upload.body.clone())
    }
}

impl fmt::Debug for Upload {
    // Not the bytes: there may be many, and nobody knows whose.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Upload")
            .field("file_name", &self.file_name)
            .field("media_type", &self.media_type)
            .field("length", &self.body.length())
            .finish_non_exhaustive()
    }
}

impl From<Bytes> for Upload {
    fn from(bytes: Bytes) -> Self {
        Self::bytes(bytes)
    }
}

impl From<Vec<u8>> for Upload {
    fn from(bytes: Vec<u8>) -> Self {
        Self::bytes(bytes)
    }
}

impl From<String> for Upload {
    fn from(text: String) -> Self {
        Self::bytes(text)
    }
}

impl From<&'static str> for Upload {
    fn from(text: &'static str) -> Self {
        Self::bytes(text)
    }
}

impl From<&'static [u8]> for Upload {
    fn from(bytes: &'static [u8]) -> Self {
        Self::bytes(bytes)
    }
}
