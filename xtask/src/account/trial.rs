//! Is a key read? The document without it tells.
//!
//! In: a document and the value of a key. Out: whether leaving the key out changes anything that is written or said. The document is
//! written as JSON, because only its values matter.

use generator::source::{FileError, Files, Node, NodeId, Number, Value};
use generator::{Input, Output};

use crate::roundtrip::package;

/// One text.
struct Only(String);

impl Files for Only {
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError> {
        match path {
            "openapi.json" => Ok(self.0.clone().into_bytes()),
            _ => Err(FileError::NotFound),
        }
    }
}

/// What the generator makes of a document and says about it.
#[derive(Eq, PartialEq)]
pub(super) struct Made {
    files: Vec<(String, String)>,
    said: Vec<String>,
}

/// Generates from the document, without the member whose value is `without`.
pub(super) fn made(root: &Node, without: Option<NodeId>) -> Result<Made, String> {
    let mut text = String::new();
    write(&mut text, root, without);
    let output = package::generate(&Input {
        lenient: true,
        ..Input::new(&Only(text), "openapi.json", "account")
    })?;
    Ok(Made {
        said: said(&output),
        files: output
            .tree
            .map(|tree| tree.files)
            .unwrap_or_default()
            .into_iter()
            .collect(),
    })
}

/// The findings, without their places, which a text of another length moves.
fn said(output: &Output) -> Vec<String> {
    let found = output.diagnostics.iter();
    found
        .map(|found| format!("{}: {}", found.code, found.message))
        .collect()
}

fn write(out: &mut String, node: &Node, without: Option<NodeId>) {
    match &node.value {
        Value::Null => out.push_str("null"),
        Value::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        Value::Number(Number::Int(value)) => out.push_str(&value.to_string()),
        Value::Number(Number::Float(value)) => out.push_str(&serde_json::json!(value).to_string()),
        Value::String(value) => out.push_str(&serde_json::json!(&**value).to_string()),
        Value::Array(items) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                write(out, item, without);
            }
            out.push(']');
        }
        Value::Object(object) => {
            out.push('{');
            let kept = object.iter().filter(|(_, value)| Some(value.id) != without);
            for (at, (key, value)) in kept.enumerate() {
                if at > 0 {
                    out.push(',');
                }
                out.push_str(&serde_json::json!(key).to_string());
                out.push(':');
                write(out, value, without);
            }
            out.push('}');
        }
    }
}
