//! The bytes of requests, as a server sees them.

use super::server::{Server, json, response};
use super::{CreateJob, GetJob, Job, TOKEN, client, get_job};

/// The lines of a request's head, sorted but for the first, and its body.
fn lines(request: &str) -> (Vec<String>, String) {
    let (head, body) = request.split_once("\r\n\r\n").unwrap();
    let lines = head.lines();
    // Only the features of decompression ask for it (W22).
    let mut lines: Vec<String> = lines
        .filter(|line| !cfg!(feature = "gzip") || !line.starts_with("accept-encoding: gzip"))
        .map(str::to_owned)
        .collect();
    lines[1..].sort();
    (lines, body.to_owned())
}

#[tokio::test]
async fn a_get() {
    let server = Server::start([json(r#"{"id":3}"#)]).await;
    let host = server.url.strip_prefix("http://").unwrap();
    let client = client(&format!("{}/v1/?tenant=a", server.url));
    let operation = GetJob {
        job_id: "a/b é".to_owned(),
        limit: Some(2),
        trace: Some("t, u".to_owned()),
    };
    assert_eq!(client.call(operation).await.unwrap(), Job { id: 3 });
    let (head, body) = lines(&server.requests()[0]);
    assert_eq!(
        head,
        [
            "GET /v1/jobs/a%2Fb%20%C3%A9?tenant=a&limit=2 HTTP/1.1",
            "accept: application/json",
            &format!("authorization: Bearer {TOKEN}"),
            &format!("host: {host}"),
            "user-agent: client/1.2.3",
            "x-trace: t, u",
        ]
    );
    assert_eq!(body, "");
}

#[tokio::test]
async fn a_post_with_a_body() {
    let server = Server::start([response("201 Created", "", "")]).await;
    let operation = CreateJob {
        body: Some(vec![1, 2]),
        idempotency_key: Some("k".to_owned()),
        session: Some("s t".to_owned()),
    };
    client(&server.url).call(operation).await.unwrap();
    let (head, body) = lines(&server.requests()[0]);
    assert_eq!(
        head,
        [
            "POST /jobs HTTP/1.1",
            "accept: */*",
            &format!("authorization: Bearer {TOKEN}"),
            "content-length: 5",
            "content-type: application/json",
            "cookie: session=s%20t",
            &format!("host: {}", server.url.strip_prefix("http://").unwrap()),
            "idempotency-key: k",
            "user-agent: client/1.2.3",
        ]
    );
    assert_eq!(body, "[1,2]");
}

#[tokio::test]
async fn w10_a_post_without_a_body_says_so() {
    let server = Server::start([response("204 No Content", "", "")]).await;
    client(&server.url)
        .call(CreateJob::default())
        .await
        .unwrap();
    let (head, _) = lines(&server.requests()[0]);
    assert_eq!(
        head.iter()
            .filter(|line| line.starts_with("content-length:"))
            .count(),
        1,
        "{head:?}"
    );
    assert!(head.contains(&"content-length: 0".to_owned()), "{head:?}");
    assert!(
        !head
            .iter()
            .any(|line| line.starts_with("content-type") || line.starts_with("transfer-encoding"))
    );
}

#[tokio::test]
async fn connections_are_reused() {
    let server = Server::start([json(r#"{"id":1}"#), json(r#"{"id":2}"#)]).await;
    let client = client(&server.url);
    assert_eq!(client.call(get_job()).await.unwrap(), Job { id: 1 });
    assert_eq!(client.clone().call(get_job()).await.unwrap(), Job { id: 2 });
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn chunked_bodies_are_joined() {
    let chunks = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n\
                  3\r\n{\"i\r\n2\r\nd\"\r\n3\r\n:9}\r\n0\r\n\r\n";
    let server = Server::start([super::server::Reply::Send(chunks.into())]).await;
    assert_eq!(
        client(&server.url).call(get_job()).await.unwrap(),
        Job { id: 9 }
    );
}
