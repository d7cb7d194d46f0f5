//! Changes to a tree.
//!
//! In: a tree, the places to change, and what to put there. Out: the tree, changed. Every node keeps the id that it was
//! read with, also one that is put in several places; nothing here needs ids to be in order.

use serde_json_path::PathElement;

use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::source::{Node, Value};

/// One step down.
#[derive(Copy, Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Step<'a> {
    /// To a member of an object.
    Key(&'a str),
    /// To an item of an array.
    Index(usize),
}

/// The way from the root to a node.
pub(super) type Path<'a> = Vec<Step<'a>>;

impl<'a> From<&PathElement<'a>> for Step<'a> {
    fn from(element: &PathElement<'a>) -> Self {
        match element {
            PathElement::Name(name) => Self::Key(name),
            PathElement::Index(index) => Self::Index(*index),
        }
    }
}

fn child<'n>(node: &'n mut Node, step: Step<'_>) -> Option<&'n mut Node> {
    match (&mut node.value, step) {
        (Value::Object(object), Step::Key(key)) => object.get_mut(key),
        (Value::Array(items), Step::Index(index)) => items.get_mut(index),
        _ => None,
    }
}

/// Paths that take the same step at `depth`, by that step; those that end before it are left out.
fn branches<'p, 'a>(
    paths: &'p [Path<'a>],
    depth: usize,
) -> impl Iterator<Item = (Step<'a>, &'p [Path<'a>])> {
    paths
        .chunk_by(move |a, b| a.get(depth) == b.get(depth))
        .filter_map(move |group| Some((*group.first()?.get(depth)?, group)))
}

/// Calls `change` with every node that a path leads to, outer ones before those in them.
///
/// `paths` are sorted and have their first `depth` steps in common, which lead to `node`.
pub(super) fn each(
    node: &mut Node,
    paths: &[Path<'_>],
    depth: usize,
    change: &mut dyn FnMut(&mut Node),
) {
    if paths.first().is_some_and(|path| path.len() == depth) {
        change(node);
    }
    for (step, group) in branches(paths, depth) {
        if let Some(child) = child(node, step) {
            each(child, group, depth + 1, change);
        }
    }
}

/// Removes every node that a path leads to; `paths` as for [`each`], and none ends at `node`.
pub(super) fn remove(node: &mut Node, paths: &[Path<'_>], depth: usize) {
    let mut gone = Vec::new();
    for (step, group) in branches(paths, depth) {
        // The shortest path of a group comes first. What ends here takes all below it with it.
        if group.first().is_some_and(|path| path.len() == depth + 1) {
            gone.push(step);
        } else if let Some(child) = child(node, step) {
            remove(child, group, depth + 1);
        }
    }
    // Steps come in order, because the paths do.
    let is_gone = |step: Step<'_>| gone.binary_search(&step).is_ok();
    match &mut node.value {
        _ if gone.is_empty() => {}
        Value::Object(object) => {
            object.edit(|members| members.retain(|(key, _)| !is_gone(Step::Key(key))));
        }
        Value::Array(items) => {
            let mut indices = 0..;
            items.retain(|_| {
                !indices
                    .next()
                    .is_some_and(|index| is_gone(Step::Index(index)))
            });
        }
        _ => {}
    }
}

/// Applies `update` to a target: merges into an object, adds to an array, replaces a value that is neither.
///
/// An array is added to an array as one item (Overlay 1.0.0, 4.4.3.1), or with `concatenate` item by item (1.1.0).
pub(super) fn update(target: &mut Node, update: &Node, concatenate: bool, sink: &Sink) {
    match (&mut target.value, &update.value) {
        (Value::Array(items), Value::Array(_)) if !concatenate => items.push(update.clone()),
        (Value::Array(_), Value::Array(_)) => merge(target, update, sink),
        (Value::Array(items), _) => items.push(update.clone()),
        _ => merge(target, update, sink),
    }
}

/// Merges one value into another. Members that both have are merged in turn, arrays are put one after the other, and what is
/// neither is replaced (Overlay 1.1.0, 4.4.3.1, which puts in words what the examples of 1.0.0 show); anything else is an
/// error.
fn merge(target: &mut Node, update: &Node, sink: &Sink) {
    let kinds = (target.kind_name(), update.kind_name());
    let place = target.id;
    match (&mut target.value, &update.value) {
        (Value::Object(old), Value::Object(new)) => {
            let mut added = Vec::new();
            for (key, value) in new.iter() {
                match old.get_mut(key) {
                    Some(member) => merge(member, value, sink),
                    None => added.push((key.into(), value.clone())),
                }
            }
            if !added.is_empty() {
                old.edit(|members| members.extend(added));
            }
        }
        (Value::Array(old), Value::Array(new)) => old.extend_from_slice(new),
        (Value::Object(_) | Value::Array(_), _) | (_, Value::Object(_) | Value::Array(_)) => {
            let (old, new) = kinds;
            sink.push(
                Diagnostic::new(
                    Code::InvalidOverlay,
                    update.id,
                    format!("{new} cannot be merged into {old}"),
                )
                .related(place, "what is updated")
                .help("to replace a value by one of another kind, remove it with one action and add the new one with the next"),
            );
        }
        _ => *target = update.clone(),
    }
}
