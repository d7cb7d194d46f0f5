//! Enums keep every value (T4).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::HashSet;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use t04_enums::runtime::json::Patch;
use t04_enums::types::{Dial, Gear, Hint, Odd};

#[track_caller]
fn round_trip<T: DeserializeOwned + Serialize>(value: Value) -> T {
    let decoded: T = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(serde_json::to_value(&decoded).unwrap(), value);
    decoded
}

const ODD: [&str; 13] = [
    "", "-1", "+1", "1.0", "a b", "a-b", "a_b", "ä", "true", "on", "ON", "On", "on!",
];

#[test]
fn odd_values_survive_and_stay_apart() {
    let mut seen = HashSet::new();
    for text in ODD {
        let dial: Dial = round_trip(json!({"odd": text}));
        let odd = dial.odd.unwrap();
        assert!(!matches!(odd, Odd::Unknown(_)), "{text:?}");
        assert_eq!((odd.as_str(), odd.to_string().as_str()), (text, text));
        seen.insert(format!("{odd:?}"));
    }
    assert_eq!(seen.len(), ODD.len(), "{seen:?}");
}

#[test]
fn open_enum_values_survive() {
    let dial: Dial = round_trip(json!({"odd": "off", "gear": 5, "hint": "tepid", "none": "z"}));
    assert!(matches!(dial.odd, Some(Odd::Unknown(_))));
    assert!(matches!(dial.gear, Some(Gear::Unknown(_))));
    assert_eq!(dial.hint.unwrap().as_str(), "tepid");
}

#[test]
fn a_known_value_is_never_unknown() {
    assert_eq!(Odd::from("on"), "on".parse::<Odd>().unwrap());
    assert_eq!(Odd::from("on"), Odd::from("on".to_owned()));
    assert_ne!(Odd::from("on"), Odd::from("ON"));
}

#[test]
fn integer_enums_are_integers() {
    for gear in [-1, 0, 1, i64::MAX] {
        let dial: Dial = round_trip(json!({"gear": gear}));
        assert!(!matches!(dial.gear, Some(Gear::Unknown(_))), "{gear}");
    }
    serde_json::from_value::<Dial>(json!({"gear": "1"})).unwrap_err();
}

#[test]
fn closed_by_config_refuses() {
    round_trip::<Dial>(json!({"lock": 2}));
    let error = serde_json::from_value::<Dial>(json!({"lock": 3})).unwrap_err();
    assert!(error.to_string().contains("$.lock"), "{error}");
}

#[test]
fn any_of_enum_and_string_is_one_open_enum() {
    let dial: Dial = round_trip(json!({"hint": "warm"}));
    assert_eq!(dial.hint, Some(Hint::Warm));
}

#[test]
fn literals_of_several_kinds_survive() {
    for value in [
        json!("low"),
        json!(2),
        json!(2.5),
        json!(false),
        json!("high"),
    ] {
        round_trip::<Dial>(json!({"mixed": value}));
    }
}

#[test]
fn enum_with_null_and_const_null_are_nullable() {
    round_trip::<Dial>(json!({"none": null}));
    round_trip::<Dial>(json!({"none": "a", "only": "fixed"}));
    serde_json::from_value::<Dial>(json!({"never": null})).unwrap();
    let dial: Dial = round_trip(json!({"none": null}));
    assert_eq!(dial.none, Patch::Null);
}
