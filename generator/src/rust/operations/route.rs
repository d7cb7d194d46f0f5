//! Paths: in: a template; out: its parts, the literal ones encoded (wire.md W1).

use crate::document::ParameterPlace;
use crate::ir::Operation;

use super::super::model::RoutePart;

/// The path in parts; names without a parameter were reported and stay as they are.
pub(super) fn route(operation: &Operation) -> Vec<RoutePart> {
    let mut parts = Vec::new();
    let mut literal = String::new();
    let mut rest = operation.path.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else {
            break;
        };
        literal.push_str(before);
        let found = operation.parameters.iter().position(|parameter| {
            parameter.place == ParameterPlace::Path && parameter.name == name
        });
        match found {
            Some(at) => {
                if !literal.is_empty() {
                    parts.push(RoutePart::Literal(encoded(&std::mem::take(&mut literal))));
                }
                parts.push(RoutePart::Parameter(at));
            }
            None => literal.push_str(&format!("{{{name}}}")),
        }
        rest = after;
    }
    literal.push_str(rest);
    if !literal.is_empty() {
        parts.push(RoutePart::Literal(encoded(&literal)));
    }
    parts
}

/// A literal of a path as it is sent: what RFC 3986 section 3.3 does not allow in a path is percent-encoded once, here.
fn encoded(literal: &str) -> String {
    let mut out = String::with_capacity(literal.len());
    for byte in literal.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' => out.push(char::from(byte)),
            b'-' | b'.' | b'_' | b'~' | b'/' | b'%' => out.push(char::from(byte)),
            b'!' | b'$' | b'&' | b'\'' | b'(' | b')' | b'*' | b'+' | b',' | b';' | b'=' | b':'
            | b'@' => {
                out.push(char::from(byte));
            }
            byte => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
