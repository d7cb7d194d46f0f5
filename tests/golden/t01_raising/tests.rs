//! 3.0 reaches the types that 3.1 reaches (T1).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use t01_raising::runtime::json::Patch;
use t01_raising::types::{Ledger, LedgerState, Owner};

#[track_caller]
fn round_trip<T: DeserializeOwned + Serialize>(value: Value) -> T {
    let decoded: T = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(serde_json::to_value(&decoded).unwrap(), value);
    decoded
}

#[test]
fn nullable_of_3_0_is_option() {
    let ledger: Ledger = round_trip(json!({"balance": null, "state": null}));
    assert_eq!((ledger.balance, ledger.state), (None, None));
    let ledger: Ledger = round_trip(json!({"balance": 3, "state": "shut"}));
    assert_eq!(
        (ledger.balance, ledger.state),
        (Some(3), Some(LedgerState::Shut))
    );
}

#[test]
fn absent_null_and_value_are_told_apart() {
    let ledger = |members: Value| -> Ledger {
        let mut value = json!({"balance": 1, "state": "open"});
        value
            .as_object_mut()
            .unwrap()
            .extend(members.as_object().unwrap().clone());
        round_trip(value)
    };
    assert_eq!(ledger(json!({})).note, Patch::Absent);
    assert_eq!(ledger(json!({"note": null})).note, Patch::Null);
    assert_eq!(
        ledger(json!({"note": "n"})).note,
        Patch::Value("n".to_owned())
    );
}

#[test]
fn all_of_one_reference_and_nullable_is_the_type_or_null() {
    let ledger: Ledger = round_trip(json!({"balance": 1, "state": "open", "heir": null}));
    assert_eq!(ledger.heir, Patch::Null);
    let ledger: Ledger =
        round_trip(json!({"balance": 1, "state": "open", "heir": {"name": "Ada"}}));
    assert_eq!(ledger.heir, Patch::Value(Owner::new("Ada")));
}

#[test]
fn byte_is_base64_and_binary_is_text() {
    let ledger: Ledger = round_trip(
        json!({"balance": 1, "state": "open", "scan": "AP8=", "blob": "raw", "share": 0.5}),
    );
    assert_eq!(ledger.scan.unwrap().as_ref(), [0_u8, 255]);
    assert_eq!(ledger.blob.as_deref(), Some("raw"));
}

#[test]
fn siblings_of_a_reference_are_ignored_in_3_0() {
    let ledger: Ledger =
        round_trip(json!({"balance": 1, "state": "open", "owner": {"name": "Ada"}}));
    assert_eq!(ledger.owner, Some(Owner::new("Ada")));
}
