//! Lists are vectors and prefixes are tuples (T7).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use t07_arrays::types::Tray;

#[track_caller]
fn round_trip<T: DeserializeOwned + Serialize>(value: Value) -> T {
    let decoded: T = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(serde_json::to_value(&decoded).unwrap(), value);
    decoded
}

#[test]
fn lists_keep_order_and_repetitions() {
    let tray: Tray = round_trip(json!({
        "plain": [2, 1, 2], "unique": ["b", "a", "b"], "three": [1.0, 2.0, 3.0], "loose": [1, "a", null],
        "nested": [[1, null], []], "holds": [2],
    }));
    assert_eq!(tray.plain, Some(vec![2, 1, 2]));
    assert_eq!(tray.nested, Some(vec![vec![Some(1), None], vec![]]));
    let error = serde_json::from_value::<Tray>(json!({"nested": [[1], [2, "x"]]})).unwrap_err();
    assert!(error.to_string().contains("$.nested[1][1]"), "{error}");
}

#[test]
fn prefix_items_without_tail() {
    round_trip::<Tray>(json!({"pair": [1.5, "a"]}));
    let error = serde_json::from_value::<Tray>(json!({"pair": [1.5, 2]})).unwrap_err();
    assert!(error.to_string().contains("$.pair[1]"), "{error}");
}

#[test]
fn prefix_items_with_tail() {
    round_trip::<Tray>(json!({"tailed": ["a", true]}));
    round_trip::<Tray>(json!({"tailed": ["a", true, 1, 2, 3]}));
    let error = serde_json::from_value::<Tray>(json!({"tailed": ["a", true, 1, "b"]})).unwrap_err();
    assert!(error.to_string().contains("$.tailed[3]"), "{error}");
}

#[test]
fn prefix_items_shorter_and_longer_than_listed() {
    for short in [
        json!([]),
        json!(["a"]),
        json!(["a", 1]),
        json!(["a", 1, {"more": true}]),
    ] {
        round_trip::<Tray>(json!({"short": short}));
    }
}
