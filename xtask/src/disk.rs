//! The disk as the generator sees it.
//!
//! In: the folder of the document and the folder of the crate. Out: [`Files`] and [`Folder`] over them, which only read.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use generator::source::{FileError, Files};
use generator::tree::{Folder, FolderError};

use crate::apply::{FOREIGN, check, is_staged};

/// The folder that references may not leave; nothing outside of it is read.
#[derive(Debug)]
pub(crate) struct SpecFolder {
    root: PathBuf,
}

impl SpecFolder {
    /// The folder at `root`.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub(crate) fn new(root: &Path) -> io::Result<Self> {
        // Links are resolved once, so that what a file resolves to can be compared with it.
        let root = root.canonicalize()?;
        Ok(Self { root })
    }
}

impl Files for SpecFolder {
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError> {
        let failed = |error: io::Error| match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => FileError::NotFound,
            _ => FileError::Other(error.to_string()),
        };
        let full = self.root.join(path).canonicalize().map_err(failed)?;
        if !full.starts_with(&self.root) {
            let why = "it is a link out of the folder that references may not leave";
            return Err(FileError::Other(why.to_owned()));
        }
        // A pipe or a device could be read from for ever.
        if !full.is_file() {
            return Err(FileError::Other("it is not a file".to_owned()));
        }
        fs::read(full).map_err(failed)
    }
}

/// The folder of the crate.
#[derive(Debug)]
pub(crate) struct CrateFolder {
    root: PathBuf,
}

impl CrateFolder {
    /// The folder at `root`, which need not exist.
    pub(crate) const fn new(root: PathBuf) -> Self {
        Self { root }
    }

    fn list(&self, folder: &str, out: &mut Vec<String>) -> Result<(), FolderError> {
        let place = self.root.join(folder);
        let failed = |error: io::Error| error_at(folder, &error);
        for entry in fs::read_dir(&place).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let kind = entry.file_type().map_err(failed)?;
            // A name that is not Unicode is none that the generator gave.
            let Ok(name) = entry.file_name().into_string() else {
                continue;
            };
            let slash = if folder.is_empty() { "" } else { "/" };
            let path = format!("{folder}{slash}{name}");
            if kind.is_dir() {
                if !FOREIGN.contains(&name.as_str()) && !is_staged(&name) {
                    self.list(&path, out)?;
                }
            } else if kind.is_file() && !is_staged(&name) {
                out.push(path);
            }
        }
        Ok(())
    }
}

impl Folder for CrateFolder {
    fn files(&self) -> Result<Vec<String>, FolderError> {
        let mut out = Vec::new();
        if self.root.is_dir() {
            self.list("", &mut out)?;
        }
        Ok(out)
    }

    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, FolderError> {
        check(&self.root, path).map_err(|error| error_at(path, &error))?;
        match fs::read(self.root.join(path)) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error_at(path, &error)),
        }
    }

    fn head(&self, path: &str) -> Result<Vec<u8>, FolderError> {
        let mut bytes = Vec::new();
        let read = File::open(self.root.join(path))
            .and_then(|file| file.take(1024).read_to_end(&mut bytes));
        match read {
            Ok(_) => Ok(bytes),
            // A file of the user that may not be read has no mark as far as this run can tell, and stays.
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Ok(Vec::new()),
            Err(error) => Err(error_at(path, &error)),
        }
    }
}

fn error_at(path: &str, error: &io::Error) -> FolderError {
    FolderError {
        path: path.to_owned(),
        message: error.to_string(),
    }
}
