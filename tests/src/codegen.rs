//! The generator, in-process: a spec in, a tree of files and the text of the diagnostics out.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use generator::diagnostic::{Severity, render};
use generator::source::{FileError, Files};
use generator::tree::Tree;

/// The files of a spec, in memory.
#[derive(Debug, Clone, Default)]
pub struct Memory(BTreeMap<String, Vec<u8>>);

impl Memory {
    /// One file.
    #[must_use]
    pub fn one(path: &str, text: impl Into<Vec<u8>>) -> Self {
        Self(BTreeMap::from([(path.to_owned(), text.into())]))
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
    /// The text of `codegen.toml`.
    pub config: Option<&'a str>,
    /// The name of the crate to make.
    pub crate_name: &'a str,
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
}

impl<F: Files> Job<'_, F> {
    /// Generates a crate that does not exist yet.
    #[must_use]
    pub fn run(&self) -> Outcome {
        let output = generator::generate(&generator::Input {
            files: self.files,
            spec: self.spec,
            config: self.config.map(|text| ("codegen.toml", text)),
            crate_name: self.crate_name,
            cargo_toml: None,
        });
        let errors = output.diagnostics.iter();
        Outcome {
            tree: output.tree,
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

/// Fails at the first file in which two trees differ.
#[track_caller]
pub fn assert_same(what: &str, one: &Tree, other: &Tree) {
    let paths = |tree: &Tree| tree.files.keys().cloned().collect::<Vec<_>>();
    for (path, text) in &one.files {
        if let Some(changed) = other.files.get(path).filter(|other| *other != text) {
            let diff = similar::TextDiff::from_lines(text.as_str(), changed);
            panic!(
                "{what}: {path} differs:\n{}",
                diff.unified_diff().context_radius(2)
            );
        }
    }
    assert_eq!(paths(one), paths(other), "{what}: other files");
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
