//! Typed headers of responses.

use http::{HeaderMap, HeaderValue};

use super::mock::call_with;
use super::{builder, get_job};
use crate::error::ErrorKind;
use crate::json::Decode;
use crate::mock::{MockResponse, MockTransport};
use crate::response::ResponseParts;

async fn parts(headers: &[(&str, &str)]) -> ResponseParts {
    let response = MockResponse::json(200, r#"{"id":1}"#);
    let response = headers.iter().fold(response, |response, (name, value)| {
        response.header(*name, *value)
    });
    let mock = MockTransport::new().respond(response);
    let client = builder().transport(mock).build();
    client.call(get_job()).with_response().await.unwrap().1
}

async fn read<T: Decode>(value: &str) -> Option<T> {
    parts(&[("x-a", value)]).await.header_as("X-A").unwrap()
}

#[tokio::test]
async fn the_type_says_what_a_header_is() {
    assert_eq!(read::<String>("12").await.unwrap(), "12");
    assert_eq!(read::<String>("a, \"b\"").await.unwrap(), "a, \"b\"");
    assert_eq!(read::<i64>("12").await, Some(12));
    assert_eq!(read::<f64>("1.5").await, Some(1.5));
    assert_eq!(read::<bool>("true").await, Some(true));
    assert_eq!(
        read::<Vec<String>>("1, b,,c").await.unwrap(),
        ["1", "b", "c"]
    );
    assert_eq!(read::<Vec<i64>>("1,2").await.unwrap(), [1, 2]);
    assert_eq!(read::<Vec<i64>>("").await.unwrap(), [0; 0]);
    let several = parts(&[("x-a", "1"), ("x-a", "2, 3")]).await;
    assert_eq!(
        several.header_as::<Vec<i64>>("x-a").unwrap().unwrap(),
        [1, 2, 3]
    );
}

#[tokio::test]
async fn w2_objects() {
    let parts = parts(&[
        ("x-plain", "R,100, G ,200"),
        ("x-exploded", "R=100,G=2=0"),
        ("x-odd", "R"),
    ])
    .await;
    type Map<T> = std::collections::BTreeMap<String, T>;
    let read = |name, explode| parts.object_header_as::<Map<i64>>(name, explode);
    let plain = read("x-plain", false).unwrap().unwrap();
    assert_eq!((plain["R"], plain["G"]), (100, 200));
    assert_eq!(read("x-none", true).unwrap(), None);
    let error = read("x-exploded", true).unwrap_err().to_string();
    assert!(
        error.contains("x-exploded") && error.contains("$.G"),
        "{error}"
    );
    let texts = parts.object_header_as::<Map<String>>("x-exploded", true);
    let texts = texts.unwrap().unwrap();
    assert_eq!((texts["R"].as_str(), texts["G"].as_str()), ("100", "2=0"));
    let odd = parts.object_header_as::<Map<String>>("x-odd", false);
    assert_eq!(odd.unwrap().unwrap()["R"], "");
}

#[tokio::test]
async fn what_is_missing_or_malformed() {
    let parts = parts(&[("x-a", "many"), ("x-json", r#"{"a":[1]}"#)]).await;
    assert_eq!(parts.header_as::<i64>("x-b").unwrap(), None);
    let error = parts.required_header_as::<i64>("x-b").unwrap_err();
    assert_eq!(
        error.to_string(),
        "header `x-b`: the response does not have it"
    );
    let error = parts.header_as::<i64>("x-a").unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert!(
        error
            .to_string()
            .starts_with("header `x-a`: expected an integer, found a string"),
        "{error}"
    );
    assert_eq!(parts.required_header_as::<String>("x-a").unwrap(), "many");
    let json = parts.json_header_as::<serde_json::Value>("x-json").unwrap();
    assert_eq!(json.unwrap(), serde_json::json!({"a": [1]}));
    assert!(parts.json_header_as::<i64>("x-a").is_err());
}

#[tokio::test]
async fn headers_that_are_not_utf_8() {
    let mut parts = parts(&[]).await;
    let mut headers = HeaderMap::new();
    headers.insert("x-a", HeaderValue::from_bytes(b"\xff").unwrap());
    parts.headers = headers;
    assert!(parts.header_as::<String>("x-a").is_err());
    let (outcome, _) = call_with(builder(), [MockResponse::json(200, "{}")], get_job()).await;
    assert!(outcome.is_err());
}
