//! Defaults are constants, and never stand in for what was not sent (T13).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use serde_json::json;
use t13_defaults::types::{Colour, Lamp, LampSocket};

#[test]
fn defaults_are_constants() {
    const { assert!(!Lamp::DEFAULT_LIT) };
    assert_eq!(Lamp::DEFAULT_WATTS, 60_i32);
    assert_eq!(Lamp::DEFAULT_WARMTH, 1.0);
    assert_eq!(Lamp::DEFAULT_MAKER, "Lux \"1\"");
    assert_eq!(Lamp::DEFAULT_COLOUR, Colour::Red);
    assert_eq!(Lamp::DEFAULT_SOCKET, LampSocket::_27);
}

#[test]
fn what_is_absent_stays_absent() {
    let lamp: Lamp = serde_json::from_value(json!({"id": 1})).unwrap();
    assert_eq!((lamp.lit, &lamp.maker), (None, &None));
    assert_eq!(serde_json::to_value(&lamp).unwrap(), json!({"id": 1}));
}
