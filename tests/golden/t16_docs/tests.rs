//! Documentation that rustdoc and rustc accept (T16).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use t16_docs::types::Page;

#[track_caller]
fn round_trip<T: DeserializeOwned + Serialize>(value: Value) -> T {
    let decoded: T = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(serde_json::to_value(&decoded).unwrap(), value);
    decoded
}

#[test]
#[allow(deprecated)]
fn deprecated_properties_work_on() {
    let page: Page = round_trip(json!({"old": "o", "new": "n", "r#raw": "r", "array": [1]}));
    assert_eq!(page.old.as_deref(), Some("o"));
}
