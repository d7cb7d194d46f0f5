// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Reads a file piece by piece: a path in, a stream of bytes out. The file is opened with the first piece.

use std::io;
use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use tokio::fs::File;
use tokio::io::{AsyncRead, ReadBuf};

/// How much is read at once.
const PIECE: usize = 64 << 10;

pub(super) enum FileStream {
    Opening(Pin<Box<dyn Future<Output = io::Result<File>> + Send>>),
    Reading(File, Box<[u8]>),
    Ended,
}

impl FileStream {
    pub(super) fn open(path: Arc<Path>) -> Self {
        Self::Opening(Box::pin(File::open(path)))
    }
}

impl Stream for FileStream {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            let read = match &mut *self {
                Self::Opening(opening) => match ready!(opening.as_mut().poll(context)) {
                    Ok(file) => {
                        *self = Self::Reading(file, vec![0; PIECE].into_boxed_slice());
                        continue;
                    }
                    Err(error) => Err(error),
                },
                Self::Reading(file, buffer) => {
                    let mut buffer = ReadBuf::new(buffer);
                    ready!(Pin::new(file).poll_read(context, &mut buffer))
                        .map(|()| Bytes::copy_from_slice(buffer.filled()))
                }
                Self::Ended => return Poll::Ready(None),
            };
            return Poll::Ready(match read {
                Ok(bytes) if !bytes.is_empty() => Some(Ok(bytes)),
                end => {
                    *self = Self::Ended;
                    end.err().map(Err)
                }
            });
        }
    }
}
