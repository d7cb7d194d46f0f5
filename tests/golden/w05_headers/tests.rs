//! Headers of answers as types.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use w05_headers::Client;
use w05_headers::operations::{EmptyHeaders, ListThingsHeaders};
use w05_headers::runtime::mock::{MockResponse, MockTransport};
use w05_headers::types::State;

fn client(response: MockResponse) -> Client {
    Client::builder()
        .transport(MockTransport::new().respond(response))
        .build()
}

#[tokio::test]
async fn headers_have_types() {
    let response = MockResponse::json(200, r#"["a"]"#)
        .header("x-total", "12")
        .header("x-tags", "red, green")
        .header("x-state", "closed")
        .header("x-page", r#"{"next":"p2"}"#)
        .header("x-limits", "plan,12,per-day,500,hard,true")
        .header("x-window", "from=1, to=9");
    let (things, response) = client(response)
        .list_things()
        .with_response()
        .await
        .unwrap();
    assert_eq!(things, ["a"]);
    let headers = ListThingsHeaders::read(&response).unwrap();
    assert_eq!(headers.x_total, 12);
    assert_eq!(headers.e_tag, None);
    assert_eq!(headers.x_tags.unwrap(), ["red", "green"]);
    assert_eq!(headers.x_state, Some(State::Closed));
    assert_eq!(headers.x_page.unwrap().next, "p2");
    let limits = headers.x_limits.unwrap();
    assert_eq!(limits.plan, "12", "a text, whatever it looks like");
    assert_eq!((limits.per_day, limits.hard), (Some(500), Some(true)));
    let window = headers.x_window.unwrap();
    assert_eq!((window["from"], window["to"]), (1, 9));
}

#[tokio::test]
async fn a_header_of_another_type_is_an_error_that_names_it() {
    let response = MockResponse::json(200, "[]").header("x-total", "many");
    let (_, response) = client(response)
        .list_things()
        .with_response()
        .await
        .unwrap();
    let error = ListThingsHeaders::read(&response).unwrap_err();
    assert!(
        error.to_string().to_lowercase().contains("x-total"),
        "{error}"
    );
    let (_, response) = client(MockResponse::new(204).header("x-request-cost", "1.5"))
        .empty()
        .with_response()
        .await
        .unwrap();
    assert_eq!(
        EmptyHeaders::read(&response).unwrap().x_request_cost,
        Some(1.5)
    );
}
