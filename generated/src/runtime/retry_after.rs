// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Reads how long a server asks its client to wait: response headers in, a duration out.

use std::time::{Duration, SystemTime};

use http::HeaderMap;
use http::header::RETRY_AFTER;

/// The wait that `headers` ask for, counted from `now` (wire.md W19).
///
/// `retry-after-ms` is read first because it is the finer of the two. `Retry-After` is a number of
/// seconds, digits only, or an HTTP date in any of its three forms (RFC 9110, sections 10.2.3 and
/// 5.6.7); a date that has passed means no wait. What cannot be read counts as absent.
pub(super) fn retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    text(headers, "retry-after-ms")
        .and_then(digits)
        .map(Duration::from_millis)
        .or_else(|| {
            text(headers, RETRY_AFTER.as_str()).and_then(|value| seconds_or_date(value, now))
        })
}

fn seconds_or_date(value: &str, now: SystemTime) -> Option<Duration> {
    if let Some(seconds) = digits(value) {
        return Some(Duration::from_secs(seconds));
    }
    let date = httpdate::parse_http_date(value).ok()?;
    Some(date.duration_since(now).unwrap_or(Duration::ZERO))
}

/// Digits only; `str::parse` alone would take a leading `+`. More digits than fit are still a long
/// wait, not an unreadable one.
fn digits(value: &str) -> Option<u64> {
    if value.is_empty() || !value.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Some(value.parse().unwrap_or(u64::MAX))
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok().map(str::trim)
}
