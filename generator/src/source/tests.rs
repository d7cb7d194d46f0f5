//! Reading, numbering, pointers, places and references.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod comparing;
mod corpus;
mod identified;
mod places;
mod reading;
mod references;

use std::collections::BTreeMap;

use super::{FileError, Files, Node, Sources, Value};
use crate::diagnostic::{Diagnostic, Sink};

/// Files in memory.
pub(crate) struct Memory(BTreeMap<String, Vec<u8>>);

impl Memory {
    pub(crate) fn new(files: &[(&str, &str)]) -> Self {
        let files = files.iter();
        Self(
            files
                .map(|(p, t)| ((*p).to_owned(), t.as_bytes().to_vec()))
                .collect(),
        )
    }
}

impl Files for Memory {
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError> {
        self.0.get(path).cloned().ok_or(FileError::NotFound)
    }
}

/// Loads files, the first of which is the entry.
pub(crate) fn load(files: &[(&str, &str)]) -> (Sources, Vec<Diagnostic>) {
    load_from(&Memory::new(files), files[0].0)
}

fn load_from(files: &dyn Files, entry: &str) -> (Sources, Vec<Diagnostic>) {
    let sink = Sink::new();
    let sources = Sources::load(files, entry, &sink);
    let list = sink.into_sorted(&sources);
    (sources, list)
}

fn yaml(text: &str) -> (Sources, Vec<Diagnostic>) {
    load(&[("a.yaml", text)])
}

fn json(text: &str) -> (Sources, Vec<Diagnostic>) {
    load(&[("a.json", text)])
}

/// `error[duplicate-key] a.yaml:2:1 message`.
fn lines(sources: &Sources, list: &[Diagnostic]) -> Vec<String> {
    list.iter()
        .map(|d| {
            let place = d
                .place
                .clone()
                .or_else(|| d.at.map(|id| sources.location(id)));
            let place = place.map_or_else(String::new, |l| {
                format!("{}:{}:{} ", l.path, l.line, l.column)
            });
            format!("{}[{}] {place}{}", d.severity.name(), d.code, d.message)
        })
        .collect()
}

/// Every node of a tree.
fn all<'a>(node: &'a Node, out: &mut Vec<&'a Node>) {
    out.push(node);
    match &node.value {
        Value::Array(items) => items.iter().for_each(|n| all(n, out)),
        Value::Object(object) => object.values().for_each(|n| all(n, out)),
        _ => {}
    }
}

fn text_of(node: &Node) -> String {
    serde_json::to_string(node).unwrap()
}
