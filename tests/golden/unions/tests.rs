//! Unions find their member, keep what they do not know and write what they read (T9).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use serde_json::{Value, json};
use unions::runtime::json::Patch;
use unions::types::{Boat, Cargo, Event, Mapped, Shape, Vessel};

fn round_trip(value: Value) -> Cargo {
    let cargo: Cargo = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(serde_json::to_value(&cargo).unwrap(), value);
    cargo
}

#[test]
fn members_are_found_by_kind() {
    for value in [json!("a"), json!(1), json!(true)] {
        round_trip(json!({"scalar": value}));
    }
    for value in [json!("a"), json!(["a", "b"]), json!([])] {
        round_trip(json!({"one_or_many": value}));
    }
    for value in [json!(1), json!(1.5), json!(-3)] {
        round_trip(json!({"number": value}));
    }
    // A kind that no member has.
    round_trip(json!({"scalar": {"a": [1]}, "one_or_many": 3}));
}

#[test]
fn members_are_found_by_tag() {
    let cargo = round_trip(json!({"vessel": {"kind": "Boat", "masts": 2}}));
    let Some(Vessel::Boat(Boat { masts, kind, .. })) = cargo.vessel else {
        panic!("{cargo:?}")
    };
    assert_eq!((masts, kind.as_str()), (2, "Boat"));
    let cargo = round_trip(json!({"vessel": {"kind": "Raft", "logs": 9}}));
    assert!(matches!(cargo.vessel, Some(Vessel::Raft(_))));
}

#[test]
fn several_tags_of_one_member_are_kept() {
    for tag in ["boat", "ship"] {
        let cargo = round_trip(json!({"mapped": {"kind": tag, "masts": 1}}));
        assert!(matches!(cargo.mapped, Some(Mapped::Boat(_))));
    }
}

#[test]
fn an_unknown_tag_is_kept_whole() {
    let cargo = round_trip(json!({"vessel": {"kind": "Ferry", "cars": [1, 2]}}));
    assert!(matches!(cargo.vessel, Some(Vessel::Unknown(_))));
}

#[test]
fn a_known_tag_with_a_wrong_body_is_an_error_with_a_place() {
    let value = json!({"vessel": {"kind": "Boat", "masts": "two"}});
    let error = serde_json::from_value::<Cargo>(value)
        .unwrap_err()
        .to_string();
    assert!(error.contains("$.vessel.masts"), "{error}");
}

#[test]
fn members_are_found_by_what_they_require() {
    let cargo = round_trip(json!({"shape": {"radius": 1.0, "label": "c"}}));
    assert!(matches!(cargo.shape, Some(Shape::Circle(_))));
    let cargo = round_trip(json!({"shape": {"side": 2.0}}));
    assert!(matches!(cargo.shape, Some(Shape::Square(_))));
    round_trip(json!({"list": [{"radius": 1.0}, {"side": 1.5}, 3.25]}));
}

#[test]
fn members_are_found_by_a_constant() {
    let cargo = round_trip(json!({"event": {"type": "opened", "at": 5}}));
    assert!(matches!(cargo.event, Some(Event::Opened(_))));
    let cargo = round_trip(json!({"event": {"type": "closed", "at": "noon"}}));
    assert!(matches!(cargo.event, Some(Event::Closed(_))));
}

#[test]
fn null_is_no_member() {
    let cargo: Cargo = serde_json::from_value(json!({"maybe": null})).unwrap();
    assert_eq!(cargo.maybe, Patch::Null);
    round_trip(json!({"maybe": "a"}));
    round_trip(json!({"maybe": {"kind": "x", "masts": 1}}));
}

#[test]
fn unions_of_strings_are_strings() {
    let cargo = round_trip(json!({"same": "any thing", "at": "no uuid"}));
    assert_eq!(cargo.same.as_deref(), Some("any thing"));
    assert_eq!(cargo.at.as_deref(), Some("no uuid"));
}

#[test]
fn a_union_with_anything_takes_anything() {
    for value in [json!(1), json!("a"), json!({"b": [null]})] {
        round_trip(json!({"anything": value}));
    }
}
