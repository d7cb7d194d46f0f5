//! Names that Rust has plans for, or no letters for (T17).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Map;
use serde_json::{Value, json};
use t17_names::types::StringType;

#[track_caller]
fn round_trip<T: DeserializeOwned + Serialize>(value: Value) -> T {
    let decoded: T = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(serde_json::to_value(&decoded).unwrap(), value);
    decoded
}

#[test]
fn every_property_keeps_its_name_on_the_wire() {
    let long = "n".repeat(300);
    let mut members = Map::new();
    let names = [
        "self", "_", "$id", "@type", "x-y", "foo_bar", "fooBar", "", "🦀", "🦊", "1st", "+1", "-1",
        "new", "default", &long,
    ];
    for (number, name) in names.into_iter().enumerate() {
        members.insert(name.to_owned(), json!(number));
    }
    members.insert("type".to_owned(), json!("t"));
    round_trip::<StringType>(Value::Object(members));
}

#[test]
fn schemas_named_like_the_prelude_are_types() {
    round_trip::<StringType>(json!({
        "option": {"some": 1}, "result": {"ok": {"some": 2}}, "vec": "Self", "the_self": {"self": 1, "Self": 2},
        "gen": {"async": 1}, "async": ["a"], "json": [{"async": 3}],
    }));
}
