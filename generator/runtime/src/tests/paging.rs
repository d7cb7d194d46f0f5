//! Pages and their items, by each way of asking for the next page.

use serde_json::json;

use super::mock::call_with;
use super::{assert_silent, builder};
use crate::call::Call;
use crate::error::{Error, ErrorKind};
use crate::mock::{MockRequest, MockResponse, MockTransport};
use crate::operation::{Operation, OperationInfo};
use crate::paging::{Next, Paged};
use crate::request::RequestBuilder;
use crate::response::{Response, ResponseParts};
use crate::style_query::QueryStyle;

/// `GET /list`, whose next page is found in the way that `by` says.
#[derive(Debug, Clone, Default)]
struct List {
    by: &'static str,
    cursor: Option<String>,
    number: Option<i64>,
}

impl Operation for List {
    type Output = serde_json::Value;
    const INFO: OperationInfo = OperationInfo {
        id: "list",
        method: "GET",
        path: "/list",
        security: &[&["BearerAuth"]],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/list");
        request.query("cursor", &self.cursor, QueryStyle::FORM)?;
        request.query("n", &self.number, QueryStyle::FORM)
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}

impl Paged for List {
    type Item = i64;

    fn items(page: serde_json::Value) -> Vec<i64> {
        let items = page["items"].as_array().unwrap();
        items.iter().map(|item| item.as_i64().unwrap()).collect()
    }

    fn next(&self, page: &serde_json::Value, response: &ResponseParts) -> Next<Self> {
        let found = page["items"].as_array().unwrap().len();
        let at = |number| Self {
            number: Some(number),
            ..self.clone()
        };
        match self.by {
            "cursor" => Next::cursor(page["next"].as_str(), |cursor| Self {
                cursor: Some(cursor.to_owned()),
                ..self.clone()
            }),
            "offset" => Next::offset(self.number, found, at),
            "number" => Next::number(self.number, 1, found, at),
            "link" => Next::link(response),
            _ => Next::url(page["next"].as_str()),
        }
    }
}

fn page(items: &[i64], next: &str) -> MockResponse {
    let body = json!({"items": items, "next": next});
    MockResponse::json(200, body.to_string())
}

/// The items until the end or the first error, and the requests.
async fn read(
    by: &'static str,
    pages: impl IntoIterator<Item = MockResponse>,
) -> (Vec<i64>, Option<Error>, Vec<String>) {
    let mock = MockTransport::new();
    pages.into_iter().for_each(|page| mock.push(page));
    let client = builder().max_retries(0).transport(mock.clone()).build();
    let call: Call<List> = client.call(List {
        by,
        ..List::default()
    });
    let mut stream = call.items();
    let (mut items, mut failure) = (Vec::new(), None);
    loop {
        match stream.try_next().await {
            Ok(Some(item)) => items.push(item),
            Ok(None) => break,
            Err(error) => failure = Some(error),
        }
    }
    let path = |request: &MockRequest| request.uri.path_and_query().unwrap().to_string();
    (items, failure, mock.requests().iter().map(path).collect())
}

#[tokio::test]
async fn pages_by_cursor() {
    let (items, error, requests) = read(
        "cursor",
        [page(&[1, 2], "a b"), page(&[], "c"), page(&[3], "")],
    )
    .await;
    assert!(error.is_none());
    assert_eq!(items, [1, 2, 3]);
    assert_eq!(
        requests,
        ["/v1/list", "/v1/list?cursor=a%20b", "/v1/list?cursor=c"]
    );
}

#[tokio::test]
async fn pages_by_offset_and_number() {
    let pages = || [page(&[1, 2], ""), page(&[3], ""), page(&[], "")];
    let (items, _, requests) = read("offset", pages()).await;
    assert_eq!(items, [1, 2, 3]);
    assert_eq!(requests, ["/v1/list", "/v1/list?n=2", "/v1/list?n=3"]);
    let (items, _, requests) = read("number", pages()).await;
    assert_eq!(items, [1, 2, 3]);
    assert_eq!(requests, ["/v1/list", "/v1/list?n=2", "/v1/list?n=3"]);
}

#[tokio::test]
async fn pages_by_url_whole_or_relative() {
    let urls = [
        "https://api.example.com/v1/other?page=2#top",
        "/v1/list?page=3",
        "?page=4",
        "",
    ];
    let pages = urls
        .iter()
        .enumerate()
        .map(|(at, url)| page(&[at as i64], url));
    let (items, error, requests) = read("url", pages).await;
    assert!(error.is_none());
    assert_eq!(items, [0, 1, 2, 3]);
    assert_eq!(
        requests,
        [
            "/v1/list",
            "/v1/other?page=2",
            "/v1/list?page=3",
            "/v1/list?page=4"
        ]
    );
}

#[tokio::test]
async fn pages_by_link_header() {
    let link = |value: &str| page(&[1], "").header("link", value);
    let (items, _, requests) = read(
        "link",
        [
            link(
                r#"</v1/list?p=0>; rel=prev, </v1/list?p=2,3>; title="a, \"<b>"; rel="last NEXT""#,
            ),
            link("<https://api.example.com/v1/list?p=4>;rel=next"),
            link(r#"</v1/list?p=9>; rel="prev"; rel="next", <x>; title=next"#),
        ],
    )
    .await;
    assert_eq!(items, [1, 1, 1]);
    assert_eq!(requests, ["/v1/list", "/v1/list?p=2,3", "/v1/list?p=4"]);
}

#[tokio::test]
async fn w20_a_page_of_another_origin_is_not_asked_for() {
    for url in [
        "https://evil.example.com/v1/list",
        "http://api.example.com/v1/list",
        "//evil/",
        "https://u:p@api.example.com/",
        "ftp:x",
    ] {
        let (items, error, requests) = read("url", [page(&[1], url), page(&[2], "")]).await;
        let error = error.unwrap();
        assert_eq!((items, requests.len()), (vec![1], 1));
        assert_eq!(error.kind(), ErrorKind::Paging);
        assert_silent(&error);
    }
}

#[tokio::test]
async fn a_cursor_that_repeats_is_an_error() {
    let looping = [
        page(&[1], "a"),
        page(&[2], "b"),
        page(&[3], "a"),
        page(&[4], "b"),
    ];
    let (items, error, requests) = read("cursor", looping).await;
    assert_eq!((items, requests.len()), (vec![1, 2, 3], 3));
    let error = error.unwrap();
    assert_eq!(error.kind(), ErrorKind::Paging);
    assert_eq!(
        error.to_string(),
        "GET /list: the pages do not end: the last one leads back to one that was read"
    );
    let standing = [page(&[1], "/v1/list"), page(&[1], "/v1/list")];
    assert!(read("url", standing).await.1.is_some());
}

#[tokio::test]
async fn a_failed_page_is_the_end() {
    let (items, error, requests) = read("cursor", [page(&[1], "a"), MockResponse::new(500)]).await;
    assert_eq!((items, requests.len()), (vec![1], 2));
    assert_eq!(error.unwrap().status().unwrap(), 500);
}

#[tokio::test]
async fn options_hold_for_each_page() {
    let mock = MockTransport::new()
        .respond(page(&[1], "a"))
        .respond(page(&[2], ""));
    let client = builder().transport(mock.clone()).build();
    let call = client.call(List {
        by: "cursor",
        ..List::default()
    });
    let mut pages = call.header("x-mine", "m").extra_query("q", "a b").pages();
    let first = pages.try_next().await.unwrap().unwrap();
    assert_eq!(first["items"], json!([1]));
    assert_eq!(
        mock.requests().len(),
        1,
        "a page is asked for when it is wanted"
    );
    assert!(pages.try_next().await.unwrap().is_some());
    assert!(pages.try_next().await.unwrap().is_none());
    let requests = mock.requests();
    assert_eq!(requests[1].uri.query(), Some("cursor=a&q=a%20b"));
    assert_eq!(requests[1].headers["x-mine"], "m");
    assert!(requests[1].headers.contains_key("authorization"));
    let (outcome, _) = call_with(builder(), [page(&[1], "a")], List::default()).await;
    assert!(outcome.is_ok());
}
