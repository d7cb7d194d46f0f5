// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! RFC 3339 full-date, whichever crate's type it becomes: date libraries read more forms than the
//! standard has.

use std::fmt::Display;
use std::str::FromStr;

use super::super::json::FormatError;

/// A date that is written `2024-02-29` and in no other form.
pub(super) struct FullDate<T>(pub(super) T);

impl<T: FromStr<Err: Display>> FromStr for FullDate<T> {
    type Err = FormatError;

    fn from_str(text: &str) -> Result<Self, FormatError> {
        let shape = text
            .bytes()
            .map(|byte| if byte.is_ascii_digit() { b'0' } else { byte });
        if !shape.eq("0000-00-00".bytes()) {
            return Err(FormatError::new("write it as YYYY-MM-DD"));
        }
        text.parse()
            .map(FullDate)
            .map_err(|error: T::Err| FormatError::new(error.to_string()))
    }
}
