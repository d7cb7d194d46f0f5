//! Names that stay: those of earlier runs, which are asked first, and those of this run, which are written down.
//!
//! In: a [`Lock`]. Out: the lock of this run. Names are given in scopes, as always; a [`Scope`] holds what the lock says
//! for who is still there, so that newcomers take what is left.

use std::cell::RefCell;
use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::lock::{Entry, Lock, key};
use crate::source::NodeId;

use super::name;
use super::scope::{Scope, distinct};

/// What this run has written down of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The place it is about.
    pub at: NodeId,
    /// The entry.
    pub entry: Entry,
}

/// Names of earlier runs and of this one.
#[derive(Debug)]
pub(super) struct Pins<'a> {
    lock: &'a Lock,
    given: RefCell<BTreeMap<String, Given>>,
}

impl<'a> Pins<'a> {
    /// The pins of a run that begins with `lock`.
    pub(super) fn new(lock: &'a Lock) -> Self {
        Self {
            lock,
            given: RefCell::default(),
        }
    }

    /// The name that an earlier run gave, as Rust writes it.
    pub(super) fn name(&self, key: &str, style: fn(&str) -> String) -> Option<String> {
        let entry = self.lock.get(key)?;
        name::kept(entry.name(), style)
    }

    /// The module in which an earlier run put it.
    pub(super) fn module(&self, key: &str) -> Option<&'a str> {
        let module = self.lock.get(key).and_then(Entry::module);
        module.filter(|module| name::module_name(module) == **module)
    }

    /// Writes down what something at `at` is called.
    pub(super) fn give(&self, key: String, at: NodeId, path: &str) {
        let path = path.replace("r#", "");
        let entry = Entry {
            path,
            derives: Vec::new(),
        };
        self.given.borrow_mut().insert(key, Given { at, entry });
    }

    /// Writes down what a type derives beyond what all do.
    pub(super) fn derive(&self, key: &str, derives: &[&str]) {
        const ALL: [&str; 3] = ["Debug", "Clone", "PartialEq"];
        if let Some(given) = self.given.borrow_mut().get_mut(key) {
            let more = derives.iter().filter(|name| !ALL.contains(name));
            given.entry.derives = more.map(|name| (*name).to_owned()).collect();
            given.entry.derives.sort_unstable();
        }
    }

    /// What was written down.
    pub(super) fn into_given(self) -> BTreeMap<String, Given> {
        self.given.into_inner()
    }

    /// Gives names to the members of one thing, as [`distinct`] does, but for those that have one, and writes them down.
    ///
    /// `place` is the thing's key and `kind` what its members are. A member that was `asked` to be called otherwise is not
    /// what the lock speaks of.
    pub(super) fn distinct(&self, owner: Owner<'_>, texts: &[&str], asked: &[&str]) -> Vec<String> {
        let keeps = |text: &str, asked: &str, name: &str| {
            asked == text || (owner.style)(asked).trim_start_matches("r#") == name
        };
        self.distinct_if(owner, texts, asked, keeps)
    }

    /// Likewise for members that are `called` something for now: a name that they have is not touched by that.
    pub(super) fn distinct_called(
        &self,
        owner: Owner<'_>,
        texts: &[&str],
        called: &[&str],
    ) -> Vec<String> {
        self.distinct_if(owner, texts, called, |_, _, _| true)
    }

    /// Gives names to members; one whose `text`, what it is `called`, and name in the lock are not kept chooses anew.
    fn distinct_if(
        &self,
        owner: Owner<'_>,
        texts: &[&str],
        called: &[&str],
        keeps: impl Fn(&str, &str, &str) -> bool,
    ) -> Vec<String> {
        let Owner {
            place,
            kind,
            at,
            style,
            reserved,
        } = owner;
        let keys: Vec<String> = texts
            .iter()
            .map(|text| key::member(place, kind, text))
            .collect();
        let mut taken: FxHashSet<String> = reserved.iter().map(|name| (*name).to_owned()).collect();
        let mut kept: FxHashMap<&str, String> = FxHashMap::default();
        for ((key, text), called) in keys.iter().zip(texts).zip(called) {
            let Some(name) = self.name(key, style) else {
                continue;
            };
            let plain = name.trim_start_matches("r#");
            if keeps(text, called, plain)
                && !kept.contains_key(text)
                && taken.insert(plain.to_owned())
            {
                kept.insert(text, name);
            }
        }
        let free: Vec<&str> = texts
            .iter()
            .zip(called)
            .filter(|(text, _)| !kept.contains_key(*text))
            .map(|(_, called)| *called)
            .collect();
        let taken: Vec<&str> = taken.iter().map(String::as_str).collect();
        let mut others = distinct(&free, style, &taken).into_iter();
        let name = |text: &&str| match kept.get(text) {
            Some(name) => name.clone(),
            None => others.next().unwrap_or_default(),
        };
        let names: Vec<String> = texts.iter().map(name).collect();
        for (key, name) in keys.into_iter().zip(&names) {
            self.give(key, at, name);
        }
        names
    }

    /// Keeps in `scope` the name that the lock has for `key`.
    pub(super) fn hold(&self, scope: &mut Scope, key: &str, style: fn(&str) -> String) {
        if let Some(name) = self.name(key, style) {
            scope.hold(key, name);
        }
    }
}

/// Whose members are named, and how.
#[derive(Debug, Clone, Copy)]
pub(super) struct Owner<'a> {
    /// Its key.
    pub place: &'a str,
    /// What its members are: `field`, `variant`.
    pub kind: &'a str,
    /// Where it stands.
    pub at: NodeId,
    /// How its members are written.
    pub style: fn(&str) -> String,
    /// What none of them can be called.
    pub reserved: &'a [&'a str],
}
