//! What a step from one version to the next does.
//!
//! In: a [`Chain`]. Out: a [`Step`] for each version but the first.

use std::fs;
use std::time::{Duration, Instant};

use generator::diagnostic::Code;
use generator::lock::{self, Lock};
use generator::tree::{self, Lines, Tree};
use generator::{Input, Output};

use super::chain::Chain;
use crate::disk::SpecFolder;
use crate::roundtrip::package;

/// The part of a crate that is not made from its document.
const RUNTIME: &str = "src/runtime/";

/// From one version to the next.
#[derive(Clone, Debug)]
pub(super) struct Step {
    /// The version that it leads to.
    pub(super) to: String,
    pub(super) outcome: Outcome,
}

/// Whether there is code to compare.
#[derive(Clone, Debug)]
pub(super) enum Outcome {
    Compared(Box<Change>),
    /// The version has errors that cannot be repaired, or the generator a defect; the next step begins where this one did.
    Failed(String),
}

/// What is different after a step.
#[derive(Clone, Debug, Default)]
pub(super) struct Change {
    /// Lines of the document.
    pub(super) spec: Lines,
    /// Lines of the code that is made from it.
    pub(super) code: Lines,
    /// Lines of names.lock.
    pub(super) names: Lines,
    /// Files with such code that are written or removed.
    pub(super) files: usize,
    /// Names of what is there before and after, which are not the same.
    pub(super) moved: Vec<Moved>,
    /// How many things are told to have been renamed by the document.
    pub(super) renamed: usize,
    /// How many derives are told to have been lost.
    pub(super) lost: usize,
    /// How long it took to generate.
    pub(super) time: Duration,
}

/// A name that is not what it was.
#[derive(Clone, Debug)]
pub(super) struct Moved {
    pub(super) key: String,
    pub(super) old: String,
    pub(super) new: String,
    /// Whether only the module is another one: the document has put it under another tag, or into another schema.
    pub(super) elsewhere: bool,
}

/// A version and what came of it.
struct Version {
    text: String,
    tree: Tree,
    lock: Lock,
}

/// Takes all steps of a chain.
///
/// # Errors
///
/// When a file cannot be read, or the first version gives no code.
pub(super) fn steps(chain: &Chain) -> Result<Vec<Step>, String> {
    let files = SpecFolder::new(&chain.folder)
        .map_err(|e| format!("cannot read {}: {e}", chain.folder.display()))?;
    let mut steps = Vec::new();
    let mut before: Option<Version> = None;
    for file in &chain.versions {
        let path = chain.folder.join(file);
        let text = fs::read_to_string(&path)
            .map_err(|e| format!("cannot read {}: {e}", path.display()))?;
        let started = Instant::now();
        let names = before.as_ref().map(|before| before.lock.text());
        let made = generate(&files, file, &chain.name, names.as_deref());
        let time = started.elapsed();
        let (output, tree, lock) = match made {
            Ok(made) => made,
            Err(message) => {
                let outcome = Outcome::Failed(message);
                steps.push(Step {
                    to: file.clone(),
                    outcome,
                });
                continue;
            }
        };
        let after = Version { text, tree, lock };
        if let Some(before) = &before {
            let mut change = compare(before, &after)?;
            let count = |code| {
                let all = output.diagnostics.iter();
                all.filter(|d| d.code == code).count()
            };
            change.renamed = count(Code::Renamed);
            change.lost = count(Code::DeriveLost);
            change.time = time;
            let outcome = Outcome::Compared(Box::new(change));
            steps.push(Step {
                to: file.clone(),
                outcome,
            });
        }
        before = Some(after);
    }
    Ok(steps)
}

/// Generates from a version as it is or, if it has errors, with those repaired that can be.
fn generate(
    files: &SpecFolder,
    spec: &str,
    name: &str,
    names: Option<&str>,
) -> Result<(Output, Tree, Lock), String> {
    let mut errors = Vec::new();
    for lenient in [false, true] {
        let mut output = package::generate(&Input {
            lenient,
            lock: names.map(|text| (lock::FILE, text)),
            ..Input::new(files, spec, name)
        })?;
        if let (Some(mut tree), Some(lock)) = (output.tree.take(), output.lock.take()) {
            tree.files.retain(|path, _| !path.starts_with(RUNTIME));
            return Ok((output, tree, lock));
        }
        errors = package::errors(&output);
    }
    Err(errors.first().cloned().unwrap_or_default())
}

/// What is different between two versions.
fn compare(before: &Version, after: &Version) -> Result<Change, String> {
    let plan = tree::plan(&after.tree, &before.tree).map_err(|e| e.to_string())?;
    let moved = before.lock.moved(&after.lock);
    let moved = moved.map(|(key, old, new)| Moved {
        key: key.to_owned(),
        old: old.to_owned(),
        new: new.to_owned(),
        elsewhere: last(old) == last(new),
    });
    Ok(Change {
        spec: Lines::between(&before.text, &after.text),
        code: Lines::of(&plan),
        names: Lines::between(&before.lock.text(), &after.lock.text()),
        files: plan.changes.len(),
        moved: moved.collect(),
        ..Change::default()
    })
}

/// The name at the end of a path.
fn last(path: &str) -> &str {
    path.rsplit("::").next().unwrap_or(path)
}
