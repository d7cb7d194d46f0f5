//! Type arrays, implied types and boolean schemas (T10).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use t10_kinds::runtime::json::Patch;
use t10_kinds::types::Box2;

#[track_caller]
fn round_trip<T: DeserializeOwned + Serialize>(value: Value) -> T {
    let decoded: T = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(serde_json::to_value(&decoded).unwrap(), value);
    decoded
}

#[test]
fn type_with_null_is_nullable() {
    let both: Box2 = round_trip(json!({"maybe": null}));
    assert_eq!(both.maybe, Patch::Null);
    let both: Box2 = round_trip(json!({"maybe": 3}));
    assert_eq!(both.maybe, Patch::Value(3));
}

#[test]
fn several_types_are_a_union_by_kind() {
    for value in [json!("a"), json!(1)] {
        round_trip::<Box2>(json!({"either": value}));
    }
    for value in [json!("a"), json!(null), json!(true), json!(1.5)] {
        round_trip::<Box2>(json!({"all": value}));
    }
    round_trip::<Box2>(json!({"keyed": {"k": 1}}));
    round_trip::<Box2>(json!({"keyed": "k"}));
}

#[test]
fn keywords_imply_a_type() {
    let both: Box2 = round_trip(json!({"implied": {"a": 1}, "items": [1, 2]}));
    assert_eq!(
        (both.implied.unwrap().a, both.items),
        (Some(1), Some(vec![1, 2]))
    );
}

#[test]
fn boolean_schema_true_is_any_value() {
    round_trip::<Box2>(json!({"yes": [1, {"a": null}], "nothing": "x", "list": [1, "a", false]}));
}
