//! What the server sends by itself.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use webhooks::webhooks::{parse_pet_created, parse_pet_moved, parse_tick};

#[test]
fn bodies_are_read() {
    assert_eq!(parse_pet_created(br#"{"name":"Rex"}"#).unwrap().name, "Rex");
    let moved = parse_pet_moved(br#"{"pet":{"name":"Rex"},"to":"Oslo"}"#).unwrap();
    assert_eq!(
        (moved.pet.name.as_str(), moved.to.as_deref()),
        ("Rex", Some("Oslo"))
    );
    let tick = parse_tick(br#"{"at":"2026-01-02T03:04:05Z"}"#).unwrap();
    assert_eq!(tick.at.to_string(), "2026-01-02T03:04:05Z");
    let error = parse_pet_moved(br#"{"pet":{}}"#).unwrap_err();
    assert!(error.to_string().contains("name"), "{error}");
}
