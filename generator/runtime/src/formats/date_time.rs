// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! `format: date-time`: an RFC 3339 instant that is written as it was read (W15).

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use jiff::civil::{self, Date};
use jiff::tz::Offset;
use jiff::{SignedDuration, Timestamp, ZonedDateTime};

use super::super::json::{FormatError, text_format};

/// An instant such as `2024-02-29T12:30:00.5+02:00`.
///
/// Remembers its offset, its number of fraction digits and how it spells UTC (`Z`, `+00:00` or
/// `-00:00`), so that what a server sent is sent back byte for byte, except that `t`, `z` and a
/// space become `T`, `Z` and `T`, and that digits beyond nanoseconds are dropped. Equality and
/// order are those of the instant: `12:00Z` equals `14:00+02:00`.
///
/// A leap second (`:60`) is kept; as an instant it is the first second of the next minute, as in
/// POSIX.
#[derive(Clone, Copy)]
pub struct DateTime {
    /// At the offset; with a leap second, second 59.
    local: civil::DateTime,
    offset: Offset,
    zone: Zone,
    digits: u8,
    leap: bool,
}

/// How the offset is spelled.
#[derive(Clone, Copy)]
enum Zone {
    /// `Z`.
    Zulu,
    /// `+HH:MM` or `-HH:MM`.
    Numeric,
    /// `-00:00`: UTC, with the local offset unknown (RFC 3339 section 4.3).
    Unknown,
}

const EPOCH: civil::DateTime = civil::DateTime::constant(1970, 1, 1, 0, 0, 0, 0);

impl DateTime {
    /// The instant. jiff's timestamps end a day before the year 9999 does; a later instant
    /// (`9999-12-31T23:59:59Z`, as some servers write "never") is [`Timestamp::MAX`], and an
    /// earlier one than the first [`Timestamp::MIN`].
    #[must_use]
    pub fn timestamp(&self) -> Timestamp {
        let instant = self.instant();
        let limit = if instant.is_negative() {
            Timestamp::MIN
        } else {
            Timestamp::MAX
        };
        Timestamp::from_duration(instant).unwrap_or(limit)
    }

    /// The offset from UTC.
    #[must_use]
    pub fn offset(&self) -> Offset {
        self.offset
    }

    /// Date and time at the offset, without it. A leap second is second 59.
    #[must_use]
    pub fn local(&self) -> civil::DateTime {
        self.local
    }

    /// The time since the Unix epoch.
    fn instant(&self) -> SignedDuration {
        let behind = i64::from(self.offset.seconds()) - i64::from(self.leap);
        self.local
            .duration_since(EPOCH)
            .saturating_sub(SignedDuration::from_secs(behind))
    }

    fn new(timestamp: Timestamp, offset: Offset) -> Self {
        let local = offset.to_datetime(timestamp);
        let nanosecond = local.subsec_nanosecond();
        let digits = match () {
            () if nanosecond == 0 => 0,
            () if nanosecond % 1_000_000 == 0 => 3,
            () if nanosecond % 1_000 == 0 => 6,
            () => 9,
        };
        let zone = if offset == Offset::UTC {
            Zone::Zulu
        } else {
            Zone::Numeric
        };
        Self {
            local,
            offset,
            zone,
            digits,
            leap: false,
        }
    }
}

impl FromStr for DateTime {
    type Err = FormatError;

    fn from_str(text: &str) -> Result<Self, FormatError> {
        let mut scanner = Scanner {
            rest: text.as_bytes(),
        };
        let year = scanner.number(4)?;
        scanner.one_of(b"-")?;
        let month = scanner.number(2)?;
        scanner.one_of(b"-")?;
        let day = scanner.number(2)?;
        scanner.one_of(b"Tt ")?;
        let hour = scanner.number(2)?;
        scanner.one_of(b":")?;
        let minute = scanner.number(2)?;
        scanner.one_of(b":")?;
        let second = scanner.number(2)?;
        let (nanosecond, digits) = scanner.fraction()?;
        let (zone, offset) = scanner.zone()?;
        let leap = second == 60;
        let date = Date::new(year, narrow(month), narrow(day)).map_err(out_of_range)?;
        let second = if leap { 59 } else { narrow(second) };
        let time = civil::Time::new(narrow(hour), narrow(minute), second, nanosecond)
            .map_err(out_of_range)?;
        Ok(Self {
            local: civil::DateTime::from_parts(date, time),
            offset,
            zone,
            digits,
            leap,
        })
    }
}

/// For numbers of two digits, which fit.
fn narrow(number: i16) -> i8 {
    i8::try_from(number).unwrap_or(i8::MAX)
}

#[cold]
fn out_of_range(error: jiff::Error) -> FormatError {
    FormatError::new(error.to_string())
}

struct Scanner<'a> {
    rest: &'a [u8],
}

impl Scanner<'_> {
    /// A number of exactly so many digits, at most four.
    fn number(&mut self, digits: usize) -> Result<i16, FormatError> {
        let Some((number, rest)) = self.rest.split_at_checked(digits) else {
            return Err(malformed());
        };
        if !number.iter().all(u8::is_ascii_digit) {
            return Err(malformed());
        }
        self.rest = rest;
        Ok(number
            .iter()
            .fold(0, |sum, digit| sum * 10 + i16::from(digit - b'0')))
    }

    fn one_of(&mut self, accepted: &[u8]) -> Result<(), FormatError> {
        match self.rest.split_first() {
            Some((first, rest)) if accepted.contains(first) => {
                self.rest = rest;
                Ok(())
            }
            _ => Err(malformed()),
        }
    }

    /// The nanoseconds, and how many digits of them there were.
    fn fraction(&mut self) -> Result<(i32, u8), FormatError> {
        let Some((b'.', rest)) = self.rest.split_first() else {
            return Ok((0, 0));
        };
        let count = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let (digits, rest) = rest.split_at_checked(count).unwrap_or_default();
        if digits.is_empty() {
            return Err(FormatError::new(
                "digits must follow the point of the seconds",
            ));
        }
        self.rest = rest;
        let padded = digits.iter().chain(std::iter::repeat(&b'0')).take(9);
        let nanosecond = padded.fold(0, |sum, digit| sum * 10 + i32::from(digit - b'0'));
        Ok((nanosecond, u8::try_from(count.min(9)).unwrap_or(9)))
    }

    fn zone(&mut self) -> Result<(Zone, Offset), FormatError> {
        let sign = match self.rest {
            [] => {
                return Err(FormatError::new(
                    "its offset is missing; end it with Z or an offset such as +02:00",
                ));
            }
            b"Z" | b"z" => return Ok((Zone::Zulu, Offset::UTC)),
            [b'+', ..] => 1,
            [b'-', ..] => -1,
            _ => return Err(malformed()),
        };
        self.one_of(b"+-")?;
        let hours = self.number(2)?;
        self.one_of(b":")?;
        let minutes = self.number(2)?;
        if !self.rest.is_empty() {
            return Err(malformed());
        }
        if hours > 23 || minutes > 59 {
            return Err(FormatError::new("its offset is out of range"));
        }
        let seconds = sign * (i32::from(hours) * 60 + i32::from(minutes)) * 60;
        let zone = if sign < 0 && seconds == 0 {
            Zone::Unknown
        } else {
            Zone::Numeric
        };
        Ok((zone, Offset::from_seconds(seconds).map_err(out_of_range)?))
    }
}

#[cold]
fn malformed() -> FormatError {
    FormatError::new("write it as YYYY-MM-DDTHH:MM:SSZ (RFC 3339)")
}

/// RFC 3339. Years before 0000, which it does not have, are written with a sign and six digits.
impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let second = self.local.second() + i8::from(self.leap);
        write!(
            f,
            "{}T{:02}:{:02}:{second:02}",
            self.local.date(),
            self.local.hour(),
            self.local.minute()
        )?;
        if self.digits > 0 {
            let unit = 10_i32.pow(9 - u32::from(self.digits.min(9)));
            write!(
                f,
                ".{:0width$}",
                self.local.subsec_nanosecond() / unit,
                width = usize::from(self.digits)
            )?;
        }
        match self.zone {
            Zone::Zulu => f.write_str("Z"),
            Zone::Unknown => f.write_str("-00:00"),
            Zone::Numeric => {
                let sign = if self.offset.is_negative() { '-' } else { '+' };
                let minutes = self.offset.seconds().abs() / 60;
                write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
            }
        }
    }
}

text_format!(DateTime, "a date and time");

impl PartialEq for DateTime {
    fn eq(&self, other: &Self) -> bool {
        self.instant() == other.instant()
    }
}

impl Eq for DateTime {}

impl Hash for DateTime {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.instant().hash(state);
    }
}

impl PartialOrd for DateTime {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for DateTime {
    fn cmp(&self, other: &Self) -> Ordering {
        self.instant().cmp(&other.instant())
    }
}

/// In UTC, with as many groups of three fraction digits as it takes.
impl From<Timestamp> for DateTime {
    fn from(timestamp: Timestamp) -> Self {
        Self::new(timestamp, Offset::UTC)
    }
}

/// At its zone's offset, in whole minutes as RFC 3339 has them; the instant is kept.
impl From<ZonedDateTime> for DateTime {
    fn from(zoned: ZonedDateTime) -> Self {
        let seconds = zoned.offset().seconds();
        let offset = Offset::from_seconds(seconds - seconds % 60).unwrap_or(Offset::UTC);
        Self::new(zoned.timestamp(), offset)
    }
}

/// As [`DateTime::timestamp`].
impl From<DateTime> for Timestamp {
    fn from(date_time: DateTime) -> Self {
        date_time.timestamp()
    }
}
