//! The folder that references may not leave.
//!
//! In: what the user typed, the settings, and the document. Out: the folder, and where the document is in it. Without a word
//! from the user it is the folder of the document.

use std::path::{Component, Path, PathBuf};

use generator::config::Config;
use generator::diagnostic::Sink;

use crate::paths::label;

/// The folder, and where the document is in it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Root {
    /// The folder.
    pub(crate) folder: PathBuf,
    /// What stands before the paths of files in messages: empty, or with a slash at its end.
    pub(crate) label: String,
    /// The document, as seen from the folder, separated by `/`.
    pub(crate) spec: String,
}

impl Root {
    /// Finds it: `given` on the command line, or `root` in `config`, which is the path and the text of the settings, or the folder
    /// of the document at `spec`.
    ///
    /// # Errors
    ///
    /// When there is no such folder, or it does not hold the document; the text says what to do.
    pub(crate) fn find(
        given: Option<&Path>,
        config: Option<&(String, String)>,
        spec: &Path,
    ) -> Result<Self, String> {
        let beside = || spec.parent().unwrap_or(Path::new("")).to_path_buf();
        let (folder, from) = match (given, config.and_then(configured)) {
            (Some(folder), _) => (folder.to_path_buf(), "`--root`".to_owned()),
            (None, Some((folder, config))) => (folder, format!("`root` in {config}")),
            (None, None) => (beside(), String::new()),
        };
        let here = |path: &Path| match path.as_os_str().is_empty() {
            true => Path::new(".").canonicalize(),
            false => path.canonicalize(),
        };
        let failed = |path: &Path, error| format!("cannot read {}: {error}", label(path));
        let full = here(&folder).map_err(|error| {
            let folder = label(&folder);
            format!("there is no folder {folder} to read from: {error}; correct {from}")
        })?;
        // The folder of the document is resolved, but not a link that the document itself is.
        let document = here(&beside()).map_err(|error| failed(spec, error))?;
        let document = document.join(spec.file_name().unwrap_or_default());
        let Ok(below) = document.strip_prefix(&full) else {
            return Err(format!(
                "{} is not in {}, which references may not leave; correct {from}",
                label(spec),
                label(&folder)
            ));
        };
        let names = below.components().map(|part| match part {
            Component::Normal(name) => name.to_str(),
            _ => None,
        });
        let Some(names) = names.collect::<Option<Vec<&str>>>() else {
            return Err(format!("{} is not a Unicode name", label(spec)));
        };
        let spec = names.join("/");
        let name = label(&tidy(&folder));
        let slash = if name.is_empty() || name.ends_with('/') {
            ""
        } else {
            "/"
        };
        Ok(Self {
            label: format!("{name}{slash}"),
            folder: full,
            spec,
        })
    }
}

/// The path without `.` and without folders that it leaves again, for messages.
pub(crate) fn tidy(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in path.components() {
        let named = matches!(out.components().next_back(), Some(Component::Normal(_)));
        match part {
            Component::CurDir => {}
            Component::ParentDir if named => {
                out.pop();
            }
            part => out.push(part),
        }
    }
    out
}

/// The folder that the settings name, which is relative to theirs, and what the settings are called.
fn configured(config: &(String, String)) -> Option<(PathBuf, String)> {
    let (path, text) = config;
    // What is wrong with the settings is reported by the generator, which reads them too.
    let root = Config::read(path, text, &Sink::new()).root?;
    let from = Path::new(path).parent().unwrap_or(Path::new(""));
    Some((from.join(root), path.clone()))
}
