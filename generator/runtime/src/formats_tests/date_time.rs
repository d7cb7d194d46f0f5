//! W15, date-time.

use std::collections::HashSet;

use jiff::civil::date;
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};

use crate::formats::date_time::DateTime;
use crate::json::from_str;

use super::{refuse, writes};

fn parse(text: &str) -> DateTime {
    text.parse()
        .unwrap_or_else(|error| panic!("{text}: {error}"))
}

#[test]
fn written_as_read() {
    for text in [
        "1985-04-12T23:20:50.52Z",
        "1996-12-19T16:39:57-08:00",
        "1990-12-31T23:59:60Z",
        "1990-12-31T15:59:60.25-08:00",
        "1937-01-01T12:00:27.87+00:20",
        "2024-02-29T00:00:00Z",
        "2024-02-29T00:00:00+00:00",
        "2024-02-29T00:00:00-00:00",
        "2024-02-29T00:00:00.0Z",
        "2024-02-29T00:00:00.100000000Z",
        "2024-02-29T23:59:59.999999999+14:00",
        "2024-02-29T23:59:59.999999999-23:59",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59.9999999Z",
    ] {
        writes::<DateTime>(text, text);
    }
}

#[test]
fn written_canonically() {
    for (text, written) in [
        ("2024-02-29t12:00:00z", "2024-02-29T12:00:00Z"),
        ("2024-02-29 12:00:00.5+01:00", "2024-02-29T12:00:00.5+01:00"),
        (
            "2024-02-29T12:00:00.1234567891234Z",
            "2024-02-29T12:00:00.123456789Z",
        ),
    ] {
        writes::<DateTime>(text, written);
    }
}

#[test]
fn refused() {
    for (text, reason) in [
        ("2024-02-29T12:00:00", "offset is missing"),
        ("2024-02-29T12:00:00.5", "offset is missing"),
        (
            "2023-02-29T12:00:00Z",
            "expected a date and time, found \"2023-02-29T12:00:00Z\": ",
        ),
        ("2024-13-01T12:00:00Z", "month"),
        ("2024-02-29T24:00:00Z", "hour"),
        ("2024-02-29T12:60:00Z", "minute"),
        ("2024-02-29T12:00:61Z", "second"),
        ("2024-02-29T12:00:00.Z", "digits must follow"),
        ("2024-02-29T12:00:00+24:00", "offset is out of range"),
        ("2024-02-29T12:00:00+01:60", "offset is out of range"),
        ("2024-02-29T12:00:00+0100", "RFC 3339"),
        ("2024-02-29T12:00:00+01", "RFC 3339"),
        ("2024-02-29T12:00:00ZZ", "RFC 3339"),
        ("2024-02-29T12:00:00Z ", "RFC 3339"),
        ("2024-02-29T12:00Z", "RFC 3339"),
        ("2024-02-29", "RFC 3339"),
        ("20240229T120000Z", "RFC 3339"),
        ("+2024-02-29T12:00:00Z", "RFC 3339"),
        ("2024-02-29T12:00:00+01:00[Europe/Berlin]", "RFC 3339"),
        ("Thu, 29 Feb 2024 12:00:00 GMT", "RFC 3339"),
        ("２０２４-02-29T12:00:00Z", "RFC 3339"),
        ("", "RFC 3339"),
    ] {
        refuse::<DateTime>(text, reason);
    }
    assert_eq!(
        from_str::<DateTime>("1").unwrap_err().to_string(),
        "expected a date and time, found an integer at $"
    );
}

#[test]
fn instants() {
    let value = parse("2024-02-29T14:30:00.5+02:00");
    assert_eq!(
        value.timestamp(),
        "2024-02-29T12:30:00.5Z".parse::<Timestamp>().unwrap()
    );
    assert_eq!(value.offset(), Offset::constant(2));
    assert_eq!(value.local(), date(2024, 2, 29).at(14, 30, 0, 500_000_000));
    assert_eq!(Timestamp::from(value), value.timestamp());
    assert_eq!(
        parse("1970-01-01T00:00:00Z").timestamp(),
        Timestamp::UNIX_EPOCH
    );
    assert_eq!(
        parse("1969-12-31T23:59:59.5Z").timestamp().as_millisecond(),
        -500
    );
    assert_eq!(parse("2024-02-29T12:30:00-00:00").offset(), Offset::UTC);
}

#[test]
fn beyond_what_jiff_can_say() {
    let never = parse("9999-12-31T23:59:59Z");
    assert_eq!(never.timestamp(), Timestamp::MAX);
    assert!(parse("9999-12-31T23:59:58Z") < never);
    assert!(parse("9999-12-31T23:59:60Z") > never);
    assert_ne!(parse("9999-12-31T23:59:59-23:59"), never);
    assert!(parse("0000-01-01T00:00:00Z").timestamp() > Timestamp::MIN);
}

#[test]
fn leap_seconds() {
    let leap = parse("1990-12-31T23:59:60.25Z");
    assert_eq!(leap.to_string(), "1990-12-31T23:59:60.25Z");
    assert_eq!(
        leap.timestamp(),
        parse("1991-01-01T00:00:00.25Z").timestamp()
    );
    assert_eq!(leap.local().second(), 59);
    assert!(leap > parse("1990-12-31T23:59:59.9Z"));
}

#[test]
fn equality_and_order_are_those_of_instants() {
    let [a, b, c] = [
        "2024-01-01T12:00:00Z",
        "2024-01-01T14:00:00.000+02:00",
        "2024-01-01T12:00:00.000000001-00:00",
    ]
    .map(parse);
    assert_eq!(a, b);
    assert!(a < c && b < c);
    assert_eq!(HashSet::from([a, b, c]).len(), 2);
    assert_eq!(format!("{b:?}"), "2024-01-01T14:00:00.000+02:00");
}

#[test]
fn made_from_jiff() {
    for (nanosecond, text) in [
        (0, "1970-01-01T00:00:01Z"),
        (120_000_000, "1970-01-01T00:00:01.120Z"),
        (1_000, "1970-01-01T00:00:01.000001Z"),
        (1, "1970-01-01T00:00:01.000000001Z"),
    ] {
        let timestamp = Timestamp::new(1, nanosecond).unwrap();
        assert_eq!(DateTime::from(timestamp).to_string(), text);
        assert_eq!(DateTime::from(timestamp).timestamp(), timestamp);
    }
    let zone = TimeZone::fixed(Offset::from_seconds(-(5 * 3600 + 30 * 60)).unwrap());
    let zoned = date(2024, 2, 29)
        .at(12, 0, 0, 0)
        .to_zoned_datetime(zone)
        .unwrap();
    assert_eq!(
        DateTime::from(zoned.clone()).to_string(),
        "2024-02-29T12:00:00-05:30"
    );
    assert_eq!(DateTime::from(zoned.clone()).timestamp(), zoned.timestamp());
    // Local mean time, as in Amsterdam before 1937: RFC 3339 has no seconds in offsets.
    let zone = TimeZone::fixed(Offset::from_seconds(19 * 60 + 32).unwrap());
    let zoned = date(1930, 1, 1)
        .at(12, 0, 0, 0)
        .to_zoned_datetime(zone)
        .unwrap();
    let value = DateTime::from(zoned.clone());
    assert_eq!(value.to_string(), "1930-01-01T11:59:28+00:19");
    assert_eq!(value.timestamp(), zoned.timestamp());
    for limit in [Timestamp::MIN, Timestamp::MAX] {
        assert_eq!(DateTime::from(limit).timestamp(), limit);
    }
    assert_eq!(
        DateTime::from(Timestamp::MIN + SignedDuration::ZERO)
            .to_string()
            .get(..3),
        Some("-00")
    );
}

#[test]
fn through_serde() {
    let value: DateTime = serde_json::from_str(r#""2024-02-29T12:00:00+00:00""#).unwrap();
    assert_eq!(
        serde_json::to_string(&value).unwrap(),
        r#""2024-02-29T12:00:00+00:00""#
    );
}
