// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! `format: date-time` and `format: date` as types of the `time` crate (W15).

use std::str::FromStr;

use time::format_description::well_known::Rfc3339;
use time::{Date, Month, OffsetDateTime};

use super::super::json::{Decode, DecodeError, Encode, FormatError, Json, Writer};
use super::full_date::FullDate;

/// RFC 3339 date-time; the offset is kept.
impl Decode for OffsetDateTime {
    fn decode(json: Json<'_>) -> Result<Self, DecodeError> {
        json.parse("a date-time")
            .map(|Instant(date_time)| date_time)
    }
}

/// RFC 3339 date-time. A year beyond 9999 is an error, as the standard has none.
impl Encode for OffsetDateTime {
    fn encode(&self, writer: &mut Writer) {
        match self.format(&Rfc3339) {
            Ok(text) => writer.str(&text),
            Err(error) => writer.fail(error.to_string()),
        }
    }
}

/// RFC 3339 full-date.
impl Decode for Date {
    fn decode(json: Json<'_>) -> Result<Self, DecodeError> {
        json.parse("a date").map(|FullDate(Day(date))| date)
    }
}

/// RFC 3339 full-date.
impl Encode for Date {
    fn encode(&self, writer: &mut Writer) {
        writer.display(self);
    }
}

struct Instant(OffsetDateTime);

impl FromStr for Instant {
    type Err = FormatError;

    fn from_str(text: &str) -> Result<Self, FormatError> {
        OffsetDateTime::parse(text, &Rfc3339)
            .map(Self)
            .map_err(|error| FormatError::new(error.to_string()))
    }
}

/// A date whose text [`FullDate`] has looked at.
struct Day(Date);

impl FromStr for Day {
    type Err = FormatError;

    fn from_str(text: &str) -> Result<Self, FormatError> {
        let number = |range: std::ops::Range<usize>| text.get(range)?.parse::<u8>().ok();
        let month = number(5..7).and_then(|month| Month::try_from(month).ok());
        let day = number(8..10);
        let year = text.get(..4).and_then(|year| year.parse().ok());
        match (year, month, day) {
            (Some(year), Some(month), Some(day)) => Date::from_calendar_date(year, month, day)
                .map(Self)
                .map_err(|error| FormatError::new(error.to_string())),
            _ => Err(FormatError::new("no such month")),
        }
    }
}
