//! The cases of `tests/evolution`: what a change of a spec costs those who review the code.
//!
//! A case is a folder: `new.yaml`, and `old.yaml` where it does not begin with the one that most cases begin with. In
//! `expected.patch` stands what the generator says of the new spec, the change of the spec, and what becomes of the crate,
//! without its runtime, and of names.lock. `UPDATE_GOLDEN=1` accepts what is generated; what a case may cost is in
//! `budgets.txt`, which people write.

use std::path::PathBuf;

use generator::lock::{self, Lock};
use generator::tree::{self, Change, Kind, Lines, Plan, Tree};
use similar::TextDiff;

use crate::codegen::{Job, Memory, Outcome};

/// The part of a crate that is the same whatever the spec.
const RUNTIME: &str = "src/runtime/";
/// What the patch of a case is in.
const PATCH: &str = "expected.patch";
/// The spec that a case begins with.
const OLD: &str = "old.yaml";

/// One folder of `tests/evolution`.
#[derive(Debug, Clone)]
pub struct Case {
    /// The name of the folder.
    pub name: String,
    folder: PathBuf,
}

/// What a change of a spec costs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cost {
    /// Lines of code.
    pub code: Lines,
    /// Files with such lines.
    pub files: usize,
    /// Lines of names.lock.
    pub names: Lines,
    /// Names of what was there before that are not the same: key, old and new path.
    pub moved: Vec<String>,
}

/// The folder of all cases.
#[must_use]
pub fn folder() -> PathBuf {
    crate::workspace().join("tests/evolution")
}

/// All cases, sorted by name.
#[must_use]
pub fn cases() -> Vec<Case> {
    let entries = std::fs::read_dir(folder()).unwrap().map(Result::unwrap);
    let folders = entries.filter(|entry| entry.file_type().unwrap().is_dir());
    let mut cases: Vec<Case> = folders
        .map(|entry| Case {
            name: entry.file_name().into_string().unwrap(),
            folder: entry.path(),
        })
        .collect();
    cases.sort_by(|a, b| a.name.cmp(&b.name));
    cases
}

impl Case {
    /// Generates from the old spec and then, with the names of that, from the new one: the patch and what it costs.
    #[must_use]
    pub fn run(&self) -> (String, Cost) {
        let read = |path: PathBuf| std::fs::read_to_string(path).ok();
        let old = read(self.folder.join(OLD)).or_else(|| read(folder().join(OLD)));
        let (old, new) = (old.unwrap(), read(self.folder.join("new.yaml")).unwrap());
        let (before, names, _) = self.generate(&old, None);
        let (after, others, said) = self.generate(&new, Some(&names.text()));

        let code = tree::plan(&after, &before).unwrap();
        let spec = TextDiff::from_lines(&old, &new);
        let spec = spec.unified_diff().header(OLD, "new.yaml").to_string();
        let locks = lock_change(&names, &others);
        let patch = said + &spec + &tree::diff(&code, "") + &tree::diff(&locks, "");
        let moved = names.moved(&others);
        let cost = Cost {
            code: Lines::of(&code),
            files: code.changes.len(),
            names: Lines::of(&locks),
            moved: moved
                .map(|(key, old, new)| format!("{key}: {old} -> {new}"))
                .collect(),
        };
        (patch, cost)
    }

    /// The difference to the patch that was accepted, if any; with `update` it is accepted.
    #[must_use]
    pub fn check(&self, patch: &str, update: bool) -> String {
        let path = self.folder.join(PATCH);
        if update {
            std::fs::write(&path, patch).unwrap();
        }
        let expected = std::fs::read_to_string(&path).unwrap_or_default();
        if expected == patch {
            return String::new();
        }
        let diff = TextDiff::from_lines(expected.as_str(), patch);
        let name = format!("expected {}/{PATCH}", self.name);
        diff.unified_diff().header(&name, "generated").to_string()
    }

    /// The crate, its names, and what is said of them.
    fn generate(&self, spec: &str, names: Option<&str>) -> (Tree, Lock, String) {
        let job = Job {
            files: &Memory::one("spec.yaml", spec),
            spec: "spec.yaml",
            overlays: &[],
            config: None,
            crate_name: "harbour",
            lenient: false,
        };
        let Outcome {
            tree,
            lock,
            diagnostics,
            ..
        } = job.run_after(names);
        let (Some(mut tree), Some(lock)) = (tree, lock) else {
            panic!("{}:\n{diagnostics}", self.name);
        };
        tree.files.retain(|path, _| !path.starts_with(RUNTIME));
        (tree, lock, diagnostics)
    }
}

fn lock_change(old: &Lock, new: &Lock) -> Plan {
    let change = Change {
        path: lock::FILE.to_owned(),
        kind: Kind::Updated,
        old: old.text(),
        new: new.text(),
    };
    Plan {
        changes: vec![change],
        ..Plan::default()
    }
}
