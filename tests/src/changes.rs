//! The cases of `tests/changes`.
//!
//! A case is a folder, named like the kind of change that it proves: `old.yaml` and `new.yaml`, a `caller.rs` that compiles
//! against the old crate, perhaps settings for both (`codegen.toml`) or for the new side alone (`new.toml`), and in
//! `report.json` what the comparison says. `UPDATE_GOLDEN=1` accepts what it says.

use std::path::PathBuf;

use generator::diagnostic::render;
use generator::evolve::{self, Evolution, Kind, report};
use generator::{Input, Model};

use crate::codegen::{Disk, Job};

/// One folder of `tests/changes`.
#[derive(Debug, Clone)]
pub struct Case {
    /// The kind of change.
    pub kind: Kind,
    /// The folder.
    pub folder: PathBuf,
}

/// One of the two crates of a case.
#[derive(Debug, Clone)]
pub struct Crate {
    /// The text of its document and of its settings, which are all that it depends on.
    pub source: String,
    /// Its files, by path.
    pub files: Vec<(String, String)>,
}

/// All cases, by name.
///
/// # Panics
///
/// If a folder is not called like a kind.
#[must_use]
pub fn cases() -> Vec<Case> {
    let folder = crate::workspace().join("tests/changes");
    let mut cases: Vec<Case> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let entry = entry.unwrap();
            let name = entry.file_name().into_string().unwrap();
            let kind = Kind::from_name(&name);
            Case {
                kind: kind.unwrap_or_else(|| panic!("{name} is no kind of change")),
                folder: entry.path(),
            }
        })
        .collect();
    cases.sort_by_key(|case| case.kind.name());
    cases
}

impl Case {
    /// A file that people write.
    fn input(&self, name: &str) -> Option<String> {
        std::fs::read_to_string(self.folder.join(name)).ok()
    }

    /// The document of a side and its settings.
    fn side(&self, side: &str) -> (String, Option<String>) {
        let own = (side == "new").then(|| self.input("new.toml")).flatten();
        let config = own.or_else(|| self.input("codegen.toml"));
        (format!("{side}.yaml"), config)
    }

    /// The code that compiles against the old crate.
    ///
    /// # Panics
    ///
    /// If there is none.
    #[must_use]
    pub fn caller(&self) -> String {
        self.input("caller.rs").unwrap()
    }

    /// The crate of a side, `old` or `new`, called `name`.
    #[must_use]
    pub fn generate(&self, side: &str, name: impl FnOnce(&str) -> String) -> Crate {
        let (spec, config) = self.side(side);
        let source = [self.input(&spec), config.clone()].map(Option::unwrap_or_default);
        let source = source.join("\n");
        let tree = Job {
            files: &Disk(self.folder.clone()),
            spec: &spec,
            overlays: &[],
            config: config.as_deref(),
            crate_name: &name(&source),
            lenient: false,
        }
        .tree();
        Crate {
            files: tree.files.into_iter().collect(),
            source,
        }
    }

    /// What the comparison says.
    #[must_use]
    pub fn compare(&self) -> Evolution {
        let [old, new] = ["old", "new"].map(|side| {
            let (spec, config) = self.side(side);
            model(&self.folder, &spec, config.as_deref())
        });
        compare(&old, &new)
    }

    /// What `report.json` should hold.
    #[must_use]
    pub fn report(&self, evolution: &Evolution) -> String {
        let heading = report::Heading {
            old: "old.yaml",
            new: "new.yaml",
            versions: Some(("0.1.0", "0.2.0")),
        };
        let mut report = report::json(evolution, &heading);
        // Which version follows has a test of its own.
        if let Some(report) = report.as_object_mut() {
            report.remove("version");
            report.remove("suggested_version");
        }
        format!("{report:#}\n")
    }
}

/// A document as it is compared.
///
/// # Panics
///
/// If the document has errors.
#[must_use]
pub fn model(folder: &std::path::Path, spec: &str, config: Option<&str>) -> Model {
    let files = Disk(folder.to_path_buf());
    let model = generator::model(&Input {
        config: config.map(|text| ("codegen.toml", text)),
        lenient: true,
        ..Input::new(&files, spec, "generated")
    });
    assert!(
        model.krate.is_some(),
        "{spec}: {}",
        render(&model.diagnostics, &model.sources, false)
    );
    model
}

/// The comparison of two documents without errors.
///
/// # Panics
///
/// If one has errors.
#[must_use]
pub fn compare(old: &Model, new: &Model) -> Evolution {
    let (old_crate, new_crate) = (old.krate.as_ref().unwrap(), new.krate.as_ref().unwrap());
    evolve::compare(
        evolve::Side {
            krate: old_crate,
            sources: &old.sources,
        },
        evolve::Side {
            krate: new_crate,
            sources: &new.sources,
        },
    )
}
