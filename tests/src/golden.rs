//! The cases of `tests/golden`.
//!
//! A case is a folder: `openapi.yaml`, perhaps `overlays`, perhaps `codegen.toml`, perhaps `tests.rs` that runs inside the
//! generated crate, the tree that the generator makes of it in `expected`, and in `diagnostics.txt` what it says, if anything.
//! The name of the folder is the name of the crate. `UPDATE_GOLDEN=1` accepts what is generated.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use generator::tree::Tree;
use similar::TextDiff;

use crate::codegen::{Disk, Job, Outcome, files_below};

/// The spec of a case.
pub const SPEC: &str = "openapi.yaml";
/// Where the generated files of a case are.
const EXPECTED: &str = "expected";
/// What the generator says about a case.
const DIAGNOSTICS: &str = "diagnostics.txt";
/// Files of a case that people write.
const INPUTS: [&str; 3] = [SPEC, "codegen.toml", "tests.rs"];
/// The folder of the overlays of a case, which people write too.
const OVERLAYS: &str = "overlays/";
/// Left out of goldens, which show only what their spec made.
const RUNTIME: &str = "src/runtime/";

/// One folder of `tests/golden`.
#[derive(Debug, Clone)]
pub struct Case {
    /// The name of the folder and the crate.
    pub name: String,
    /// The folder.
    pub folder: PathBuf,
}

/// All cases, sorted by name.
#[must_use]
pub fn cases() -> Vec<Case> {
    let folder = crate::workspace().join("tests/golden");
    let mut cases: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let entry = entry.unwrap();
            Case {
                name: entry.file_name().into_string().unwrap(),
                folder: entry.path(),
            }
        })
        .collect();
    cases.sort_by(|a, b| a.name.cmp(&b.name));
    cases
}

impl Case {
    /// The text of a file that people write.
    #[must_use]
    pub fn input(&self, name: &str) -> Option<String> {
        std::fs::read_to_string(self.folder.join(name)).ok()
    }

    /// Runs the generator.
    #[must_use]
    pub fn generate(&self) -> Outcome {
        let config = self.input("codegen.toml");
        let overlays = files_below(&self.folder).into_iter();
        let overlays = overlays.filter(|path| path.starts_with(OVERLAYS));
        let overlays: Vec<_> = overlays
            .map(|path| (self.input(&path).unwrap(), path))
            .collect();
        let overlays: Vec<_> = overlays
            .iter()
            .map(|(text, path)| (&**path, &**text))
            .collect();
        Job {
            files: &Disk(self.folder.clone()),
            spec: SPEC,
            overlays: &overlays,
            config: config.as_deref(),
            crate_name: &self.name,
            lenient: false,
        }
        .run()
    }

    /// Compares what is generated with what is expected, or makes it so; the differences, if any.
    #[must_use]
    pub fn check(&self, update: bool) -> String {
        if !self.folder.join(SPEC).is_file() {
            return format!("{}: no {SPEC}: remove the folder\n", self.name);
        }
        let outcome = self.generate();
        let Some(tree) = outcome.tree else {
            return format!(
                "{}: the spec has errors\n{}",
                self.name, outcome.diagnostics
            );
        };
        let mut wanted = expected(&tree);
        if !outcome.diagnostics.is_empty() {
            wanted.insert(DIAGNOSTICS.to_owned(), outcome.diagnostics);
        }
        if update {
            self.write(&wanted);
        }
        self.compare(&wanted)
    }

    fn write(&self, wanted: &BTreeMap<String, String>) {
        let files = wanted.iter().map(|(path, text)| (&**path, &**text));
        crate::cargo::write_tree(&self.folder, files, is_input);
    }

    fn compare(&self, wanted: &BTreeMap<String, String>) -> String {
        let mut differences = String::new();
        let found = files_below(&self.folder).into_iter();
        let found = found.filter(|path| !is_input(path));
        let mut paths: Vec<_> = found.chain(wanted.keys().cloned()).collect();
        paths.sort();
        paths.dedup();
        for path in paths {
            let old = std::fs::read_to_string(self.folder.join(&path)).unwrap_or_default();
            let new = wanted.get(&path).map_or("", String::as_str);
            let (old_name, new_name) = (format!("expected {}/{path}", self.name), "generated");
            if !wanted.contains_key(&path) {
                differences.push_str(&format!("{old_name}: nothing generates this file\n"));
            } else if old != new {
                let diff = TextDiff::from_lines(old.as_str(), new);
                let diff = diff.unified_diff().header(&old_name, new_name).to_string();
                differences.push_str(&diff);
            }
        }
        differences
    }
}

/// Whether people write a file of a case.
fn is_input(path: &str) -> bool {
    INPUTS.contains(&path) || path.starts_with(OVERLAYS)
}

/// The part of a tree that goldens show, by path relative to the folder of the case.
fn expected(tree: &Tree) -> BTreeMap<String, String> {
    let files = tree.files.iter();
    files
        .filter(|(path, _)| !path.starts_with(RUNTIME))
        .map(|(path, text)| (format!("{EXPECTED}/{path}"), text.clone()))
        .collect()
}

/// The files of the runtime that a tree holds: name in `generator/runtime/src`, text.
pub fn runtime_files(tree: &Tree) -> impl Iterator<Item = (&str, &str)> {
    let files = tree.files.iter();
    files.filter_map(|(path, text)| Some((path.strip_prefix(RUNTIME)?, text.as_str())))
}

/// What the `tests.rs` of a case may use beside the dependencies of its crate.
const DEV_DEPENDENCIES: &str = r#"
[dev-dependencies]
tokio = { version = "1", features = ["macros", "rt"] }
"#;

/// Writes a generated crate, whole, to `folder`, with the `tests.rs` of its case as an integration test.
pub fn write_crate(case: &Case, tree: &Tree, folder: &Path) {
    let mut files = tree.files.clone();
    if let Some(tests) = case.input("tests.rs") {
        files.insert("tests/golden.rs".to_owned(), tests);
        let manifest = files.get_mut("Cargo.toml").unwrap();
        manifest.push_str(DEV_DEPENDENCIES);
    }
    let files = files.iter().map(|(path, text)| (&**path, &**text));
    crate::cargo::write_tree(folder, files, |_| false);
}
