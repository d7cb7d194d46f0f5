//! Responses that are handed out as they arrive, through a transport of prepared pieces and over sockets.

use std::time::Duration;

use bytes::Bytes;
use tokio::time::Instant;

use super::server::{Reply, Server, response};
use super::{Pieces, assert_silent, builder, client};
use crate::body::Body;
use crate::byte_stream::ByteStream;
use crate::call::Call;
use crate::error::{Error, ErrorKind};
use crate::item_stream::ItemStream;
use crate::operation::{Operation, OperationInfo};
use crate::request::RequestBuilder;
use crate::response::Response;
use crate::sse::{Event, EventStream};
use crate::streamed::{Streamed, Streams};
use crate::transport::{BodyStream, BoxFuture, Transport, TransportError, TransportErrorKind};

const INFO: OperationInfo = OperationInfo {
    id: "listen",
    method: "GET",
    path: "/events",
    security: &[],
    accept: "text/event-stream",
};

/// `GET /events`, numbers as events.
#[derive(Debug, Clone)]
pub(super) struct Listen;

impl Operation for Listen {
    type Output = EventStream<i64>;
    const INFO: OperationInfo = INFO;
    const STREAM: &'static [&'static str] = &["text/event-stream"];

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/events");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => Ok(response.events(Event::json)?.until("[DONE]")),
            _ => Err(response.unexpected()),
        }
    }
}

/// `GET /events`, numbers on lines or, where `SEQUENCE`, behind record separators.
#[derive(Debug, Clone)]
pub(super) struct Lines<const SEQUENCE: bool>;

impl<const SEQUENCE: bool> Operation for Lines<SEQUENCE> {
    type Output = ItemStream<i64>;
    const INFO: OperationInfo = INFO;
    const STREAM: &'static [&'static str] = if SEQUENCE {
        &["application/json-seq"]
    } else {
        &["application/x-ndjson"]
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        Listen.encode(request)
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        response.items(Self::STREAM[0])
    }
}

/// `GET /events`, all at once or as it comes.
#[derive(Debug, Clone)]
struct Download;

impl Operation for Download {
    type Output = Bytes;
    const INFO: OperationInfo = INFO;

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        Listen.encode(request)
    }

    fn decode(response: &Response) -> Result<Bytes, Error> {
        match response.status().as_u16() {
            200 => response.bytes(),
            _ => Err(response.unexpected()),
        }
    }
}

impl Streams for Download {
    type Stream = ByteStream;
    const TYPES: &'static [&'static str] = &["*/*"];
    const ACCEPT: &'static str = "image/png";

    fn open(response: &Response) -> Result<ByteStream, Error> {
        match response.status().as_u16() {
            200 => response.byte_stream(),
            _ => Err(response.unexpected()),
        }
    }
}

/// Answers every request with these pieces.
struct Canned(&'static str, Vec<Vec<u8>>);

impl Transport for Canned {
    fn send(
        &self,
        _: http::Request<Body>,
    ) -> BoxFuture<Result<http::Response<BodyStream>, TransportError>> {
        let mut response = http::Response::new(BodyStream::new(Pieces::of(self.1.clone())));
        if !self.0.is_empty() {
            let media_type = self.0.parse().unwrap();
            response.headers_mut().insert("content-type", media_type);
        }
        Box::pin(std::future::ready(Ok(response)))
    }
}

fn canned<O: Operation>(media_type: &'static str, pieces: Vec<Vec<u8>>, operation: O) -> Call<O> {
    let transport = Canned(media_type, pieces);
    builder().transport(transport).build().call(operation)
}

/// What comes out, errors as text.
macro_rules! collect {
    ($stream:expr) => {{
        let mut stream = $stream;
        let mut items = Vec::new();
        loop {
            match stream.try_next().await {
                Ok(Some(item)) => items.push(Ok(item)),
                Ok(None) => break,
                Err(error) => items.push(Err(error.to_string())),
            }
        }
        assert!(stream.try_next().await.unwrap().is_none());
        items
    }};
}

async fn lines<const SEQUENCE: bool>(bytes: &[u8]) -> Vec<Result<i64, String>> {
    let media_type = if SEQUENCE {
        "application/json-seq; charset=utf-8"
    } else {
        "application/x-ndjson"
    };
    let whole = canned(media_type, vec![bytes.to_vec()], Lines::<SEQUENCE>);
    let whole = collect!(whole.await.unwrap());
    for at in 1..bytes.len() {
        let (first, second) = bytes.split_at(at);
        let pieces = vec![first.to_vec(), second.to_vec()];
        let cut = canned(media_type, pieces, Lines::<SEQUENCE>).await.unwrap();
        assert_eq!(collect!(cut), whole, "cut at {at}");
    }
    let single = bytes.chunks(1).map(<[u8]>::to_vec).collect();
    let single = canned(media_type, single, Lines::<SEQUENCE>).await.unwrap();
    assert_eq!(collect!(single), whole);
    whole
}

#[tokio::test]
async fn w18_lines() {
    assert_eq!(
        lines::<false>(b"1\n2\r\n\n \r\n3").await,
        [Ok(1), Ok(2), Ok(3)]
    );
    assert_eq!(lines::<false>(b"").await, []);
    let found = lines::<false>(b"1\n\"x\"\n{\n\xff\n4\n").await;
    assert_eq!((&found[0], &found[4]), (&Ok(1), &Ok(4)));
    let error = found[1].as_ref().unwrap_err();
    assert!(
        error.starts_with(
            "GET /events: 200 OK, but the body does not decode: expected an integer, found a string"
        ),
        "{error}"
    );
    assert!(found[2].is_err() && found[3].is_err() && found.len() == 5);
}

#[tokio::test]
async fn w18_json_sequences() {
    let items = [Ok(1), Ok(2), Ok(3)];
    assert_eq!(lines::<true>(b"\x1e1\n\x1e2\n\x1e3\n").await, items);
    assert_eq!(lines::<true>(b"\x1e\x1e1\n\x1e\n2\n\x1e3").await, items);
    let found = lines::<true>(b"\x1e1\n\x1e{\"a\":\n\x1e3\n").await;
    assert!(found.len() == 3 && found[1].is_err(), "{found:?}");
    assert_eq!(
        lines::<true>(b"\r\n1\n2\r\n3").await,
        items,
        "without separators"
    );
    // A text over several lines is one item, and does not wait for the next.
    let found = lines::<true>(b"\x1e[\n1,\n2\n]\n\x1e3\n").await;
    assert!(found.len() == 2 && found[0].is_err(), "{found:?}");
}

#[tokio::test]
async fn w17_items_and_the_sentinel() {
    let text = b"data: 1\n\ndata: x\n\ndata: 2\n\ndata: [DONE]\n\ndata: 3\n\n";
    for size in [1, 7, 100] {
        let pieces = text.chunks(size).map(<[u8]>::to_vec).collect();
        let stream = canned("text/event-stream; charset=utf-8", pieces, Listen).await;
        let found = collect!(stream.unwrap());
        assert!(found[1].is_err());
        assert_eq!((&found[0], &found[2], found.len()), (&Ok(1), &Ok(2), 3));
    }
}

#[tokio::test]
async fn w17_the_last_event_is_kept_by_choice() {
    let stream = || {
        canned(
            "text/event-stream",
            vec![b"data: 1\n\ndata: 2".to_vec()],
            Listen,
        )
    };
    assert_eq!(collect!(stream().await.unwrap()), [Ok(1)]);
    assert_eq!(
        collect!(stream().await.unwrap().keep_last()),
        [Ok(1), Ok(2)]
    );
}

#[tokio::test]
async fn w17_other_content_is_an_error_with_its_body() {
    for media_type in ["text/html", ""] {
        let stream = canned(media_type, vec![b"<h1>Log in</h1>".to_vec()], Listen);
        let error = stream.await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::UnexpectedContent);
        assert_eq!(error.body().unwrap(), "<h1>Log in</h1>");
        assert!(
            error.to_string().contains("not text/event-stream: <h1>"),
            "{error}"
        );
    }
    let server = Server::start([response(
        "400 Bad Request",
        "content-type: text/event-stream\r\n",
        "data: no\n\n",
    )]);
    let error = client(&server.await.url).call(Listen).await.unwrap_err();
    assert_eq!(error.to_string(), r"GET /events: 400 Bad Request: data: no");
}

#[tokio::test]
async fn w17_an_endless_event_is_refused() {
    let mut pieces = vec![b"data: 1\n\n".to_vec()];
    pieces.extend(std::iter::repeat_n(vec![b'x'; 1 << 20], 20));
    let found = collect!(
        canned("text/event-stream", pieces.clone(), Listen)
            .await
            .unwrap()
    );
    let text = "GET /events: 200 OK, but an item of the stream is larger than 16777216 bytes";
    assert_eq!(found, [Ok(1), Err(text.to_owned())]);
    pieces[0] = b"1\n".to_vec();
    let found = collect!(
        canned("application/x-ndjson", pieces, Lines::<false>)
            .await
            .unwrap()
    );
    assert_eq!(found, [Ok(1), Err(text.to_owned())]);
}

#[tokio::test]
async fn a_download_is_taken_at_once_or_as_it_comes() {
    let pieces = || vec![b"ab".to_vec(), b"cd".to_vec()];
    assert_eq!(
        canned("image/png", pieces(), Download).await.unwrap(),
        "abcd"
    );
    let stream = canned("image/png", pieces(), Download)
        .stream()
        .await
        .unwrap();
    assert_eq!(stream.response().content_type(), Some("image/png"));
    assert_eq!(
        collect!(stream),
        [Ok("ab".into()), Ok("cd".into())] as [Result<Bytes, String>; 2]
    );
    assert_eq!(Streamed::<Download>::INFO.accept, "image/png");
}

#[tokio::test]
async fn a_large_download_is_not_held_in_memory() {
    let mut reply = b"HTTP/1.1 200 OK\r\ncontent-length: 104857600\r\n\r\n".to_vec();
    reply.resize(reply.len() + 104_857_600, b'x');
    let server = Server::start([Reply::Send(reply.clone()), Reply::Send(reply)]).await;
    let client = client(&server.url);
    let error = client.call(Download).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::BodyTooLarge);
    let mut stream = client.call(Download).stream().await.unwrap();
    let (mut read, mut largest) = (0, 0);
    while let Some(piece) = stream.try_next().await.unwrap() {
        read += piece.len();
        largest = largest.max(piece.len());
    }
    assert_eq!(read, 104_857_600);
    assert!(largest <= 4 << 20, "{largest}");
}

#[tokio::test]
async fn a_stream_outlives_the_timeout_but_not_its_silence() {
    let head = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n";
    let server = Server::start([Reply::Drip {
        pieces: vec![
            head.to_vec(),
            b"data: 1\n\n".to_vec(),
            b"data: 2\n\n".to_vec(),
            b"data: 3\n\n".to_vec(),
        ],
        every: Duration::from_millis(120),
    }])
    .await;
    let start = Instant::now();
    let timeout = Duration::from_millis(300);
    let mut stream = client(&server.url)
        .call(Listen)
        .timeout(timeout)
        .await
        .unwrap();
    for expected in 1..=3 {
        assert_eq!(stream.try_next().await.unwrap(), Some(expected));
    }
    assert!(start.elapsed() > timeout);
    let error = stream.try_next().await.unwrap_err();
    assert!(error.is_timeout() && error.is_retryable());
    assert_eq!(
        error.to_string(),
        "GET /events: 200 OK, but nothing of its body arrived for 300ms"
    );
    assert_eq!(stream.try_next().await.unwrap(), None);
}

#[tokio::test]
async fn w17_a_socket_that_sends_byte_by_byte() {
    let text = b"\xef\xbb\xbf: \xff\xc3\r\rdata: 1\r\n\r\nretry: x\rdata: \xff\r\rdata:2\n\r\nid: 1\ndata: 3\n";
    let mut pieces = vec![
        b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"
            .to_vec(),
    ];
    pieces.extend(
        text.iter()
            .map(|byte| [b"1\r\n", [*byte].as_slice(), b"\r\n"].concat()),
    );
    pieces.push(b"0\r\n\r\n".to_vec());
    let every = Duration::from_millis(1);
    let server = Server::start([Reply::Drip { pieces, every }]).await;
    let found = collect!(client(&server.url).call(Listen).await.unwrap());
    assert_eq!((found.len(), &found[0], &found[2]), (3, &Ok(1), &Ok(2)));
    assert!(found[1].as_ref().unwrap_err().contains("does not decode"));
}

#[tokio::test]
async fn a_stream_that_is_cut_is_an_error() {
    let head = "HTTP/1.1 200 OK\r\ncontent-type: application/x-ndjson\r\n";
    for reply in [
        format!("{head}transfer-encoding: chunked\r\n\r\n2\r\n1\n\r\n"),
        format!("{head}content-length: 99\r\n\r\n1\n"),
    ] {
        let server = Server::start([Reply::Close(reply.into_bytes())]).await;
        let mut stream = client(&server.url).call(Lines::<false>).await.unwrap();
        assert_eq!(stream.try_next().await.unwrap(), Some(1));
        let error = stream.try_next().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Transport);
        assert_silent(&error);
        assert_eq!(stream.try_next().await.unwrap(), None);
        assert_eq!(server.requests().len(), 1);
    }
}

#[tokio::test]
async fn a_stream_shorter_than_announced_is_an_error() {
    let body = BodyStream::new(Pieces::<TransportError>::of(["ab"]));
    let head = canned("a/b", Vec::new(), Download).raw().await.unwrap();
    let mut stream = ByteStream::new(body, head, Duration::MAX, Some(5));
    assert_eq!(stream.try_next().await.unwrap().unwrap(), "ab");
    let error = stream.try_next().await.unwrap_err();
    assert!(
        error.to_string().ends_with("3 more bytes were announced"),
        "{error}"
    );
    assert!(error.is_retryable());
    let failing =
        Pieces::of([""]).then(Err(TransportError::new(TransportErrorKind::Closed, "cut")));
    let head = stream.response().clone();
    let mut stream = ByteStream::new(BodyStream::new(failing), head, Duration::MAX, None);
    assert_eq!(stream.try_next().await.unwrap().unwrap(), "");
    assert!(stream.try_next().await.is_err());
    assert!(stream.try_next().await.unwrap().is_none());
}

#[tokio::test]
async fn a_stream_is_opened_after_retries() {
    let server = Server::start([
        response("503 Service Unavailable", "", "wait"),
        response(
            "200 OK",
            "content-type: text/event-stream\r\n",
            "data: 1\n\n",
        ),
    ])
    .await;
    let (stream, parts) = client(&server.url)
        .call(Listen)
        .with_response()
        .await
        .unwrap();
    assert_eq!(parts.status.as_u16(), 200);
    assert_eq!(collect!(stream), [Ok(1)]);
    assert_eq!(server.requests().len(), 2);
}
