//! Where the work is done.
//!
//! In: the workspace that cargo runs this program for. Out: the folders of the runs and of the oracle.

use std::fs;
use std::path::{Path, PathBuf};

use crate::paths::workspace;

/// The folders of a run.
#[derive(Debug)]
pub(crate) struct Place {
    /// The workspace.
    pub(crate) workspace: PathBuf,
    /// Everything that is written: a folder below `target`.
    pub(crate) root: PathBuf,
    /// The oracle: `../shared/oracle`.
    pub(crate) oracle: PathBuf,
}

impl Place {
    /// Finds the folders of `cargo xtask roundtrip`, and of what shares its types.
    ///
    /// # Errors
    ///
    /// When there is no oracle or the folder of the runs cannot be made.
    pub(crate) fn find() -> Result<Self, String> {
        Self::of("roundtrip")
    }

    /// Finds the folders of a command that writes to `target/<name>`.
    ///
    /// # Errors
    ///
    /// When there is no oracle or the folder of the runs cannot be made.
    pub(crate) fn of(name: &str) -> Result<Self, String> {
        let here =
            std::env::current_dir().map_err(|e| format!("cannot find the current folder: {e}"))?;
        let workspace = workspace(&here);
        let oracle = workspace.join("../shared/oracle");
        let Ok(oracle) = oracle.canonicalize() else {
            return Err(format!(
                "the data to judge with is not part of this repository; put it at {}",
                oracle.display()
            ));
        };
        let root = workspace.join("target").join(name);
        fs::create_dir_all(&root)
            .map_err(|e| format!("cannot create the folder {}: {e}", root.display()))?;
        Ok(Self {
            workspace,
            root,
            oracle,
        })
    }

    /// The folder of the runs on one document.
    ///
    /// # Errors
    ///
    /// When it cannot be made.
    pub(crate) fn folder(&self, stem: &str) -> Result<PathBuf, String> {
        let folder = self.root.join("specs").join(stem);
        fs::create_dir_all(&folder)
            .map_err(|e| format!("cannot create the folder {}: {e}", folder.display()))?;
        Ok(folder)
    }

    /// The folder that everything is compiled in, so that dependencies are compiled once.
    pub(crate) fn target(&self) -> PathBuf {
        self.root.join("target")
    }
}

/// Writes a file unless it has that text already, so that cargo sees no change where there is none.
///
/// # Errors
///
/// When it cannot be written.
pub(crate) fn write(path: &Path, text: &str) -> Result<(), String> {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, text))
        .map_err(|e| format!("cannot write {}: {e}", path.display()))
}

/// The text of the settings beside a document, if there are any.
///
/// # Errors
///
/// When they cannot be read.
pub(crate) fn find_config(folder: &Path) -> Result<Option<String>, String> {
    let path = folder.join("codegen.toml");
    match fs::read_to_string(&path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(format!("cannot read {}: {error}", path.display())),
    }
}
