//! Null and absent, decoded and encoded (T5, W11).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use nullable_3_0::runtime::json::Patch;
use nullable_3_0::types::{Amendment, Entry, Sea, Weather};
use serde_json::json;

#[test]
fn null_and_absent_decode() {
    let value = json!({"required_plain": "a", "required_nullable": null});
    let entry: Entry = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(entry.required_nullable, None);
    assert_eq!(
        (entry.optional_plain, entry.optional_nullable),
        (None, None)
    );
    assert_eq!(serde_json::to_value(&entry).unwrap(), value);

    let value = json!({
        "required_plain": "a", "required_nullable": "b", "optional_plain": 1.0, "optional_nullable": null,
        "weather": "gale", "sea": "rough", "crew": ["x", null],
    });
    let entry: Entry = serde_json::from_value(value).unwrap();
    assert_eq!(entry.optional_plain, Some(1));
    assert_eq!(entry.weather, Some(Weather::Gale));
    assert_eq!(entry.sea, Some(Sea::Rough));
    assert_eq!(entry.crew, Some(vec![Some("x".to_owned()), None]));

    let value =
        json!({"required_plain": "a", "required_nullable": "b", "sea": null, "weather": null});
    let entry: Entry = serde_json::from_value(value).unwrap();
    assert_eq!((entry.sea, entry.weather), (None, None));
}

#[test]
fn a_required_member_is_required_and_a_plain_one_not_null() {
    for value in [
        json!({"required_nullable": null}),
        json!({"required_plain": null, "required_nullable": null}),
    ] {
        serde_json::from_value::<Entry>(value).unwrap_err();
    }
}

#[test]
fn absent_and_null_are_sent_apart() {
    let amendment = Amendment::new("me", None);
    assert_eq!(
        serde_json::to_value(&amendment).unwrap(),
        json!({"author": "me", "approved_by": null})
    );
    let amendment = amendment.remark(Patch::Null).wind(2.0);
    let value = json!({"author": "me", "approved_by": null, "remark": null, "wind": 2.0});
    assert_eq!(serde_json::to_value(&amendment).unwrap(), value);
    assert_eq!(
        serde_json::from_value::<Amendment>(value).unwrap(),
        amendment
    );
    let amendment = amendment.remark(Patch::Value("fine".to_owned()));
    assert_eq!(serde_json::to_value(&amendment).unwrap()["remark"], "fine");
}
