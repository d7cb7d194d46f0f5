//! Maps, and what stands beside named members (T6).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use t06_maps::types::{Atlas, AtlasSeveralValue, Beside, Strict};

#[track_caller]
fn round_trip<T: DeserializeOwned + Serialize>(value: Value) -> T {
    let decoded: T = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(serde_json::to_value(&decoded).unwrap(), value);
    decoded
}

#[test]
fn objects_without_properties_are_maps() {
    let atlas: Atlas =
        round_trip(json!({"any": {"a": [null]}, "stated": {"b": 1}, "counts": {"c": 2}}));
    assert_eq!(atlas.any.unwrap()["a"], json!([null]));
    assert_eq!(atlas.counts.unwrap()["c"], 2);
    let error = serde_json::from_value::<Atlas>(json!({"counts": {"c": "two"}})).unwrap_err();
    assert!(error.to_string().contains("$.counts.c"), "{error}");
}

#[test]
fn a_schema_beside_properties_is_extra() {
    let beside: Beside = round_trip(json!({"size": 1, "x": "y"}));
    assert_eq!((beside.size, beside.extra["x"].as_str()), (1, "y"));
    let error = serde_json::from_value::<Beside>(json!({"size": 1, "x": 2})).unwrap_err();
    assert!(error.to_string().contains("$.x"), "{error}");
}

#[test]
fn additional_properties_false_is_not_enforced() {
    let strict: Strict = serde_json::from_value(json!({"a": 1, "b": 2})).unwrap();
    assert_eq!(strict.a, Some(1));
}

#[test]
fn pattern_properties_are_a_typed_map() {
    let atlas: Atlas = round_trip(json!({"codes": {"c_a": 7}}));
    assert_eq!(atlas.codes.unwrap()["c_a"], 7);
}

#[test]
fn several_pattern_properties_are_a_map_of_unions() {
    let atlas: Atlas = round_trip(json!({"several": {"n_a": 7, "s_b": "x", "other": [1.5]}}));
    let several = atlas.several.unwrap();
    assert_eq!(several["n_a"], AtlasSeveralValue::Integer(7));
    assert_eq!(several["s_b"], AtlasSeveralValue::String("x".to_owned()));
    // A key that matches no pattern may hold anything, also text that is no date.
    round_trip::<Atlas>(json!({"mingled": {"n_a": 7, "d_b": "2026-01-01", "other": "x"}}));
}

#[test]
fn property_names_of_an_enum_are_that_enum() {
    let atlas: Atlas = round_trip(json!({"sides": {"port": 1.5, "starboard": 2.0}}));
    assert_eq!(atlas.sides.unwrap()[&"port".into()], 1.5);
    round_trip::<Atlas>(json!({"sides": {"astern": 1.5}}));
}
