// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Values of one of several types, where nothing but trying tells which.

use super::{DecodeError, Json};

/// How one member is tried: its name, and what reads it.
pub type Try<T> = (&'static str, fn(Json<'_>) -> Result<T, DecodeError>);

/// The first member of `name` that fits, in the order given.
///
/// # Errors
/// None fits; the error says for each why not.
pub fn first_of<T>(
    value: Json<'_>,
    name: &'static str,
    members: &[Try<T>],
) -> Result<T, DecodeError> {
    let mut reasons = Vec::new();
    for (member, decode) in members {
        match decode(value) {
            Ok(found) => return Ok(found),
            Err(error) => reasons.push((*member, error)),
        }
    }
    Err(DecodeError::no_variant(value, name, reasons))
}
