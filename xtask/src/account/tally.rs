//! Counting: which fate has each key of each document?
//!
//! In: the list of decisions and documents, one after the other. Out: [`Fates`]. That a kind of key is read anywhere is enough:
//! a key whose value says what would hold without it changes nothing wherever it stands.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use generator::source::{Node, NodeId};
use generator::{Input, Output};

use super::fates::{Fates, Key};
use super::listed::Ignored;
use super::trial::{self, Made};
use super::walk::{self, Occurrence};
use crate::corpus::find::Spec;
use crate::disk::SpecFolder;
use crate::roundtrip::package;

/// How many places of a kind of key are tried before it counts as not read.
const TRIES: usize = 40;

/// Larger documents are not tried; all keys of theirs are of kinds that smaller ones have too, or are said to have no fate.
const LARGEST: usize = 2_000_000;

/// What has been counted so far.
pub(super) struct Tally<'a> {
    ignored: &'a Ignored,
    fates: Fates,
    tried: BTreeMap<Key, usize>,
    read: BTreeSet<Key>,
    open: BTreeMap<Key, (usize, String)>,
    used: BTreeSet<String>,
}

impl<'a> Tally<'a> {
    /// Nothing yet.
    pub(super) fn new(ignored: &'a Ignored) -> Self {
        Self {
            ignored,
            fates: Fates::default(),
            tried: BTreeMap::new(),
            read: BTreeSet::new(),
            open: BTreeMap::new(),
            used: BTreeSet::new(),
        }
    }

    /// Tries the keys of a document without counting them: what is read there is read elsewhere too.
    ///
    /// # Errors
    ///
    /// When it cannot be read, or the generator panics.
    pub(super) fn witness(&mut self, spec: &Spec) -> Result<(), String> {
        let output = generate(spec)?;
        let root = &output.sources.entry().root;
        let mut trial = Trial::of(root);
        for one in walk::occurrences(root, is_old(root)) {
            self.attempt(&one, &mut trial)?;
        }
        Ok(())
    }

    /// Forgets how often keys were tried, but not which of them are read.
    pub(super) fn afresh(&mut self) {
        self.tried.clear();
    }

    /// Counts the keys of a document.
    ///
    /// # Errors
    ///
    /// When it cannot be read, or the generator panics.
    pub(super) fn count(&mut self, spec: &Spec) -> Result<(), String> {
        let output = generate(spec)?;
        let found = output.diagnostics.iter();
        let reported: BTreeSet<NodeId> = found.filter_map(|found| found.at).collect();
        let root = &output.sources.entry().root;
        let mut trial = Trial::of(root);
        let small = size(spec) < LARGEST;
        self.fates.specs += 1;
        for one in walk::occurrences(root, is_old(root)) {
            self.fates.keys += 1;
            let within = one.value.id..=one.value.last_id();
            if reported.range(within).next().is_some() {
                self.fates.reported += 1;
                continue;
            }
            if self.ignored.has(one.kind, one.key) {
                self.used.insert(format!("{}.{}", one.kind, one.key));
                self.used.insert(format!("{}.*", one.kind));
                self.fates.ignored += 1;
                continue;
            }
            if small {
                self.attempt(&one, &mut trial)?;
            }
            let place = || format!("{} {}", spec.name, output.sources.pointer(one.value.id));
            let key = (one.kind, one.key.to_owned());
            self.open.entry(key).or_insert_with(|| (0, place())).0 += 1;
        }
        Ok(())
    }

    /// Tries whether a key is read, unless that is known or has been tried often enough.
    fn attempt(&mut self, one: &Occurrence<'_>, trial: &mut Trial<'_>) -> Result<(), String> {
        let key = (one.kind, one.key.to_owned());
        if one.unknown || self.read.contains(&key) {
            return Ok(());
        }
        let tries = self.tried.entry(key.clone()).or_default();
        if *tries < TRIES {
            *tries += 1;
            if trial.differs_without(one.value)? {
                self.read.insert(key);
            }
        }
        Ok(())
    }

    /// What came of it.
    pub(super) fn finish(mut self) -> Fates {
        for (key, (count, place)) in self.open {
            if self.read.contains(&key) {
                self.fates.read += count;
            } else {
                self.fates.lost.insert(key, (count, place));
            }
        }
        let idle = self.ignored.keys().filter(|key| !self.used.contains(*key));
        self.fates.idle = idle.map(str::to_owned).collect();
        self.fates
    }
}

/// A document, and what is made of it as it is.
struct Trial<'s> {
    root: &'s Node,
    as_it_is: Option<Made>,
}

impl<'s> Trial<'s> {
    fn of(root: &'s Node) -> Self {
        Self {
            root,
            as_it_is: None,
        }
    }

    /// Whether leaving out the member with this value changes what is made or said.
    fn differs_without(&mut self, value: &Node) -> Result<bool, String> {
        let as_it_is = match self.as_it_is.take() {
            Some(made) => made,
            None => trial::made(self.root, None)?,
        };
        let without = trial::made(self.root, Some(value.id))?;
        Ok(*self.as_it_is.insert(as_it_is) != without)
    }
}

/// Whether a document follows 3.0, where references have no siblings.
fn is_old(root: &Node) -> bool {
    let said = root.get("openapi").and_then(Node::as_str);
    said.is_some_and(|version| version.starts_with("3.0"))
}

/// How many bytes a document has.
pub(super) fn size(spec: &Spec) -> usize {
    let text = fs::metadata(spec.root.join(&spec.entry));
    text.map_or(0, |text| usize::try_from(text.len()).unwrap_or(usize::MAX))
}

/// The findings about a document as it is.
fn generate(spec: &Spec) -> Result<Output, String> {
    let files = SpecFolder::new(&spec.root)
        .map_err(|e| format!("cannot read {}: {e}", spec.root.display()))?;
    package::generate(&Input {
        lenient: true,
        ..Input::new(&files, &spec.entry, "account")
    })
}
