use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use super::{GetJob, Job};
use crate::error::ErrorKind;
use crate::operation::Operation;
use crate::response::Response;

fn response(status: u16, content_type: Option<&'static str>, body: &'static [u8]) -> Response {
    let mut headers = HeaderMap::new();
    if let Some(content_type) = content_type {
        headers.insert("content-type", content_type.parse().unwrap());
    }
    let status = StatusCode::from_u16(status).unwrap();
    Response::head(Arc::new(GetJob::INFO), status, headers, false)
        .with_body(Bytes::from_static(body))
}

#[test]
fn json_is_read_whatever_its_name() {
    let types = [
        "application/json",
        "APPLICATION/JSON; charset=utf-8",
        "application/hal+json",
        "text/json",
    ];
    for content_type in types.into_iter().map(Some).chain([None]) {
        assert_eq!(
            response(200, content_type, b"{\"id\":7}")
                .json::<Job>()
                .unwrap(),
            Job { id: 7 }
        );
    }
}

#[test]
fn other_content_is_refused_and_kept() {
    let error = response(200, Some("text/html"), b"<h1>Log in</h1>")
        .json::<Job>()
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::UnexpectedContent);
    assert_eq!(error.body().unwrap().as_ref(), b"<h1>Log in</h1>");
    let expected =
        "GET /jobs/{job_id}: 200 OK, but the body is `text/html`, not JSON: <h1>Log in</h1>";
    assert_eq!(error.to_string(), expected);
    let plain = response(200, Some("text/plain; charset=utf-8"), b"{\"id\":7}");
    assert!(plain.json::<Job>().is_err());
    assert_eq!(plain.json_as::<Job>("text/plain").unwrap(), Job { id: 7 });
}

#[test]
fn w10_an_empty_body_is_named() {
    let error = response(200, Some("application/json"), b"")
        .json::<Job>()
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert!(
        error
            .to_string()
            .ends_with("does not decode: expected JSON, found no bytes at all"),
        "{error}"
    );
}

#[test]
fn decode_errors_say_where() {
    let error = response(200, None, b"{\"id\":\"seven\"}")
        .json::<Job>()
        .unwrap_err();
    assert_eq!(error.json_path(), Some("$.id"));
    assert_eq!(
        error.to_string(),
        "GET /jobs/{job_id}: 200 OK, but the body does not decode: expected an integer, found a string at $.id"
    );
    assert_eq!(
        response(200, None, b"{").json::<Job>().unwrap_err().kind(),
        ErrorKind::Decode
    );
}

#[test]
fn text_and_bytes() {
    let text = response(200, Some("text/plain"), "é".as_bytes());
    assert_eq!(text.text().unwrap(), "é");
    assert_eq!(text.bytes().unwrap(), "é");
    assert_eq!(
        response(200, None, b"\xff").text().unwrap_err().kind(),
        ErrorKind::Decode
    );
    response(204, None, b"").unit().unwrap();
}

#[test]
fn w9_select() {
    let declared = ["application/json", "text/csv"];
    assert_eq!(
        response(200, Some("text/csv; header=present"), b"").select(&declared),
        Some(1)
    );
    assert_eq!(
        response(200, Some("image/png"), b"").select(&declared),
        None
    );
    assert_eq!(response(200, None, b"").select(&declared), None);
    assert_eq!(response(200, None, b"").select(&["text/csv"]), Some(0));
}

#[test]
fn w22_what_nobody_asked_to_be_compressed_is_refused() {
    let mut headers = HeaderMap::new();
    headers.insert("content-encoding", "gzip".parse().unwrap());
    let head = Response::head(Arc::new(GetJob::INFO), StatusCode::OK, headers, false);
    let compressed = head.with_body(Bytes::from_static(b"\x1f\x8b"));
    for error in [
        compressed.json::<Job>().unwrap_err(),
        compressed.text().unwrap_err(),
    ] {
        assert_eq!(
            error.to_string(),
            "GET /jobs/{job_id}: 200 OK, but the body does not decode: it is compressed as `gzip`; this crate has features that read it"
        );
    }
    assert_eq!(compressed.bytes().unwrap(), &b"\x1f\x8b"[..]);
}
