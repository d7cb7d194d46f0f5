//! Carrying out a plan so that a run that is killed at any moment leaves the old tree or the new one.
//!
//! In: the folder of a crate and a [`Plan`]. Out: the folder holds the plan's files. One file is written beside its place
//! and renamed. For several, the smallest folder that holds them all is built anew beside itself, with hard links to what
//! does not change, and the two folders change places in one step; the old one is deleted afterwards. What the user has in
//! these folders stays, with its times. [`recover()`] clears up after a run that was killed.

mod lock;
mod ops;
mod recover;
mod stage;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use generator::tree::{Change, Kind, Plan};

pub(crate) use lock::Lock;
pub(crate) use ops::{Ops, Real};
pub(crate) use recover::recover;

/// Folders that are neither read for generated files nor rebuilt: Cargo's output and the history.
pub(crate) const FOREIGN: [&str; 2] = ["target", ".git"];

/// What stands in the names of temporary files and folders, before the process id.
const INFIX: &str = ".codegen-";

/// How far a run had come with a temporary file or folder; part of its name, so that [`recover()`] knows.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd)]
enum State {
    /// The old folder, moved out of the way where two folders cannot change places in one step.
    Aside,
    /// A new folder that is complete, or, once the folders have changed places, the old one.
    Ready,
    /// Not complete; holds nothing that is not elsewhere or can be generated.
    Building,
}

impl State {
    const ALL: [Self; 3] = [Self::Aside, Self::Building, Self::Ready];

    /// The end of the name.
    const fn suffix(self) -> &'static str {
        match self {
            Self::Aside => ".old",
            Self::Ready => "",
            Self::Building => ".new",
        }
    }
}

/// Carries out a plan in `out`, which must be free of symbolic links itself and need not exist.
///
/// # Errors
///
/// When the plan has conflicts, something stands in the way, or the disk fails; the tree is then the old one.
pub(crate) fn apply(ops: &dyn Ops, out: &Path, plan: &Plan) -> io::Result<()> {
    if let Some(path) = plan.conflicts.first() {
        let message = format!("{path} was not written by the generator");
        return Err(io::Error::other(message));
    }
    for change in &plan.changes {
        check(out, &change.path)?;
    }
    match plan.changes.as_slice() {
        [] => Ok(()),
        [only] if only.kind == Kind::Removed => {
            ops.remove_file(&out.join(&only.path))?;
            prune(ops, out, &only.path);
            Ok(())
        }
        [only] if folder_of(out, &only.path).is_dir() => replace_file(ops, out, only),
        changes => replace_folder(ops, out, changes),
    }
}

/// Makes sure that nothing but folders leads to a file and nothing but a file stands there.
///
/// # Errors
///
/// When a link, a folder or something else is in the way; writing through a link could end outside of the crate.
pub(crate) fn check(out: &Path, path: &str) -> io::Result<()> {
    let mut at = out.to_path_buf();
    let mut parts = path.split('/').peekable();
    while let Some(part) = parts.next() {
        at.push(part);
        let kind = match at.symlink_metadata() {
            Ok(metadata) => metadata.file_type(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(ops::context(&error, "cannot look at", &at)),
        };
        let wanted = if parts.peek().is_some() {
            "folder"
        } else {
            "file"
        };
        let found = if kind.is_symlink() {
            "a symbolic link"
        } else if kind.is_dir() && wanted == "file" {
            "a folder"
        } else if !kind.is_dir() && wanted == "folder" || !kind.is_dir() && !kind.is_file() {
            "not one"
        } else {
            continue;
        };
        let message = format!(
            "{} is {found}, but a {wanted} has to be there; move it away",
            at.display()
        );
        return Err(io::Error::other(message));
    }
    Ok(())
}

fn replace_file(ops: &dyn Ops, out: &Path, change: &Change) -> io::Result<()> {
    let place = out.join(&change.path);
    let folder = folder_of(out, &change.path);
    let staged = beside(&place, State::Building);
    let result = ops
        .write(&staged, change.new.as_bytes(), Some(&place))
        .and_then(|()| ops.rename(&staged, &place));
    if result.is_err() {
        let _ = ops.remove_file(&staged);
    }
    result?;
    ops.sync_folder(&folder)
}

fn replace_folder(ops: &dyn Ops, out: &Path, changes: &[Change]) -> io::Result<()> {
    let anchor = anchor(out, changes);
    let place = if anchor.is_empty() {
        out.to_path_buf()
    } else {
        out.join(&anchor)
    };
    let by_path = relative(&anchor, changes);
    let (building, staged) = (
        beside(&place, State::Building),
        beside(&place, State::Ready),
    );
    let keeps_target = anchor.is_empty();
    if let Some(folder) = place.parent() {
        ops.create_folders(folder)?;
    }
    let built = stage::build(ops, &place, &building, &by_path, keeps_target)
        .and_then(|()| ops.rename(&building, &staged));
    if let Err(error) = built {
        let _ = ops.remove_tree(&building);
        return Err(error);
    }
    if !place.is_dir() {
        ops.rename(&staged, &place)?;
        return sync_around(ops, &place);
    }
    let old = if ops.exchange(&staged, &place)? {
        staged
    } else {
        let aside = beside(&place, State::Aside);
        ops.rename(&place, &aside)?;
        if let Err(error) = ops.rename(&staged, &place) {
            ops.rename(&aside, &place)?;
            let _ = ops.remove_tree(&staged);
            return Err(error);
        }
        aside
    };
    sync_around(ops, &place)?;
    stage::rescue(ops, &old, &place, &by_path)?;
    ops.remove_tree(&old)?;
    for change in changes.iter().filter(|c| c.kind == Kind::Removed) {
        prune(ops, out, &change.path);
    }
    Ok(())
}

/// The deepest folder that holds all changes and stands in an existing one, relative to `out`.
fn anchor(out: &Path, changes: &[Change]) -> String {
    let mut folders = changes.iter().map(|change| parts_of_folder(&change.path));
    let mut common = folders.next().unwrap_or_default();
    for other in folders {
        let same = common.iter().zip(&other).take_while(|(a, b)| a == b);
        common.truncate(same.count());
    }
    while !common.is_empty() {
        let above = common.split_last().map_or(&[][..], |(_, above)| above);
        if out.join(above.join("/")).is_dir() {
            break;
        }
        common.pop();
    }
    common.join("/")
}

/// The changes by their path relative to the anchor.
fn relative<'a>(anchor: &str, changes: &'a [Change]) -> BTreeMap<PathBuf, &'a Change> {
    let path = |change: &'a Change| {
        let rest = change.path.strip_prefix(anchor).unwrap_or(&change.path);
        (PathBuf::from(rest.trim_start_matches('/')), change)
    };
    changes.iter().map(path).collect()
}

fn parts_of_folder(path: &str) -> Vec<&str> {
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    parts
}

fn folder_of(out: &Path, path: &str) -> PathBuf {
    let parts = parts_of_folder(path);
    parts
        .iter()
        .fold(out.to_path_buf(), |at, part| at.join(part))
}

/// Removes the folders that a removal has left empty. Failing is not an error: an empty folder changes nothing in a crate.
fn prune(ops: &dyn Ops, out: &Path, path: &str) {
    let mut parts = parts_of_folder(path);
    while !parts.is_empty() {
        let folder = out.join(parts.join("/"));
        if folder.exists() && ops.remove_empty_folder(&folder).is_err() {
            break;
        }
        parts.pop();
    }
}

fn sync_around(ops: &dyn Ops, place: &Path) -> io::Result<()> {
    place
        .parent()
        .map_or(Ok(()), |folder| ops.sync_folder(folder))
}

/// A hidden name in the same folder, so that a rename stays on one file system: `.src.codegen-4711.new`.
fn beside(place: &Path, state: State) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(place.file_name().unwrap_or_default());
    name.push(format!("{INFIX}{}{}", std::process::id(), state.suffix()));
    place.with_file_name(name)
}

/// If `name` is the temporary name of something: that something's name, and how far it is.
fn staged_name(name: &str) -> Option<(&str, State)> {
    // The state without a suffix comes last in the list and always fits.
    let (name, state) = State::ALL
        .iter()
        .find_map(|state| Some((name.strip_suffix(state.suffix())?, *state)))?;
    let (original, process) = name.strip_prefix('.')?.rsplit_once(INFIX)?;
    let numbered = !process.is_empty() && process.bytes().all(|b| b.is_ascii_digit());
    (numbered && !original.is_empty()).then_some((original, state))
}

/// Whether a name is a temporary one of this or another run.
pub(crate) fn is_staged(name: &str) -> bool {
    staged_name(name).is_some()
}
