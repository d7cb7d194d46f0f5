// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Percent-encoding: text in, text that is safe at one place of a URL or cookie out.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// All but RFC 3986's unreserved characters (section 2.3).
const PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// As [`PATH`], and `~` too: RFC 1738 servers expect `%7E` and every other one takes it (wire.md W2).
const QUERY: &AsciiSet = &PATH.add(b'~');

/// Encodes a value for one path segment (wire.md W1).
pub(super) fn path(text: &str) -> String {
    utf8_percent_encode(text, PATH).to_string()
}

/// Encodes a name or value for the query (wire.md W2).
pub(super) fn query(text: &str) -> String {
    utf8_percent_encode(text, QUERY).to_string()
}

/// Encodes a name or value for a form: as in the query, but a space is a plus (RFC 1866, section 8.2.1).
pub(super) fn form(text: &str) -> String {
    query(text).replace("%20", "+")
}

/// Encodes a path value whose reserved characters are allowed: sub-delims, `:` and `@` pass, and so does
/// what is encoded already; `/ ? # [ ]` do not, they would move the request (wire.md W1).
pub(super) fn path_reserved(text: &str) -> String {
    reserved(text, b"!$&'()*+,;=:@~")
}

/// Encodes a query value whose reserved characters are allowed, except `# [ ] & +`, which would end the
/// value, be refused, or be read as something else (wire.md W3).
pub(super) fn query_reserved(text: &str) -> String {
    reserved(text, b":/?@!$'()*,;=~")
}

fn reserved(text: &str, allowed: &[u8]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let triplet = rest.get(..3).filter(|head| is_triplet(head.as_bytes()));
        let head = triplet.unwrap_or_else(|| rest.split_at(first.len_utf8()).0);
        let passes = triplet.is_some() || (first.is_ascii() && allowed.contains(&(first as u8)));
        if passes {
            out.push_str(head);
        } else {
            out.extend(utf8_percent_encode(head, PATH));
        }
        rest = rest.split_at(head.len()).1;
    }
    out
}

fn is_triplet(bytes: &[u8]) -> bool {
    matches!(bytes, [b'%', high, low] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit())
}
