//! Old and new Rust, line by line: what is the same is left out but for a few lines around what is not.

use similar::{DiffOp, TextDiff};

use crate::evolve::Subject;

/// How many lines are shown around what changed.
const CONTEXT: usize = 2;

/// A line of both sides.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Row<'t> {
    /// The same on both sides.
    Same(&'t str),
    /// What there was and what there is.
    Changed(Option<&'t str>, Option<&'t str>),
    /// Lines that are left out.
    Gap,
}

/// The lines of a subject.
pub(super) fn rows(subject: &Subject) -> Vec<Row<'_>> {
    let (old, new) = (&subject.old, &subject.new);
    let old_lines: Vec<&str> = old.lines().collect();
    let new_lines: Vec<&str> = new.lines().collect();
    let diff = TextDiff::from_slices(&old_lines, &new_lines);
    let mut rows = Vec::new();
    for (at, group) in diff.grouped_ops(CONTEXT).iter().enumerate() {
        if at > 0 {
            rows.push(Row::Gap);
        }
        for op in group {
            operation(op, &old_lines, &new_lines, &mut rows);
        }
    }
    rows
}

fn operation<'t>(op: &DiffOp, old: &[&'t str], new: &[&'t str], rows: &mut Vec<Row<'t>>) {
    let side = |lines: &[&'t str], range| {
        lines
            .get::<std::ops::Range<usize>>(range)
            .map(<[_]>::to_vec)
    };
    let was = side(old, op.old_range()).unwrap_or_default();
    let is = side(new, op.new_range()).unwrap_or_default();
    if matches!(op, DiffOp::Equal { .. }) {
        rows.extend(was.into_iter().map(Row::Same));
        return;
    }
    for at in 0..was.len().max(is.len()) {
        rows.push(Row::Changed(was.get(at).copied(), is.get(at).copied()));
    }
}
