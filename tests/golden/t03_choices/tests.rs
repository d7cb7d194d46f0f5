//! Formats, maps and sets become what the settings say (T3, T6, T7).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use serde_json::json;
use t03_choices::types::Voyage;

#[test]
fn formats_are_of_the_chosen_crates() {
    let value = json!({
        "leaves": "2026-02-28T23:59:59.120+01:00", "arrives": "2026-03-02", "id": "no-uuid",
        "chart": "https://charts.example/1", "fare": "12.50", "draught": 1.1,
    });
    let voyage: Voyage = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(voyage.leaves.offset().local_minus_utc(), 3600);
    assert_eq!(voyage.fare.unwrap().scale(), 2);
    assert_eq!(
        voyage.chart.as_ref().unwrap().host_str(),
        Some("charts.example")
    );
    assert_eq!(voyage.draught, Some(1.1_f32));
    assert_eq!(serde_json::to_value(&voyage).unwrap(), value);
}

#[test]
fn what_does_not_fit_names_the_path() {
    for (member, value) in [
        ("leaves", "yesterday"),
        ("arrives", "2026-3-2"),
        ("chart", "/1"),
        ("fare", "x"),
    ] {
        let mut whole = json!({"leaves": "2026-02-28T00:00:00Z", "id": "x"});
        whole[member] = json!(value);
        let error = serde_json::from_value::<Voyage>(whole)
            .unwrap_err()
            .to_string();
        assert!(error.contains(&format!("$.{member}")), "{error}");
    }
}

#[test]
fn maps_keep_their_order_and_sets_have_one() {
    let text = r#"{"leaves":"2026-02-28T00:00:00Z","id":"x","flags":["b","a","b"],"ranks":[2.5,1.0],"cargo":{"z":1,"a":2}}"#;
    let voyage: Voyage = serde_json::from_str(text).unwrap();
    assert_eq!(voyage.flags.as_ref().unwrap().len(), 2);
    assert_eq!(
        voyage.cargo.as_ref().unwrap().first(),
        Some((&"z".to_owned(), &1))
    );
    let written = serde_json::to_string(&voyage).unwrap();
    assert!(written.contains(r#""flags":["a","b"]"#), "{written}");
    assert!(
        written.contains(r#""ranks":[2.5,1.0]"#),
        "numbers have no order for a set: {written}"
    );
    assert!(written.contains(r#""cargo":{"z":1,"a":2}"#), "{written}");
}
