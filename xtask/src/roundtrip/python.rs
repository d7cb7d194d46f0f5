//! Python, in which the oracle is written.
//!
//! In: the oracle's `requirements.txt`. Out: an interpreter that has what it lists, in a virtual environment if need be, and
//! the output of scripts.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::place::{Place, write};
use crate::limit;

/// What the scripts import.
const IMPORTS: &str = "import jsonschema_rs, rstr, yaml";

/// How long a script may take: the slowest that is known takes four minutes.
const LIMIT: Duration = Duration::from_secs(30 * 60);

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
        self.run_within(LIMIT, script, arguments)
    }

    /// The same of a script that has no more time than `limit`.
    ///
    /// # Errors
    ///
    /// When it fails or does not end in time; the text is the end of what it says.
    pub(crate) fn run_within(
        &self,
        limit: Duration,
        script: &Path,
        arguments: &[&OsStr],
    ) -> Result<String, String> {
        let arguments = [&["-B".as_ref(), script.as_os_str()][..], arguments].concat();
        call_within(limit, &self.interpreter, &arguments)
    }
}

fn call(interpreter: &Path, arguments: &[&OsStr]) -> Result<String, String> {
    call_within(LIMIT, interpreter, arguments)
}

fn call_within(
    limit: Duration,
    interpreter: &Path,
    arguments: &[&OsStr],
) -> Result<String, String> {
    let mut command = Command::new(interpreter);
    command.args(arguments).env("PYTHONIOENCODING", "utf-8");
    let output = limit::output(&mut command, limit);
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
