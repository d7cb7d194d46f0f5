//! The first stage: the generator on one document.
//!
//! In: a [`Spec`]. Out: the crate on disk and [`Generated`], which says what came of it; both from an earlier run if neither the
//! generator nor any file of the document has changed since.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use generator::diagnostic::Severity;
use generator::ledger;
use generator::source::{FileError, Files};
use generator::tree::{self, Tree};
use generator::{Input, Output};
use serde::{Deserialize, Serialize};

use super::find::Spec;
use crate::apply::{Real, apply};
use crate::cache::{Cache, Hash};
use crate::disk::{CrateFolder, SpecFolder};
use crate::roundtrip::package;

/// The part of a crate that is not made from its document, and so says nothing about it.
const RUNTIME: &str = "src/runtime/";

/// What came of a document.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub(super) struct Generated {
    /// The version of OpenAPI, as in `3.1`.
    pub(super) version: String,
    pub(super) operations: usize,
    pub(super) types: usize,
    /// How many losses there are of each code.
    pub(super) losses: BTreeMap<String, usize>,
    /// The errors that had to be repaired (`--lenient`), each with its code and pointer.
    pub(super) repaired: Vec<String>,
    pub(super) outcome: Outcome,
}

/// Whether there is a crate.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub(super) enum Outcome {
    /// There is.
    Crate {
        /// The hash of all files that matter to cargo.
        whole: String,
        /// The hash of the files that show what the document made.
        own: String,
        /// How many bytes of Rust there are.
        size: u64,
    },
    /// The document has errors, each with its code and pointer.
    Invalid(Vec<String>),
    /// The generator has a defect.
    Panicked(String),
}

/// Everything that the first stage needs.
#[derive(Debug)]
pub(super) struct Generator {
    cache: Cache,
    /// Where the crates are.
    crates: PathBuf,
    /// The hash of this program, of which the generator is a part.
    program: String,
}

impl Generator {
    /// Keeps crates in `crates` and results in `cache`.
    ///
    /// # Errors
    ///
    /// When the program cannot find itself.
    pub(super) fn new(crates: PathBuf, cache: Cache) -> Result<Self, String> {
        let program = std::env::current_exe().map_err(|e| format!("cannot find itself: {e}"))?;
        Ok(Self {
            cache,
            crates,
            program: Hash::default().add_file(&program).finish(),
        })
    }

    /// Makes the crate of a document.
    ///
    /// # Errors
    ///
    /// When the disk fails. What the generator does wrong is in the result.
    pub(super) fn run(&self, spec: &Spec) -> Result<Generated, String> {
        let name = spec.crate_name();
        let folder = self.crates.join(&name);
        // Which files a document consists of is known from the time it was read last.
        let listed = format!("{name}.files");
        let known: Option<Vec<String>> = self.cache.get(&listed, &self.program);
        if let Some(files) = known
            && folder.is_dir()
            && let Some(generated) = self.cache.get(&name, &self.key(spec, &files))
        {
            return Ok(generated);
        }
        let files = Recorder::new(&spec.root)?;
        let generated = self.generate(spec, &files, &name, &folder)?;
        let files: Vec<String> = files.asked.into_inner().into_iter().collect();
        self.cache.put(&listed, &self.program, &files);
        self.cache.put(&name, &self.key(spec, &files), &generated);
        Ok(generated)
    }

    fn key(&self, spec: &Spec, files: &[String]) -> String {
        let hash = Hash::default().add(&self.program);
        let add = |hash: Hash, file: &String| hash.add(file).add_file(&spec.root.join(file));
        files.iter().fold(hash, add).finish()
    }

    /// Generates from the document as it is or, if it has errors, with those repaired that can be.
    fn generate(
        &self,
        spec: &Spec,
        files: &Recorder,
        name: &str,
        folder: &Path,
    ) -> Result<Generated, String> {
        let run = |lenient| {
            package::generate(&Input {
                lenient,
                ..Input::new(files, &spec.entry, name)
            })
        };
        let mut output = run(false);
        let mut repaired = Vec::new();
        if let Ok(strict) = &output
            && strict.tree.is_none()
        {
            repaired = package::errors(strict);
            output = run(true);
        }
        let output = match output {
            Ok(output) => output,
            Err(message) => return Ok(Generated::panicked(message)),
        };
        let outcome = match &output.tree {
            Some(tree) => {
                write(folder, tree)?;
                outcome(tree)
            }
            // Some of them cannot be repaired.
            None => Outcome::Invalid(std::mem::take(&mut repaired)),
        };
        Ok(Generated::new(&output, repaired, outcome))
    }
}

impl Generated {
    fn new(output: &Output, repaired: Vec<String>, outcome: Outcome) -> Self {
        let mut losses = BTreeMap::new();
        let all = output.diagnostics.iter();
        for loss in all.filter(|d| d.severity == Severity::Loss) {
            *losses.entry(loss.code.name().to_owned()).or_default() += 1;
        }
        Self {
            version: version(output),
            operations: output.operations,
            types: output.types,
            losses,
            repaired,
            outcome,
        }
    }

    fn panicked(message: String) -> Self {
        Self {
            version: "unknown".to_owned(),
            operations: 0,
            types: 0,
            losses: BTreeMap::new(),
            repaired: Vec::new(),
            outcome: Outcome::Panicked(message),
        }
    }
}

/// The first two numbers of what the document says of itself.
fn version(output: &Output) -> String {
    let root = &output.sources.entry().root;
    let said = root.get("openapi").or_else(|| root.get("swagger"));
    let text = said.map(|node| match node.as_number() {
        Some(number) => number.to_string(),
        None => node.as_str().unwrap_or_default().to_owned(),
    });
    let text = text.unwrap_or_default();
    let numbers: Vec<_> = text.split('.').take(2).collect();
    match numbers.as_slice() {
        [major, minor] => format!("{major}.{minor}"),
        _ => "unknown".to_owned(),
    }
}

fn outcome(tree: &Tree) -> Outcome {
    let (mut whole, mut own, mut size) = (Hash::default(), Hash::default(), 0);
    for (path, text) in &tree.files {
        if path != ledger::FILE {
            whole = whole.add(path).add(text);
        }
        if !path.starts_with(RUNTIME) {
            own = own.add(path).add(text);
        }
        size += text.len() as u64;
    }
    Outcome::Crate {
        whole: whole.finish(),
        own: own.finish(),
        size,
    }
}

fn write(folder: &Path, tree: &Tree) -> Result<(), String> {
    let existing = CrateFolder::new(folder.to_owned());
    let plan = tree::plan(tree, &existing).map_err(|e| format!("{}: {e}", folder.display()))?;
    apply(&Real, folder, &plan).map_err(|e| e.to_string())
}

/// The files of a document, with a list of those that were asked for.
struct Recorder {
    files: SpecFolder,
    asked: RefCell<BTreeSet<String>>,
}

impl Recorder {
    fn new(root: &Path) -> Result<Self, String> {
        let files = SpecFolder::new(root);
        Ok(Self {
            files: files.map_err(|e| format!("cannot read {}: {e}", root.display()))?,
            asked: RefCell::default(),
        })
    }
}

impl Files for Recorder {
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError> {
        self.asked.borrow_mut().insert(path.to_owned());
        self.files.read(path)
    }
}
