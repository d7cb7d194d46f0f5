//! Phase 11, the generator's half: the file tree against what is on disk.
//!
//! In: the [`Tree`] to have and a [`Folder`] that shows what there is. Out: a [`Plan`] of changes, which `xtask` carries out,
//! prints as a diff, or reports for `--check`. Nothing is written here. A file belongs to the generator if its first line
//! says so ([`MARK`]); all others are the user's and are never touched.

mod diff;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

pub use diff::{Difference, Lines, diff, first_difference};

/// What the first line of every generated file holds.
pub const MARK: &str = "by `cargo xtask codegen`";

/// The one file that has two owners: it is edited in place, has no mark, and is never removed.
const SHARED: &str = "Cargo.toml";

/// The files of a crate, by path relative to its folder, separated by `/`.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Tree {
    /// Path to text.
    pub files: BTreeMap<String, String>,
}

/// A tree is a folder too, so that two of them can be compared.
impl Folder for Tree {
    fn files(&self) -> Result<Vec<String>, FolderError> {
        Ok(self.files.keys().cloned().collect())
    }

    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, FolderError> {
        Ok(self.files.get(path).map(|text| text.clone().into_bytes()))
    }

    fn head(&self, path: &str) -> Result<Vec<u8>, FolderError> {
        let text = self.files.get(path).map(String::as_str);
        let line = text.and_then(|text| text.lines().next());
        Ok(line.unwrap_or_default().as_bytes().to_vec())
    }
}

/// What is on disk.
pub trait Folder {
    /// The paths of all files below the folder, relative, separated by `/`, in any order; none when there is no such folder.
    ///
    /// # Errors
    ///
    /// When a folder cannot be listed.
    fn files(&self) -> Result<Vec<String>, FolderError>;

    /// The bytes of a file; `None` when there is none.
    ///
    /// # Errors
    ///
    /// When something is in the way of reading, or later of writing, a file at this path: a folder, a link, a missing right.
    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, FolderError>;

    /// The beginning of a file, at least its first line if that is shorter than a kilobyte.
    ///
    /// # Errors
    ///
    /// As for [`Folder::read`].
    fn head(&self, path: &str) -> Result<Vec<u8>, FolderError>;
}

/// Why the folder could not be compared.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct FolderError {
    /// The file or folder in question.
    pub path: String,
    /// What is wrong with it.
    pub message: String,
}

impl fmt::Display for FolderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.message)
    }
}

impl std::error::Error for FolderError {}

/// What happens to a file.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum Kind {
    /// It does not exist yet.
    Created,
    /// It exists with other text.
    Updated,
    /// It was generated once and is no longer wanted.
    Removed,
}

/// A file that has to change.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Change {
    /// Relative to the folder, separated by `/`.
    pub path: String,
    /// What happens to it.
    pub kind: Kind,
    /// The text there is, with what is not UTF-8 replaced; empty for a new file.
    pub old: String,
    /// The text to have; empty for a file to remove.
    pub new: String,
}

/// What has to be done so that the folder holds the tree.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Plan {
    /// The changes, by path.
    pub changes: Vec<Change>,
    /// How many files are as they should be.
    pub unchanged: usize,
    /// Files that stand where the tree wants one and were not written by the generator. With any of them the plan must not be
    /// carried out.
    pub conflicts: Vec<String>,
}

impl Plan {
    /// Whether the folder holds the tree already.
    pub fn is_current(&self) -> bool {
        self.changes.is_empty() && self.conflicts.is_empty()
    }

    /// How many changes are of a kind.
    pub fn count(&self, kind: Kind) -> usize {
        self.changes.iter().filter(|c| c.kind == kind).count()
    }
}

/// Compares a tree with what there is.
///
/// # Errors
///
/// When the folder cannot be read.
pub fn plan(tree: &Tree, existing: &dyn Folder) -> Result<Plan, FolderError> {
    let mut plan = Plan::default();
    for (path, new) in &tree.files {
        let old = existing.read(path)?;
        let kind = match &old {
            None => Kind::Created,
            Some(old) if old == new.as_bytes() => {
                plan.unchanged += 1;
                continue;
            }
            Some(old) if path == SHARED || is_marked(old) => Kind::Updated,
            Some(_) => {
                plan.conflicts.push(path.clone());
                continue;
            }
        };
        let old = old.map(|old| String::from_utf8_lossy(&old).into_owned());
        plan.changes.push(Change {
            path: path.clone(),
            kind,
            old: old.unwrap_or_default(),
            new: new.clone(),
        });
    }
    // A set, so that a folder that lists a file twice does no harm.
    for path in existing.files()?.into_iter().collect::<BTreeSet<_>>() {
        if tree.files.contains_key(&path) || path == SHARED || !is_marked(&existing.head(&path)?) {
            continue;
        }
        let old = existing.read(&path)?.unwrap_or_default();
        plan.changes.push(Change {
            path,
            kind: Kind::Removed,
            old: String::from_utf8_lossy(&old).into_owned(),
            new: String::new(),
        });
    }
    plan.changes.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(plan)
}

/// The place in the document that a file is made from, as its first line says; none where it is made from no one place.
pub fn origin(text: &str) -> Option<&str> {
    let (_, rest) = text.lines().next()?.split_once(MARK)?;
    let place = rest.strip_prefix(" from ")?.strip_suffix('.')?;
    place.contains('#').then_some(place)
}

/// Whether the first line says that the generator wrote the file.
pub fn is_marked(text: &[u8]) -> bool {
    let line = text.split(|&byte| byte == b'\n').next().unwrap_or_default();
    line.windows(MARK.len()).any(|part| part == MARK.as_bytes())
}
