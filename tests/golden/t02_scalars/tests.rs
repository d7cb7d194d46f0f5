//! Numbers keep their value up to their limits (T2, W14).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use t02_scalars::types::Gauge;

#[track_caller]
fn round_trip<T: DeserializeOwned + Serialize>(value: Value) -> T {
    let decoded: T = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(serde_json::to_value(&decoded).unwrap(), value);
    decoded
}

#[test]
fn limits_of_int64_and_uint64_survive() {
    for large in [i64::MIN, i64::MAX, 9_007_199_254_740_993] {
        let gauge: Gauge = round_trip(json!({"large": large, "plain": large, "odd": large}));
        assert_eq!(
            (gauge.large, gauge.plain, gauge.odd),
            (Some(large), Some(large), Some(large))
        );
    }
    let gauge: Gauge = round_trip(json!({"huge": u64::MAX, "ranged": u64::MAX}));
    assert_eq!((gauge.huge, gauge.ranged), (Some(u64::MAX), Some(u64::MAX)));
}

#[test]
fn a_number_out_of_range_is_an_error_with_a_place() {
    for (member, value) in [
        ("tiny", json!(128)),
        ("small", json!(2_147_483_648_u32)),
        ("octet", json!(-1)),
        ("large", json!(9_223_372_036_854_775_808_u64)),
        ("huge", json!(-1)),
    ] {
        let error = serde_json::from_value::<Gauge>(json!({member: value})).unwrap_err();
        assert!(
            error.to_string().contains(&format!("$.{member}")),
            "{error}"
        );
    }
}

#[test]
fn integer_written_as_1_0_decodes() {
    let gauge: Gauge =
        serde_json::from_str(r#"{"plain": 1.0, "octet": 2e0, "huge": 3.0}"#).unwrap();
    assert_eq!(
        (gauge.plain, gauge.octet, gauge.huge),
        (Some(1), Some(2), Some(3))
    );
    serde_json::from_str::<Gauge>(r#"{"plain": 1.5}"#).unwrap_err();
}

#[test]
fn floats_survive() {
    for text in ["1.1", "1e300", "-0.0", "5e-324", "0.1"] {
        let real: f64 = text.parse().unwrap();
        let gauge: Gauge = serde_json::from_str(&format!(r#"{{"real": {text}}}"#)).unwrap();
        assert_eq!(gauge.real.unwrap().to_bits(), real.to_bits(), "{text}");
        let written = serde_json::to_string(&gauge).unwrap();
        let again: Gauge = serde_json::from_str(&written).unwrap();
        assert_eq!(again.real.unwrap().to_bits(), real.to_bits(), "{written}");
    }
    let gauge: Gauge = round_trip(json!({"single": 1.1, "on": true}));
    assert_eq!(gauge.single, Some(1.1));
}

#[test]
fn a_number_may_be_written_without_a_fraction() {
    let gauge: Gauge = serde_json::from_value(json!({"real": 7})).unwrap();
    assert_eq!(gauge.real, Some(7.0));
}
