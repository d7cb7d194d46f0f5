//! Secrets are sent and not shown (T20).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use t20_secrets::types::Login;

#[track_caller]
fn round_trip<T: DeserializeOwned + Serialize>(value: Value) -> T {
    let decoded: T = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(serde_json::to_value(&decoded).unwrap(), value);
    decoded
}

#[test]
fn secrets_are_sent_and_not_shown() {
    let login: Login = round_trip(json!({
        "user": "Ada", "password": "MARKED", "old": "MARKED", "pins": ["MARKED"], "by_host": {"h": "MARKED"},
        "maybe": "MARKED", "either": "MARKED",
    }));
    let shown = format!("{login:?}");
    assert!(shown.contains("Ada"), "{shown}");
    assert!(!shown.contains("MARKED"), "{shown}");
}
