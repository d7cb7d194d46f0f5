//! Clearing up after a run that was killed.
//!
//! In: the folder of a crate. Out: no temporary files are left, and a folder that was moved aside is back. Called under the
//! lock, so that what it finds belongs to no run that is still going on.

use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use generator::tree::is_marked;

use super::{FOREIGN, Ops, State, stage, staged_name};

/// Removes what is left of killed runs, beside `out` and below it.
///
/// # Errors
///
/// When a folder cannot be listed, moved or removed.
pub(crate) fn recover(ops: &dyn Ops, out: &Path) -> io::Result<()> {
    let mut left = Vec::new();
    if let (Some(above), Some(name)) = (out.parent(), out.file_name()) {
        let of_out = |path: &Path| {
            let staged = path.file_name()?.to_str()?;
            (staged_name(staged)?.0 == name.to_str()?).then_some(())
        };
        stage::walk(above, Path::new(""), &mut |path, _| {
            if of_out(path).is_some() {
                left.push(above.join(path));
            }
            Ok(false)
        })?;
    }
    // Folders that were moved aside come first: what else is left may lie inside of them.
    left.sort_by_key(|path| state(path));
    for path in &left {
        clear(ops, path)?;
    }
    if !out.is_dir() {
        return Ok(());
    }
    let mut inside = Vec::new();
    stage::walk(out, Path::new(""), &mut |path, _| {
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        let staged = staged_name(name).is_some();
        if staged {
            inside.push(out.join(path));
        }
        Ok(!staged && !FOREIGN.contains(&name))
    })?;
    inside.sort_by_key(|path| state(path));
    inside.iter().try_for_each(|path| clear(ops, path))
}

fn parts(path: &Path) -> Option<(PathBuf, State)> {
    let (original, state) = staged_name(path.file_name()?.to_str()?)?;
    Some((path.with_file_name(original), state))
}

fn state(path: &Path) -> Option<State> {
    parts(path).map(|(_, state)| state)
}

fn clear(ops: &dyn Ops, path: &Path) -> io::Result<()> {
    let Some((place, state)) = parts(path) else {
        return Ok(());
    };
    if state == State::Aside && place.symlink_metadata().is_err() {
        return ops.rename(path, &place);
    }
    if !path.symlink_metadata()?.is_dir() {
        return ops.remove_file(path);
    }
    if state != State::Building && place.is_dir() {
        save(ops, path, &place)?;
    }
    ops.remove_tree(path)
}

/// Moves over what exists in the leftover only: Cargo's output, and files of the user that were saved at the last moment.
fn save(ops: &dyn Ops, left: &Path, place: &Path) -> io::Result<()> {
    stage::walk(left, Path::new(""), &mut |path, kind| {
        let (from, to) = (left.join(path), place.join(path));
        let missing = to.symlink_metadata().is_err();
        if kind.is_dir() {
            if path == Path::new("target") && missing {
                ops.rename(&from, &to)?;
                return Ok(false);
            }
            return Ok(true);
        }
        let users =
            path != Path::new("Cargo.toml") && !is_marked(&fs::read(&from).unwrap_or_default());
        if missing && users && kind.is_file() && is_last_name(&from.symlink_metadata()?) {
            if let Some(folder) = to.parent() {
                ops.create_folders(folder)?;
            }
            ops.rename(&from, &to)?;
        }
        Ok(true)
    })
}

/// Whether the file has no other name; one that has was linked from the crate and is safe.
#[cfg(unix)]
fn is_last_name(metadata: &Metadata) -> bool {
    std::os::unix::fs::MetadataExt::nlink(metadata) == 1
}

#[cfg(not(unix))]
fn is_last_name(_: &Metadata) -> bool {
    true
}
