//! Tests of the string formats.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod base64;
mod date_time;
mod dates;

use std::fmt::Debug;

use crate::json::{Decode, Encode, from_str, to_string};

/// The JSON string `text` reads as a `T` that writes as `written`.
#[track_caller]
fn writes<T: Decode + Encode>(text: &str, written: &str) {
    let value: T = from_str(&quoted(text)).unwrap_or_else(|error| panic!("{text}: {error}"));
    assert_eq!(to_string(&value).unwrap(), quoted(written));
}

#[track_caller]
fn refuse<T: Decode + Debug>(text: &str, reason: &str) {
    let error = from_str::<Vec<T>>(&format!("[{}]", quoted(text))).expect_err(text);
    assert_eq!(error.path(), "$[0]");
    assert!(error.message().contains(reason), "{text}: {error}");
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
