//! Types, names and attributes of the user's own (T17, T19).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::time::Duration;

use serde_json::json;
use t19_own_types::types::{Deck, DeckHands, Level, Thing};

#[test]
fn schemas_and_formats_are_what_the_settings_say() {
    let value = json!({
        "address": "10.0.0.1", "backup": "::1", "span": {"secs": 3, "nanos": 0}, "mask": "255.0.0.0", "kind": "upper",
        "odd-name": "l", "crew": {"count": 2},
    });
    let deck: Deck = serde_json::from_value(value.clone()).unwrap();
    assert!(deck.address.is_ipv4());
    assert!(deck.backup.unwrap().is_ipv6());
    assert_eq!(deck.span, Some(Duration::from_secs(3)));
    assert!(deck.mask.unwrap().octets()[0] == 255);
    assert_eq!(deck.kind, Level::Upper);
    assert_eq!(deck.label.as_deref(), Some("l"));
    let crew: Option<&DeckHands> = deck.crew.as_ref();
    assert_eq!(crew.unwrap().count, Some(2));
    assert_eq!(serde_json::to_value(&deck).unwrap(), value);
}

#[test]
fn what_does_not_fit_names_the_path() {
    let error =
        serde_json::from_value::<Deck>(json!({"address": "nowhere", "kind": "upper"})).unwrap_err();
    assert!(error.to_string().contains("$.address"), "{error}");
}

#[test]
fn traits_are_added() {
    let thing = |x| serde_json::from_value::<Thing>(json!({"x": x})).unwrap();
    assert!(thing(1) < thing(2));
}
