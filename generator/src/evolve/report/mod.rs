//! An [`Evolution`] as text.
//!
//! In: what changed, and what the two documents are called. Out: a few lines for a terminal, Markdown for a pull request, JSON
//! for tools, or a page of HTML that stands alone. What comes from a document is escaped in each of them.

mod html;
mod human;
mod json;
mod markdown;
mod rust;
mod words;

pub use html::html;
pub use human::human;
pub use json::json;
pub use markdown::markdown;

use super::{Class, Evolution};

/// What a report says beside the changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading<'a> {
    /// What the old document is called.
    pub old: &'a str,
    /// What the new document is called.
    pub new: &'a str,
    /// The version of the generated crate, and the one that is suggested; `None` where the first is not known.
    pub versions: Option<(&'a str, &'a str)>,
}

/// `2 breaking, 1 additive`, or that nothing changed.
fn counts(evolution: &Evolution) -> String {
    let counts: Vec<String> = Class::ALL
        .iter()
        .map(|class| (class, evolution.count(*class)))
        .filter(|(_, count)| *count > 0)
        .map(|(class, count)| format!("{count} {}", class.name()))
        .collect();
    if counts.is_empty() {
        "nothing changed".to_owned()
    } else {
        counts.join(", ")
    }
}

/// `major, 0.1.0 to 0.2.0`.
fn step(evolution: &Evolution, heading: &Heading<'_>) -> String {
    let step = evolution.step().name();
    match heading.versions {
        Some((old, new)) if old != new => format!("{step}, {old} to {new}"),
        Some((old, _)) => format!("{step}, {old} stays"),
        None => step.to_owned(),
    }
}
