//! What a comparison finds: subjects, each with its changes, sorted for a reader.

use super::{Class, Kind, Step};

/// How a new crate differs from an old one.
#[derive(Debug, Clone, PartialEq)]
pub struct Evolution {
    /// What changed, by group and then by name, the most severe of a group first.
    pub subjects: Vec<Subject>,
}

/// A type, an operation or another part of the API, and what changed about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Subject {
    /// Its path in Rust, as the new crate has it, or the old one where it is gone.
    pub path: String,
    /// What it belongs to.
    pub group: Group,
    /// The Rust of the old crate; empty where there was none.
    pub old: String,
    /// The Rust of the new crate; empty where there is none.
    pub new: String,
    /// What changed, the most severe first.
    pub changes: Vec<Change>,
}

/// What a subject belongs to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// The crate and its client.
    Client,
    /// The operations of a tag, and the types that only they use.
    Tag(String),
    /// The operations without a tag, and the types that only they use.
    Untagged,
    /// Types that operations of several tags use.
    Shared,
    /// Types that no operation uses.
    Unused,
    /// Requests that the server makes.
    Webhooks,
}

impl Group {
    /// What it is called in a heading.
    pub fn title(&self) -> String {
        match self {
            Self::Client => "The client".to_owned(),
            Self::Tag(tag) => tag.clone(),
            Self::Untagged => "Operations without a tag".to_owned(),
            Self::Shared => "Types of several tags".to_owned(),
            Self::Unused => "Types of no operation".to_owned(),
            Self::Webhooks => "Webhooks".to_owned(),
        }
    }
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What kind it is.
    pub kind: Kind,
    /// The path in Rust of what changed: `types::Pet::name`.
    pub item: String,
    /// What changed, as a clause without a full stop; names stand between backticks.
    pub what: String,
    /// What a caller has to do about it, if anything.
    pub action: Option<String>,
    /// The place in the old document.
    pub old: Option<Place>,
    /// The place in the new document.
    pub new: Option<Place>,
}

/// A place in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file, as messages call it.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1.
    pub column: usize,
    /// The JSON Pointer within the file, as a fragment.
    pub pointer: String,
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

impl Subject {
    /// The class of its most severe change.
    pub fn class(&self) -> Class {
        let classes = self.changes.iter().map(|change| change.kind.class());
        classes.min().unwrap_or(Class::Documentation)
    }
}

impl Evolution {
    /// All changes.
    pub fn changes(&self) -> impl Iterator<Item = &Change> {
        self.subjects.iter().flat_map(|subject| &subject.changes)
    }

    /// How many changes are of a class.
    pub fn count(&self, class: Class) -> usize {
        self.changes()
            .filter(|change| change.kind.class() == class)
            .count()
    }

    /// The class of the most severe change; `None` where nothing changed.
    pub fn class(&self) -> Option<Class> {
        self.changes().map(|change| change.kind.class()).min()
    }

    /// The part of the crate's version that has to go up.
    pub fn step(&self) -> Step {
        Step::of(self.class())
    }

    /// The groups in their order, each with its subjects, the most severe first.
    pub fn groups(&self) -> Vec<(&Group, Vec<&Subject>)> {
        let mut groups: Vec<(&Group, Vec<&Subject>)> = Vec::new();
        for subject in &self.subjects {
            match groups.last_mut() {
                Some((group, subjects)) if **group == subject.group => subjects.push(subject),
                _ => groups.push((&subject.group, vec![subject])),
            }
        }
        groups.sort_by_key(|(group, subjects)| {
            let class = subjects.iter().map(|subject| subject.class()).min();
            (class, *group)
        });
        groups
    }

    /// Sorts everything, so that two runs say the same in the same order.
    pub(super) fn sort(&mut self) {
        for subject in &mut self.subjects {
            let key = |change: &Change| (change.kind.class(), change.item.clone(), change.kind);
            subject.changes.sort_by_cached_key(key);
        }
        let key =
            |subject: &Subject| (subject.group.clone(), subject.class(), subject.path.clone());
        self.subjects.sort_by_cached_key(key);
    }
}
