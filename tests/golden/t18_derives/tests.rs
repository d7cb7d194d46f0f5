//! Derives follow from what a type holds (T18).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::HashSet;
use std::fmt::Debug;
use std::hash::Hash;

use serde_json::json;
use t18_derives::types::{Bag, Exact, Holder, Rough, Size};

fn hashes<T: Eq + Hash>() {}
fn compares<T: Clone + Debug + PartialEq>() {}
fn defaults<T: Default>() {}

#[test]
fn what_has_no_float_is_a_key() {
    hashes::<Exact>();
    hashes::<Size>();
    let one = HashSet::from([Exact::new(1), Exact::new(1), Exact::new(2)]);
    assert_eq!(one.len(), 2);
}

#[test]
fn everything_compares() {
    compares::<Bag>();
    compares::<Rough>();
    compares::<Holder>();
    assert_eq!(Rough::new().a(1.5), Rough::new().a(1.5));
    assert_ne!(Rough::new().a(1.5), Rough::new());
}

#[test]
fn what_requires_nothing_has_a_default() {
    defaults::<Bag>();
    defaults::<Rough>();
    assert_eq!(serde_json::to_value(Bag::default()).unwrap(), json!({}));
}
