//! W7: `multipart/form-data`, byte for byte.

use std::convert::Infallible;

use serde_json::json;

use super::server::{Server, response};
use super::{Pieces, client, put, written};
use crate::error::Error;
use crate::multipart::Form;
use crate::style_query::QueryStyle;
use crate::upload::Upload;

/// The body of a form with its boundary called `B`.
async fn form(build: impl Fn(&mut Form) -> Result<(), Error>) -> Result<String, Error> {
    let (media_type, body) = written(|request| {
        let mut form = Form::new();
        build(&mut form)?;
        request.multipart("multipart/form-data", form)
    })
    .await?;
    let boundary = media_type
        .strip_prefix("multipart/form-data; boundary=")
        .unwrap();
    assert!(boundary.len() >= 24 && boundary.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    Ok(body.replace(boundary, "B"))
}

#[tokio::test]
async fn w7_fields_by_their_value() {
    let body = form(|form| {
        form.field("text", "é & ü")?;
        form.field("number", &1.5)?;
        form.field("flag", &true)?;
        form.field("unset", &None::<i64>)?;
        form.field("object", &json!({"a": 1}))?;
        form.field("list", ["x", "y"].as_slice())?;
        form.field("objects", &json!([{"a": 1}, null, [2]]))
    });
    assert_eq!(
        body.await.unwrap(),
        "--B\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\né & ü\r\n\
         --B\r\nContent-Disposition: form-data; name=\"number\"\r\n\r\n1.5\r\n\
         --B\r\nContent-Disposition: form-data; name=\"flag\"\r\n\r\ntrue\r\n\
         --B\r\nContent-Disposition: form-data; name=\"object\"\r\nContent-Type: application/json\r\n\r\n{\"a\":1}\r\n\
         --B\r\nContent-Disposition: form-data; name=\"list\"\r\n\r\nx\r\n\
         --B\r\nContent-Disposition: form-data; name=\"list\"\r\n\r\ny\r\n\
         --B\r\nContent-Disposition: form-data; name=\"objects\"\r\nContent-Type: application/json\r\n\r\n{\"a\":1}\r\n\
         --B\r\nContent-Disposition: form-data; name=\"objects\"\r\nContent-Type: application/json\r\n\r\n[2]\r\n\
         --B--\r\n"
    );
}

#[tokio::test]
async fn w7_fields_with_a_media_type() {
    let body = form(|form| {
        form.field_as("text", "text/csv", "a,b")?;
        form.header("X-Rows", "1")?;
        form.field_as("json", "application/vnd.a+json", "quoted")?;
        form.field_as("bytes", "application/octet-stream", "aGk=")
    });
    assert_eq!(
        body.await.unwrap(),
        "--B\r\nContent-Disposition: form-data; name=\"text\"\r\nContent-Type: text/csv\r\nX-Rows: 1\r\n\r\na,b\r\n\
         --B\r\nContent-Disposition: form-data; name=\"json\"\r\nContent-Type: application/vnd.a+json\r\n\r\n\"quoted\"\r\n\
         --B\r\nContent-Disposition: form-data; name=\"bytes\"\r\nContent-Type: application/octet-stream\r\n\r\naGk=\r\n\
         --B--\r\n"
    );
    let error = form(|form| form.field_as("a", "text/xml", &json!({}))).await;
    let text = error.unwrap_err().to_string();
    assert_eq!(
        text,
        "form field `a`: an object cannot be written as text/xml"
    );
    assert!(form(|form| form.field("a", &f64::INFINITY)).await.is_err());
}

#[tokio::test]
async fn w7_fields_in_a_style() {
    let items = ["a b", "c+d"];
    let object = serde_json::json!({"R": 100, "G": "1/2"});
    for (style, value, expected) in [
        (
            QueryStyle::FORM.explode(false),
            serde_json::json!(items),
            &[("f", "a b,c+d")][..],
        ),
        (
            QueryStyle::SPACE_DELIMITED,
            serde_json::json!(items),
            &[("f", "a b c+d")],
        ),
        (
            QueryStyle::FORM,
            object.clone(),
            &[("G", "1/2"), ("R", "100")],
        ),
        (
            QueryStyle::DEEP_OBJECT,
            object,
            &[("f[G]", "1/2"), ("f[R]", "100")],
        ),
        (QueryStyle::FORM, serde_json::json!(null), &[]),
    ] {
        let written = form(|form| form.styled("f", &value, style)).await.unwrap();
        let parts: String = expected
            .iter()
            .map(|(name, value)| {
                format!("--B\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
            })
            .collect();
        assert_eq!(written, format!("{parts}--B--\r\n"));
    }
}

#[tokio::test]
async fn w7_headers_of_parts() {
    let written = form(|form| {
        form.field("a", &json!(["x", "y"]))?;
        form.field("b", &1)?;
        form.part_header("a", "X-Kind", "text")?;
        form.part_header("b", "X-Kind", &None::<String>)?;
        form.part_header("c", "X-Kind", "nobody's")
    });
    assert_eq!(
        written.await.unwrap(),
        "--B\r\nContent-Disposition: form-data; name=\"a\"\r\nX-Kind: text\r\n\r\nx\r\n\
         --B\r\nContent-Disposition: form-data; name=\"a\"\r\nX-Kind: text\r\n\r\ny\r\n\
         --B\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\n1\r\n--B--\r\n"
    );
    for value in ["a\r\nb", "\u{e9}"] {
        let refused = form(|form| form.part_header("a", "X-Kind", value)).await;
        assert!(
            refused.unwrap_err().to_string().contains("x-kind"),
            "{value}"
        );
    }
}

#[tokio::test]
async fn w7_files() {
    let body = form(|form| {
        form.file("plain", &Upload::bytes("1"))?;
        form.file(
            "named",
            &Upload::bytes("2")
                .file_name("ü.txt")
                .media_type("text/plain"),
        )?;
        form.file_as("typed", "image/png", &Upload::bytes("3"))?;
        form.file_as("ranged", "image/*", &Upload::bytes("4"))?;
        form.file_as("either", "image/png, image/jpeg", &Upload::bytes("5"))?;
        form.files("none", &None)?;
        form.files("two", &[Upload::bytes("6"), Upload::bytes("7")])
    });
    let part = |name: &str, file: &str, media_type: &str, body: &str| {
        format!(
            "--B\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file}\"\r\nContent-Type: {media_type}\r\n\r\n{body}\r\n"
        )
    };
    let bytes = "application/octet-stream";
    let expected = [
        part("plain", "plain", bytes, "1"),
        part("named", "ü.txt", "text/plain", "2"),
        part("typed", "typed", "image/png", "3"),
        part("ranged", "ranged", bytes, "4"),
        part("either", "either", bytes, "5"),
        part("two", "two", bytes, "6"),
        part("two", "two", bytes, "7"),
        "--B--\r\n".to_owned(),
    ];
    assert_eq!(body.await.unwrap(), expected.concat());
    assert_eq!(form(|_| Ok(())).await.unwrap(), "--B--\r\n");
}

#[tokio::test]
async fn w7_names_cannot_break_out() {
    let name = "a\"; x=\"\r\nX-Evil: 1";
    let body = form(|form| form.file(name, &Upload::bytes("").file_name(name)));
    let escaped = "a%22; x=%22%0D%0AX-Evil: 1";
    assert_eq!(
        body.await.unwrap(),
        format!(
            "--B\r\nContent-Disposition: form-data; name=\"{escaped}\"; filename=\"{escaped}\"\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--B--\r\n"
        )
    );
    let evil = Upload::bytes("").media_type("text/plain\r\nX-Evil: 1");
    assert!(form(|form| form.file("a", &evil)).await.is_err());
    assert!(
        form(|form| {
            form.field("a", "")?;
            form.header("x", "a\r\nb")
        })
        .await
        .is_err()
    );
}

fn pieces() -> Pieces<Infallible> {
    Pieces::of(["ab", "cd"])
}

#[tokio::test]
async fn w7_a_retry_sends_the_same_bytes() {
    let upload = Upload::stream_with(pieces).length(4);
    let server = Server::start([
        response("503 Service Unavailable", "", ""),
        response("200 OK", "", ""),
    ])
    .await;
    let operation = put(move |request| {
        let mut form = Form::new();
        form.field("a", &1)?;
        form.file("f", &upload)?;
        request.multipart("multipart/form-data", form)
    });
    client(&server.url).call(operation).await.unwrap();
    let requests = server.requests();
    assert_eq!(requests.len(), 2);
    assert_eq!(requests[0], requests[1]);
    let (head, body) = requests[0].split_once("\r\n\r\n").unwrap();
    assert!(
        head.contains(&format!("content-length: {}\r\n", body.len())),
        "{head}"
    );
    assert!(!head.contains("transfer-encoding"), "{head}");
    assert!(body.contains("\r\n\r\nabcd\r\n--"), "{body}");
}

#[tokio::test]
async fn w7_without_a_length_it_is_chunked_and_a_stream_is_sent_once() {
    let server = Server::start([
        response("503 Service Unavailable", "", ""),
        response("200 OK", "", ""),
    ])
    .await;
    let upload = Upload::stream(pieces());
    let operation = put(move |request| {
        let mut form = Form::new();
        form.file("f", &upload)?;
        request.multipart("multipart/form-data", form)
    });
    let client = client(&server.url);
    let error = client.call(operation.clone()).await.unwrap_err();
    assert_eq!(error.status().unwrap(), 503);
    assert_eq!(server.requests().len(), 1);
    assert!(server.requests()[0].contains("transfer-encoding: chunked\r\n"));
    let error = client.call(operation).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "PUT /things: could not send the request: the body is a stream that has been read already"
    );
}
