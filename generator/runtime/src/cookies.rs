// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! The `Cookie` header of a request: names and values in, one header out.

use http::HeaderMap;
use http::header::{COOKIE, HeaderValue};

use super::error::Error;

/// Appends a cookie to the one `Cookie` header that a request may have (RFC 6265, section 5.4).
///
/// Refuses what would end the cookie early or start another, and quotes, which some servers strip. A
/// comma passes in the value: OpenAPI's form style uses it as a delimiter.
pub(super) fn push(
    headers: &mut HeaderMap,
    name: &str,
    value: &str,
    sensitive: bool,
) -> Result<(), Error> {
    let octet = |byte: u8| matches!(byte, b'!'..=b'~') && !matches!(byte, b'"' | b';' | b'\\');
    if name.is_empty()
        || !name
            .bytes()
            .all(|byte| octet(byte) && !matches!(byte, b'=' | b','))
    {
        return Err(Error::encode(format!(
            "`{}` cannot be the name of a cookie",
            name.escape_debug()
        )));
    }
    let illegal = || {
        Error::encode(format!(
            "cookie `{name}`: the value holds a character that a cookie cannot carry"
        ))
    };
    if !value.bytes().all(octet) {
        return Err(illegal());
    }
    let before = headers.get(COOKIE);
    let sensitive = sensitive || before.is_some_and(HeaderValue::is_sensitive);
    let text = match before.and_then(|value| value.to_str().ok()) {
        Some(before) => format!("{before}; {name}={value}"),
        None => format!("{name}={value}"),
    };
    let mut value = HeaderValue::from_str(&text).map_err(|_| illegal())?;
    value.set_sensitive(sensitive);
    headers.insert(COOKIE, value);
    Ok(())
}
