//! readOnly and writeOnly (T15, W12).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use serde_json::json;
use t15_directions::types::{Account, AccountInput};

#[test]
fn a_request_does_not_ask_for_what_is_read_only() {
    let input = AccountInput::new("n", "p");
    assert_eq!(
        serde_json::to_value(&input).unwrap(),
        json!({"name": "n", "password": "p"})
    );
}

#[test]
fn a_response_does_not_need_what_is_write_only() {
    let account: Account =
        serde_json::from_value(json!({"id": "1", "name": "n", "seen": 4})).unwrap();
    assert_eq!((account.id.as_str(), account.seen), ("1", Some(4)));
    serde_json::from_value::<Account>(json!({"name": "n"})).unwrap_err();
}
