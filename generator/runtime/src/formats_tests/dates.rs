//! W15: date, time and duration; and uuid.

use std::collections::HashSet;

use jiff::civil::{self, Date, date, time};
use jiff::tz::Offset;
use jiff::{SignedDuration, Span, ToSpan};
use uuid::{Uuid, uuid};

use crate::formats::duration::Duration;
use crate::formats::time::Time;
use crate::json::{from_str, to_string};

use super::{refuse, writes};

#[test]
fn dates() {
    for text in ["2024-02-29", "0000-01-01", "9999-12-31"] {
        writes::<Date>(text, text);
    }
    assert_eq!(
        from_str::<Date>(r#""2024-02-29""#).unwrap(),
        date(2024, 2, 29)
    );
    for text in [
        "20240229",
        "2024-2-29",
        "2024-02-29T00:00:00",
        "24-02-29",
        "2024-W09-4",
        "+002024-02-29",
        "２024-02-29",
        "",
    ] {
        refuse::<Date>(text, "write it as YYYY-MM-DD");
    }
    for text in ["2023-02-29", "2024-00-01", "2024-13-01"] {
        refuse::<Date>(text, "expected a date, found \"20");
    }
    assert_eq!(
        from_str::<Date>("{}").unwrap_err().to_string(),
        "expected a date, found an object at $"
    );
}

#[test]
fn times() {
    for text in [
        "08:30:06Z",
        "08:30:06z",
        "08:30:06.283185+05:30",
        "23:59:60-00:00",
        "00:00:00",
        "12:00:00.12345678912",
    ] {
        writes::<Time>(text, text);
    }
    let value: Time = "08:30:06.25-05:30".parse().unwrap();
    assert_eq!(value.time(), time(8, 30, 6, 250_000_000));
    assert_eq!(
        value.offset(),
        Some(Offset::from_seconds(-(5 * 60 + 30) * 60).unwrap())
    );
    assert_eq!(
        "23:59:60Z".parse::<Time>().unwrap().time(),
        time(23, 59, 59, 0)
    );
    assert_eq!("08:30:06".parse::<Time>().unwrap().offset(), None);
    assert_eq!(
        "08:30:06.1234567899Z"
            .parse::<Time>()
            .unwrap()
            .time()
            .subsec_nanosecond(),
        123_456_789
    );
    for (text, reason) in [
        ("8:30:06Z", "HH:MM:SS"),
        ("08:30Z", "HH:MM:SS"),
        ("083006Z", "HH:MM:SS"),
        ("T08:30:06Z", "HH:MM:SS"),
        ("", "HH:MM:SS"),
        ("24:00:00Z", "expected a time, found \"24:00:00Z\": "),
        ("08:60:00Z", "expected a time, found \"08:60:00Z\": "),
        ("08:30:06.Z", "digits must follow"),
        ("08:30:06.1x", "digits must follow"),
        ("08:30:06ZZ", "write its offset as"),
        ("08:30:06+0530", "write its offset as"),
        ("08:30:06+05:30 ", "write its offset as"),
        ("08:30:06+24:00", "offset is out of range"),
    ] {
        refuse::<Time>(text, reason);
    }
}

#[test]
fn times_compare_by_time_and_offset() {
    let parse = |text: &str| text.parse::<Time>().unwrap();
    let set = HashSet::from([
        parse("08:00:00Z"),
        parse("08:00:00.0+00:00"),
        parse("08:00:00"),
        parse("09:00:00+01:00"),
    ]);
    assert_eq!(set.len(), 3);
    assert_eq!(Time::from(civil::Time::midnight()).to_string(), "00:00:00");
    assert_eq!(format!("{:?}", parse("08:00:00z")), "08:00:00z");
    assert_eq!(
        serde_json::from_str::<Time>(r#""08:00:00Z""#).unwrap(),
        parse("08:00:00Z")
    );
    assert_eq!(
        serde_json::to_string(&parse("08:00:00Z")).unwrap(),
        r#""08:00:00Z""#
    );
}

#[test]
fn durations() {
    for text in [
        "P1DT2H",
        "PT36H",
        "P3W",
        "P1Y2M10DT2H30M",
        "PT1.5S",
        "PT0S",
        "P0D",
        "-P1D",
    ] {
        writes::<Duration>(text, text);
    }
    let value: Duration = "P1DT2H".parse().unwrap();
    assert_eq!(value.span().fieldwise(), 1.day().hours(2));
    assert_eq!(Span::from(value).get_hours(), 2);
    for text in [
        "",
        "P",
        "PT",
        "1 day",
        "1d",
        "P1S",
        "P1",
        "PT1",
        "P1.5D",
        "2 hours ago",
        "P1D ",
    ] {
        refuse::<Duration>(text, "expected an ISO 8601 duration, found ");
    }
}

#[test]
fn durations_compare_unit_by_unit() {
    let parse = |text: &str| text.parse::<Duration>().unwrap();
    assert_eq!(parse("PT1.50S"), parse("PT1.5S"));
    assert_ne!(parse("PT60M"), parse("PT1H"));
    assert_eq!(
        HashSet::from([parse("P7D"), parse("P1W"), parse("P07D")]).len(),
        2
    );
    assert_eq!(
        to_string(&Duration::from(1.day().hours(2))).unwrap(),
        r#""P1DT2H""#
    );
    assert_eq!(
        Duration::try_from(SignedDuration::from_millis(1500)).unwrap(),
        parse("PT1.5S")
    );
    assert!(Duration::try_from(SignedDuration::MAX).is_err());
    assert_eq!(
        serde_json::from_str::<Duration>(r#""P1D""#).unwrap(),
        parse("P1D")
    );
    assert_eq!(serde_json::to_string(&parse("P1D")).unwrap(), r#""P1D""#);
    assert_eq!(format!("{:?}", parse("P1D")), "P1D");
}

#[test]
fn uuids() {
    const ID: Uuid = uuid!("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
    for text in [
        "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
        "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6",
        "f81d4fae7dec11d0a76500a0c91e6bf6",
    ] {
        writes::<Uuid>(text, "f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
        assert_eq!(from_str::<Uuid>(&super::quoted(text)).unwrap(), ID);
    }
    refuse::<Uuid>("f81d4fae", "expected a UUID, found \"f81d4fae\": ");
    assert_eq!(
        from_str::<Uuid>("0").unwrap_err().to_string(),
        "expected a UUID, found an integer at $"
    );
}
