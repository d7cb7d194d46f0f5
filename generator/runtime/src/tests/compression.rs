//! W22: bodies that are compressed, with the feature `gzip`.

use super::server::{Reply, Server};
use super::{Job, builder, client, get_job};
use crate::error::ErrorKind;

/// `{"id":7}`
const JOB: &[u8] = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xabV\xcaLQ\xb22\xaf\x05\x00C_\x07\x12\x08\x00\x00\x00";

/// A thousand times `x`.
const BOMB: &[u8] = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xab\xa8\x18\x05\xa3`\x14\x0cw\x00\x00\xe6\xc9A;\xe8\x03\x00\x00";

fn compressed(body: &[u8]) -> Reply {
    let length = body.len();
    let head = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-encoding: gzip\r\ncontent-length: {length}\r\n\r\n"
    );
    Reply::Send([head.as_bytes(), body].concat())
}

#[tokio::test]
async fn w22_a_compressed_body_is_asked_for_and_read() {
    let server = Server::start([compressed(JOB)]).await;
    let job = client(&server.url).call(get_job()).await.unwrap();
    assert_eq!(job, Job { id: 7 });
    assert!(server.requests()[0].contains("accept-encoding: gzip"));
}

#[tokio::test]
async fn w22_the_limit_is_that_of_the_decompressed_body() {
    let server = Server::start([compressed(BOMB)]).await;
    let client = builder().base_url(&server.url).body_limit(500).build();
    let error = client.call(get_job()).await.unwrap_err();
    assert!(BOMB.len() < 500);
    assert_eq!(error.kind(), ErrorKind::BodyTooLarge);
}
