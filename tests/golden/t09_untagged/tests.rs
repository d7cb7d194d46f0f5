//! Members are found by evidence (T9).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use t09_untagged::types::{Find, FindRequired, FindTyped, Move};

#[track_caller]
fn round_trip<T: DeserializeOwned + Serialize>(value: Value) -> T {
    let decoded: T = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(serde_json::to_value(&decoded).unwrap(), value);
    decoded
}

#[test]
fn members_are_told_by_kind() {
    for value in [json!(true), json!(1.5), json!(["a"])] {
        round_trip::<Find>(json!({"kind": value}));
    }
}

#[test]
fn members_are_told_by_constant() {
    let find: Find = round_trip(json!({"constant": {"op": "step", "feet": 1}}));
    assert!(matches!(find.constant, Some(Move::Step(_))));
    let find: Find = round_trip(json!({"constant": {"op": "leap", "feet": 1.5}}));
    assert!(matches!(find.constant, Some(Move::Jump(_))));
    round_trip::<Find>(json!({"constant": {"op": "fly", "feet": "many"}}));
}

#[test]
fn members_are_told_by_required_key() {
    let find: Find = round_trip(json!({"required": {"value": 1}}));
    assert!(matches!(find.required, Some(FindRequired::Coin(_))));
    let find: Find = round_trip(json!({"required": {"height": 1}}));
    assert!(matches!(find.required, Some(FindRequired::Vase(_))));
}

#[test]
fn members_are_told_by_the_type_of_a_property() {
    let find: Find = round_trip(json!({"typed": {"when": "then"}}));
    assert!(matches!(find.typed, Some(FindTyped::Dated(_))));
    let find: Find = round_trip(json!({"typed": {"when": 9}}));
    assert!(matches!(find.typed, Some(FindTyped::Aged(_))));
}

#[test]
fn the_error_says_for_each_member_why_not() {
    let error = serde_json::from_value::<Find>(json!({"typed": {"when": [1]}}))
        .unwrap_err()
        .to_string();
    for part in ["Dated", "Aged", "$.typed.when"] {
        assert!(error.contains(part), "{part}: {error}");
    }
}

#[test]
fn strings_with_different_bounds_are_one_string() {
    let find: Find = round_trip(json!({"same": "ab"}));
    assert_eq!(find.same.as_deref(), Some("ab"));
}
