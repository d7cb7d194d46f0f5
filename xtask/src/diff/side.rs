//! One of the two documents: which it is, and what is beside it.
//!
//! In: `FILE`, `git:REV` or `git:REV:FILE`. Out: the files, the settings and the overlays, as they are on the disk or were in
//! that revision.

use std::path::{Path, PathBuf};

use generator::lock;
use generator::source::Files;

use super::git::{self, Revision};
use crate::disk::SpecFolder;
use crate::overlays;
use crate::paths::label;

/// A document with what is beside it.
pub(super) struct Document {
    path: PathBuf,
    label: String,
    revision: Option<Revision>,
    /// What reads the document and the files that it refers to.
    pub(super) files: Box<dyn Files>,
    /// The name of the document among them.
    pub(super) entry: String,
    /// The settings: path and text.
    pub(super) config: Option<(String, String)>,
    /// The overlays: path and text of each.
    pub(super) overlays: Vec<(String, String)>,
    /// The names that are kept: path and text.
    pub(super) lock: Option<(String, String)>,
}

impl Document {
    /// Finds what was asked for. `default` is the file that a revision without one means, `config` a file of settings that
    /// is used instead of the one beside the document.
    pub(super) fn find(
        asked: &Path,
        default: &Path,
        config: Option<&Path>,
    ) -> Result<Self, String> {
        let text = asked.to_string_lossy();
        let (revision, path) = match text.strip_prefix("git:") {
            None => (None, asked.to_path_buf()),
            Some(rest) => {
                let (name, path) = match rest.split_once(':') {
                    Some((name, path)) => (name, PathBuf::from(path)),
                    None => (rest, default.to_path_buf()),
                };
                (Some(Revision::find(name, &path)?), path)
            }
        };
        let (Some(folder), Some(entry)) = (path.parent(), path.file_name()) else {
            return Err(format!("{} is not a file", label(&path)));
        };
        let entry = entry.to_string_lossy().into_owned();
        let config = match config {
            Some(path) => Some(settings(path)?),
            None => beside(revision.as_ref(), folder, "codegen.toml"),
        };
        let lock = beside(revision.as_ref(), folder, lock::FILE);
        let (files, overlays): (Box<dyn Files>, _) = match &revision {
            Some(revision) => {
                let files = git::Folder::new(revision.clone(), folder.to_path_buf());
                (
                    Box::new(files),
                    git::overlays(revision, config.as_ref(), folder)?,
                )
            }
            None => {
                let folder = if folder.as_os_str().is_empty() {
                    Path::new(".")
                } else {
                    folder
                };
                let files = SpecFolder::new(folder);
                let files = files.map_err(|e| format!("cannot read {}: {e}", label(&path)))?;
                (Box::new(files), overlays::read(config.as_ref(), folder)?)
            }
        };
        let shown = match &revision {
            Some(revision) => format!("{}:{}", revision.name(), label(&path)),
            None => label(&path),
        };
        Ok(Self {
            label: shown,
            revision,
            files,
            entry,
            config,
            overlays,
            lock,
            path,
        })
    }

    /// What it is called in reports.
    pub(super) fn label(&self) -> &str {
        &self.label
    }

    /// Its path, without the revision.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// The text of another file of its revision; `None` where the document is on the disk.
    pub(super) fn beside(&self, path: &Path) -> Option<String> {
        self.revision.as_ref()?.text(path)
    }
}

/// A file in the folder of the document, with its path.
fn beside(revision: Option<&Revision>, folder: &Path, name: &str) -> Option<(String, String)> {
    let path = folder.join(name);
    let text = match revision {
        Some(revision) => revision.text(&path),
        None => std::fs::read_to_string(&path).ok(),
    };
    text.map(|text| (label(&path), text))
}

fn settings(path: &Path) -> Result<(String, String), String> {
    let text = std::fs::read_to_string(path);
    let text = text.map_err(|e| format!("cannot read {}: {e}", label(path)))?;
    Ok((label(path), text))
}
