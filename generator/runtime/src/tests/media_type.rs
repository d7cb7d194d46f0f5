use crate::media_type::{MediaType, select};

#[test]
fn w9_the_best_fit_wins() {
    let json = "application/json";
    for (content, declared, expected) in [
        (json, &["text/plain", "application/json"][..], Some(1)),
        ("Application/JSON; charset=utf-8", &["*/*", json], Some(1)),
        (
            "application/json;v=2",
            &[json, "application/json; V=2"],
            Some(1),
        ),
        (
            "application/problem+json",
            &["*/*", "application/*", json],
            Some(2),
        ),
        (
            "application/problem+json",
            &[json, "application/problem+json"],
            Some(1),
        ),
        ("text/csv", &["*/*", "TEXT/*"], Some(1)),
        ("text/csv", &["*/*"], Some(0)),
        ("text/csv", &[json, "application/*"], None),
        ("text/html", &[json], None),
        ("json", &[json], None),
        ("", &["*/*"], None),
        ("text/a", &["text/*", "text/*"], Some(0)),
        ("a/b/c", &["*/*", "A/b/c"], Some(1)),
    ] {
        assert_eq!(
            select(content, declared),
            expected,
            "{content} of {declared:?}"
        );
    }
}

#[test]
fn what_calls_itself_json() {
    for (text, json) in [
        ("application/json", true),
        ("APPLICATION/JSON;charset=utf-8", true),
        ("text/json", true),
        ("application/vnd.api+json", true),
        ("application/geo+JSON; x=1", true),
        ("application/jsonlines", false),
        ("application/json-seq", false),
        ("text/html", false),
        ("image/json", false),
    ] {
        assert_eq!(MediaType::parse(text).unwrap().is_json(), json, "{text}");
    }
    for text in ["", "json", "/json", "application/", "a b/c", "a/b/c"] {
        assert!(MediaType::parse(text).is_none(), "{text}");
    }
}
