//! Recursion of every kind (T12).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use t12_recursion::types::Node;

#[track_caller]
fn round_trip<T: DeserializeOwned + Serialize>(value: Value) -> T {
    let decoded: T = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(serde_json::to_value(&decoded).unwrap(), value);
    decoded
}

#[test]
fn direct_recursion() {
    let node: Node = round_trip(
        json!({"name": "a", "next": {"name": "b", "next": {"name": "c"}}, "perhaps": {"name": "d"}}),
    );
    assert_eq!(node.next.unwrap().next.unwrap().name, "c");
}

#[test]
fn recursion_through_lists_and_maps_needs_no_box() {
    let node: Node =
        round_trip(json!({"name": "a", "list": [{"name": "b"}], "map": {"k": {"name": "c"}}}));
    let list: Vec<Node> = node.list.unwrap();
    assert_eq!(list[0].name, "b");
}

#[test]
fn mutual_recursion() {
    let node: Node = round_trip(json!({"name": "a", "mutual": {"pong": {"ping": {"pong": {}}}}}));
    assert!(
        node.mutual
            .unwrap()
            .pong
            .unwrap()
            .ping
            .unwrap()
            .pong
            .is_some()
    );
}

#[test]
fn recursion_through_unions() {
    round_trip::<Node>(json!({"name": "a", "json": {"k": ["x", ["y", {"z": []}]]}}));
    round_trip::<Node>(json!({"name": "a", "expression": {"not": {"not": true}}}));
}

#[test]
fn recursion_through_tuples() {
    round_trip::<Node>(
        json!({"name": "a", "tuple": [1, {"name": "b", "tuple": [2, {"name": "c"}]}]}),
    );
}
