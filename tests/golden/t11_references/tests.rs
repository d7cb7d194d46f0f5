//! References to components, pointers, $defs and anchors (T11).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use t11_references::types::Map;

#[track_caller]
fn round_trip<T: DeserializeOwned + Serialize>(value: Value) -> T {
    let decoded: T = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(serde_json::to_value(&decoded).unwrap(), value);
    decoded
}

#[test]
fn references_lead_to_any_pointer() {
    let map: Map = round_trip(
        json!({"width": 3, "item": {"text": "t"}, "slash": true, "space": {"b": {"a/b~c": false}}}),
    );
    let width: Option<i64> = map.width;
    let slash: Option<bool> = map.slash;
    assert_eq!((width, slash), (Some(3), Some(true)));
    assert_eq!(map.item.unwrap().text.as_deref(), Some("t"));
}

#[test]
fn references_lead_to_defs() {
    let map: Map = round_trip(json!({"scale": {"ratio": 0.5}}));
    assert_eq!(map.scale.unwrap().ratio, 0.5);
}

#[test]
fn references_lead_to_an_anchor() {
    let map: Map = round_trip(json!({"rose": "north"}));
    assert_eq!(map.rose.unwrap().as_str(), "north");
}

#[test]
fn a_dynamic_reference_with_one_target_is_that_type() {
    let map: Map = round_trip(json!({"leaf": {"next": {"veins": 3}}, "either": [1]}));
    let next = map.leaf.unwrap().next.unwrap();
    assert_eq!(next.veins, Some(3));
    let either: Value = map.either.unwrap();
    assert_eq!(
        either,
        json!([1]),
        "which of the two is meant depends on the way there"
    );
}
