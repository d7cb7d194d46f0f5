//! Nodes that have a URI of their own, and so can be referred to by it although nothing is fetched.
//!
//! In: the files of a run. Out: a table from URI to node: documents by `$self` (OAS 3.2, 4.1.2), schemas by `$id` (JSON Schema
//! 2020-12, Core, 8.2.1). Only absolute URIs are in it: a relative one names a file, which is found by its path.

use std::collections::BTreeMap;

use super::file::File;
use super::reference::has_scheme;
use super::{Node, NodeId, Value};

/// The table.
#[derive(Debug, Default)]
pub(super) struct Identified(BTreeMap<Box<str>, NodeId>);

impl Identified {
    /// Adds what a file identifies. Of two nodes with the same URI the first is kept.
    pub(super) fn add(&mut self, file: &File) {
        // Most documents have neither, and are not walked.
        if let Some(uri) = file.root.get("$self").and_then(Node::as_str) {
            self.insert(uri, file.root.id);
        }
        if file.text.contains("$id") {
            self.walk(&file.root);
        }
    }

    /// The node that has this URI, which is without fragment.
    pub(super) fn get(&self, uri: &str) -> Option<NodeId> {
        self.0.get(uri).copied()
    }

    fn walk(&mut self, node: &Node) {
        match &node.value {
            Value::Object(object) => {
                if let Some(uri) = object.get("$id").and_then(Node::as_str) {
                    self.insert(uri, node.id);
                }
                object.iter().for_each(|(_, child)| self.walk(child));
            }
            Value::Array(items) => items.iter().for_each(|item| self.walk(item)),
            _ => {}
        }
    }

    fn insert(&mut self, uri: &str, id: NodeId) {
        let uri = uri.strip_suffix('#').unwrap_or(uri);
        if has_scheme(uri) {
            self.0.entry(uri.into()).or_insert(id);
        }
    }
}
