//! Which overlays are applied to the document.
//!
//! In: the settings and the folder of the document. Out: for each overlay what it is called in messages and its text, in the
//! order in which they are applied. The settings decide if they have the key `overlays`, even if it lists none; or else all
//! of the folder `overlays` beside the document are taken, by name.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use generator::config::Config;
use generator::diagnostic::Sink;

use crate::paths::label;

/// The folder that is looked into.
const FOLDER: &str = "overlays";

/// Reads the overlays. `config` is the path and the text of the settings, `folder` that of the document.
///
/// # Errors
///
/// When one that is named, or one that was found, cannot be read; the text says what to do.
pub(crate) fn read(
    config: Option<&(String, String)>,
    folder: &Path,
) -> Result<Vec<(String, String)>, String> {
    let named = config.and_then(|(path, text)| {
        // What is wrong with the settings is reported by the generator, which reads them too.
        let overlays = Config::read(path, text, &Sink::new()).overlays?;
        Some((path, overlays))
    });
    let Some((config, overlays)) = named else {
        return beside(&folder.join(FOLDER));
    };
    let from = Path::new(config).parent().unwrap_or(Path::new(""));
    let mut out = Vec::new();
    for overlay in overlays {
        let path = from.join(&overlay);
        let text = fs::read_to_string(&path).map_err(|error| match error.kind() {
            ErrorKind::NotFound => format!(
                "there is no overlay {}; correct `overlays` in {config}, whose paths are relative to its folder",
                label(&path)
            ),
            _ => unreadable(&path, &error),
        })?;
        out.push((label(&path), text));
    }
    Ok(out)
}

/// The overlays of a folder, sorted by name; none when there is no such folder.
fn beside(folder: &Path) -> Result<Vec<(String, String)>, String> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| unreadable(folder, &error))? {
        let path = entry.map_err(|error| unreadable(folder, &error))?.path();
        let extension = path.extension().and_then(|extension| extension.to_str());
        if matches!(extension, Some("yaml" | "yml" | "json")) && path.is_file() {
            paths.push(path);
        }
    }
    paths.sort();
    let read = |path: &PathBuf| match fs::read_to_string(path) {
        Ok(text) => Ok((label(path), text)),
        Err(error) => Err(unreadable(path, &error)),
    };
    paths.iter().map(read).collect()
}

fn unreadable(path: &Path, error: &std::io::Error) -> String {
    format!("cannot read {}: {error}", label(path))
}
