//! names.lock on disk: which file it is, what is in it and what becomes of it; and `cargo xtask names rename`.
//!
//! In: the arguments. Out: a [`LockFile`], whose text goes to the generator and comes back as one file more of the crate,
//! or, beside the settings, as a change of its own.

mod rename;

use std::fs;
use std::path::{Path, PathBuf};

use generator::lock;
use generator::tree::{Change, Kind, Plan, Tree};

use crate::apply::{Real, apply};
use crate::paths::{label, read_if_there};

pub(crate) use rename::run;

/// The file with the names.
#[derive(Debug)]
pub(crate) struct LockFile {
    /// Where it is.
    path: PathBuf,
    /// What it is called in messages.
    pub(crate) label: String,
    /// What is in it.
    pub(crate) text: Option<String>,
    /// Where in the crate it is, if it is there.
    inside: Option<String>,
}

impl LockFile {
    /// Finds the file: as `given`, else beside the settings, else in the crate, which is at `out` and called `out_label`.
    ///
    /// # Errors
    ///
    /// When there is one that cannot be read.
    pub(crate) fn find(
        given: Option<&Path>,
        settings: Option<&Path>,
        out: &Path,
        out_label: &str,
    ) -> Result<Self, String> {
        let beside = settings.map(|path| path.with_file_name(lock::FILE));
        let mut file = match given.map(Path::to_path_buf).or(beside) {
            Some(path) => Self::at(&path)?,
            None => Self {
                label: format!("{out_label}/{}", lock::FILE),
                ..Self::at(&out.join(lock::FILE))?
            },
        };
        let path = absolute(&file.path);
        let inside = path.and_then(|path| Some(label(path.strip_prefix(out).ok()?)));
        file.inside = inside;
        Ok(file)
    }

    /// The file at `path`.
    ///
    /// # Errors
    ///
    /// When there is one that cannot be read.
    fn at(path: &Path) -> Result<Self, String> {
        Ok(Self {
            path: path.to_path_buf(),
            label: label(path),
            text: read_if_there(path)?,
            inside: None,
        })
    }

    /// What the generator is told: the file's name and its text.
    pub(crate) fn input(&self) -> Option<(&str, &str)> {
        Some((&self.label, self.text.as_deref()?))
    }

    /// Makes the names part of the crate, if that is where the file is; else what [`apply`] has to do in [`Self::folder`].
    pub(crate) fn plan(&self, names: &lock::Lock, tree: &mut Tree) -> Plan {
        match &self.inside {
            Some(path) => {
                tree.files.insert(path.clone(), names.text());
                Plan::default()
            }
            None => self.change(names),
        }
    }

    /// Writes the names, whatever the file is part of.
    ///
    /// # Errors
    ///
    /// When the disk fails.
    pub(crate) fn write(&self, plan: &Plan) -> Result<(), String> {
        apply(&Real, self.folder(), plan).map_err(|error| error.to_string())
    }

    /// What has to be done so that the file holds the names.
    fn change(&self, names: &lock::Lock) -> Plan {
        let text = names.text();
        if self.text.as_ref() == Some(&text) {
            return Plan::default();
        }
        let kind = match self.text {
            Some(_) => Kind::Updated,
            None => Kind::Created,
        };
        let name = self.path.file_name().unwrap_or_default();
        let change = Change {
            path: name.to_string_lossy().into_owned(),
            kind,
            old: self.text.clone().unwrap_or_default(),
            new: text,
        };
        Plan {
            changes: vec![change],
            ..Plan::default()
        }
    }

    /// The folder of the file.
    fn folder(&self) -> &Path {
        match self.path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        }
    }

    /// The folder as messages call it.
    pub(crate) fn folder_label(&self) -> String {
        label(self.path.parent().unwrap_or(Path::new("")))
    }
}

/// The path free of links, as far as its folder exists.
fn absolute(path: &Path) -> Option<PathBuf> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = fs::canonicalize(folder.unwrap_or(Path::new("."))).ok();
    // The crate's own folder, which a first run has still to make, is free of links already.
    let folder = folder.or_else(|| path.parent().map(Path::to_path_buf))?;
    Some(folder.join(path.file_name()?))
}
