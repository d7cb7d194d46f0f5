//! Keys that an object does not have.
//!
//! In: the key and the keys that there are. Out: the report, with the nearest of them.

use crate::diagnostic::{Code, Diagnostic};
use crate::nearest::nearest;
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
