use std::time::{Duration, SystemTime};

use http::HeaderMap;

use crate::retry_after::retry_after;

/// 1994-11-06T08:49:37Z, RFC 9110's example.
fn now() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777)
}

fn read(pairs: &[(&'static str, &'static str)]) -> Option<Duration> {
    let headers: HeaderMap = pairs
        .iter()
        .map(|(n, v)| (n.parse().unwrap(), v.parse().unwrap()))
        .collect();
    retry_after(&headers, now())
}

#[test]
fn w19_every_form() {
    for (value, expected) in [
        ("0", Some(0)),
        ("120", Some(120)),
        (" 7 ", Some(7)),
        ("99999999999999999999999", Some(u64::MAX)),
        ("Sun, 06 Nov 1994 08:50:07 GMT", Some(30)),
        ("Sunday, 06-Nov-94 08:50:07 GMT", Some(30)),
        ("Sun Nov  6 08:50:07 1994", Some(30)),
        ("Sun, 06 Nov 1994 08:49:36 GMT", Some(0)),
        ("", None),
        ("-1", None),
        ("+1", None),
        ("1.5", None),
        ("1e3", None),
        ("soon", None),
    ] {
        assert_eq!(
            read(&[("retry-after", value)]),
            expected.map(Duration::from_secs),
            "{value:?}"
        );
    }
}

#[test]
fn milliseconds_come_first() {
    let both = [("retry-after", "9"), ("retry-after-ms", "250")];
    assert_eq!(read(&both), Some(Duration::from_millis(250)));
    let illegible = [("retry-after", "9"), ("retry-after-ms", "a while")];
    assert_eq!(read(&illegible), Some(Duration::from_secs(9)));
    assert_eq!(read(&[]), None);
}
