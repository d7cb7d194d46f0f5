//! The new folder beside the old one.
//!
//! In: the folder as it is and the changes in it. Out: a second folder with everything that stays and everything that is
//! new; and, after the two have changed places, nothing lost of what the user saved in between.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, DirEntry, FileType};
use std::io;
use std::path::{Path, PathBuf};

use generator::tree::{Change, Kind};

use super::Ops;
use super::ops::context;

/// Cargo's output. It can be huge, so it is not built anew but moved over once the folders have changed places.
const TARGET: &str = "target";

/// Builds `staged` from `place`, which need not exist. The keys of `changes` are relative to it.
pub(super) fn build(
    ops: &dyn Ops,
    place: &Path,
    staged: &Path,
    changes: &BTreeMap<PathBuf, &Change>,
    keeps_target: bool,
) -> io::Result<()> {
    let mut stage = Stage {
        ops,
        place,
        staged,
        changes,
        keeps_target,
        written: BTreeSet::new(),
    };
    ops.create_folder(staged)?;
    stage.written.insert(PathBuf::new());
    if place.is_dir() {
        stage.copy(Path::new(""))?;
    }
    for (path, change) in changes.iter().filter(|(_, c)| c.kind != Kind::Removed) {
        stage.folders_to(path)?;
        let like = (change.kind == Kind::Updated).then(|| place.join(path));
        let bytes = change.new.as_bytes();
        ops.write(&staged.join(path), bytes, like.as_deref())?;
    }
    // Permissions come last: a folder that may not be written into still has to be filled.
    for folder in stage.written.iter().rev() {
        ops.sync_folder(&staged.join(folder))?;
        let old = place.join(folder);
        if old.is_dir() {
            ops.copy_mode(&old, &staged.join(folder))?;
        }
    }
    Ok(())
}

struct Stage<'a> {
    ops: &'a dyn Ops,
    place: &'a Path,
    staged: &'a Path,
    changes: &'a BTreeMap<PathBuf, &'a Change>,
    keeps_target: bool,
    /// The folders that exist in the staged tree.
    written: BTreeSet<PathBuf>,
}

impl Stage<'_> {
    /// Takes over what stays of a folder; says whether it is to be left out, because all that it held is removed.
    fn copy(&mut self, folder: &Path) -> io::Result<bool> {
        let (mut kept, mut dropped) = (0, 0);
        for (name, kind) in entries(&self.place.join(folder))? {
            let path = folder.join(&name);
            let (from, to) = (self.place.join(&path), self.staged.join(&path));
            let is_target = self.keeps_target && path == Path::new(TARGET);
            if is_target && kind.is_dir() || name.to_str().is_some_and(super::is_staged) {
                continue;
            }
            if kind.is_dir() {
                self.ops.create_folder(&to)?;
                self.written.insert(path.clone());
                if self.copy(&path)? {
                    self.ops.remove_empty_folder(&to)?;
                    self.written.remove(&path);
                    dropped += 1;
                    continue;
                }
            } else if kind.is_symlink() {
                self.ops.copy_symlink(&from, &to)?;
            } else if let Some(change) = self.changes.get(&path) {
                dropped += usize::from(change.kind == Kind::Removed);
                continue;
            } else {
                self.ops.link(&from, &to)?;
            }
            kept += 1;
        }
        let wanted = |(path, change): (&PathBuf, &&Change)| {
            change.kind != Kind::Removed && path.starts_with(folder)
        };
        Ok(kept == 0 && dropped > 0 && !self.changes.iter().any(wanted))
    }

    /// Creates the folders that lead to a new file.
    fn folders_to(&mut self, path: &Path) -> io::Result<()> {
        let mut folders: Vec<&Path> = path.ancestors().skip(1).collect();
        folders.reverse();
        for folder in folders {
            if self.written.insert(folder.to_path_buf()) {
                self.ops.create_folder(&self.staged.join(folder))?;
            }
        }
        Ok(())
    }
}

/// Moves over what is in the old folder and not in the new one: Cargo's output, and what was saved while the new one was
/// being built.
pub(super) fn rescue(
    ops: &dyn Ops,
    old: &Path,
    new: &Path,
    changes: &BTreeMap<PathBuf, &Change>,
) -> io::Result<()> {
    walk(old, Path::new(""), &mut |path, kind| {
        let (from, to) = (old.join(path), new.join(path));
        if kind.is_dir() {
            if path == Path::new(TARGET) && to.symlink_metadata().is_err() {
                ops.rename(&from, &to)?;
                return Ok(false);
            }
            return Ok(true);
        }
        if changes.contains_key(path) || same(&from, &to) {
            return Ok(true);
        }
        if let Some(folder) = to.parent() {
            ops.create_folders(folder)?;
        }
        ops.rename(&from, &to)?;
        Ok(true)
    })
}

/// Whether two paths lead to one file, or to equal ones where it had to be copied.
fn same(a: &Path, b: &Path) -> bool {
    let (Ok(left), Ok(right)) = (a.symlink_metadata(), b.symlink_metadata()) else {
        return false;
    };
    if left.is_symlink() && right.is_symlink() {
        return fs::read_link(a).ok() == fs::read_link(b).ok();
    }
    if one_file(&left, &right) {
        return true;
    }
    left.is_file()
        && right.is_file()
        && left.len() == right.len()
        && fs::read(a).ok() == fs::read(b).ok()
}

#[cfg(unix)]
fn one_file(a: &fs::Metadata, b: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    (a.dev(), a.ino()) == (b.dev(), b.ino())
}

#[cfg(not(unix))]
fn one_file(_: &fs::Metadata, _: &fs::Metadata) -> bool {
    false
}

/// Calls `visit` for everything below a folder, relative to `root`; it says whether to go into a folder.
pub(super) fn walk(
    root: &Path,
    folder: &Path,
    visit: &mut dyn FnMut(&Path, FileType) -> io::Result<bool>,
) -> io::Result<()> {
    for (name, kind) in entries(&root.join(folder))? {
        let path = folder.join(name);
        if visit(&path, kind)? && kind.is_dir() {
            walk(root, &path, visit)?;
        }
    }
    Ok(())
}

/// Names and kinds in a folder, sorted, so that runs do the same in the same order.
fn entries(folder: &Path) -> io::Result<Vec<(std::ffi::OsString, FileType)>> {
    let read = || {
        let entry = |entry: io::Result<DirEntry>| {
            let entry = entry?;
            Ok((entry.file_name(), entry.file_type()?))
        };
        fs::read_dir(folder)?
            .map(entry)
            .collect::<io::Result<Vec<_>>>()
    };
    let mut list = read().map_err(|e| context(&e, "cannot list", folder))?;
    list.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(list)
}
