//! Python, in which the oracle is written.
//!
//! In: the oracle's `requirements.txt`. Out: an interpreter that has what it lists, in a virtual environment if need be, and
//! the output of scripts.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::place::{Place, write};

/// What the scripts import.
const IMPORTS: &str = "import jsonschema_rs, rstr, yaml";

/// An interpreter and our scripts.
#[derive(Debug)]
pub(crate) struct Python {
    interpreter: PathBuf,
    scripts: PathBuf,
}

impl Python {
    /// Finds an interpreter or makes a virtual environment, and writes the scripts.
    ///
    /// # Errors
    ///
    /// When there is no Python or its packages cannot be installed.
    pub(crate) fn find(place: &Place, scripts: &[(&str, &str)]) -> Result<Self, String> {
        let folder = place.root.join("judge");
        for (name, text) in scripts {
            write(&folder.join(name), text)?;
        }
        let venv = place.root.join("venv");
        let own = venv.join(if cfg!(windows) {
            "Scripts/python.exe"
        } else {
            "bin/python"
        });
        for interpreter in [PathBuf::from("python3"), own.clone()] {
            if call(&interpreter, &["-c".as_ref(), IMPORTS.as_ref()]).is_ok() {
                return Ok(Self {
                    interpreter,
                    scripts: folder,
                });
            }
        }
        call(
            Path::new("python3"),
            &["-m".as_ref(), "venv".as_ref(), venv.as_os_str()],
        )?;
        let requirements = place.oracle.join("requirements.txt");
        let pip = ["-m", "pip", "install", "--quiet", "-r"].map(OsStr::new);
        call(&own, &[&pip[..], &[requirements.as_os_str()]].concat())?;
        Ok(Self {
            interpreter: own,
            scripts: folder,
        })
    }

    /// The path of one of our scripts.
    pub(crate) fn script(&self, name: &str) -> PathBuf {
        self.scripts.join(name)
    }

    /// What a script prints.
    ///
    /// # Errors
    ///
    /// When it fails; the text is the end of what it says.
    pub(crate) fn run(&self, script: &Path, arguments: &[&OsStr]) -> Result<String, String> {
        call(
            &self.interpreter,
            &[&["-B".as_ref(), script.as_os_str()][..], arguments].concat(),
        )
    }
}

fn call(interpreter: &Path, arguments: &[&OsStr]) -> Result<String, String> {
    let mut command = Command::new(interpreter);
    let output = command
        .args(arguments)
        .env("PYTHONIOENCODING", "utf-8")
        .output();
    let output = output.map_err(|e| format!("cannot run {}: {e}", interpreter.display()))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let text = String::from_utf8_lossy(&output.stderr);
    let last = text.trim_end().lines().next_back().unwrap_or("no message");
    let name = arguments
        .iter()
        .filter(|argument| !argument.to_string_lossy().starts_with('-'))
        .find_map(|argument| Path::new(argument).file_name()?.to_str())
        .unwrap_or_default();
    Err(format!("{name} failed: {last}"))
}
