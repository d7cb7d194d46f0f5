// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! `format: date`: [`jiff::civil::Date`] in JSON.

use std::str::FromStr;

use jiff::civil::Date;

use super::super::json::{Decode, DecodeError, Encode, FormatError, Json, Writer};

/// RFC 3339 full-date: `2024-02-29`. The other forms that jiff reads are refused.
impl Decode for Date {
    fn decode(json: Json<'_>) -> Result<Self, DecodeError> {
        json.parse::<FullDate>("a date").map(|FullDate(date)| date)
    }
}

/// RFC 3339 full-date. Years before 0000, which it does not have, are written with a sign and six
/// digits.
impl Encode for Date {
    fn encode(&self, writer: &mut Writer) {
        writer.display(self);
    }
}

struct FullDate(Date);

impl FromStr for FullDate {
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
            .map_err(|error: jiff::Error| FormatError::new(error.to_string()))
    }
}
