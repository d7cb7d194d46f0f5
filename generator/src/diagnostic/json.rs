//! Findings as data.
//!
//! In: sorted findings and the files they are about. Out: a JSON array for tools, with the same facts as the text.

use serde_json::{Map, Value, json};

use super::Diagnostic;
use crate::source::{Location, NodeId, Sources};

/// An array with one object per finding: `code`, `severity`, `message`, and, where they exist, `file`, `line`, `column`
/// (from 1, in characters), `pointer`, `help` and `related`.
pub fn to_json(diagnostics: &[Diagnostic], sources: &Sources) -> Value {
    let list = diagnostics.iter().map(|d| Value::Object(one(d, sources)));
    Value::Array(list.collect())
}

fn one(diagnostic: &Diagnostic, sources: &Sources) -> Map<String, Value> {
    let mut out = Map::new();
    out.insert("code".to_owned(), json!(diagnostic.code.name()));
    out.insert("severity".to_owned(), json!(diagnostic.severity.name()));
    out.insert("message".to_owned(), json!(diagnostic.message));
    place(&mut out, diagnostic.at, diagnostic.place.as_ref(), sources);
    if let Some(help) = &diagnostic.help {
        out.insert("help".to_owned(), json!(help));
    }
    if !diagnostic.related.is_empty() {
        let related = diagnostic.related.iter().map(|(at, what)| {
            let mut out = Map::new();
            out.insert("message".to_owned(), json!(what));
            place(&mut out, Some(*at), None, sources);
            Value::Object(out)
        });
        out.insert("related".to_owned(), related.collect());
    }
    out
}

fn place(
    out: &mut Map<String, Value>,
    at: Option<NodeId>,
    exact: Option<&Location>,
    sources: &Sources,
) {
    let found = exact.cloned().or_else(|| at.map(|id| sources.location(id)));
    if let Some(location) = found {
        out.insert("file".to_owned(), json!(sources.label(&location.path)));
        out.insert("line".to_owned(), json!(location.line));
        out.insert("column".to_owned(), json!(location.column));
    }
    if let Some(id) = at {
        out.insert("pointer".to_owned(), json!(sources.pointer(id)));
    }
}
