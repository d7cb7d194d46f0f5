//! Keys that an object does not have, and names that nothing has.
//!
//! In: what was written and what there is. Out: the report, with the nearest that exists.

use crate::diagnostic::{Code, Diagnostic};
use crate::source::Node;

/// The report of a key that no object of this kind has.
pub(super) fn key<'n>(
    key: &str,
    value: &Node,
    kind: &str,
    known: impl IntoIterator<Item = &'n str>,
) -> Diagnostic {
    let diagnostic = Diagnostic::new(
        Code::UnknownKey,
        value.id,
        format!("`{key}` is not a key of {kind} and is ignored"),
    );
    match nearest(known.into_iter(), key) {
        Some(name) => diagnostic.help(format!(
            "write `{name}` if that is meant, or `x-{key}` for an extension"
        )),
        None => diagnostic.help("remove it, correct its spelling, or prefix it with `x-`"),
    }
}

/// The name with the fewest edits to `wanted`, if it is near enough to be a slip.
pub(super) fn nearest<'n>(names: impl Iterator<Item = &'n str>, wanted: &str) -> Option<&'n str> {
    names
        .map(|name| (distance(name, wanted), name))
        .filter(|(distance, name)| *distance <= wanted.len().max(name.len()) / 2)
        .min()
        .map(|(_, name)| name)
}

/// Levenshtein's distance, ignoring case.
fn distance(a: &str, b: &str) -> usize {
    let a: Vec<char> = a.chars().flat_map(char::to_lowercase).take(200).collect();
    let b: Vec<char> = b.chars().flat_map(char::to_lowercase).take(200).collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut last = i + 1;
        for (j, y) in b.iter().enumerate() {
            let substitute = row[j] + usize::from(x != y);
            let next = substitute.min(row[j + 1] + 1).min(last + 1);
            row[j] = last;
            last = next;
        }
        row[b.len()] = last;
    }
    row[b.len()]
}
