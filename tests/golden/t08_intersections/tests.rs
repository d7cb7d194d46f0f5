//! allOf is intersection (T8).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use t08_intersections::types::{Diamond, Left, Part, Tone, Tree};

#[track_caller]
fn round_trip<T: DeserializeOwned + Serialize>(value: Value) -> T {
    let decoded: T = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(serde_json::to_value(&decoded).unwrap(), value);
    decoded
}

#[test]
fn allof_number_and_integer_is_integer() {
    let part: Part = round_trip(json!({"count": 4}));
    let count: Option<i64> = part.count;
    assert_eq!(count, Some(4));
    serde_json::from_value::<Part>(json!({"count": 4.5})).unwrap_err();
}

#[test]
fn allof_of_enums_intersects() {
    assert_eq!(Tone::from("mid"), Tone::Mid);
    assert!(matches!(Tone::from("low"), Tone::Unknown(_)));
    assert!(matches!(Tone::from("top"), Tone::Unknown(_)));
    round_trip::<Part>(json!({"tone": "high"}));
}

#[test]
fn a_diamond_has_each_member_once() {
    let diamond = Diamond::new("d", 3);
    assert_eq!(
        serde_json::to_value(&diamond).unwrap(),
        json!({"id": "d", "left": 3})
    );
    round_trip::<Diamond>(json!({"id": "d", "left": 3, "right": true}));
    serde_json::from_value::<Diamond>(json!({"id": "d"})).unwrap_err();
}

#[test]
fn recursion_through_all_of_ends() {
    let tree: Tree = round_trip(json!({"id": "a", "parent": {"id": "b", "parent": {"id": "c"}}}));
    assert_eq!(tree.parent.unwrap().parent.unwrap().id, "c");
}

#[test]
fn allof_ref_with_a_description_is_the_type_itself() {
    let part: Part = round_trip(json!({"same": {"id": "a"}, "beside": {"id": "b", "left": 1.5}}));
    let (same, beside): (Option<Left>, Option<Left>) = (part.same, part.beside);
    assert_eq!(
        (same.unwrap().id, beside.unwrap().left),
        ("a".to_owned(), Some(1.5))
    );
}
