// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Reads the body of a response into memory: a stream and a limit in, bytes out.

use bytes::{Bytes, BytesMut};
use http::header::{CONTENT_ENCODING, CONTENT_LENGTH};
use http::{HeaderMap, Method, StatusCode};

use super::transport::{BodyStream, TransportError, TransportErrorKind};

pub(super) enum ReadError {
    TooLarge,
    Transport(TransportError),
}

/// Reads a body of at most `limit` bytes; if it is shorter than `announced`, it was cut.
pub(super) async fn read(
    mut body: BodyStream,
    limit: usize,
    announced: Option<u64>,
) -> Result<Bytes, ReadError> {
    if announced.is_some_and(|length| usize::try_from(length).map_or(true, |length| length > limit))
    {
        return Err(ReadError::TooLarge);
    }
    let mut first = Bytes::new();
    let mut rest = BytesMut::new();
    while let Some(chunk) = body.next().await {
        let chunk = chunk.map_err(ReadError::Transport)?;
        if chunk.len() > limit.saturating_sub(first.len() + rest.len()) {
            return Err(ReadError::TooLarge);
        }
        // Most bodies are one chunk, which needs no copy.
        if first.is_empty() {
            first = chunk;
        } else {
            rest.extend_from_slice(&chunk);
        }
    }
    let read = first.len() + rest.len();
    if let Some(announced) = announced.filter(|announced| (read as u64) < *announced) {
        let text = format!("{read} of {announced} bytes arrived");
        return Err(ReadError::Transport(TransportError::new(
            TransportErrorKind::Closed,
            text,
        )));
    }
    if rest.is_empty() {
        return Ok(first);
    }
    let mut whole = BytesMut::with_capacity(read);
    whole.extend_from_slice(&first);
    whole.extend_from_slice(&rest);
    Ok(whole.freeze())
}

/// How many bytes of body the head promises, where that can be relied on (RFC 9110, section 8.6).
pub(super) fn announced_length(
    method: &Method,
    status: StatusCode,
    headers: &HeaderMap,
) -> Option<u64> {
    let bodiless = method == Method::HEAD || matches!(status.as_u16(), 204 | 304);
    if bodiless || headers.contains_key(CONTENT_ENCODING) {
        return None;
    }
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}
