//! names.lock: the names that earlier runs gave, so that what exists keeps its name (types.md T17, T18).
//!
//! In: the text of the file. Out: a [`Lock`], an entry for each place of the document that has a name; and the text again.
//! One line an entry, sorted, each on its own, so that two branches merge line by line:
//!
//! ```text
//! #/components/schemas/Pet = types::pet::Pet : Default
//! #/components/schemas/Pet field photoUrls = photo_urls
//! #/paths/~1pets/get method listPets = pets::list
//! ```
//!
//! Left of ` = ` stands a [`key`], right of it the name and, for a type, the traits it was given beyond those that all have.

pub mod key;
mod rename;
mod report;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use rename::{RenameError, rename};
pub(crate) use report::report;

use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::source::Location;

/// The name of the file.
pub const FILE: &str = "names.lock";

/// What the file says of itself; the first line names the generator, as in every file that it owns.
const HEAD: &str = "\
# Names given by `cargo xtask codegen`: a place in the document = a name in Rust : what is derived. What stands here
# keeps its name; `cargo xtask names rename OLD NEW` changes one. After a merge keep the lines of both sides.
";

/// How lines begin that git leaves where two sides clash.
const CONFLICT: [&str; 4] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

/// Names by key.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lock {
    entries: BTreeMap<String, Entry>,
}

/// What a place of the document is in Rust.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// The path from the root of the crate for a type, a method or a tag; the name alone for what belongs to one of these.
    pub path: String,
    /// The traits that a type derives beyond `Debug`, `Clone` and `PartialEq`, sorted.
    pub derives: Vec<String>,
}

impl Entry {
    /// The last word of the path.
    pub fn name(&self) -> &str {
        self.path.rsplit("::").next().unwrap_or(&self.path)
    }

    /// The module that the path leads through last, if there is one.
    pub fn module(&self) -> Option<&str> {
        self.path.rsplit("::").nth(1)
    }
}

impl Lock {
    /// Reads a lock. A line that is no entry is an error with its place in `path`.
    ///
    /// A merge may leave its marks, and two lines with one key: the marks are passed over and the first line holds.
    pub fn read(path: &str, text: &str, sink: &Sink) -> Self {
        let mut entries = BTreeMap::new();
        let mut offset = 0;
        for line in text.split_inclusive('\n') {
            let at = offset;
            offset += line.len();
            let line = line.trim();
            let is_mark = CONFLICT.iter().any(|mark| line.starts_with(mark));
            if line.is_empty() || line.starts_with("# ") || is_mark {
                continue;
            }
            match entry(line) {
                Some((key, entry)) => {
                    entries.entry(key.to_owned()).or_insert(entry);
                }
                None => sink.push(
                    Diagnostic::nowhere(Code::InvalidLock, "this line is no entry of names.lock")
                        .place(Location::of_offset(path, text, at))
                        .help(
                            "write `PLACE = NAME`, or remove the line to have the name given anew",
                        ),
                ),
            }
        }
        Self { entries }
    }

    /// The entry of a key.
    pub fn get(&self, key: &str) -> Option<&Entry> {
        self.entries.get(key)
    }

    /// All entries, sorted by key.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Entry)> {
        self.entries.iter().map(|(key, entry)| (&**key, entry))
    }

    /// What has another path in `now`: its key, the path here and the path there.
    pub fn moved<'a>(&'a self, now: &'a Self) -> impl Iterator<Item = (&'a str, &'a str, &'a str)> {
        self.iter().filter_map(|(key, entry)| {
            let other = now.get(key)?;
            (other.path != entry.path).then_some((key, &*entry.path, &*other.path))
        })
    }

    /// The text of the file.
    pub fn text(&self) -> String {
        let mut text = HEAD.to_owned();
        for (key, Entry { path, derives }) in &self.entries {
            let colon = if derives.is_empty() { "" } else { " : " };
            text.push_str(&format!("{key} = {path}{colon}{}\n", derives.join(" ")));
        }
        text
    }
}

impl FromIterator<(String, Entry)> for Lock {
    fn from_iter<I: IntoIterator<Item = (String, Entry)>>(entries: I) -> Self {
        Self {
            entries: entries.into_iter().collect(),
        }
    }
}

/// Takes a line apart.
fn entry(line: &str) -> Option<(&str, Entry)> {
    let (key, value) = line.split_once(" = ")?;
    let (path, derives) = match value.split_once(" : ") {
        Some((path, derives)) => (path, derives),
        None => (value, ""),
    };
    let is_path = path.split("::").all(is_identifier);
    let derives: Vec<String> = derives.split_whitespace().map(str::to_owned).collect();
    let are_traits = derives.iter().all(|name| is_identifier(name));
    (is_path && are_traits).then(|| {
        let path = path.to_owned();
        (key, Entry { path, derives })
    })
}

/// Whether Rust takes a word for a name, if need be as a raw identifier.
fn is_identifier(word: &str) -> bool {
    let parses = |text: &str| syn::parse_str::<syn::Ident>(text).is_ok();
    parses(word) || parses(&format!("r#{word}"))
}
