//! A name is Rust's on the inside and the spec's on the wire (T17).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use serde_json::json;

#[test]
fn every_property_keeps_its_name_on_the_wire() {
    let value = json!({
        "type": "t", "Self": 1, "self": 2, "crate": 3, "super": 4, "async": 5, "gen": 6, "try": 7, "@id": "a",
        "$ref": "b", "1st": 8, "": "c", "***": "d", "foo-bar": "e", "foo_bar": "f", "fooBar": "g", "new": "h",
        "clone": "i", "über": "j", "HTTPServer2URL": "k",
    });
    let decoded: names::types::SelfType = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(serde_json::to_value(&decoded).unwrap(), value);
}

#[test]
fn a_type_may_be_called_like_one_of_the_prelude() {
    let value = json!({"vec": "Some", "items": ["a"]});
    let option: names::types::OptionType = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(option.vec, Some(names::types::VecType::Some));
    assert_eq!(serde_json::to_value(&option).unwrap(), value);
}

#[test]
fn a_type_that_needs_itself_has_no_value() {
    serde_json::from_value::<names::types::BoxType>(json!({})).unwrap_err();
}
