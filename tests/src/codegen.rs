//! The generator, in-process: a spec in, a tree of files and the text of the diagnostics out.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use generator::Input;
use generator::diagnostic::{Severity, render};
use generator::lock::{self, Lock};
use generator::source::{FileError, Files};
use generator::tree::Tree;
use similar::TextDiff;

/// The files of a spec, in memory.
#[derive(Debug, Clone, Default)]
pub struct Memory(BTreeMap<String, Vec<u8>>);

impl Memory {
    /// One file.
    #[must_use]
    pub fn one(path: &str, text: impl Into<Vec<u8>>) -> Self {
        Self(BTreeMap::from([(path.to_owned(), text.into())]))
    }

    /// Several files.
    #[must_use]
    pub fn of(files: &[(&str, &str)]) -> Self {
        let file = |(path, text): &(&str, &str)| ((*path).to_owned(), text.as_bytes().to_vec());
        Self(files.iter().map(file).collect())
    }
}

impl Files for Memory {
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError> {
        self.0.get(path).cloned().ok_or(FileError::NotFound)
    }
}

/// The files of a folder.
#[derive(Debug, Clone)]
pub struct Disk(pub PathBuf);

impl Files for Disk {
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError> {
        std::fs::read(self.0.join(path)).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => FileError::NotFound,
            _ => FileError::Other(error.to_string()),
        })
    }
}

/// What to generate.
#[derive(Debug)]
pub struct Job<'a, F> {
    /// Where the spec and the files that it refers to are read from.
    pub files: &'a F,
    /// The path of the spec among them.
    pub spec: &'a str,
    /// The overlays to apply to it: path and text.
    pub overlays: &'a [(&'a str, &'a str)],
    /// The text of `codegen.toml`.
    pub config: Option<&'a str>,
    /// The name of the crate to make.
    pub crate_name: &'a str,
    /// Whether mistakes that have an obvious repair are repaired.
    pub lenient: bool,
}

/// What came of it.
#[derive(Debug)]
pub struct Outcome {
    /// The files; none when the spec has errors.
    pub tree: Option<Tree>,
    /// All diagnostics as they are printed, without colours.
    pub diagnostics: String,
    /// How many diagnostics are errors.
    pub errors: usize,
    /// The names that were given.
    pub lock: Option<Lock>,
}

impl<F: Files> Job<'_, F> {
    /// Generates a crate that does not exist yet.
    #[must_use]
    pub fn run(&self) -> Outcome {
        self.run_after(None)
    }

    /// Generates a crate whose names are in `lock`, the text of names.lock.
    #[must_use]
    pub fn run_after(&self, lock: Option<&str>) -> Outcome {
        let output = generator::generate(&Input {
            overlays: self.overlays,
            config: self.config.map(|text| ("codegen.toml", text)),
            lenient: self.lenient,
            lock: lock.map(|text| (lock::FILE, text)),
            ..Input::new(self.files, self.spec, self.crate_name)
        });
        let errors = output.diagnostics.iter();
        Outcome {
            tree: output.tree,
            lock: output.lock,
            diagnostics: render(&output.diagnostics, &output.sources, false),
            errors: errors.filter(|d| d.severity == Severity::Error).count(),
        }
    }

    /// Generates a crate from a spec that has no errors.
    #[must_use]
    pub fn tree(&self) -> Tree {
        let outcome = self.run();
        outcome.tree.unwrap_or_else(|| {
            panic!(
                "{} has {} errors:\n{}",
                self.spec, outcome.errors, outcome.diagnostics
            )
        })
    }
}

/// How two trees differ: other files, and the diffs of the first three that are not the same. Empty if they do not.
#[must_use]
pub fn difference(one: &Tree, other: &Tree) -> String {
    let mut text = String::new();
    for (tree, against, what) in [(one, other, "less"), (other, one, "more")] {
        let paths = tree.files.keys();
        for path in paths.filter(|path| !against.files.contains_key(*path)) {
            text.push_str(&format!("a file {what}: {path}\n"));
        }
    }
    let both = one.files.iter().filter_map(|(path, text)| {
        let changed = other.files.get(path).filter(|other| *other != text)?;
        Some((path, text, changed))
    });
    for (path, old, new) in both.take(3) {
        let diff = TextDiff::from_lines(old.as_str(), new);
        let mut diff = diff.unified_diff();
        text.push_str(&diff.context_radius(2).header(path, path).to_string());
    }
    text
}

/// Paths of all files below `folder`, relative and separated by `/`; none when there is no such folder.
#[must_use]
pub fn files_below(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut due = vec![folder.to_path_buf()];
    while let Some(next) = due.pop() {
        let Ok(entries) = std::fs::read_dir(&next) else {
            continue;
        };
        for entry in entries.map(Result::unwrap) {
            let path = entry.path();
            if entry.file_type().unwrap().is_dir() {
                due.push(path);
            } else {
                let path = path.strip_prefix(folder).unwrap();
                found.push(path.to_str().unwrap().replace('\\', "/"));
            }
        }
    }
    found.sort();
    found
}
