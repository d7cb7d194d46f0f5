//! What a run says about names: derives that a type has lost, and what is called otherwise because the document has
//! renamed it.
//!
//! In: the lock of the last run and what this run gave. Out: findings. A schema was renamed if one of no lesser and no more
//! members is gone and exactly one such is new; an operation was if its place has another `operationId`.

use std::collections::BTreeMap;

use super::{Lock, key};
use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::rust::Given;

/// Compares the names of two runs.
pub(crate) fn report(lock: &Lock, given: &BTreeMap<String, Given>, sink: &Sink) {
    for (key, now) in given {
        let Some(before) = lock.get(key) else {
            continue;
        };
        let lost = before.derives.iter();
        let lost: Vec<String> = lost
            .filter(|name| !now.entry.derives.contains(name))
            .map(|name| format!("`{name}`"))
            .collect();
        if !lost.is_empty() {
            let (path, lost) = (public(&now.entry.path), lost.join(" and "));
            let message = format!("`{path}` no longer has {lost}, which callers may use");
            sink.push(
                Diagnostic::new(Code::DeriveLost, now.at, message)
                    .help("something in it cannot have it, a float for example; release it as a breaking change"),
            );
        }
    }
    let old = lock.iter().map(|(key, entry)| (key, entry.path.as_str()));
    let gone: Vec<(&str, &str)> = old.filter(|(key, _)| !given.contains_key(*key)).collect();
    let new = given
        .iter()
        .map(|(key, given)| (key.as_str(), given.entry.path.as_str()));
    let new: Vec<(&str, &str)> = new.filter(|(key, _)| lock.get(key).is_none()).collect();
    let (before, after) = (shapes(&gone), shapes(&new));
    for (shape, old) in &before {
        if let ([old], Some([new])) = (old.as_slice(), after.get(shape).map(Vec::as_slice)) {
            renamed(*old, *new, given, sink);
        }
    }
}

/// Places that are told apart by what belongs to them: the members of types, the method of an operation.
fn shapes<'a>(names: &[(&'a str, &'a str)]) -> BTreeMap<Vec<String>, Vec<(&'a str, &'a str)>> {
    let mut members: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut owners: BTreeMap<&str, (&str, &str)> = BTreeMap::new();
    for (text, path) in names {
        match key::parts(text) {
            (place, None, _) => {
                owners.insert(place, (text, path));
            }
            (place, Some("method"), _) => {
                owners.insert(place, (text, path));
                members.entry(place).or_default().push(place.to_owned());
            }
            (place, Some(kind @ ("field" | "variant")), Some(name)) => {
                members
                    .entry(place)
                    .or_default()
                    .push(format!("{kind} {name}"));
            }
            _ => {}
        }
    }
    let mut shapes: BTreeMap<Vec<String>, Vec<_>> = BTreeMap::new();
    for (place, shape) in members {
        if let Some(owner) = owners.get(place) {
            shapes.entry(shape).or_default().push(*owner);
        }
    }
    shapes
}

fn renamed(old: (&str, &str), new: (&str, &str), given: &BTreeMap<String, Given>, sink: &Sink) {
    let (before, after) = (public(old.1), public(new.1));
    let Some(now) = given.get(new.0).filter(|_| before != after) else {
        return;
    };
    let cause = match (key::parts(old.0), key::parts(new.0)) {
        ((_, Some(_), Some(was)), (_, _, Some(is))) => {
            format!("its `operationId` was `{was}` and is `{is}`")
        }
        ((_, Some(_), _), _) => "its `operationId` has changed".to_owned(),
        ((was, ..), (is, ..)) => format!("what was {was} is {is}, with the same members"),
    };
    sink.push(
        Diagnostic::new(
            Code::Renamed,
            now.at,
            format!("`{before}` is now `{after}`: {cause}"),
        )
        .help(format!(
            "to keep the old name: `cargo xtask names rename {after} {before}`"
        )),
    );
}

/// A path as code outside the crate writes it: the files of types are no modules to them.
pub(super) fn public(path: &str) -> String {
    match path.split("::").collect::<Vec<_>>().as_slice() {
        ["types", _, name] => format!("types::{name}"),
        _ => path.to_owned(),
    }
}
