//! W6: bodies as `application/x-www-form-urlencoded`, and queries that are one form (W4).

use serde_json::{Value, json};

use super::written;
use crate::form::FormField;
use crate::json::{Encode, Writer};
use crate::request::RequestBuilder;
use crate::style_query::{ArrayNotation, QueryStyle};

async fn form(body: &(impl Encode + Sync), fields: &[(&str, FormField)]) -> String {
    let (media_type, body) = written(|request| request.form(body, fields)).await.unwrap();
    assert_eq!(media_type, "application/x-www-form-urlencoded");
    body
}

/// The example of OAS 3.1.2, "Encoding Property: x-www-form-urlencoded". A `Value` would sort the members.
struct Example;

impl Encode for Example {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("id", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
        object.field("address", &Address);
    }
}

struct Address;

impl Encode for Address {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("streetAddress", "123 Example Dr.");
        object.field("city", "Somewhere");
        object.field("state", "CA");
        object.field("zip", "99999+1234");
    }
}

#[tokio::test]
async fn w6_the_example_of_the_specification() {
    assert_eq!(
        form(&Example, &[]).await,
        "id=f81d4fae-7dec-11d0-a765-00a0c91e6bf6&address=%7B%22streetAddress%22%3A%22123+Example+Dr.%22%2C%22city%22%3A%22Somewhere%22%2C%22state%22%3A%22CA%22%2C%22zip%22%3A%2299999%2B1234%22%7D"
    );
}

#[tokio::test]
async fn w6_values() {
    for (body, expected) in [
        (
            json!({"a": "b c&d=e+f~é\r\n"}),
            "a=b+c%26d%3De%2Bf%7E%C3%A9%0D%0A",
        ),
        (json!({"a b&": ""}), "a+b%26="),
        (
            json!({"a": 1, "b": -1.5, "c": true, "d": u64::MAX}),
            "a=1&b=-1.5&c=true&d=18446744073709551615",
        ),
        (json!({"a": null}), ""),
        (json!({"a": ["x", 2, null, "y z"]}), "a=x&a=2&a=y+z"),
        (json!({"a": []}), ""),
        (json!({"a": {}}), "a=%7B%7D"),
        (
            json!({"a": [{"b": 1}, [2]]}),
            "a=%7B%22b%22%3A1%7D&a=%5B2%5D",
        ),
        (json!({}), ""),
    ] {
        assert_eq!(form(&body, &[]).await, expected, "{body}");
    }
}

#[tokio::test]
async fn w6_properties_with_an_encoding() {
    let style = |style| [("a", FormField::Styled(style))];
    let list = json!({"a": ["x y", "z"], "b": "c d"});
    let nested = json!({"a": {"x": {"y": [1, 2]}, "z": "1 2"}});
    for (body, field, expected) in [
        (
            &list,
            [("a", FormField::Json)],
            "a=%5B%22x+y%22%2C%22z%22%5D&b=c+d",
        ),
        (&list, style(QueryStyle::FORM), "a=x%20y&a=z&b=c+d"),
        (
            &list,
            style(QueryStyle::FORM.explode(false)),
            "a=x%20y,z&b=c+d",
        ),
        (
            &list,
            style(QueryStyle::PIPE_DELIMITED),
            "a=x%20y%7Cz&b=c+d",
        ),
        (
            &list,
            style(QueryStyle::SPACE_DELIMITED),
            "a=x%20y%20z&b=c+d",
        ),
        (
            &nested,
            style(QueryStyle::DEEP_OBJECT),
            "a%5Bx%5D%5By%5D=1&a%5Bx%5D%5By%5D=2&a%5Bz%5D=1%202",
        ),
        (
            &nested,
            style(QueryStyle::DEEP_OBJECT.arrays(ArrayNotation::Indices)),
            "a%5Bx%5D%5By%5D%5B0%5D=1&a%5Bx%5D%5By%5D%5B1%5D=2&a%5Bz%5D=1%202",
        ),
    ] {
        assert_eq!(form(body, &field).await, expected);
    }
    let empty = json!({"a": [], "b": "c"});
    assert_eq!(form(&empty, &style(QueryStyle::FORM)).await, "b=c");
    let reserved = json!({"a": "x/y?z&"});
    assert_eq!(
        form(&reserved, &style(QueryStyle::FORM.allow_reserved())).await,
        "a=x/y?z%26"
    );
}

#[tokio::test]
async fn w6_only_objects_are_forms() {
    for body in [json!([1]), json!("a"), json!(null)] {
        let error = written(|request| request.form(&body, &[]))
            .await
            .unwrap_err();
        let text = error.to_string();
        assert!(text.starts_with("form: expected an object"), "{text}");
    }
    assert!(
        written(|request| request.form(&f64::NAN, &[]))
            .await
            .is_err()
    );
}

#[test]
fn w4_the_whole_query() {
    let query = |value: Value| {
        let mut request = RequestBuilder::new();
        request.query("replaced", &1, QueryStyle::FORM).unwrap();
        request.query_string_form(&value, &[]).unwrap();
        request.query
    };
    assert_eq!(query(json!({"a": "b c", "d": [1, 2]})), "a=b+c&d=1&d=2");
    assert_eq!(query(json!(null)), "");
    let mut request = RequestBuilder::new();
    request
        .query_string_json("q", &json!({"a": [1, "b c"]}))
        .unwrap();
    assert_eq!(request.query, "%7B%22a%22%3A%5B1%2C%22b%20c%22%5D%7D");
    request.query_string_json("q", &json!(null)).unwrap();
    assert_eq!(request.query, "");
}
