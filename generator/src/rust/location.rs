//! Where in the document something stands, in words that stay when others are inserted: the left side of names.lock.
//!
//! In: a node. Out: its JSON Pointer, in which `allOf` is passed over (its members are one type), members of a union stand
//! by their label and parameters by place and name; in the entry document without the file.

use crate::ir::{Role, Type};
use crate::lock::key;
use crate::source::{Node, NodeId, Sources};

use super::place::Places;

impl Places<'_> {
    /// The location of a type.
    pub(super) fn location_of(&self, ty: &Type) -> String {
        let location = self.location(ty.at);
        match ty.role {
            Role::Own => location,
            Role::Unstated => format!("{location}+unstated"),
            Role::Input => format!("{location}+input"),
            Role::Base => format!("{location}+base"),
            Role::Kind(kind) => format!("{location}+{}", kind.name()),
        }
    }

    /// The location of a node.
    pub(super) fn location(&self, id: NodeId) -> String {
        let mut out = file_of(self.sources, id);
        out.push('#');
        let pointer = self.sources.pointer(id);
        let mut tokens = pointer.trim_start_matches('#').split('/').skip(1);
        let mut node = Some(&self.sources.file(id).root);
        while let Some(token) = tokens.next() {
            node = node.and_then(|node| child(node, token));
            let is_list = node.is_some_and(|node| node.as_array().is_some());
            if !is_list {
                push(&mut out, token);
                continue;
            }
            let Some(at) = tokens.next() else {
                push(&mut out, token);
                break;
            };
            node = node.and_then(|node| child(node, at));
            let label = || Some(self.label(node?.id)?.to_owned());
            match token {
                "allOf" => {}
                // A member that is no variant is the whole of what is not null.
                "oneOf" | "anyOf" => {
                    if let Some(label) = label() {
                        push(&mut out, token);
                        push(&mut out, &escape(&label));
                    }
                }
                "parameters" => {
                    push(&mut out, token);
                    push(
                        &mut out,
                        &node.and_then(parameter).unwrap_or_else(|| at.to_owned()),
                    );
                }
                _ => {
                    push(&mut out, token);
                    push(&mut out, at);
                }
            }
        }
        out
    }
}

/// The file of a node, unless it is the entry document.
pub(super) fn file_of(sources: &Sources, id: NodeId) -> String {
    let file = sources.file(id);
    if std::ptr::eq(file, sources.entry()) {
        String::new()
    } else {
        key::word(&file.path)
    }
}

fn push(out: &mut String, token: &str) {
    out.push('/');
    out.push_str(&key::word(token));
}

/// What a parameter is told apart by (OAS 3.2, 4.12.2): place and name.
fn parameter(node: &Node) -> Option<String> {
    let text = |key| node.get(key).and_then(Node::as_str);
    Some(escape(&format!("{}.{}", text("in")?, text("name")?)))
}

/// Text as a token of a pointer (RFC 6901, 3).
fn escape(text: &str) -> String {
    text.replace('~', "~0").replace('/', "~1")
}

fn child<'n>(node: &'n Node, token: &str) -> Option<&'n Node> {
    match node.as_array() {
        Some(items) => items.get(token.parse::<usize>().ok()?),
        None => node.get(&token.replace("~1", "/").replace("~0", "~")),
    }
}
