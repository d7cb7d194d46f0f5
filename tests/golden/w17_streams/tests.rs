//! Answers that are read while they arrive: wire.md W17 and W18.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use w17_streams::Client;
use w17_streams::operations::ChatError;
use w17_streams::runtime::mock::{MockResponse, MockTransport};
use w17_streams::types::Question;

fn client(response: MockResponse) -> (Client, MockTransport) {
    let mock = MockTransport::new().respond(response);
    let builder = Client::builder().max_retries(0);
    (builder.transport(mock.clone()).build(), mock)
}

fn typed(media_type: &str, body: &'static str) -> MockResponse {
    MockResponse::new(200)
        .header("content-type", media_type)
        .body(body)
}

#[tokio::test]
async fn one_operation_answers_in_two_ways() {
    let (client, mock) = client_of_chat();
    let mut events = client.chat(Question::new("q")).stream().await.unwrap();
    let mut text = String::new();
    while let Some(delta) = events.try_next().await.unwrap() {
        text.push_str(&delta.text);
    }
    assert_eq!(text, "ab", "what follows the sentinel does not count");
    let request = &mock.requests()[0];
    assert_eq!(
        request.headers["accept"],
        "text/event-stream, application/json;q=0.9"
    );
    assert_eq!(request.body, r#"{"text":"q","stream":true}"#);

    mock.push(MockResponse::json(200, r#"{"text":"whole"}"#));
    let answer = client.chat(Question::new("q")).await.unwrap();
    assert_eq!(answer.text, "whole");
    let request = &mock.requests()[1];
    assert_eq!(request.headers["accept"], "application/json");
    assert_eq!(request.body, r#"{"text":"q"}"#);
}

fn client_of_chat() -> (Client, MockTransport) {
    client(typed(
        "text/event-stream; charset=utf-8",
        "data: {\"text\":\"a\"}\n\n: comment\ndata: {\"text\":\"b\"}\r\n\r\ndata: [DONE]\n\ndata: {\"text\":\"c\"}\n\n",
    ))
}

#[tokio::test]
async fn an_http_error_is_an_error_before_the_first_event() {
    let (client, _) = client(MockResponse::json(400, r#"{"title":"no"}"#));
    let error = client.chat(Question::new("q")).stream().await.unwrap_err();
    let Some(ChatError::BadRequest(problem)) = error.typed() else {
        panic!("{error}")
    };
    assert_eq!(problem.title.as_deref(), Some("no"));
}

#[tokio::test]
async fn whole_events() {
    let (client, _) = client(typed("text/event-stream", "event: add\ndata: 1\nid: 7\n\n"));
    let mut events = client.events().await.unwrap();
    let notice = events.try_next().await.unwrap().unwrap();
    assert_eq!(notice.event.as_deref(), Some("add"));
    assert_eq!(notice.data.as_deref(), Some("1"));
    assert_eq!(notice.id.as_deref(), Some("7"));
    assert!(events.try_next().await.unwrap().is_none());
}

#[tokio::test]
async fn raw_events() {
    let (client, _) = client(typed("text/event-stream", "data: plain\n\n"));
    let mut events = client.log().await.unwrap();
    let event = events.try_next().await.unwrap().unwrap();
    assert_eq!(event.data, "plain");
}

#[tokio::test]
async fn items_by_line_and_by_separator() {
    let (client, _) = client(typed(
        "application/x-ndjson",
        "{\"text\":\"a\"}\r\n\n{\"text\":\"b\"}",
    ));
    let mut items = client.lines().await.unwrap();
    assert_eq!(items.try_next().await.unwrap().unwrap().text, "a");
    assert_eq!(items.try_next().await.unwrap().unwrap().text, "b");
    assert!(items.try_next().await.unwrap().is_none());
}

#[tokio::test]
async fn items_of_a_sequence() {
    let (client, _) = client(typed(
        "application/json-seq",
        "\u{1e}{\"text\":\"a\"}\n\u{1e}{\"text\":\"b\"}\n",
    ));
    let mut items = client.sequence().await.unwrap();
    assert_eq!(items.try_next().await.unwrap().unwrap().text, "a");
    assert_eq!(items.try_next().await.unwrap().unwrap().text, "b");
}

#[tokio::test]
async fn a_download_is_bytes_or_a_stream_of_them() {
    let bytes = || typed("application/octet-stream", "0123456789");
    let (client, mock) = client(bytes());
    assert_eq!(client.download().await.unwrap(), "0123456789");
    mock.push(bytes());
    let mut stream = client.download().stream().await.unwrap();
    let mut read = Vec::new();
    while let Some(chunk) = stream.try_next().await.unwrap() {
        read.extend_from_slice(&chunk);
    }
    assert_eq!(read, b"0123456789");
}
