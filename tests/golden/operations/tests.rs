//! What operations send and return, without a network.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use operations::Client;
use operations::berths::{CreateBerthError, ListBerthsError};
use operations::runtime::mock::{MockRequest, MockResponse, MockTransport};
use operations::types::{Feature, NewBerth};
use serde_json::json;

fn client(responses: impl IntoIterator<Item = MockResponse>) -> (Client, MockTransport) {
    let mock = MockTransport::new();
    responses
        .into_iter()
        .for_each(|response| mock.push(response));
    let builder = Client::builder().token("t").max_retries(0);
    (builder.transport(mock.clone()).build(), mock)
}

fn only(mock: &MockTransport) -> MockRequest {
    let [request] = mock.requests().try_into().unwrap();
    request
}

#[tokio::test]
async fn parameters_go_where_they_belong() {
    let (client, mock) = client([MockResponse::json(200, "[]")]);
    let call = client
        .berths()
        .list_berths(7.5)
        .limit(2)
        .features(vec![Feature::Water, Feature::from("wifi")]);
    assert_eq!(call.x_trace_id("abc").await.unwrap(), []);
    let request = only(&mock);
    assert_eq!(request.method, "GET");
    assert_eq!(
        request.uri,
        "https://harbour.example/v2/berths?limit=2&features=water,wifi&min-length=7.5"
    );
    assert_eq!(request.headers["x-trace-id"], "abc");
    assert_eq!(request.headers["authorization"], "Bearer t");
}

#[tokio::test]
async fn a_body_is_json_and_201_is_decoded() {
    let berth = json!({"id": 1, "name": "A1", "length": 12.0});
    let (client, mock) = client([MockResponse::json(201, berth.to_string())]);
    let body = NewBerth::new("A1", 12.0).features(vec![Feature::Power]);
    let created = client.berths().create_berth(body).await.unwrap();
    assert_eq!(created.id, 1);
    let request = only(&mock);
    let sent: serde_json::Value = serde_json::from_slice(&request.body).unwrap();
    assert_eq!(
        sent,
        json!({"name": "A1", "length": 12.0, "features": ["power"]})
    );
    assert_eq!(request.headers["content-type"], "application/json");
}

#[tokio::test]
async fn errors_are_those_of_the_status() {
    let existing = json!({"existing": {"id": 1, "name": "A1", "length": 12.0}});
    let responses = [
        MockResponse::json(409, existing.to_string()),
        MockResponse::json(418, r#"{"code": 3}"#),
        MockResponse::json(500, r#"{"code": 3}"#),
    ];
    let (client, _) = client(responses);
    let call = client.berths().create_berth(NewBerth::new("A1", 12.0));
    let error = call.clone().await.unwrap_err();
    let Some(CreateBerthError::Conflict(conflict)) = error.typed() else {
        panic!("{error}")
    };
    assert_eq!(conflict.existing.name, "A1");
    let error = call.clone().await.unwrap_err();
    assert!(
        matches!(error.typed(), Some(CreateBerthError::ClientError(_))),
        "{error}"
    );
    let error = call.await.unwrap_err();
    assert!(error.typed::<CreateBerthError>().is_none());
}

#[tokio::test]
async fn any_other_status_is_the_default() {
    let (client, _) = client([MockResponse::json(503, r#"{"code": 9}"#)]);
    let error = client.berths().list_berths(1.0).await.unwrap_err();
    let Some(ListBerthsError::Default(problem)) = error.typed() else {
        panic!("{error}")
    };
    assert_eq!(problem.code, 9);
}

#[tokio::test]
async fn no_content_is_unit_or_none() {
    let berth = json!({"id": 1, "name": "A1", "length": 12.0}).to_string();
    let responses = [
        MockResponse::new(204),
        MockResponse::new(204),
        MockResponse::json(200, berth),
    ];
    let (client, mock) = client(responses);
    let () = client.berths().delete_berth(5).await.unwrap();
    #[allow(deprecated)]
    let replace = client.berths().replace_berth(5);
    assert_eq!(replace.clone().await.unwrap(), None);
    assert_eq!(
        replace
            .body(NewBerth::new("A1", 12.0))
            .await
            .unwrap()
            .unwrap()
            .id,
        1
    );
    let requests = mock.requests();
    assert_eq!(requests[0].method, "DELETE");
    assert_eq!(requests[0].uri.path(), "/v2/berths/5");
    assert!(requests[1].body.is_empty());
    assert!(!requests[2].body.is_empty());
}

#[tokio::test]
async fn text_is_a_string() {
    let (client, mock) = client([MockResponse::new(200)
        .header("content-type", "text/plain")
        .body("fog")]);
    let call = client
        .port_office()
        .get_notices("HH/1", 2026)
        .if_none_match("\"x\"")
        .session("s");
    assert_eq!(call.await.unwrap(), "fog");
    let request = only(&mock);
    assert_eq!(request.uri.path(), "/v2/port/HH%2F1/notices/2026");
    assert_eq!(request.headers["if-none-match"], "\"x\"");
    assert_eq!(request.headers["cookie"], "session=s");
}
