//! The generated client and its contract tests.
//!
//! In: a document. Out: the crate on disk; what its contract tests print when they call a server.

use std::io::ErrorKind;
use std::path::Path;
use std::process::Command;
use std::time::Duration;
use std::{env, fs};

use generator::Input;
use generator::tree::{self, Tree};
use serde_json::Value;

use super::samples;
use crate::apply::{Real, apply};
use crate::disk::{CrateFolder, SpecFolder};
use crate::limit;
use crate::roundtrip::package;
use crate::roundtrip::place::{Place, find_config, write};

/// Code that runs once is neither optimised nor debugged.
const WORKSPACE: &str = r#"[workspace]
resolver = "3"
members = ["client"]

[profile.dev]
debug = false
incremental = false
"#;

/// How long a client may take to compile and call everything.
const LIMIT: Duration = Duration::from_secs(30 * 60);

/// What became of a document.
pub(super) struct Client {
    /// How many operations the generator counts.
    pub(super) operations: usize,
    /// The client, or what the generator has against the document.
    pub(super) made: Result<Made, Vec<String>>,
}

/// A client that could be written.
pub(super) struct Made {
    /// What its contract tests send.
    pub(super) calls: Value,
    /// The files.
    pub(super) tree: Tree,
    /// What had to be repaired under `--lenient`; nothing where the document is accepted as it is.
    pub(super) repaired: Vec<String>,
}

/// Writes the crate called `name` to `folder`.
///
/// # Errors
///
/// When the document cannot be read or the crate not be written.
pub(super) fn make(
    place: &Place,
    spec: &Path,
    folder: &Path,
    name: &str,
) -> Result<Client, String> {
    let Some(file) = spec.file_name().and_then(|file| file.to_str()) else {
        return Err("it has no usable file name".to_owned());
    };
    let parent = spec.parent().filter(|p| !p.as_os_str().is_empty());
    let parent = parent.unwrap_or(Path::new("."));
    let files = SpecFolder::new(parent).map_err(|e| format!("cannot be read: {e}"))?;
    let config = find_config(parent)?;
    let strict = Input {
        config: config.as_deref().map(|text| ("codegen.toml", text)),
        contract_tests: true,
        ..Input::new(&files, file, name)
    };
    let (mut output, mut repaired) = (package::generate(&strict), Vec::new());
    if let Ok(refused) = &output
        && refused.tree.is_none()
    {
        repaired = package::errors(refused);
        output = package::generate(&Input {
            lenient: true,
            ..strict
        });
    }
    let refused = |operations, reasons| {
        Ok(Client {
            operations,
            made: Err(reasons),
        })
    };
    let output = match output {
        Ok(output) => output,
        Err(panic) => return refused(0, vec![panic]),
    };
    let Some(tree) = output.tree else {
        return refused(output.operations, package::errors(&output));
    };
    let client = folder.join("client");
    fs::create_dir_all(&client)
        .map_err(|e| format!("cannot create the folder {}: {e}", client.display()))?;
    let plan = tree::plan(&tree, &CrateFolder::new(client.clone())).map_err(|e| e.to_string())?;
    apply(&Real, &client, &plan).map_err(|e| e.to_string())?;
    write(&folder.join("Cargo.toml"), WORKSPACE)?;
    let lock = folder.join("Cargo.lock");
    if !lock.exists() {
        fs::copy(place.workspace.join("Cargo.lock"), &lock)
            .map_err(|e| format!("cannot write {}: {e}", lock.display()))?;
    }
    let calls = samples::json(&output.calls);
    Ok(Client {
        operations: output.operations,
        made: Ok(Made {
            calls,
            tree,
            repaired,
        }),
    })
}

/// Runs the contract tests against `url`: what they print, or what the compiler says against them.
///
/// # Errors
///
/// When cargo cannot be run.
pub(super) fn call(
    place: &Place,
    folder: &Path,
    url: &str,
) -> Result<Result<String, String>, String> {
    let arguments = [
        "test",
        "--quiet",
        "--color=never",
        "--features=full-serde",
        "--test=contract",
    ];
    let mut command = cargo(place, folder, &arguments);
    command
        .args(["--", "--nocapture"])
        .env("CONTRACT_BASE_URL", url);
    let output = match limit::output(&mut command, LIMIT) {
        Err(late) if late.kind() == ErrorKind::TimedOut => return Ok(Err(late.to_string())),
        output => output,
    };
    let output = output.map_err(|e| format!("cannot run cargo: {e}"))?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    if said.contains(" passed, ") {
        return Ok(Ok(said));
    }
    let text = String::from_utf8_lossy(&output.stderr);
    let errors = text.lines().filter(|line| line.starts_with("error"));
    let errors: Vec<_> = errors.take(3).collect();
    Ok(Err(if errors.is_empty() {
        text.trim_end().to_owned()
    } else {
        errors.join("; ")
    }))
}

/// Deletes what was compiled of the crate called `name`, but not of what it depends on.
///
/// # Errors
///
/// When cargo cannot be run.
pub(super) fn clean(place: &Place, folder: &Path, name: &str) -> Result<(), String> {
    let mut command = cargo(place, folder, &["clean", "--quiet", "--package", name]);
    let output = command.output();
    output
        .map(drop)
        .map_err(|e| format!("cannot run cargo: {e}"))
}

fn cargo(place: &Place, folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command
        .args(arguments)
        .arg("--target-dir")
        .arg(place.target())
        .current_dir(folder)
        .env("RUSTFLAGS", "-Awarnings");
    // What cargo tells this program about its own package must not reach the packages built here.
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(name);
        }
    }
    command
}
