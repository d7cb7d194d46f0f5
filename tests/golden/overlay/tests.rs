//! What the overlays removed is gone, and what they added is there.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use overlay::Client;
use overlay::types::{Buoy, Units};
use serde_json::json;

#[test]
fn the_schema_is_the_one_of_the_overlays() {
    let value = json!({"light": "red", "depth": 12.5});
    let buoy: Buoy = serde_json::from_value(value).unwrap();
    assert_eq!((buoy.light.as_str(), buoy.depth), ("red", 12.5));
    let missing = serde_json::from_value::<Buoy>(json!({"light": "red"}));
    assert!(missing.unwrap_err().to_string().contains("depth"));
}

#[test]
fn the_operation_takes_the_parameter_that_was_added() {
    let client = Client::new();
    let call = client.get_buoy("b1").units(Units::Metric);
    drop(call);
}
