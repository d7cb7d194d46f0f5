//! Files of a revision, by way of the program `git`.
//!
//! In: what names a revision, and paths as they are on the disk. Out: their text in that revision; nothing is checked
//! out and nothing is written.

use std::path::{Component, Path, PathBuf};
use std::process::Command;

use generator::config::Config;
use generator::diagnostic::Sink;
use generator::source::{FileError, Files};

use crate::paths::label;

/// A revision that exists.
#[derive(Clone, Debug)]
pub(super) struct Revision {
    name: String,
    commit: String,
    /// The folder of the repository.
    top: PathBuf,
}

impl Revision {
    /// The revision called `name`, a commit, a tag or a branch, of the repository that `path` is in.
    pub(super) fn find(name: &str, path: &Path) -> Result<Self, String> {
        // What begins with a dash is an option to git.
        if name.is_empty() || name.starts_with('-') {
            return Err(format!("`{name}` is no revision"));
        }
        let (folder, _) = existing(path)?;
        let top = git(&folder, &["rev-parse", "--show-toplevel"])?;
        let top = top.ok_or_else(|| format!("{} is in no repository of git", label(path)))?;
        let top = PathBuf::from(text(&top));
        let wanted = format!("{name}^{{commit}}");
        let found = git(&top, &["rev-parse", "--verify", "--quiet", &wanted])?;
        let commit = found.ok_or_else(|| format!("git knows no revision `{name}`"))?;
        Ok(Self {
            name: name.to_owned(),
            commit: text(&commit),
            top,
        })
    }

    /// What it was called.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// The text of a file in it.
    pub(super) fn text(&self, path: &Path) -> Option<String> {
        let bytes = self.bytes(path).ok().flatten()?;
        String::from_utf8(bytes).ok()
    }

    fn bytes(&self, path: &Path) -> Result<Option<Vec<u8>>, String> {
        git(&self.top, &["cat-file", "blob", &self.object(path)?])
    }

    /// The names of the files in a folder.
    fn names(&self, folder: &Path) -> Result<Vec<String>, String> {
        let object = self.object(folder)?;
        let list = git(&self.top, &["ls-tree", "--name-only", "-z", &object])?;
        let list = list.unwrap_or_default();
        let names = list.split(|byte| *byte == 0);
        Ok(names
            .filter(|name| !name.is_empty())
            .map(|name| String::from_utf8_lossy(name).into_owned())
            .collect())
    }

    /// A file or a folder as git names it.
    fn object(&self, path: &Path) -> Result<String, String> {
        let (folder, rest) = existing(path)?;
        match folder.join(rest).strip_prefix(&self.top) {
            Ok(inside) => Ok(format!("{}:{}", self.commit, label(inside))),
            Err(_) => Err(format!("{} is not in the repository", label(path))),
        }
    }
}

/// The part of a path that is there now, as a folder without links, and the rest, which may have been there once.
fn existing(path: &Path) -> Result<(PathBuf, PathBuf), String> {
    let here = std::env::current_dir().map_err(|e| format!("there is no current folder: {e}"))?;
    let path = normal(&here.join(path));
    let folder = path.ancestors().find(|above| above.is_dir());
    let folder = folder.unwrap_or(&path);
    let rest = path.strip_prefix(folder).unwrap_or(Path::new(""));
    let found = folder.canonicalize();
    let found = found.map_err(|e| format!("cannot use {}: {e}", label(folder)))?;
    Ok((found, rest.to_path_buf()))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).trim().to_owned()
}

/// What git prints; `None` where it says that there is no such thing.
fn git(folder: &Path, args: &[&str]) -> Result<Option<Vec<u8>>, String> {
    let output = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(args)
        .output();
    let output = output.map_err(|e| format!("cannot run git: {e}"))?;
    Ok(output.status.success().then_some(output.stdout))
}

/// A folder of a revision.
#[derive(Debug)]
pub(super) struct Folder {
    revision: Revision,
    root: PathBuf,
}

impl Folder {
    /// The folder `root` in `revision`.
    pub(super) fn new(revision: Revision, root: PathBuf) -> Self {
        Self { revision, root }
    }
}

impl Files for Folder {
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError> {
        let bytes = self.revision.bytes(&self.root.join(path));
        bytes.map_err(FileError::Other)?.ok_or(FileError::NotFound)
    }
}

/// The overlays of a revision: those that its settings name, or else those beside the document.
pub(super) fn overlays(
    revision: &Revision,
    config: Option<&(String, String)>,
    folder: &Path,
) -> Result<Vec<(String, String)>, String> {
    let named = config.and_then(|(path, text)| {
        let overlays = Config::read(path, text, &Sink::new()).overlays?;
        let from = Path::new(path).parent().unwrap_or(Path::new(""));
        Some(overlays.iter().map(|overlay| from.join(overlay)).collect())
    });
    let paths: Vec<PathBuf> = match named {
        Some(paths) => paths,
        None => {
            let folder = folder.join("overlays");
            let mut names = revision.names(&folder)?;
            names.retain(|name| {
                [".yaml", ".yml", ".json"]
                    .iter()
                    .any(|end| name.ends_with(end))
            });
            names.iter().map(|name| folder.join(name)).collect()
        }
    };
    let text = |path: &PathBuf| {
        let text = revision.text(path);
        let text =
            text.ok_or_else(|| format!("there is no {} in `{}`", label(path), revision.name));
        Ok((label(path), text?))
    };
    paths.iter().map(text).collect()
}

/// A path without `.` and `..`, which git does not take.
fn normal(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                out.pop();
            }
            part => out.push(part),
        }
    }
    out
}
