// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! JSON paths for errors (`$.a[2]["b c"]`), worked out only when there is an error.

use super::cursor::Json;
use super::tape::{Node, Tape};

/// The path of a node. A key's is that of its object.
pub(super) fn of_node(tape: &Tape<'_>, target: usize) -> String {
    let mut path = String::from("$");
    let mut at = tape.root();
    let holds = |json: &Json<'_>| (json.index()..json.behind()).contains(&target);
    while at.index() < target {
        let child = match at.node() {
            Node::Object { .. } => at.object().ok().and_then(|object| {
                let (key, child) = object.iter().find(|(_, value)| holds(value))?;
                push_key(&mut path, key);
                Some(child.index())
            }),
            Node::Array { .. } => at.array().ok().and_then(|items| {
                let (position, child) = items.enumerate().find(|(_, item)| holds(item))?;
                push_index(&mut path, position);
                Some(child.index())
            }),
            _ => None,
        };
        let Some(child) = child else { break };
        at = Json::new(tape, child);
    }
    path
}

/// The path of the value that would come next in `text`, an unfinished document as
/// [`Writer`](super::Writer) writes it.
pub(super) fn of_end(text: &[u8]) -> String {
    enum Frame<'a> {
        Object(&'a [u8]),
        Array(usize),
    }
    let mut frames: Vec<Frame<'_>> = Vec::new();
    let mut at = 0;
    while let Some(byte) = text.get(at) {
        let start = at;
        at += 1;
        match byte {
            b'{' => frames.push(Frame::Object(b"")),
            b'[' => frames.push(Frame::Array(0)),
            b'}' | b']' => {
                frames.pop();
            }
            b',' => {
                if let Some(Frame::Array(position)) = frames.last_mut() {
                    *position += 1;
                }
            }
            b'"' => {
                at = string_end(text, at);
                if let (Some(Frame::Object(key)), Some(b':')) = (frames.last_mut(), text.get(at)) {
                    *key = text.get(start..at).unwrap_or_default();
                }
            }
            _ => {}
        }
    }
    let mut path = String::from("$");
    for frame in frames {
        match frame {
            Frame::Array(position) => push_index(&mut path, position),
            Frame::Object(key) => {
                let key: String = serde_json::from_slice(key).unwrap_or_default();
                push_key(&mut path, &key);
            }
        }
    }
    path
}

/// The index behind the closing quote of a string whose text begins at `at`.
fn string_end(text: &[u8], mut at: usize) -> usize {
    while let Some(byte) = text.get(at) {
        at += match byte {
            b'"' => return at + 1,
            b'\\' => 2,
            _ => 1,
        };
    }
    text.len()
}

fn push_key(path: &mut String, key: &str) {
    let plain = !key.is_empty()
        && key
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '_' | '$' | '-'));
    if plain {
        path.push('.');
        path.push_str(key);
    } else {
        path.push('[');
        path.push_str(&serde_json::Value::from(key).to_string());
        path.push(']');
    }
}

fn push_index(path: &mut String, position: usize) {
    path.push('[');
    path.push_str(&position.to_string());
    path.push(']');
}
