//! Changes as text.
//!
//! In: a [`Plan`]. Out: a unified diff for `--diff`, which `git apply` takes, the first lines that differ for `--check`, and
//! how many lines there are on each side.

use std::ops::AddAssign;

use similar::{ChangeTag, TextDiff};

use super::{Change, Kind, Plan};

/// All changes as a unified diff. `folder` is put before the paths, as in `a/generated/src/lib.rs`; it may be empty.
pub fn diff(plan: &Plan, folder: &str) -> String {
    let folder = folder.trim_end_matches('/');
    let slash = if folder.is_empty() { "" } else { "/" };
    let mut out = String::new();
    for change in &plan.changes {
        let path = format!("{folder}{slash}{}", change.path);
        let side = |letter, gone| match gone {
            true => "/dev/null".to_owned(),
            false => format!("{letter}/{path}"),
        };
        let old = side('a', change.kind == Kind::Created);
        let new = side('b', change.kind == Kind::Removed);
        let lines = TextDiff::from_lines(&change.old, &change.new);
        out.push_str(&lines.unified_diff().header(&old, &new).to_string());
    }
    out
}

/// How many lines a change adds and removes.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Lines {
    /// Lines that only the new text has.
    pub added: usize,
    /// Lines that only the old text has.
    pub removed: usize,
}

impl Lines {
    /// Counts the lines by which two texts differ.
    pub fn between(old: &str, new: &str) -> Self {
        let mut lines = Self::default();
        for change in TextDiff::from_lines(old, new).iter_all_changes() {
            match change.tag() {
                ChangeTag::Insert => lines.added += 1,
                ChangeTag::Delete => lines.removed += 1,
                ChangeTag::Equal => {}
            }
        }
        lines
    }

    /// Counts the lines of all changes.
    pub fn of(plan: &Plan) -> Self {
        let mut lines = Self::default();
        for change in &plan.changes {
            lines += Self::between(&change.old, &change.new);
        }
        lines
    }

    /// Both together.
    pub const fn total(self) -> usize {
        self.added + self.removed
    }
}

impl AddAssign for Lines {
    fn add_assign(&mut self, other: Self) {
        self.added += other.added;
        self.removed += other.removed;
    }
}

/// Where two texts begin to differ.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Difference {
    /// The first line that differs, from 1.
    pub line: usize,
    /// The lines from there on that are on disk and should not be, up to the number asked for.
    pub old: Vec<String>,
    /// The lines from there on that should be there, up to the number asked for.
    pub new: Vec<String>,
}

/// The first lines in which a change differs, at most `most` of each side.
///
/// Lines that the texts have in common at their end are left out, so that one line more or less shows as just that. When only
/// line ends differ both sides are empty.
pub fn first_difference(change: &Change, most: usize) -> Difference {
    let old: Vec<&str> = change.old.lines().collect();
    let new: Vec<&str> = change.new.lines().collect();
    let same = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let rest = old.len().min(new.len()) - same;
    let back = old.iter().rev().zip(new.iter().rev());
    let tail = back.take(rest).take_while(|(a, b)| a == b).count();
    let part = |lines: &[&str]| {
        let middle = lines.iter().take(lines.len() - tail).skip(same);
        middle.take(most).map(|&line| line.to_owned()).collect()
    };
    Difference {
        line: same + 1,
        old: part(&old),
        new: part(&new),
    }
}
