//! Scopes: names that must differ from one another.

use rustc_hash::{FxHashMap, FxHashSet};

use super::name;

/// The names that are taken in one place.
#[derive(Debug, Default)]
pub(super) struct Scope {
    taken: FxHashSet<String>,
    /// Names that wait for who had them before, by their key.
    held: FxHashMap<String, String>,
}

impl Scope {
    /// A scope in which some names are taken from the start.
    pub(super) fn reserving(names: &[&str]) -> Self {
        Self {
            taken: names.iter().map(|name| (*name).to_owned()).collect(),
            held: FxHashMap::default(),
        }
    }

    /// Keeps `name` for who will ask with `key`, if it is free.
    pub(super) fn hold(&mut self, key: &str, name: String) {
        if self.free(&name) && !self.held.contains_key(key) {
            let name = self.insert(name);
            self.held.insert(key.to_owned(), name);
        }
    }

    /// The name that is held for `key`, else one that is [taken](Scope::take).
    pub(super) fn take_held(&mut self, key: &str, candidates: &[String], identity: &str) -> String {
        match self.held.remove(key) {
            Some(name) => name,
            None => self.take(candidates, identity),
        }
    }

    /// Takes the first of `candidates` that is free, else the last with letters that depend on `identity` alone.
    pub(super) fn take(&mut self, candidates: &[String], identity: &str) -> String {
        for candidate in candidates {
            if self.free(candidate) {
                return self.insert(candidate.clone());
            }
        }
        let last = candidates.last().map_or("", |candidate| candidate.as_str());
        let mut salt = identity.to_owned();
        loop {
            let name = name::with_digest(last.trim_start_matches("r#"), &salt);
            if self.free(&name) {
                return self.insert(name);
            }
            salt.push('\'');
        }
    }

    /// Names that differ only by case would be one file on many disks.
    fn free(&self, name: &str) -> bool {
        !self.taken.contains(&key(name))
    }

    fn insert(&mut self, name: String) -> String {
        self.taken.insert(key(&name));
        name
    }
}

fn key(name: &str) -> String {
    name.trim_start_matches("r#").to_owned()
}

/// Gives each of `texts` a name of its own; which name depends on the texts and never on their order.
///
/// Of texts that fall together, the one whose form is nearest to the name keeps it and the others are spelled out.
pub(super) fn distinct(
    texts: &[&str],
    style: fn(&str) -> String,
    reserved: &[&str],
) -> Vec<String> {
    let mut groups: FxHashMap<String, Vec<&str>> = FxHashMap::default();
    for text in texts {
        let group = groups.entry(key(&style(text))).or_default();
        if !group.contains(text) {
            group.push(text);
        }
    }
    let mut scope = Scope::reserving(reserved);
    let mut names: FxHashMap<&str, String> = FxHashMap::default();
    let mut order: Vec<&str> = Vec::new();
    for group in groups.values_mut() {
        // Plain lower case first, then by length, then by bytes: nothing that depends on the document's order.
        group.sort_by_key(|text| (text.chars().any(|c| !c.is_lowercase()), text.len(), *text));
        order.push(group[0]);
    }
    order.sort_unstable();
    let firsts: FxHashSet<&str> = order.iter().copied().collect();
    let mut rest: Vec<&str> = texts
        .iter()
        .copied()
        .filter(|text| !firsts.contains(text))
        .collect();
    rest.sort_unstable();
    rest.dedup();
    for text in order.into_iter().chain(rest) {
        let candidates = [
            style(text),
            style(&format!("{text} value")),
            style(&name::spelled(text)),
            style(&name::spelled_case(text)),
        ];
        let first = if firsts.contains(text) { 0 } else { 2 };
        names.insert(text, scope.take(&candidates[first..], text));
    }
    texts
        .iter()
        .map(|text| names.get(text).cloned().unwrap_or_default())
        .collect()
}
