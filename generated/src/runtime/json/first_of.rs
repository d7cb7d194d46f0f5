// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Values of one of several types, where nothing but trying tells which.

use super::{DecodeError, Json};

/// How one member of a union is tried.
pub struct Try<T> {
    /// Its name.
    pub name: &'static str,
    /// The keys that it reads, where it is an object with members of its own.
    pub members: &'static [&'static str],
    /// What reads it.
    pub decode: fn(Json<'_>) -> Result<T, DecodeError>,
}

/// The member of `union` that fits: of those with keys of their own the one that knows most of what is there, then those
/// that take any key, then those that know none of what is there; among equals the first in the order given.
///
/// # Errors
/// None fits; the error says for each why not.
pub fn first_of<T>(
    value: Json<'_>,
    union: &'static str,
    tries: &[Try<T>],
) -> Result<T, DecodeError> {
    let mut order: Vec<&Try<T>> = tries.iter().collect();
    let keyed = tries.iter().any(|one| !one.members.is_empty());
    if keyed
        && value
            .object()
            .is_ok_and(|object| object.iter().next().is_some())
    {
        let known = |one: &Try<T>| {
            let keys = one.members.iter();
            keys.filter(|key| value.get(key).is_some()).count()
        };
        // A stable sort: members that know as much keep their order.
        order.sort_by_cached_key(|one| {
            std::cmp::Reverse(match known(one) {
                0 => usize::from(one.members.is_empty()),
                known => known + 1,
            })
        });
    }
    let mut reasons = Vec::new();
    for one in order {
        match (one.decode)(value) {
            Ok(found) => return Ok(found),
            Err(error) => reasons.push((one.name, error)),
        }
    }
    Err(DecodeError::no_variant(value, union, reasons))
}
