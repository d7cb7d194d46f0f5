//! Table W2, cell by cell, and the notes below it.

use serde_json::{Value, json};

use crate::error::Error;
use crate::json::{Encode, Writer};
use crate::request::RequestBuilder;
use crate::style_cookie::CookieStyle;
use crate::style_path::PathStyle;
use crate::style_query::{ArrayNotation, QueryStyle};

fn array() -> Value {
    json!(["blue", "black"])
}

/// The table's object. A `Value` would sort its members.
struct Color;

impl Encode for Color {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("R", &100);
        object.field("G", &200);
    }
}

fn path(value: &(impl Encode + ?Sized), style: PathStyle) -> Result<String, Error> {
    let mut request = RequestBuilder::new();
    request.path("color", value, style).map(|()| request.path)
}

fn query(value: &(impl Encode + ?Sized), style: QueryStyle) -> Result<String, Error> {
    let mut request = RequestBuilder::new();
    request.query("color", value, style).map(|()| request.query)
}

fn cookie(value: &(impl Encode + ?Sized), style: CookieStyle) -> Result<String, Error> {
    let mut request = RequestBuilder::new();
    request.cookie_styled("color", value, style)?;
    Ok(request
        .headers
        .get("cookie")
        .map_or_else(String::new, |value| value.to_str().unwrap().to_owned()))
}

fn header(value: &(impl Encode + ?Sized), explode: bool) -> Option<String> {
    let mut request = RequestBuilder::new();
    if explode {
        request.header_exploded("color", value)
    } else {
        request.header("color", value)
    }
    .unwrap();
    request
        .headers
        .get("color")
        .map(|value| value.to_str().unwrap().to_owned())
}

#[test]
fn w2_path() {
    use PathStyle as P;
    for (style, undefined, primitive, list, map) in [
        (P::Simple, None, "blue", "blue,black", "R,100,G,200"),
        (P::SimpleExploded, None, "blue", "blue,black", "R=100,G=200"),
        (P::Label, None, ".blue", ".blue,black", ".R,100,G,200"),
        (
            P::LabelExploded,
            None,
            ".blue",
            ".blue.black",
            ".R=100.G=200",
        ),
        (
            P::Matrix,
            Some(";color"),
            ";color=blue",
            ";color=blue,black",
            ";color=R,100,G,200",
        ),
        (
            P::MatrixExploded,
            Some(";color"),
            ";color=blue",
            ";color=blue;color=black",
            ";R=100;G=200",
        ),
    ] {
        // Simple's empty and label's lone dot would address another resource (W1).
        for value in [json!(null), json!(""), json!([]), json!({})] {
            assert_eq!(
                path(&value, style).ok().as_deref(),
                undefined,
                "{style:?} {value}"
            );
        }
        assert_eq!(path(&json!("blue"), style).unwrap(), primitive, "{style:?}");
        assert_eq!(path(&array(), style).unwrap(), list, "{style:?}");
        assert_eq!(path(&Color, style).unwrap(), map, "{style:?}");
    }
}

#[test]
fn w1_path_values_stay_in_their_segment() {
    for value in ["", ".", ".."] {
        let error = path(&json!(value), PathStyle::Simple).unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with("path parameter `color`: it is"),
            "{error}"
        );
    }
    assert!(path(&json!("."), PathStyle::Label).is_err());
    assert_eq!(path(&json!("..."), PathStyle::Simple).unwrap(), "...");
    assert_eq!(
        path(&json!("../a?b#c"), PathStyle::Simple).unwrap(),
        "..%2Fa%3Fb%23c"
    );
    assert_eq!(
        path(&json!(["a,b", "", null, "c"]), PathStyle::Simple).unwrap(),
        "a%2Cb,,c"
    );
    assert_eq!(
        path(&json!(["a", ""]), PathStyle::MatrixExploded).unwrap(),
        ";color=a;color"
    );
    let mut request = RequestBuilder::new();
    request
        .path_reserved("p", "a:b/c", PathStyle::Simple)
        .unwrap();
    assert_eq!(request.path, "a:b%2Fc");
}

#[test]
fn several_parameters_in_one_segment() {
    let mut request = RequestBuilder::new();
    request.literal("/reports/");
    request
        .path("from", "2024-01-01", PathStyle::Simple)
        .unwrap();
    request.literal("..");
    request.path("to", &None::<i64>, PathStyle::Matrix).unwrap();
    request
        .path("tags", &array(), PathStyle::LabelExploded)
        .unwrap();
    request.literal(".");
    request.path("format", "a/b", PathStyle::Simple).unwrap();
    assert_eq!(request.path, "/reports/2024-01-01..;to.blue.black.a%2Fb");
    // Each of them alone must not be empty or dots, whatever is around it.
    assert!(request.path("more", ".", PathStyle::Simple).is_err());
}

#[test]
fn w2_query() {
    let form = QueryStyle::FORM;
    for (style, list, map) in [
        (form, "color=blue&color=black", "R=100&G=200"),
        (form.explode(false), "color=blue,black", "color=R,100,G,200"),
        (
            QueryStyle::SPACE_DELIMITED,
            "color=blue%20black",
            "color=R%20100%20G%20200",
        ),
        (
            QueryStyle::PIPE_DELIMITED,
            "color=blue%7Cblack",
            "color=R%7C100%7CG%7C200",
        ),
        (
            QueryStyle::SPACE_DELIMITED.explode(true),
            "color=blue&color=black",
            "R=100&G=200",
        ),
        (
            QueryStyle::PIPE_DELIMITED.explode(true),
            "color=blue&color=black",
            "R=100&G=200",
        ),
        (
            QueryStyle::DEEP_OBJECT,
            "color=blue&color=black",
            "color%5BR%5D=100&color%5BG%5D=200",
        ),
    ] {
        assert_eq!(query(&array(), style).unwrap(), list, "{style:?}");
        assert_eq!(query(&Color, style).unwrap(), map, "{style:?}");
        assert_eq!(
            query(&json!("blue"), style).unwrap(),
            "color=blue",
            "{style:?}"
        );
        assert_eq!(query(&json!(""), style).unwrap(), "color=", "{style:?}");
        for value in [json!(null), json!([]), json!({}), json!([null])] {
            assert_eq!(query(&value, style).unwrap(), "", "{style:?} {value}");
            assert_eq!(
                query(&value, style.required()).unwrap(),
                "color=",
                "{style:?} {value}"
            );
        }
    }
}

#[test]
fn w2_query_values() {
    let form = QueryStyle::FORM;
    for (value, expected) in [
        (json!(true), "color=true"),
        (json!(-7), "color=-7"),
        (json!(u64::MAX), "color=18446744073709551615"),
        (json!(1.5), "color=1.5"),
        (json!("a b+c&d=e~é"), "color=a%20b%2Bc%26d%3De%7E%C3%A9"),
        (json!(["a,b", "c|d"]), "color=a%2Cb&color=c%7Cd"),
    ] {
        assert_eq!(query(&value, form).unwrap(), expected);
    }
    assert_eq!(
        query(&json!(["a,b", "c"]), form.explode(false)).unwrap(),
        "color=a%2Cb,c"
    );
    assert_eq!(query(&json!({"a b": "c"}), form).unwrap(), "a%20b=c");
    assert_eq!(
        query(&json!("a/b?c&d"), form.allow_reserved()).unwrap(),
        "color=a/b?c%26d"
    );
    // OpenAPI defines nothing for values within values: JSON is what is understood most.
    for (nested, expected) in [
        (json!([[1]]), "color=%5B1%5D"),
        (json!({"a": {"b": 1}}), "a=%7B%22b%22%3A1%7D"),
    ] {
        assert_eq!(query(&nested, form).unwrap(), expected);
    }
}

#[test]
fn deep_objects() {
    let deep = |value, arrays| query(&value, QueryStyle::DEEP_OBJECT.arrays(arrays));
    let lists = json!({"a": [1, 2], "b": {"c": true, "d": null}});
    for (arrays, expected) in [
        (
            ArrayNotation::Repeat,
            "color%5Ba%5D=1&color%5Ba%5D=2&color%5Bb%5D%5Bc%5D=true",
        ),
        (
            ArrayNotation::Brackets,
            "color%5Ba%5D%5B%5D=1&color%5Ba%5D%5B%5D=2&color%5Bb%5D%5Bc%5D=true",
        ),
        (
            ArrayNotation::Indices,
            "color%5Ba%5D%5B0%5D=1&color%5Ba%5D%5B1%5D=2&color%5Bb%5D%5Bc%5D=true",
        ),
    ] {
        assert_eq!(deep(lists.clone(), arrays).unwrap(), expected);
    }
    let nested = json!([{"a": 1}]);
    assert!(deep(nested.clone(), ArrayNotation::Repeat).is_err());
    assert_eq!(
        deep(nested, ArrayNotation::Indices).unwrap(),
        "color%5B0%5D%5Ba%5D=1"
    );
}

#[test]
fn w2_headers() {
    for explode in [false, true] {
        for value in [json!(null), json!([]), json!({}), json!([null])] {
            assert_eq!(header(&value, explode), None, "{value}");
        }
        assert_eq!(header(&json!(""), explode).unwrap(), "");
        assert_eq!(header(&json!("blue"), explode).unwrap(), "blue");
        assert_eq!(header(&array(), explode).unwrap(), "blue,black");
    }
    assert_eq!(header(&Color, false).unwrap(), "R,100,G,200");
    assert_eq!(header(&Color, true).unwrap(), "R=100,G=200");
    assert_eq!(
        header(&json!("a b%20/\"c\""), false).unwrap(),
        "a b%20/\"c\"",
        "W5: as it is"
    );
}

#[test]
fn w5_headers_refuse_what_they_cannot_carry() {
    for value in ["a\r\nb", "a\nb", "a\0b", "é", "a\u{7f}"] {
        let error = RequestBuilder::new()
            .header("x-a", value)
            .unwrap_err()
            .to_string();
        assert!(
            error.contains("header `x-a`") && !error.contains(value),
            "{error}"
        );
    }
    assert!(RequestBuilder::new().header("a b", "c").is_err());
    assert!(RequestBuilder::new().header("Content-Length", "1").is_err());
    assert!(
        RequestBuilder::new()
            .header("transfer-encoding", "chunked")
            .is_err()
    );
}

#[test]
fn w2_cookies() {
    use CookieStyle as C;
    for (style, list, map) in [
        (C::Form, "color=blue,black", "color=R,100,G,200"),
        (C::FormExploded, "color=blue; color=black", "R=100; G=200"),
        (C::Cookie, "color=blue; color=black", "R=100; G=200"),
    ] {
        for value in [json!(null), json!([]), json!({})] {
            assert_eq!(cookie(&value, style).unwrap(), "", "{style:?}");
        }
        assert_eq!(cookie(&json!("blue"), style).unwrap(), "color=blue");
        assert_eq!(cookie(&array(), style).unwrap(), list);
        assert_eq!(cookie(&Color, style).unwrap(), map);
    }
}

#[test]
fn w5_cookies() {
    assert_eq!(
        cookie(&json!("a b;c,d"), CookieStyle::Form).unwrap(),
        "color=a%20b%3Bc%2Cd"
    );
    assert_eq!(
        cookie(&json!("a%20b"), CookieStyle::Cookie).unwrap(),
        "color=a%20b"
    );
    for value in ["a;b", "a,b", "a b", "a\nb", "é", "\"a\"", "a\\b"] {
        assert!(
            cookie(&json!(value), CookieStyle::Cookie).is_err(),
            "{value:?}"
        );
    }
    for name in ["", "a b", "a=b", "a;b", "é"] {
        assert!(RequestBuilder::new().cookie(name, "v").is_err(), "{name:?}");
    }
}

#[test]
fn w4_content_parameters() {
    let mut request = RequestBuilder::new();
    let value = json!({"a": [1, "b c"]});
    request.path_json("p", &value).unwrap();
    request.query_json("q", &value).unwrap();
    request.query_json("unset", &json!(null)).unwrap();
    request.header_json("x-h", &value).unwrap();
    request.header_json("x-unset", &json!(null)).unwrap();
    request.cookie_json("c", &value).unwrap();
    request.cookie_json("unset", &json!(null)).unwrap();
    let encoded = "%7B%22a%22%3A%5B1%2C%22b%20c%22%5D%7D";
    assert_eq!(request.path, encoded);
    assert_eq!(request.query, format!("q={encoded}"));
    assert_eq!(request.headers["x-h"], r#"{"a":[1,"b c"]}"#);
    assert_eq!(request.headers["cookie"], format!("c={encoded}"));
    assert_eq!(request.headers.len(), 2);
}
