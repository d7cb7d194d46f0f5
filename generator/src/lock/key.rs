//! The left side of an entry: which place of the document is meant, in words that stay when others are inserted.
//!
//! In: a place, and what of it is named. Out: text without ` = `. A place is a JSON Pointer (RFC 6901) in which members of
//! a union stand by their name and parameters by theirs, so that no position counts.

use std::fmt::Write as _;

/// The key of something that belongs to a place: `#/components/schemas/Pet field photoUrls`.
pub fn member(place: &str, kind: &str, name: &str) -> String {
    format!("{place} {kind} {}", word(name))
}

/// One word of a key: whatever could end it, or change how a line looks, is percent-encoded (RFC 3986, 2.1).
pub fn word(text: &str) -> String {
    if text.is_empty() {
        return "\"\"".to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_alphanumeric() || c.is_ascii_graphic() && !matches!(c, '%' | '"') {
            out.push(c);
            continue;
        }
        for byte in c.encode_utf8(&mut [0; 4]).bytes() {
            // Writing to a `String` does not fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// The place that a key is about, the kind of what is named there, and which one it is.
pub fn parts(key: &str) -> (&str, Option<&str>, Option<&str>) {
    let mut words = key.splitn(3, ' ');
    (words.next().unwrap_or(key), words.next(), words.next())
}
