// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! `format: date-time` and `format: date` as types of the `chrono` crate (W15).

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::super::json::{Decode, DecodeError, Encode, FormatError, Json, Writer};
use super::full_date::FullDate;

/// RFC 3339 date-time; the offset is kept.
impl Decode for DateTime<FixedOffset> {
    fn decode(json: Json<'_>) -> Result<Self, DecodeError> {
        json.parse("a date-time")
            .map(|Rfc3339(date_time)| date_time)
    }
}

/// RFC 3339 date-time, with as many digits of a second as it has.
impl Encode for DateTime<FixedOffset> {
    fn encode(&self, writer: &mut Writer) {
        writer.str(&self.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true));
    }
}

/// RFC 3339 full-date.
impl Decode for NaiveDate {
    fn decode(json: Json<'_>) -> Result<Self, DecodeError> {
        json.parse("a date").map(|FullDate(date)| date)
    }
}

/// RFC 3339 full-date.
impl Encode for NaiveDate {
    fn encode(&self, writer: &mut Writer) {
        writer.display(self);
    }
}

struct Rfc3339(DateTime<FixedOffset>);

impl std::str::FromStr for Rfc3339 {
    type Err = FormatError;

    fn from_str(text: &str) -> Result<Self, FormatError> {
        DateTime::parse_from_rfc3339(text)
            .map(Self)
            .map_err(|error| FormatError::new(error.to_string()))
    }
}
