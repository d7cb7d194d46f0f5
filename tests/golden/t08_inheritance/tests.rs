//! Inheritance by allOf and a discriminator (T8).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use t08_inheritance::types::Zoo;

#[track_caller]
fn round_trip<T: DeserializeOwned + Serialize>(value: Value) -> T {
    let decoded: T = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(serde_json::to_value(&decoded).unwrap(), value);
    decoded
}

#[test]
fn children_carry_the_fields_of_the_parent() {
    let zoo: Zoo = round_trip(json!({"bird": {"species": "bird", "name": "Kea", "wings": 2}}));
    assert_eq!(zoo.bird.unwrap().name, "Kea");
}

#[test]
fn the_parent_is_the_union_of_its_children() {
    let zoo: Zoo = round_trip(
        json!({"star": {"species": "bird", "name": "Kea", "wings": 2}, "all": [
            {"species": "Fish", "name": "Ide", "fins": 7}, {"species": "newt", "name": "Eft", "gills": true},
        ]}),
    );
    assert!(format!("{:?}", zoo.star).contains("wings"));
    assert_eq!(zoo.all.unwrap().len(), 2);
}
