//! The feature `blocking`: threads without a runtime.

use super::server::{Server, json, response};
use super::{Job, client, get_job};
use crate::blocking;
use crate::error::ErrorKind;
use crate::upload::Upload;

/// A server on a runtime of its own.
fn serve(replies: Vec<super::server::Reply>) -> (tokio::runtime::Runtime, Server) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let server = runtime.block_on(Server::start(replies));
    (runtime, server)
}

#[test]
fn calls_wait_for_their_outcome() {
    let (_runtime, server) = serve(vec![
        json(r#"{"id":1}"#),
        json(r#"{"id":2}"#),
        response("404 Not Found", "", ""),
        response("404 Not Found", "", "gone"),
    ]);
    let client = client(&server.url);
    assert_eq!(client.call(get_job()).blocking().unwrap(), Job { id: 1 });
    let (job, parts) = client.call(get_job()).with_response().blocking().unwrap();
    assert_eq!((job, parts.status.as_u16()), (Job { id: 2 }, 200));
    let error = client.call(get_job()).blocking().unwrap_err();
    assert_eq!(error.to_string(), "GET /jobs/{job_id}: 404 Not Found");
    let raw = client.call(get_job()).raw().blocking().unwrap();
    assert_eq!(
        (raw.status().as_u16(), raw.body().as_ref()),
        (404, &b"gone"[..])
    );
}

#[test]
fn streams_become_iterators() {
    let events = "data: 1\n\ndata: 2\n\n";
    let (_runtime, server) = serve(vec![response(
        "200 OK",
        "content-type: text/event-stream\r\n",
        events,
    )]);
    let stream = client(&server.url).call(super::streams::Listen).blocking();
    let items: Vec<i64> = blocking::iter(stream.unwrap())
        .map(Result::unwrap)
        .collect();
    assert_eq!(items, [1, 2]);
}

#[tokio::test]
async fn a_runtime_is_not_blocked() {
    let error = client("http://localhost:1")
        .call(get_job())
        .blocking()
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    assert!(
        error.to_string().contains("await the call instead"),
        "{error}"
    );
}

#[test]
fn files_are_sent() {
    let path = std::env::temp_dir().join(format!("runtime-blocking-{}", std::process::id()));
    std::fs::write(&path, "abc").unwrap();
    let upload = Upload::path_blocking(&path).unwrap();
    let (_runtime, server) = serve(vec![response("200 OK", "", "")]);
    let operation = super::put(move |request| request.upload("text/plain", &upload));
    client(&server.url).call(operation).blocking().unwrap();
    assert!(server.requests()[0].ends_with("\r\n\r\nabc"));
    std::fs::remove_file(&path).unwrap();
    assert!(Upload::path_blocking(&path).is_err());
}
