//! Every method of HTTP, by operations that have no name of their own.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use methods::Client;
use methods::operations::{CopyThingsByIdBody, QueryThingsByIdBody};
use methods::runtime::mock::{MockResponse, MockTransport};

#[tokio::test]
async fn all_are_sent() {
    let mock = MockTransport::new();
    let client = Client::builder().transport(mock.clone()).build();
    mock.push(
        MockResponse::new(200)
            .header("content-type", "text/plain")
            .body("it"),
    );
    assert_eq!(client.get_things_by_id("1").await.unwrap(), "it");
    (0..9).for_each(|_| mock.push(MockResponse::new(204)));
    client.put_things_by_id("1").await.unwrap();
    client.post_things_by_id("1").await.unwrap();
    client.delete_things_by_id("1").await.unwrap();
    client.options_things_by_id("1").await.unwrap();
    let () = client.head_things_by_id("1").await.unwrap();
    client.patch_things_by_id("1").await.unwrap();
    client.trace_things_by_id("1").await.unwrap();
    client
        .query_things_by_id("1")
        .body(QueryThingsByIdBody::new().r#where("x"))
        .await
        .unwrap();
    client
        .copy_things_by_id("1", CopyThingsByIdBody::new().to("2"))
        .await
        .unwrap();
    let requests = mock.requests();
    let methods: Vec<_> = requests
        .iter()
        .map(|request| request.method.as_str())
        .collect();
    assert_eq!(
        methods,
        [
            "GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "QUERY", "COPY"
        ]
    );
    assert!(
        requests
            .iter()
            .all(|request| request.uri.path() == "/things/1")
    );
    assert_eq!(requests[8].body, r#"{"where":"x"}"#);
    assert_eq!(requests[9].body, r#"{"to":"2"}"#);
}
