// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! `format: time`: an RFC 3339 full-time.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use jiff::civil;
use jiff::tz::Offset;

use super::super::json::{FormatError, text_format};

/// A time of day such as `08:30:06.283185Z`, written as it was read.
///
/// RFC 3339's full-time has an offset; times without one are common and are accepted. The leap
/// second `:60` is read as `:59`, and digits beyond nanoseconds are not in [`time`](Self::time).
/// Equality is that of time and offset, not of spelling.
#[derive(Clone)]
pub struct Time {
    time: civil::Time,
    offset: Option<Offset>,
    text: Box<str>,
}

impl Time {
    /// The time of day.
    #[must_use]
    pub fn time(&self) -> civil::Time {
        self.time
    }

    /// The offset from UTC, if there is one.
    #[must_use]
    pub fn offset(&self) -> Option<Offset> {
        self.offset
    }
}

impl FromStr for Time {
    type Err = FormatError;

    fn from_str(text: &str) -> Result<Self, FormatError> {
        let (clock, zone) = match text.find(['Z', 'z', '+', '-']) {
            Some(at) => text.split_at(at),
            None => (text, ""),
        };
        let (whole, fraction) = clock
            .split_once('.')
            .map_or((clock, None), |(whole, digits)| (whole, Some(digits)));
        let shape = whole
            .bytes()
            .map(|byte| if byte.is_ascii_digit() { b'0' } else { byte });
        if !shape.eq("00:00:00".bytes()) {
            return Err(FormatError::new("write it as HH:MM:SS"));
        }
        let time: civil::Time = whole
            .parse()
            .map_err(|error: jiff::Error| FormatError::new(error.to_string()))?;
        let nanosecond = fraction.map_or(Ok(0), nanoseconds)?;
        let time = civil::Time::new(time.hour(), time.minute(), time.second(), nanosecond)
            .map_err(|error| FormatError::new(error.to_string()))?;
        Ok(Self {
            time,
            offset: offset(zone)?,
            text: text.into(),
        })
    }
}

fn nanoseconds(digits: &str) -> Result<i32, FormatError> {
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(FormatError::new(
            "digits must follow the point of the seconds",
        ));
    }
    let padded = digits.bytes().chain(std::iter::repeat(b'0')).take(9);
    Ok(padded.fold(0, |sum, digit| sum * 10 + i32::from(digit - b'0')))
}

fn offset(zone: &str) -> Result<Option<Offset>, FormatError> {
    let number = |range: std::ops::Range<usize>| {
        zone.get(range)
            .and_then(|digits| digits.parse::<i32>().ok())
    };
    let shape: String = zone
        .chars()
        .map(|c| if c.is_ascii_digit() { '0' } else { c })
        .collect();
    let sign = match shape.as_str() {
        "" => return Ok(None),
        "Z" | "z" => return Ok(Some(Offset::UTC)),
        "+00:00" => 1,
        "-00:00" => -1,
        _ => return Err(FormatError::new("write its offset as Z, +HH:MM or -HH:MM")),
    };
    match (number(1..3), number(4..6)) {
        (Some(hours @ 0..24), Some(minutes @ 0..60)) => {
            Offset::from_seconds(sign * (hours * 60 + minutes) * 60)
                .map(Some)
                .map_err(|error| FormatError::new(error.to_string()))
        }
        _ => Err(FormatError::new("its offset is out of range")),
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

text_format!(Time, "a time");

impl PartialEq for Time {
    fn eq(&self, other: &Self) -> bool {
        (self.time, self.offset) == (other.time, other.offset)
    }
}

impl Eq for Time {}

impl Hash for Time {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.time, self.offset).hash(state);
    }
}

/// Without an offset.
impl From<civil::Time> for Time {
    fn from(time: civil::Time) -> Self {
        Self {
            time,
            offset: None,
            text: time.to_string().into(),
        }
    }
}
