//! For tools: one object with everything that is known.

use serde_json::{Value, json};

use super::Heading;
use crate::evolve::{Change, Class, Evolution, Place, Subject};

/// The report for tools.
pub fn json(evolution: &Evolution, heading: &Heading<'_>) -> Value {
    let counts = Class::ALL.map(|class| (class.name().to_owned(), evolution.count(class).into()));
    let versions = heading.versions;
    json!({
        "old": heading.old,
        "new": heading.new,
        "counts": Value::Object(counts.into_iter().collect()),
        "step": evolution.step().name(),
        "version": versions.map(|(old, _)| old),
        "suggested_version": versions.map(|(_, new)| new),
        "changes": evolution
            .subjects
            .iter()
            .flat_map(|subject| subject.changes.iter().map(|change| one(subject, change)))
            .collect::<Vec<_>>(),
    })
}

fn one(subject: &Subject, change: &Change) -> Value {
    let kind = change.kind;
    json!({
        "kind": kind.name(),
        "class": kind.class().name(),
        "silent": kind.is_silent(),
        "surface": kind.surface().name(),
        "group": subject.group.title(),
        "subject": subject.path,
        "item": change.item,
        "what": change.what,
        "reason": kind.reason(),
        "action": change.action,
        "old": change.old.as_ref().map(place),
        "new": change.new.as_ref().map(place),
    })
}

fn place(place: &Place) -> Value {
    json!({
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "pointer": place.pointer,
    })
}
