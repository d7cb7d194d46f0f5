//! Formats are types where Rust has one, and text where not (T3, W15, W16).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use t03_formats::types::Stamp;

#[track_caller]
fn round_trip<T: DeserializeOwned + Serialize>(value: Value) -> T {
    let decoded: T = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(serde_json::to_value(&decoded).unwrap(), value);
    decoded
}

#[test]
fn date_times_keep_their_moment() {
    for text in [
        "2026-03-01T00:00:00Z",
        "2026-03-01T00:00:00.123456789Z",
        "2026-03-01T05:30:00+05:30",
    ] {
        let stamp: Stamp = serde_json::from_value(json!({"at": text})).unwrap();
        let again: Stamp = serde_json::from_value(serde_json::to_value(&stamp).unwrap()).unwrap();
        assert_eq!(stamp, again);
    }
}

#[test]
fn lower_case_t_and_z_are_read() {
    let lower: Stamp = serde_json::from_value(json!({"at": "2026-03-01t00:00:00z"})).unwrap();
    let upper: Stamp = serde_json::from_value(json!({"at": "2026-03-01T00:00:00Z"})).unwrap();
    assert_eq!(lower, upper);
    assert_eq!(
        serde_json::to_value(&lower).unwrap(),
        json!({"at": "2026-03-01T00:00:00Z"})
    );
}

#[test]
fn leap_second() {
    let stamp: Stamp = serde_json::from_value(json!({"at": "2016-12-31T23:59:60Z"})).unwrap();
    assert!(stamp.at.is_some());
}

#[test]
fn a_date_time_without_an_offset_is_an_error_with_a_place() {
    let error = serde_json::from_value::<Stamp>(json!({"at": "2026-03-01T00:00:00"})).unwrap_err();
    assert!(error.to_string().contains("$.at"), "{error}");
}

#[test]
fn what_does_not_fit_its_format_is_an_error_with_a_place() {
    for (member, text) in [
        ("day", "2026-02-30"),
        ("clock", "noon"),
        ("lasts", "a while"),
        ("id", "1234"),
        ("four", "256.0.0.1"),
        ("six", "::g"),
        ("standard", "A A="),
    ] {
        let error = serde_json::from_value::<Stamp>(json!({member: text})).unwrap_err();
        assert!(
            error.to_string().contains(&format!("$.{member}")),
            "{error}"
        );
    }
}

#[test]
fn base64_with_and_without_padding() {
    for (member, loose, canonical) in [("standard", "+/8", "+/8="), ("url_safe", "-_8", "-_8")] {
        let stamp: Stamp = serde_json::from_value(json!({member: loose})).unwrap();
        let bytes = stamp.standard.clone().map(|b| b.as_ref().to_vec());
        let bytes = bytes.or_else(|| stamp.url_safe.clone().map(|b| b.as_ref().to_vec()));
        assert_eq!(bytes.unwrap(), [0xfb, 0xff]);
        let written = serde_json::to_value(&stamp).unwrap();
        let written = written[member].as_str().unwrap();
        assert_eq!(
            written.trim_end_matches('='),
            canonical.trim_end_matches('=')
        );
        let padded: Stamp = serde_json::from_value(json!({member: format!("{loose}=")})).unwrap();
        assert_eq!(padded, stamp);
    }
}

#[test]
fn other_formats_are_text_and_never_an_error() {
    let stamp: Stamp = round_trip(json!({
        "day": "2024-02-29", "lasts": "PT15M", "id": "67e55044-10b1-426f-9247-bb680e5fe0c8", "four": "192.0.2.1",
        "six": "2001:db8::1", "price": "12.30", "mail": "no mail", "rule": "(", "other": "x",
    }));
    assert_eq!(stamp.four.unwrap().to_string(), "192.0.2.1");
    assert_eq!(stamp.price.as_deref(), Some("12.30"));
    assert_eq!(stamp.rule.as_deref(), Some("("));
}
