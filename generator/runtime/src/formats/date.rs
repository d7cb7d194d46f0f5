// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! `format: date`: [`jiff::civil::Date`] in JSON.

use jiff::civil::Date;

use super::super::json::{Decode, DecodeError, Encode, Json, Writer};
use super::full_date::FullDate;

/// RFC 3339 full-date: `2024-02-29`. The other forms that jiff reads are refused.
impl Decode for Date {
    fn decode(json: Json<'_>) -> Result<Self, DecodeError> {
        json.parse("a date").map(|FullDate(date)| date)
    }
}

/// RFC 3339 full-date. Years before 0000, which it does not have, are written with a sign and six
/// digits.
impl Encode for Date {
    fn encode(&self, writer: &mut Writer) {
        writer.display(self);
    }
}
