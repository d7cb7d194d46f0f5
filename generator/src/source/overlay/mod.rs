//! Phase 2, overlay: changes that stand in files of their own are made to the entry document.
//!
//! In: the entry as it was read, and the texts of overlays (OpenAPI Overlay 1.0 and 1.1, without `copy`). Out:
//! [`Overlaid`]: the entry with the changes, numbered like any other file, the files that its nodes were written in, and for
//! each of its nodes the one it was there. So a pointer is one of the changed document and a line is one that somebody
//! typed.

mod document;
mod edit;

#[cfg(test)]
mod tests;

use serde_json_path::JsonPath;

use self::document::{Action, Change, actions};
use self::edit::{Path, Step};
use super::file::File;
use super::visit::MOST_NODES;
use super::{Node, NodeId, Value, read};
use crate::diagnostic::{Code, Diagnostic, Severity, Sink};

/// What the paths of overlays begin with, so that none is that of a file of the document: those never hold a `.`.
pub(super) const PREFIX: &str = "./";

/// How deep containers may be nested, as in a file that is read.
const MOST_LEVELS: usize = 127;

/// The entry document after all overlays.
#[derive(Debug)]
pub(super) struct Overlaid {
    pub(super) entry: File,
    /// The entry as it was read and the overlays, in the order of their ids, which are below those of `entry`; nothing when
    /// there are no overlays.
    pub(super) written: Vec<File>,
    /// For each id of `entry`, counted from the root's, the id in `written`; nothing when there are no overlays.
    pub(super) origins: Vec<NodeId>,
}

/// Applies overlays, each given by its path in messages and its text, one after the other.
///
/// What cannot be applied is reported and left out. An entry with errors stays as it is, because whatever its overlays
/// fail to find may be missing for that reason.
pub(super) fn apply(entry: File, overlays: &[(&str, &str)], sink: &Sink) -> Overlaid {
    if overlays.is_empty() || sink.has_errors() {
        return Overlaid {
            entry,
            written: Vec::new(),
            origins: Vec::new(),
        };
    }
    let mut root = entry.root.clone();
    let mut end = entry.end;
    let mut loaded = Vec::new();
    let mut within_limits = true;
    for (path, text) in overlays {
        let (overlay, usable) = load(path, text, end, sink);
        end = overlay.end;
        if usable && within_limits {
            within_limits = actions(&overlay.root, sink)
                .iter()
                .all(|action| run(action, &mut root, MOST_NODES.saturating_sub(end), sink));
        }
        loaded.push(overlay);
    }
    let mut origins = Vec::new();
    number(&mut root, end, &mut origins);
    // The limits keep the count within 32 bits.
    let last = end.saturating_add(u32::try_from(origins.len()).unwrap_or(u32::MAX));
    Overlaid {
        entry: entry.changed(root, last),
        written: std::iter::once(entry).chain(loaded).collect(),
        origins,
    }
}

/// Reads an overlay; whether it can be applied.
fn load(path: &str, text: &str, first: u32, sink: &Sink) -> (File, bool) {
    let path = format!("{PREFIX}{path}");
    let mut tree = read::read(text.as_bytes().to_vec(), &path, first);
    let mut usable = true;
    for mut finding in tree.findings.drain(..) {
        usable &= finding.severity != Severity::Error;
        if text.trim().is_empty() {
            finding = finding
                .help("write the overlay, which begins with `overlay: 1.0.0`, or remove the file");
        }
        sink.push(finding);
    }
    (File::new(path, tree), usable)
}

/// Runs one action on the document, which may come to hold `room` values; false when it would pass a limit, after which it
/// is no longer safe to go on.
fn run(action: &Action<'_>, root: &mut Node, room: u32, sink: &Sink) -> bool {
    // Nodes hold nothing that `Value` cannot; were it otherwise, nothing would match, which is reported.
    let document = serde_json::to_value(&*root).unwrap_or_default();
    let paths = targets(&action.query, &document);
    if paths.is_empty() {
        let message = match &action.change {
            Change::Remove => {
                "nothing in the document matches this target, so there is nothing to remove"
            }
            Change::Update { .. } => {
                "nothing in the document matches this target, so there is nothing to update"
            }
        };
        sink.push(
            Diagnostic::new(Code::OverlayNoMatch, action.target.id, message).help(
                "correct the path (earlier actions count, upper and lower case too), or remove the action",
            ),
        );
        return true;
    }
    match action.change {
        Change::Remove if paths.first().is_some_and(Vec::is_empty) => {
            let message = "the document as a whole cannot be removed";
            sink.push(
                Diagnostic::new(Code::InvalidOverlay, action.target.id, message)
                    .help("name what is inside it, as in `$.paths['/pets']`"),
            );
            true
        }
        Change::Remove => {
            edit::remove(root, &paths, 0);
            true
        }
        Change::Update { with, concatenate } => {
            let (before, _) = measure(root);
            let (each, _) = measure(with);
            let after = before.saturating_add(each.saturating_mul(paths.len()));
            if after > room as usize {
                let limit = format!("more than {MOST_NODES} values");
                sink.push(beyond(action.target.id, &limit));
                return false;
            }
            edit::each(root, &paths, 0, &mut |node| {
                edit::update(node, with, concatenate, sink);
            });
            let (_, levels) = measure(root);
            if levels > MOST_LEVELS {
                let limit = format!("values nested more than {MOST_LEVELS} deep");
                sink.push(beyond(action.target.id, &limit));
            }
            levels <= MOST_LEVELS
        }
    }
}

fn beyond(at: NodeId, limit: &str) -> Diagnostic {
    let message = format!("with this update the document would have {limit}");
    Diagnostic::new(Code::TooDeep, at, message)
        .help("choose a target that selects less, or put repeated parts into `components`")
}

/// Where a query leads, sorted and without repeats.
fn targets<'a>(query: &JsonPath, document: &'a serde_json::Value) -> Vec<Path<'a>> {
    let found = query.query_located(document);
    let mut paths: Vec<Path<'a>> = found
        .iter()
        .map(|node| node.location().iter().map(Step::from).collect())
        .collect();
    paths.sort_unstable();
    paths.dedup();
    paths
}

/// How many values a tree holds, and how deep its containers are nested.
fn measure(node: &Node) -> (usize, usize) {
    let add = |(count, levels): (usize, usize), child| {
        let (below, deep) = measure(child);
        (count + below, levels.max(deep + 1))
    };
    match &node.value {
        Value::Array(items) => items.iter().fold((1, 1), add),
        Value::Object(object) => object.values().fold((1, 1), add),
        _ => (1, 0),
    }
}

/// Numbers a tree in document order from `first`; adds the ids that were there to `origins`.
fn number(node: &mut Node, first: u32, origins: &mut Vec<NodeId>) {
    let at = u32::try_from(origins.len()).unwrap_or(u32::MAX);
    origins.push(std::mem::replace(
        &mut node.id,
        NodeId(first.saturating_add(at)),
    ));
    match &mut node.value {
        Value::Array(items) => items.iter_mut().for_each(|n| number(n, first, origins)),
        Value::Object(object) => object.values_mut().for_each(|n| number(n, first, origins)),
        _ => {}
    }
}
