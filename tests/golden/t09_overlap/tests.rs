//! anyOf of objects loses no key (T9).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use t09_overlap::types::Cafe;

#[track_caller]
fn round_trip<T: DeserializeOwned + Serialize>(value: Value) -> T {
    let decoded: T = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(serde_json::to_value(&decoded).unwrap(), value);
    decoded
}

#[test]
fn anyof_objects_keep_every_key() {
    for offer in [
        json!({"name": "soup", "grams": 300}),
        json!({"name": "tea", "litres": 0.5}),
        json!({"name": "stew", "grams": 1, "litres": 0.5}),
        json!({"name": "new", "grams": 1, "origin": {"a": [1]}}),
    ] {
        round_trip::<Cafe>(json!({"offer": offer}));
    }
}

#[test]
fn the_most_specific_member_is_tried_first() {
    let cafe: Cafe = round_trip(json!({"wide": {"name": "n", "guests": 9, "grams": 2}}));
    assert!(format!("{:?}", cafe.wide).contains("Feast"), "{cafe:?}");
    let cafe: Cafe = round_trip(json!({"wide": {"name": "n"}}));
    assert!(format!("{:?}", cafe.wide).contains("Meal"), "{cafe:?}");
}
