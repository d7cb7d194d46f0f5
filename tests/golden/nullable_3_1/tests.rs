//! The ways in which 3.1 says "or null" (T9, T10, W11).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use nullable_3_1::types::Entry;
use serde_json::{Value, json};

fn decode(members: Value) -> Entry {
    let mut value = json!({"list": "l", "any": 1});
    let members = members.as_object().unwrap().clone();
    value.as_object_mut().unwrap().extend(members);
    let entry: Entry = serde_json::from_value(value).unwrap();
    let written = serde_json::to_value(&entry).unwrap();
    assert_eq!(serde_json::from_value::<Entry>(written).unwrap(), entry);
    entry
}

#[test]
fn null_is_none() {
    let entry = decode(json!({
        "list": null, "any": null, "one": null, "first": null, "many": null, "choice": null, "nothing": null,
        "inline": null, "map": null,
    }));
    assert_eq!((entry.list, entry.any), (None, None));
    assert_eq!((entry.one, entry.first, entry.many), (None, None, None));
    assert_eq!((entry.choice, entry.inline, entry.map), (None, None, None));
}

#[test]
fn values_are_some() {
    let entry = decode(json!({
        "one": {"wind": 3}, "first": [1, 2.5], "many": 7, "choice": "b", "inline": {"knots": 4},
        "map": {"x": true, "y": null},
    }));
    assert_eq!(entry.list.as_deref(), Some("l"));
    assert_eq!(entry.any, Some(1));
    assert_eq!(entry.one.unwrap().wind, 3.0);
    assert_eq!(entry.first, Some(vec![1.0, 2.5]));
    assert_eq!(entry.inline.unwrap().knots, Some(4));
    assert_eq!(entry.map.unwrap()["y"], None);
}

#[test]
fn required_and_nullable_is_written() {
    let entry = decode(json!({"list": null, "any": null}));
    assert_eq!(
        serde_json::to_value(&entry).unwrap(),
        json!({"list": null, "any": null})
    );
}
