//! The second stage: cargo on the crates.
//!
//! In: the names of crates on disk. Out: what the compiler, rustfmt and rustdoc say about each. All crates are members of one
//! workspace with one target folder, so that dependencies are compiled once and cargo decides what runs beside what. Nothing
//! depends on a crate, so what was compiled of it is deleted as soon as cargo says that it is done: the largest take
//! hundreds of megabytes.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::roundtrip::place::write;

/// What one tool says about a crate.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub(super) struct Verdict {
    pub(super) errors: Vec<String>,
    pub(super) warnings: Vec<String>,
}

/// What the tools say, by the name of the crate. A crate that is not in it has nothing against it.
pub(super) type Verdicts = BTreeMap<String, Verdict>;

/// The workspace of the crates.
#[derive(Debug)]
pub(super) struct Workspace {
    folder: PathBuf,
    target: PathBuf,
    jobs: usize,
}

impl Workspace {
    /// A workspace of these members, all of which are folders in `folder`, with the versions that `lock` has.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub(super) fn new(
        folder: PathBuf,
        target: PathBuf,
        members: &[&str],
        lock: &Path,
        jobs: usize,
    ) -> Result<Self, String> {
        let manifest = format!(
            "[workspace]\nresolver = \"3\"\nmembers = {members:?}\n\n[profile.dev]\ndebug = false\nincremental = false\n"
        );
        write(&folder.join("Cargo.toml"), &manifest)?;
        // The versions of this workspace are on this machine already; cargo removes what the members do not use.
        let lock =
            fs::read_to_string(lock).map_err(|e| format!("cannot read {}: {e}", lock.display()))?;
        write(&folder.join("Cargo.lock"), &lock)?;
        Ok(Self {
            folder,
            target,
            jobs,
        })
    }

    /// Type-checks every member; `done` is told of each that compiles, as soon as it does.
    ///
    /// # Errors
    ///
    /// When cargo cannot be run.
    pub(super) fn check(&self, done: impl FnMut(&str, &Verdict)) -> Result<Verdicts, String> {
        self.compile(&["check", "--workspace"], done)
    }

    /// Makes the documentation of every member; `done` is told of each that is made, as soon as it is.
    ///
    /// # Errors
    ///
    /// When cargo cannot be run.
    pub(super) fn doc(&self, done: impl FnMut(&str, &Verdict)) -> Result<Verdicts, String> {
        self.compile(&["doc", "--workspace", "--no-deps"], done)
    }

    /// The files that rustfmt would change.
    ///
    /// # Errors
    ///
    /// When it cannot be run.
    pub(super) fn format(&self) -> Result<Verdicts, String> {
        let mut command = self.cargo(&["fmt", "--all", "--", "--check", "-l"]);
        let output = command
            .output()
            .map_err(|e| format!("cannot run cargo: {e}"))?;
        let text = String::from_utf8_lossy(&output.stdout);
        let mut verdicts = Verdicts::new();
        for line in text.lines() {
            if let Some((name, path)) = self.member(Path::new(line)) {
                let verdict: &mut Verdict = verdicts.entry(name).or_default();
                verdict.errors.push(format!("{path} is not formatted"));
            }
        }
        if !output.status.success() && verdicts.is_empty() {
            let text = String::from_utf8_lossy(&output.stderr);
            return Err(format!("cargo fmt failed: {}", text.trim_end()));
        }
        Ok(verdicts)
    }

    /// Runs cargo and sorts its messages by crate.
    fn compile(
        &self,
        args: &[&str],
        mut done: impl FnMut(&str, &Verdict),
    ) -> Result<Verdicts, String> {
        let jobs = self.jobs.to_string();
        let mut command = self.cargo(args);
        command
            .args(["--keep-going", "--message-format=json", "--jobs", &jobs])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command
            .spawn()
            .map_err(|e| format!("cannot run cargo: {e}"))?;
        let (Some(stdout), Some(mut stderr)) = (child.stdout.take(), child.stderr.take()) else {
            return Err("cargo has no output".to_owned());
        };
        // Read beside the messages, so that cargo never waits for either to be taken.
        let said = thread::spawn(move || {
            let mut text = Vec::new();
            let _ = stderr.read_to_end(&mut text);
            String::from_utf8_lossy(&text).into_owned()
        });
        let mut verdicts = Verdicts::new();
        for line in BufReader::new(stdout).lines() {
            let line = line.map_err(|e| format!("cannot read what cargo says: {e}"))?;
            let Ok(message) = serde_json::from_str::<Value>(&line) else {
                continue;
            };
            let Some(manifest) = message["manifest_path"].as_str() else {
                continue;
            };
            let Some((name, _)) = self.member(Path::new(manifest)) else {
                continue;
            };
            match message["reason"].as_str() {
                Some("compiler-message") => {
                    take(verdicts.entry(name).or_default(), &message["message"]);
                }
                Some("compiler-artifact") => {
                    remove(&message);
                    done(&name, verdicts.entry(name.clone()).or_default());
                }
                _ => {}
            }
        }
        let status = child
            .wait()
            .map_err(|e| format!("cannot wait for cargo: {e}"))?;
        let said = said.join().unwrap_or_default();
        let explained = verdicts.values().any(|verdict| !verdict.errors.is_empty());
        if !status.success() && !explained {
            return Err(format!("cargo failed: {}", said.trim_end()));
        }
        Ok(verdicts)
    }

    /// The member that a path is in, and the rest of the path.
    fn member(&self, path: &Path) -> Option<(String, String)> {
        let rest = path.strip_prefix(&self.folder).ok()?;
        let mut parts = rest.components();
        let name = parts.next()?.as_os_str().to_str()?.to_owned();
        let rest = parts.as_path();
        Some((name, rest.to_string_lossy().into_owned()))
    }

    fn cargo(&self, args: &[&str]) -> Command {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
        let mut command = Command::new(cargo);
        command
            .args(args)
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", &self.target)
            .env("CARGO_TERM_COLOR", "never");
        // What cargo tells this program about its own package must not reach the packages built here.
        for (name, _) in std::env::vars_os() {
            let text = name.to_string_lossy();
            if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
                command.env_remove(name);
            }
        }
        command
    }
}

/// Adds a message of the compiler.
fn take(verdict: &mut Verdict, message: &Value) {
    let text = message["message"].as_str().unwrap_or_default();
    // "3 warnings emitted", "aborting due to 2 previous errors".
    if message["spans"].as_array().is_none_or(Vec::is_empty)
        && (text.ends_with(" emitted") || text.starts_with("aborting due to"))
    {
        return;
    }
    let spans = message["spans"].as_array().into_iter().flatten();
    let place = spans
        .filter(|span| span["is_primary"] == true)
        .find_map(|span| {
            let file = span["file_name"].as_str()?;
            Some(format!(" at {file}:{}", span["line_start"]))
        });
    let code = message["code"]["code"].as_str();
    let code = code.map(|code| format!("{code}: ")).unwrap_or_default();
    let text = format!("{code}{text}{}", place.unwrap_or_default());
    match message["level"].as_str() {
        Some("warning") => verdict.warnings.push(text),
        Some(level) if level.starts_with("error") => verdict.errors.push(text),
        _ => {}
    }
}

/// Deletes what was compiled. What cannot be deleted takes up room, nothing more.
fn remove(message: &Value) {
    let files = message["filenames"].as_array().into_iter().flatten();
    for file in files.filter_map(Value::as_str).map(Path::new) {
        if file
            .extension()
            .is_some_and(|extension| extension == "html")
        {
            let folder = file.parent().unwrap_or(file);
            let _ = fs::remove_dir_all(folder);
        } else {
            let _ = fs::remove_file(file);
        }
    }
}
