//! Raw bodies from bytes, files and streams.

use std::io;
use std::path::PathBuf;

use super::server::{Server, response};
use super::{Pieces, client, put, written};
use crate::error::ErrorKind;
use crate::upload::Upload;

/// A file of this many bytes, removed at the end.
struct TempFile(PathBuf);

impl TempFile {
    fn new(name: &str, bytes: &[u8]) -> Self {
        let folder = std::env::temp_dir().join(format!("runtime-upload-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join(name);
        std::fs::write(&path, bytes).unwrap();
        Self(path)
    }
}

impl Drop for TempFile {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

#[tokio::test]
async fn the_media_type_is_the_uploads_else_the_declared_one() {
    for (declared, own, expected) in [
        ("image/png", None, "image/png"),
        ("image/png", Some("image/jpeg"), "image/jpeg"),
        ("image/*", None, "application/octet-stream"),
        ("*/*", Some("text/csv"), "text/csv"),
    ] {
        let upload = own.map_or(Upload::bytes("x"), |own| Upload::bytes("x").media_type(own));
        let written = written(|request| request.upload(declared, &upload)).await;
        assert_eq!(written.unwrap(), (expected.to_owned(), "x".to_owned()));
    }
}

#[tokio::test]
async fn a_file_is_streamed_and_sent_again() {
    let bytes: Vec<u8> = (0..200_000).map(|at| b'a' + (at % 26) as u8).collect();
    let file = TempFile::new("again.txt", &bytes);
    let upload = Upload::path(&file.0).await.unwrap();
    assert_eq!(
        format!("{upload:?}"),
        "Upload { file_name: Some(\"again.txt\"), media_type: None, length: Some(200000), .. }"
    );
    let server = Server::start([
        response("502 Bad Gateway", "", ""),
        response("200 OK", "", ""),
    ])
    .await;
    let operation = put(move |request| request.upload("text/plain", &upload));
    client(&server.url).call(operation).await.unwrap();
    let requests = server.requests();
    assert_eq!(requests.len(), 2);
    for request in requests {
        let (head, body) = request.split_once("\r\n\r\n").unwrap();
        assert!(head.contains("content-type: text/plain\r\n"), "{head}");
        assert!(
            head.contains("content-length: 200000\r\n") || head.ends_with("content-length: 200000"),
            "{head}"
        );
        assert!(body.as_bytes() == bytes, "other bytes");
    }
}

#[tokio::test]
async fn a_file_that_is_not_there_is_named() {
    let error = Upload::path("/nowhere/a.pdf").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Encode);
    assert!(
        error
            .to_string()
            .starts_with("cannot read `/nowhere/a.pdf`: "),
        "{error}"
    );
    assert!(Upload::path(std::env::temp_dir()).await.is_err());
}

#[tokio::test]
async fn a_file_that_grows_shrinks_or_goes_is_an_error() {
    for (change, expected) in [
        (
            Some("longer than before"),
            "does not have the 4 bytes that were promised",
        ),
        (Some("abc"), "does not have the 4 bytes that were promised"),
        (None, "No such file"),
    ] {
        let file = TempFile::new(&format!("change-{}", change.map_or(0, str::len)), b"abcd");
        let upload = Upload::path(&file.0).await.unwrap();
        match change {
            Some(text) => std::fs::write(&file.0, text).unwrap(),
            None => std::fs::remove_file(&file.0).unwrap(),
        }
        let server = Server::start([response("200 OK", "", "")]).await;
        let operation = put(move |request| request.upload("text/plain", &upload));
        let error = client(&server.url).call(operation).await.unwrap_err();
        assert!(error.to_string().contains(expected), "{error}");
        assert!(!error.is_retryable());
        assert!(server.requests().is_empty());
    }
}

fn broken() -> Pieces<io::Error> {
    Pieces::of(["piece", "piece"]).then(Err(io::Error::other("the disk is gone")))
}

#[tokio::test]
async fn a_stream_that_fails_is_not_the_networks_fault() {
    let server = Server::start([response("200 OK", "", "")]).await;
    let operation = put(|request| request.upload("a/b", &Upload::stream_with(broken)));
    let error = client(&server.url).call(operation).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "PUT /things: could not send the request: the disk is gone"
    );
    assert!(!error.is_retryable());
}
