//! The `Accept` header: in: an operation; out: its value, most preferred first (wire.md W8).

use crate::ir::{Operation, Representation, Response};

/// What an ordinary call accepts: every media type that the document declares, and anything if errors are undocumented.
pub(super) fn ordinary(operation: &Operation) -> String {
    let (success, failure) = operation.sides();
    let mut types: Vec<&str> = Vec::new();
    for response in &success {
        let whole = response
            .contents
            .iter()
            .filter(|content| !content.content.is_stream());
        types.extend(whole.map(|content| content.media_type.as_str()));
    }
    if types.is_empty() {
        types.extend(success.iter().flat_map(all));
    }
    let undocumented = failure.iter().all(|response| response.contents.is_empty());
    types.extend(failure.iter().flat_map(all));
    write(types, undocumented)
}

/// What a call accepts that is answered by a stream: that, and what errors are.
pub(super) fn streamed(operation: &Operation, streams: &[&Representation]) -> String {
    let (_, failure) = operation.sides();
    let mut types: Vec<&str> = streams
        .iter()
        .map(|content| content.media_type.as_str())
        .collect();
    let undocumented = failure.iter().all(|response| response.contents.is_empty());
    types.extend(failure.iter().flat_map(all));
    write(types, undocumented)
}

fn all<'a>(response: &&'a Response) -> impl Iterator<Item = &'a str> {
    response
        .contents
        .iter()
        .map(|content| content.media_type.as_str())
}

/// A list in which each type counts less than the one before it (RFC 9110, 12.5.1).
fn write(types: Vec<&str>, undocumented: bool) -> String {
    let mut distinct: Vec<String> = Vec::new();
    for name in types {
        let name = name.trim();
        if !name.is_empty()
            && !distinct
                .iter()
                .any(|other| other.eq_ignore_ascii_case(name))
        {
            distinct.push(name.to_owned());
        }
    }
    if distinct.is_empty() {
        return String::new();
    }
    let mut out = String::new();
    for (at, name) in distinct.iter().enumerate() {
        if at > 0 {
            out.push_str(&format!(
                ", {name};q=0.{}",
                10_usize.saturating_sub(at).max(2)
            ));
        } else {
            out.push_str(name);
        }
    }
    if undocumented && !distinct.iter().any(|name| name == "*/*") {
        out.push_str(", */*;q=0.1");
    }
    out
}
