//! Nodes that have a name of their own, and so can be referred to by it wherever they stand.
//!
//! In: the files of a run. Out: tables from names to nodes, made in one walk. Names are URIs, although nothing is fetched:
//! documents by `$self` (OAS 3.2, 4.1.2), schemas by `$id` (JSON Schema 2020-12, Core, 8.2.1); only absolute ones are in the
//! table, because a relative one names a file, which is found by its path. And names are anchors (8.2.2), each in its file.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::file::File;
use super::reference::has_scheme;
use super::{Node, NodeId, Value};

/// Keywords that name a schema; documents without any of them are not walked.
const KEYWORDS: [&str; 3] = ["$id", "$anchor", "$dynamicAnchor"];

/// The tables.
#[derive(Debug, Default)]
pub(super) struct Identified {
    uris: BTreeMap<Box<str>, NodeId>,
    anchors: BTreeMap<Box<str>, Anchors>,
}

/// The schemas that have one anchor, in the order of their ids.
#[derive(Debug, Default)]
struct Anchors {
    /// By `$anchor` or `$dynamicAnchor`.
    any: Vec<NodeId>,
    /// By `$dynamicAnchor`.
    dynamic: Vec<NodeId>,
}

impl Identified {
    /// Adds what a file identifies; files come in the order of their ids. `changed` says that its text is not all there is of it.
    /// Of two nodes with the same URI the first is kept.
    pub(super) fn add(&mut self, file: &File, changed: bool) {
        if let Some(uri) = file.root.get("$self").and_then(Node::as_str) {
            self.insert(uri, file.root.id);
        }
        if changed || KEYWORDS.iter().any(|keyword| file.text.contains(keyword)) {
            self.walk(&file.root);
        }
    }

    /// The node that has this URI, which is without fragment.
    pub(super) fn get(&self, uri: &str) -> Option<NodeId> {
        self.uris.get(uri).copied()
    }

    /// The first schema among these nodes that has this anchor, of either kind.
    pub(super) fn anchor(&self, name: &str, within: &RangeInclusive<NodeId>) -> Option<NodeId> {
        let found = &self.anchors.get(name)?.any;
        let at = found.partition_point(|id| id < within.start());
        found.get(at).copied().filter(|id| within.contains(id))
    }

    /// How many schemas among these nodes have this `$dynamicAnchor`.
    pub(super) fn dynamic_anchors(&self, name: &str, within: &RangeInclusive<NodeId>) -> usize {
        let found = self.anchors.get(name);
        let found = found.map_or(&[][..], |anchors| &anchors.dynamic);
        found.partition_point(|id| id <= within.end())
            - found.partition_point(|id| id < within.start())
    }

    fn walk(&mut self, node: &Node) {
        match &node.value {
            Value::Object(object) => {
                let text = |key| object.get(key).and_then(Node::as_str);
                if let Some(uri) = text("$id") {
                    self.insert(uri, node.id);
                }
                let (fixed, dynamic) = (text("$anchor"), text("$dynamicAnchor"));
                if let Some(name) = dynamic {
                    let anchors = self.anchors.entry(name.into()).or_default();
                    anchors.any.push(node.id);
                    anchors.dynamic.push(node.id);
                }
                if let Some(name) = fixed.filter(|name| Some(*name) != dynamic) {
                    self.anchors
                        .entry(name.into())
                        .or_default()
                        .any
                        .push(node.id);
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
            self.uris.entry(uri.into()).or_insert(id);
        }
    }
}
