// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! `Link` headers (RFC 8288, section 3): headers in, the target of a relation out.

use http::HeaderMap;
use http::header::LINK;

/// The target of the first link with this relation, whole or relative.
pub(super) fn target(headers: &HeaderMap, relation: &str) -> Option<String> {
    headers
        .get_all(LINK)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .find_map(|value| find(value, relation))
}

fn find(mut text: &str, relation: &str) -> Option<String> {
    while let Some((_, rest)) = text.split_once('<') {
        let (target, rest) = rest.split_once('>')?;
        let (parameters, rest) = rest.split_at(end(rest));
        if relations(parameters).any(|found| found.eq_ignore_ascii_case(relation)) {
            return Some(target.trim().to_owned());
        }
        text = rest;
    }
    None
}

/// Where the parameters of a link end: at a comma that is not quoted.
fn end(text: &str) -> usize {
    let mut quoted = false;
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b',' if !quoted => return at,
            _ => {}
        }
    }
    text.len()
}

/// The relations of a link: those of its first `rel` (section 3.3).
fn relations(parameters: &str) -> impl Iterator<Item = &str> {
    let mut parameters = parameters
        .split(';')
        .filter_map(|parameter| parameter.split_once('='));
    parameters
        .find(|(name, _)| name.trim().eq_ignore_ascii_case("rel"))
        .into_iter()
        .flat_map(|(_, value)| value.trim().trim_matches('"').split_ascii_whitespace())
}
