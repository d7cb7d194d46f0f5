//! For a terminal: a line for each change and its place, the most severe first.

use std::fmt::Write as _;

use super::words::line;
use super::{Heading, counts, step};
use crate::evolve::{Change, Class, Evolution};

/// The report for people at a terminal.
pub fn human(evolution: &Evolution, heading: &Heading<'_>) -> String {
    let mut out = String::new();
    for class in Class::ALL {
        let changes = evolution.changes();
        for change in changes.filter(|change| change.kind.class() == class) {
            one(&mut out, change);
        }
    }
    let (old, new) = (line(heading.old), line(heading.new));
    let counts = counts(evolution);
    let _ = writeln!(out, "{old} -> {new}: {counts}");
    if evolution.class().is_some() {
        let _ = writeln!(out, "suggested step: {}", step(evolution, heading));
    }
    out
}

/// `breaking  types::Pet::name: ... (field-removed)`, then what to do, with the place.
fn one(out: &mut String, change: &Change) {
    let kind = change.kind;
    let silent = if kind.is_silent() {
        ", and it still compiles"
    } else {
        ""
    };
    let _ = writeln!(
        out,
        "{:<13} {}: {} [{}{silent}]",
        kind.class().name(),
        line(&change.item),
        line(&change.what),
        kind.name(),
    );
    let places: Vec<String> = [&change.old, &change.new]
        .into_iter()
        .flatten()
        .map(|place| line(&place.to_string()))
        .collect();
    if !places.is_empty() {
        let _ = writeln!(out, "              at {}", places.join(" -> "));
    }
    if let Some(action) = &change.action {
        let _ = writeln!(out, "              to do: {}", line(action));
    }
}
