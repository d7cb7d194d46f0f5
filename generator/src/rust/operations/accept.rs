//! The `Accept` header: in: an operation; out: its value, most preferred first (wire.md W8).

use crate::ir::{Operation, Representation, Response, Types};

use super::readings::readings;

/// What an ordinary call accepts: every media type that it reads, and anything if errors are undocumented.
pub(super) fn ordinary(types: &Types, operation: &Operation) -> String {
    let (success, failure) = operation.sides();
    let mut names: Vec<&str> = Vec::new();
    for response in success {
        names.extend(read(types, response));
    }
    with_errors(types, names, &failure)
}

/// What a call accepts that is answered by a stream: that, and what errors are.
pub(super) fn streamed(
    types: &Types,
    operation: &Operation,
    streams: &[&Representation],
) -> String {
    let (_, failure) = operation.sides();
    let names = streams.iter().map(|content| content.media_type.as_str());
    with_errors(types, names.collect(), &failure)
}

fn with_errors<'a>(types: &Types, mut names: Vec<&'a str>, failure: &[&'a Response]) -> String {
    let undocumented = failure.iter().all(|response| response.contents.is_empty());
    for response in failure {
        names.extend(read(types, response));
    }
    write(names, undocumented)
}

/// The media types of a response that are read.
fn read<'a>(types: &Types, response: &'a Response) -> Vec<&'a str> {
    let readings = readings(types, response).into_iter();
    readings.flat_map(|reading| reading.names).collect()
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
