//! Absent, null and a value are three things (T5, W11).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use t05_presence::runtime::json::Patch;
use t05_presence::types::{Place, Profile};

#[track_caller]
fn round_trip<T: DeserializeOwned + Serialize>(value: Value) -> T {
    let decoded: T = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(serde_json::to_value(&decoded).unwrap(), value);
    decoded
}

fn with(members: Value) -> Value {
    let mut value = json!({"id": "i", "nick": null, "undescribed": [1]});
    value
        .as_object_mut()
        .unwrap()
        .extend(members.as_object().unwrap().clone());
    value
}

#[test]
fn anyof_ref_or_null_is_option() {
    let profile: Profile = round_trip(with(
        json!({"kin": [null, {"town": "Ur"}], "by_year": {"1": null, "2": {"town": "Ur"}}}),
    ));
    assert_eq!(profile.kin, Some(vec![None, Some(Place::new("Ur"))]));
    let by_year = profile.by_year.unwrap();
    assert_eq!(
        (&by_year["1"], &by_year["2"]),
        (&None, &Some(Place::new("Ur")))
    );
}

#[test]
fn absent_null_and_value_are_told_apart_in_requests() {
    let profile: Profile = round_trip(with(json!({})));
    assert_eq!(
        (profile.bio, profile.home, profile.mood),
        (Patch::Absent, Patch::Absent, Patch::Absent)
    );
    let profile: Profile = round_trip(with(
        json!({"bio": null, "home": null, "work": null, "mood": null}),
    ));
    assert_eq!((profile.bio, profile.home), (Patch::Null, Patch::Null));
    assert_eq!((profile.work, profile.mood), (Patch::Null, Patch::Null));
    let profile: Profile = round_trip(with(
        json!({"home": {"town": "Ur"}, "work": {"town": "Eridu"}, "mood": "glad"}),
    ));
    assert_eq!(profile.home, Patch::Value(Place::new("Ur")));
    assert_eq!(profile.work, Patch::Value(Place::new("Eridu")));
}

#[test]
fn required_and_nullable_is_always_written() {
    let profile = Profile::new("i", None, json!(true));
    assert_eq!(
        serde_json::to_value(&profile).unwrap(),
        json!({"id": "i", "nick": null, "undescribed": true})
    );
    serde_json::from_value::<Profile>(json!({"id": "i", "undescribed": 1})).unwrap_err();
}

#[test]
fn a_required_property_that_is_not_described_is_any_value() {
    let profile: Profile = round_trip(with(json!({})));
    assert_eq!(profile.undescribed, json!([1]));
    let error = serde_json::from_value::<Profile>(json!({"id": "i", "nick": "n"})).unwrap_err();
    assert!(error.to_string().contains("undescribed"), "{error}");
}

#[test]
fn optional_and_not_nullable_is_an_option() {
    let profile: Profile = serde_json::from_value(with(json!({"age": null}))).unwrap();
    assert_eq!(profile.age, None);
}

#[test]
fn a_server_that_adds_a_field_breaks_nothing() {
    let profile: Profile =
        serde_json::from_value(with(json!({"new": {}, "home": {"town": "Ur", "new": 1}}))).unwrap();
    assert_eq!(profile.home, Patch::Value(Place::new("Ur")));
}

#[test]
fn allof_ref_with_a_description_is_the_type_itself() {
    let profile: Profile = round_trip(with(json!({"last": {"town": "Ur"}})));
    let last: Option<Place> = profile.last;
    assert_eq!(last, Some(Place::new("Ur")));
}
