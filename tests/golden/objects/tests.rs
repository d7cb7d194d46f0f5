//! Objects keep what they are given (T3, T5 to T8, T12).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use objects::types::{Chart, Formats, Labelled, Merged, Open, Tree};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

#[track_caller]
fn round_trip<T: DeserializeOwned + Serialize>(value: Value) -> T {
    let decoded: T = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(serde_json::to_value(&decoded).unwrap(), value);
    decoded
}

#[test]
fn formats_are_written_as_they_were_read() {
    round_trip::<Formats>(json!({
        "at": "2026-02-28T23:59:59.120+01:00", "day": "2026-02-28", "lasts": "P1DT2H",
        "id": "67e55044-10b1-426f-9247-bb680e5fe0c8", "link": "https://x.example/?q", "raw": "AAEC/w==",
        "small": -7, "big": u64::MAX, "real": 1.1, "unknown": ".--", "secret": "s",
    }));
    for (member, value) in [
        ("at", json!("yesterday")),
        ("small", json!(1_u64 << 31)),
        ("big", json!(-1)),
        ("id", json!("x")),
    ] {
        let error = serde_json::from_value::<Formats>(json!({member: value}))
            .unwrap_err()
            .to_string();
        assert!(error.contains(&format!("$.{member}")), "{error}");
    }
}

#[test]
fn a_password_is_not_shown() {
    let formats: Formats = serde_json::from_value(json!({"secret": "MARKED"})).unwrap();
    assert!(!format!("{formats:?}").contains("MARKED"));
}

#[test]
fn other_members_are_kept_where_the_spec_says_so() {
    let labelled: Labelled = round_trip(json!({"name": "n", "a": 1, "b": 2}));
    assert_eq!(labelled.extra["b"], 2);
    serde_json::from_value::<Labelled>(json!({"name": "n", "a": "one"})).unwrap_err();
    round_trip::<Open>(json!({"known": true, "other": {"deep": [null]}}));
}

#[test]
fn recursion_ends() {
    let tree: Tree =
        round_trip(json!({"children": [{"parent": {"children": []}}], "twin": {"tree": {}}}));
    assert_eq!(tree.children.unwrap().len(), 1);
}

#[test]
fn all_of_is_one_flat_object() {
    let merged: Merged = round_trip(json!({"id": "abc", "extra": 5}));
    assert_eq!((merged.id.as_str(), merged.extra), ("abc", 5));
    serde_json::from_value::<Merged>(json!({"extra": 5})).unwrap_err();
}

#[test]
fn the_rest_of_a_chart() {
    let chart: Chart = round_trip(json!({
        "title": "t", "undescribed": [1, {"a": null}], "depths": {"a": [1.0, 2.5], "b": []}, "free": 3,
        "pair": [1.5, "b"], "inline": {"x": 1, "deeper": {"y": 2}},
    }));
    assert_eq!(chart.undescribed[1], json!({"a": null}));
    assert_eq!(chart.inline.unwrap().deeper.unwrap().y, Some(2));
    let chart = Chart::new("t", json!(null));
    assert_eq!(
        serde_json::to_value(&chart).unwrap(),
        json!({"title": "t", "undescribed": null})
    );
}
