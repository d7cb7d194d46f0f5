//! The parts that need neither cargo nor Python; the whole is tried by running it.
#![allow(clippy::unwrap_used)]

use generator::rust::SchemaType;
use serde_json::json;

use super::driver::{after_lines, main};
use super::score::{COUNTS, Failure, Score, Total};

#[test]
fn lines_are_skipped_whole() {
    assert_eq!(after_lines("a\nb\nc\n", 0), "a\nb\nc\n");
    assert_eq!(after_lines("a\nb\nc\n", 2), "c\n");
    assert_eq!(after_lines("a\nb\nc\n", 3), "");
    assert_eq!(after_lines("a\nb", 7), "");
}

#[test]
fn the_driver_knows_each_schema_and_its_null() {
    let schema = |schema: &str, path: &str, nullable| SchemaType {
        schema: schema.to_owned(),
        path: path.to_owned(),
        nullable,
    };
    let text = main(&[
        schema("a\"b", "types::AB", false),
        schema("c", "types::C", true),
    ]);
    assert!(
        text.contains(r#""a\"b" => roundtrip::<client::types::AB>(text),"#),
        "{text}"
    );
    assert!(
        text.contains(r#""c" => roundtrip::<Option<client::types::C>>(text),"#),
        "{text}"
    );
}

#[test]
fn scores_add_up() {
    let mut counts = json!({"failures": [
        {"schema": "A", "how": "decode", "reason": "at $.a[0]: no", "shape": "at $…: no", "count": 3},
    ]});
    for (n, key) in COUNTS.into_iter().enumerate() {
        counts[key] = json!(n + 1);
    }
    let mut total = Total::default();
    total.add(Score::read("specs/a.json".to_owned(), 9, &counts));
    assert!(total.has_failures());
    total.add(Score::failed(
        "b.yaml".to_owned(),
        vec![Failure::of_spec("compile", "no".to_owned())],
    ));
    let json = total.json();
    let keys: Vec<_> = json
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    let mut wanted = [&["specs", "failures"][..], &COUNTS].concat();
    wanted.sort_unstable();
    let mut sorted = keys;
    sorted.sort_unstable();
    assert_eq!(sorted, wanted);
    assert_eq!(json["specs"], 2);
    assert_eq!(json["schemas"], 9);
    assert_eq!(json["invalid_refused"], 8);
    assert_eq!(
        json["failures"][0],
        json!({"spec": "specs/a.json", "schema": "A", "how": "decode", "reason": "at $.a[0]: no"})
    );
    let text = total.text();
    assert!(
        text.contains("3 cases of 1 schemas: decode: at $…: no"),
        "{text}"
    );
    assert!(text.contains("\nall "), "{text}");
}
