//! Lists that come in pages.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use paging::Client;
use paging::runtime::mock::{MockResponse, MockTransport};
use paging::types::Thing;

fn client(pages: impl IntoIterator<Item = MockResponse>) -> (Client, MockTransport) {
    let mock = MockTransport::new();
    pages.into_iter().for_each(|page| mock.push(page));
    let builder = Client::builder().max_retries(0);
    (builder.transport(mock.clone()).build(), mock)
}

fn json(text: &'static str) -> MockResponse {
    MockResponse::json(200, text)
}

fn targets(mock: &MockTransport) -> Vec<String> {
    let requests = mock.requests();
    let paths = requests
        .iter()
        .map(|request| request.uri.path_and_query().unwrap().to_string());
    paths.collect()
}

macro_rules! ids {
    ($items:expr) => {{
        let mut items = $items;
        let mut ids = Vec::new();
        while let Some(Thing { id, .. }) = items.try_next().await.unwrap() {
            ids.push(id);
        }
        ids
    }};
}

#[tokio::test]
async fn by_cursor() {
    let (client, mock) = client([
        json(r#"{"data":{"things":[{"id":1},{"id":2}]},"meta":{"next":"b c"}}"#),
        json(r#"{"data":{"things":[{"id":3}]},"meta":{"next":null}}"#),
    ]);
    assert_eq!(ids!(client.by_cursor().limit(2).items()), [1, 2, 3]);
    assert_eq!(
        targets(&mock),
        ["/by-cursor?limit=2", "/by-cursor?cursor=b%20c&limit=2"]
    );
}

#[tokio::test]
async fn by_offset() {
    let (client, mock) = client([
        json(r#"{"items":[{"id":1},{"id":2}]}"#),
        json(r#"{"items":[{"id":3}]}"#),
        json(r#"{"items":[]}"#),
    ]);
    assert_eq!(ids!(client.by_offset().items()), [1, 2, 3]);
    assert_eq!(
        targets(&mock),
        ["/by-offset", "/by-offset?offset=2", "/by-offset?offset=3"]
    );
}

#[tokio::test]
async fn by_number() {
    let (client, mock) = client([json(r#"{"items":[{"id":1}]}"#), json(r#"{"items":[]}"#)]);
    let mut pages = client.by_number(5).pages();
    assert_eq!(pages.try_next().await.unwrap().unwrap().items.len(), 1);
    assert!(pages.try_next().await.unwrap().unwrap().items.is_empty());
    assert!(pages.try_next().await.unwrap().is_none());
    assert_eq!(targets(&mock), ["/by-number?page=5", "/by-number?page=6"]);
}

#[tokio::test]
async fn by_link() {
    let (client, mock) = client([
        json(r#"[{"id":1}]"#).header("link", "</by-link?after=1>; rel=\"next\""),
        json(r#"[{"id":2}]"#),
    ]);
    assert_eq!(ids!(client.by_link().items()), [1, 2]);
    assert_eq!(targets(&mock), ["/by-link", "/by-link?after=1"]);
}

#[tokio::test]
async fn by_url() {
    let (client, mock) = client([
        json(r#"{"items":[{"id":1}],"next_url":"https://paging.example/by-url?p=2"}"#),
        json(r#"{"items":[{"id":2}]}"#),
    ]);
    assert_eq!(ids!(client.by_url().items()), [1, 2]);
    assert_eq!(targets(&mock), ["/by-url", "/by-url?p=2"]);
}

#[tokio::test]
async fn a_cursor_that_stands_still_is_an_error() {
    let page = r#"{"data":{"things":[]},"meta":{"next":"same"}}"#;
    let (client, _) = client([json(page), json(page), json(page)]);
    let mut pages = client.by_cursor().pages();
    pages.try_next().await.unwrap();
    pages.try_next().await.unwrap();
    let error = pages.try_next().await.unwrap_err();
    assert!(error.to_string().contains("do not end"), "{error}");
}
