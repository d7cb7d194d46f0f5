//! What a change of the document does to the Rust API and to the wire.
//!
//! In: two [`Crate`]s as laid out, old and new, each with the files that it was made from. Out: an [`Evolution`], the changes
//! item by item, each with its [`Kind`], its places in both documents and what a caller has to do; and [`report`], which
//! turns it into text for people, pull requests, tools and browsers.
//!
//! Nothing is read here but the two models, and nothing is decided about names: a new side that is laid out with
//! [`Model::names`](crate::Model::names) of the old one keeps them, as it does where names.lock is kept. Items are matched by their place in the document first, then by their path in
//! Rust, then by their content, so that what was renamed is one change and not two.

mod arguments;
mod change;
mod client;
mod enums;
mod fields;
mod index;
mod kind;
mod matching;
mod names;
mod operations;
mod outcome;
mod parameters;
pub mod report;
mod scope;
mod semver;
mod servers;
mod tags;
mod traits;
mod types;
mod unions;
mod webhooks;

#[cfg(test)]
mod tests;

pub use change::{Change, Evolution, Group, Place, Subject};
pub use kind::Kind;
pub use semver::{Step, bump, version};

use crate::rust::Crate;
use crate::source::Sources;

use index::Index;
use matching::Matches;
use names::Names;
use scope::{Context, View};
use tags::Tags;

/// What a change means for a caller; the most severe first.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum Class {
    /// Code that compiled may not compile, or means something else.
    Breaking,
    /// Code that compiled compiles, and does or gets something else.
    Behaviour,
    /// Code that compiled compiles and does the same; there is more to be had.
    Additive,
    /// Only words.
    Documentation,
}

impl Class {
    /// Every class, the most severe first.
    pub const ALL: [Self; 4] = [
        Self::Breaking,
        Self::Behaviour,
        Self::Additive,
        Self::Documentation,
    ];

    /// Its name in text and in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Breaking => "breaking",
            Self::Behaviour => "behaviour",
            Self::Additive => "additive",
            Self::Documentation => "documentation",
        }
    }
}

/// Where a change is seen.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Hash)]
pub enum Surface {
    /// In the API of the crate.
    Rust,
    /// In what is sent and read.
    Wire,
    /// In both.
    Both,
}

impl Surface {
    /// Its name in text and in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Rust => "rust",
            Self::Wire => "wire",
            Self::Both => "rust and wire",
        }
    }
}

/// One of the two crates that are compared.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// The crate.
    pub krate: &'a Crate,
    /// The files that it was made from.
    pub sources: &'a Sources,
}

/// Compares two crates.
pub fn compare(old: Side<'_>, new: Side<'_>) -> Evolution {
    let indexes = [old, new].map(|side| Index::of(side.krate, side.sources));
    let [old_index, new_index] = &indexes;
    let plain = [old_index, new_index].map(Names::of);
    let matches = Matches::find(old_index, new_index, &plain);
    let [old_names, new_names] = plain;
    let cx = Context {
        old: View {
            index: old_index,
            sources: old.sources,
            names: old_names.renamed(&matches.renames()),
            tags: Tags::of(old_index),
        },
        new: View {
            index: new_index,
            sources: new.sources,
            names: new_names,
            tags: Tags::of(new_index),
        },
    };
    let mut subjects = Vec::new();
    subjects.extend(client::compare(&cx));
    subjects.extend(servers::compare(&cx));
    subjects.extend(operations::compare(&cx, &matches.operations));
    subjects.extend(types::compare(&cx, &matches));
    subjects.extend(webhooks::compare(&cx));
    let mut evolution = Evolution { subjects };
    evolution.sort();
    evolution
}
