//! Every value survives, the known ones and the others (T4).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;

use enums::types::{Flag, Frozen, Level, Named, Odd, Signal};
use serde_json::{Value, json};

const ODD: [&str; 19] = [
    "",
    " ",
    "-1",
    "+1",
    "1st",
    "a-b",
    "a_b",
    "A B",
    "self",
    "Unknown",
    "unknown",
    "type",
    "*",
    ">=",
    "größe",
    "東",
    "application/json",
    "HTTPError",
    "\"quoted\\",
];

fn round_trip(members: Value) -> Value {
    let mut value = json!({"odd": "", "kind": "signal"});
    let members = members.as_object().unwrap().clone();
    value.as_object_mut().unwrap().extend(members);
    let signal: Signal = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(serde_json::to_value(&signal).unwrap(), value);
    value
}

#[test]
fn odd_values_have_variants_of_their_own() {
    let mut names = BTreeSet::new();
    for text in ODD {
        let odd = Odd::from(text);
        assert!(!matches!(odd, Odd::Unknown(_)), "{text:?} is known");
        assert_eq!(odd.as_str(), text);
        assert_eq!(serde_json::to_value(&odd).unwrap(), text);
        names.insert(format!("{odd:?}"));
    }
    assert_eq!(names.len(), ODD.len(), "{names:?}");
}

#[test]
fn other_values_are_kept() {
    let odd = Odd::from("tomorrow");
    assert!(matches!(odd, Odd::Unknown(_)));
    assert_eq!(odd.to_string(), "tomorrow");
    round_trip(json!({"odd": "tomorrow", "inline": "up", "several": ["red", "blue"]}));
    round_trip(json!({"level": 77, "named": 3, "flag": "charlie"}));
}

#[test]
fn integers_are_integers() {
    for value in [-1, 0, 1, 10, 9_007_199_254_740_993_i64] {
        let level: Level = serde_json::from_value(json!(value)).unwrap();
        assert_eq!(serde_json::to_value(level).unwrap(), value);
    }
    assert_eq!(
        serde_json::from_value::<Level>(json!(1.0)).unwrap(),
        serde_json::from_value(json!(1)).unwrap()
    );
    assert_eq!(
        serde_json::from_value::<Named>(json!(2)).unwrap(),
        Named::Dark
    );
    serde_json::from_value::<Level>(json!("1")).unwrap_err();
}

#[test]
fn literals_of_several_kinds_survive() {
    for value in [json!("auto"), json!(1), json!(1.5), json!(true)] {
        round_trip(json!({"mixed": value}));
    }
    round_trip(json!({"mixed": "manual"}));
}

#[test]
fn an_enum_or_any_string_is_one_enum() {
    assert_eq!(Flag::from("bravo"), Flag::Bravo);
    round_trip(json!({"by_flag": {"alpha": 1, "delta": 2}}));
}

#[test]
fn a_closed_enum_refuses() {
    assert_eq!("ice".parse::<Frozen>().unwrap(), Frozen::Ice);
    let error = serde_json::from_value::<Frozen>(json!("steam")).unwrap_err();
    assert!(error.to_string().contains("steam"), "{error}");
}
