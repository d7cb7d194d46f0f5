//! Types can be read and written without a client, and without what a client needs.

use types_only::types::{Report, Sky};

#[test]
fn reports_are_read_and_written() {
    let text = r#"{"at":"2026-11-25T15:00:00Z","sky":"clear","wind":null}"#;
    let report: Report = serde_json::from_str(text).unwrap();
    assert_eq!(report.sky, Sky::Clear);
    assert_eq!(serde_json::to_string(&report).unwrap(), text);
}

#[test]
fn there_is_nothing_of_a_client() {
    let manifest = include_str!("../Cargo.toml");
    // What this test itself is built with stands at the end.
    let manifest = manifest.split("[dev-dependencies]").next().unwrap();
    for name in ["reqwest", "tokio", "http", "rustls"] {
        assert!(!manifest.contains(name), "{name}: {manifest}");
    }
}
