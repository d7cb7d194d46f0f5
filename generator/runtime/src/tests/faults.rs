//! Bodies that arrive oddly, over real sockets: in single bytes, with a byte order mark, not in UTF-8, too long or too short.
//! How streams of events fare is in `streams`, stalls and cuts are in `failures`.

use std::time::Duration;

use super::server::{Reply, Server};
use super::streams::Lines;
use super::{Job, assert_silent, builder, client, get_job};
use crate::error::ErrorKind;

/// A response whose body is one chunk for each byte.
fn byte_by_byte(media_type: &str, body: &[u8]) -> Reply {
    let head = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: {media_type}\r\ntransfer-encoding: chunked\r\n\r\n"
    );
    let chunk = |byte: &u8| [b"1\r\n", [*byte].as_slice(), b"\r\n"].concat();
    let mut pieces = vec![head.into_bytes()];
    pieces.extend(body.iter().map(chunk));
    pieces.push(b"0\r\n\r\n".to_vec());
    let every = Duration::from_millis(1);
    Reply::Drip { pieces, every }
}

fn whole(body: &[u8]) -> Reply {
    let head = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    Reply::Send([head.as_bytes(), body].concat())
}

#[tokio::test]
async fn json_that_comes_byte_by_byte() {
    let text = r#"{"name":"é ü \u00e4","id":7}"#.as_bytes();
    let server = Server::start([byte_by_byte("application/json", text)]).await;
    let job = client(&server.url).call(get_job()).await.unwrap();
    assert_eq!(job, Job { id: 7 });
}

#[tokio::test]
async fn w18_lines_that_come_byte_by_byte() {
    let server = Server::start([byte_by_byte("application/x-ndjson", b"1\r\n\n\xff\n 2 \n3")]);
    let server = server.await;
    let mut stream = client(&server.url).call(Lines::<false>).await.unwrap();
    assert_eq!(stream.try_next().await.unwrap(), Some(1));
    let error = stream.try_next().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode, "only this line is lost");
    assert_eq!(stream.try_next().await.unwrap(), Some(2));
    assert_eq!(stream.try_next().await.unwrap(), Some(3));
    assert_eq!(stream.try_next().await.unwrap(), None);
}

#[tokio::test]
async fn json_behind_a_byte_order_mark() {
    let server = Server::start([whole(b"\xef\xbb\xbf{\"id\":7}")]).await;
    let job = client(&server.url).call(get_job()).await.unwrap();
    assert_eq!(job, Job { id: 7 });
}

#[tokio::test]
async fn json_that_is_not_utf_8() {
    let server = Server::start([whole(b"{\"id\":7,\"name\":\"\xff\"}")]).await;
    let error = client(&server.url).call(get_job()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert!(error.to_string().contains("UTF-8"), "{error}");
    assert_eq!(error.body().unwrap().len(), 19, "the bytes are kept");
    assert_silent(&error);
}

#[tokio::test]
async fn a_hundred_mebibytes_of_json() {
    let mut head = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n".to_vec();
    // With no length to go by, the limit is met while reading.
    head.extend_from_slice(b"connection: close\r\n\r\n{\"id\":7,\"name\":\"");
    head.resize(head.len() + (100 << 20), b'x');
    head.extend_from_slice(b"\"}");
    let server = Server::start([Reply::Send(head.clone())]).await;
    let error = client(&server.url).call(get_job()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::BodyTooLarge);
    assert_eq!(server.requests().len(), 1, "and is not asked for again");
    let server = Server::start([Reply::Close(head)]).await;
    let larger = builder().base_url(&server.url).body_limit(128 << 20);
    let job = larger.build().call(get_job()).await.unwrap();
    assert_eq!(job, Job { id: 7 });
}
