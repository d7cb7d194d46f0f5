//! Defaults stand in for what an answer does not have, where the settings say so (T13).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use serde_json::json;
use t13_defaults_decoded::types::{Colour, Lamp};

#[test]
fn defaults_stand_in_for_what_is_absent() {
    let lamp: Lamp = serde_json::from_value(json!({"id": 1})).unwrap();
    assert_eq!(lamp.lit, Some(false));
    assert_eq!(lamp.watts, Some(60));
    assert_eq!(lamp.maker.as_deref(), Some("Lux \"1\""));
    assert_eq!(lamp.colour, Some(Colour::Red));
    assert_eq!(lamp.tags, None);
}

#[test]
fn what_is_there_is_kept() {
    let lamp: Lamp =
        serde_json::from_value(json!({"id": 1, "lit": true, "colour": "blue"})).unwrap();
    assert_eq!(lamp.lit, Some(true));
    assert_eq!(lamp.colour.unwrap().as_str(), "blue");
}
