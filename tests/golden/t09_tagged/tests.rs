//! Discriminators dispatch and their tags are kept (T9).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use t09_tagged::types::{Bare, BySort, Outer, Parcel, TwoKeys};

#[track_caller]
fn round_trip<T: DeserializeOwned + Serialize>(value: Value) -> T {
    let decoded: T = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(serde_json::to_value(&decoded).unwrap(), value);
    decoded
}

#[test]
fn two_mapping_keys_to_one_schema_keep_their_key() {
    for key in ["box", "chest"] {
        let parcel: Parcel = round_trip(json!({"two_keys": {"kind": key, "planks": 3}}));
        assert!(matches!(parcel.two_keys, Some(TwoKeys::Crate(_))), "{key}");
    }
    let parcel: Parcel = round_trip(json!({"two_keys": {"kind": "roll", "turns": 3}}));
    assert!(matches!(parcel.two_keys, Some(TwoKeys::Tube(_))));
}

#[test]
fn a_tag_that_is_not_a_field_is_written_back() {
    let parcel: Parcel = round_trip(json!({"bare": {"@type": "u", "weight": 5}}));
    assert!(matches!(parcel.bare, Some(Bare::Untagged(..))));
}

#[test]
fn mapping_by_bare_name_by_pointer_and_by_implicit_name() {
    let parcel: Parcel = round_trip(json!({"bare": {"@type": "Plain", "note": "n"}}));
    assert!(matches!(parcel.bare, Some(Bare::Plain(..))));
    let parcel: Parcel = round_trip(json!({"by_sort": {"sort": "p", "note": "n"}}));
    assert!(matches!(parcel.by_sort, Some(BySort::Plain(..))));
}

#[test]
fn one_schema_in_two_unions_has_two_tags() {
    round_trip::<Parcel>(json!({
        "by_sort": {"sort": "c", "kind": "x", "planks": 1}, "two_keys": {"kind": "box", "planks": 2},
    }));
}

#[test]
fn an_unknown_tag_survives() {
    let parcel: Parcel = round_trip(json!({"two_keys": {"kind": "sack", "straps": [1]}}));
    assert!(matches!(parcel.two_keys, Some(TwoKeys::Unknown(_))));
}

#[test]
fn a_known_tag_with_a_wrong_body_is_an_error_with_a_place() {
    let error =
        serde_json::from_value::<Parcel>(json!({"two_keys": {"kind": "box", "planks": "x"}}))
            .unwrap_err();
    assert!(error.to_string().contains("$.two_keys.planks"), "{error}");
}

#[test]
fn nested_unions_find_their_member() {
    let parcel: Parcel = round_trip(json!({"outer": {"kind": "chest", "planks": 2}}));
    assert!(
        matches!(parcel.outer, Some(Outer::TwoKeys(_))),
        "{parcel:?}"
    );
}
