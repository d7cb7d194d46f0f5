//! The generated crate and the driver beside it.
//!
//! In: what to generate from. Out: a cargo workspace of two packages on disk, and the driver built from it.

use std::io::ErrorKind;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use generator::diagnostic::{Severity, to_json};
use generator::rust::SchemaType;
use generator::tree::{self, Tree};
use generator::{Input, Output};

use super::driver;
use super::place::{Place, write as write_text};
use crate::apply::{Real, apply};
use crate::disk::CrateFolder;

/// The name of the generated crate.
pub(crate) const CLIENT: &str = "client";

/// Code that runs once is not worth optimising, nor is it debugged; both would cost disk for each document.
const WORKSPACE: &str = r#"[workspace]
resolver = "3"
members = ["client", "driver"]

[profile.dev]
debug = false
incremental = false
"#;

/// Generates.
///
/// # Errors
///
/// The message of a panic, which is a defect of the generator.
pub(crate) fn generate(input: &Input<'_>) -> Result<Output, String> {
    catch_unwind(AssertUnwindSafe(|| generator::generate(input))).map_err(|panic| {
        let text = panic.downcast_ref::<String>().map(String::as_str);
        let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
        format!("the generator panicked: {}", text.unwrap_or("no message"))
    })
}

/// The errors among the findings, one line each.
pub(crate) fn errors(output: &Output) -> Vec<String> {
    let errors = output.diagnostics.iter();
    let errors: Vec<_> = errors
        .filter(|d| d.severity == Severity::Error)
        .cloned()
        .collect();
    let list = to_json(&errors, &output.sources);
    let text = |value: &serde_json::Value, key| value[key].as_str().unwrap_or_default().to_owned();
    let list = list.as_array().into_iter().flatten();
    list.map(|e| {
        format!(
            "{}: {} at {}",
            text(e, "code"),
            text(e, "message"),
            text(e, "pointer")
        )
    })
    .collect()
}

/// Writes both packages to `folder`.
///
/// # Errors
///
/// When something cannot be written.
pub(crate) fn write(
    place: &Place,
    folder: &Path,
    tree: &Tree,
    schemas: &[SchemaType],
) -> Result<(), String> {
    let client = folder.join(CLIENT);
    fs::create_dir_all(&client)
        .map_err(|e| format!("cannot create the folder {}: {e}", client.display()))?;
    let plan = tree::plan(tree, &CrateFolder::new(client.clone())).map_err(|e| e.to_string())?;
    apply(&Real, &client, &plan).map_err(|e| e.to_string())?;
    write_text(&folder.join("Cargo.toml"), WORKSPACE)?;
    write_text(
        &folder.join("driver/Cargo.toml"),
        &driver::manifest(&name(folder)),
    )?;
    write_text(&folder.join("driver/src/main.rs"), &driver::main(schemas))?;
    // The versions of this workspace are on this machine already, and the same for every document.
    let lock = folder.join("Cargo.lock");
    if !lock.exists() {
        match fs::copy(place.workspace.join("Cargo.lock"), &lock) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(format!("cannot write {}: {error}", lock.display()));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Compiles the driver in `folder`: its path, or what the compiler says against it, a line for each error.
///
/// # Errors
///
/// When cargo cannot be run.
pub(crate) fn build(place: &Place, folder: &Path) -> Result<Result<PathBuf, Vec<String>>, String> {
    let target = place.target();
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command
        .args([
            "build",
            "--quiet",
            "--message-format=short",
            "--color=never",
        ])
        .args(["--package", &name(folder), "--target-dir"])
        .arg(&target)
        .current_dir(folder)
        .env("RUSTFLAGS", "-Awarnings");
    // What cargo tells this program about its own package must not reach the packages built here.
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(name);
        }
    }
    let output = command
        .output()
        .map_err(|e| format!("cannot run cargo: {e}"))?;
    if output.status.success() {
        let file = format!("{}{}", name(folder), env::consts::EXE_SUFFIX);
        return Ok(Ok(target.join("debug").join(file)));
    }
    let text = String::from_utf8_lossy(&output.stderr);
    let is_error = |line: &&str| line.contains(": error") || line.starts_with("error");
    let summary = |line: &&str| !line.starts_with("error: could not compile");
    let lines: Vec<_> = text.lines().filter(is_error).filter(summary).collect();
    if lines.is_empty() {
        return Err(format!("cargo failed: {}", text.trim_end()));
    }
    Ok(Err(lines.into_iter().map(str::to_owned).collect()))
}

/// The name of the driver: all drivers are in one target folder.
fn name(folder: &Path) -> String {
    let stem = folder.file_name().unwrap_or_default().to_string_lossy();
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    format!("driver-{}", stem.chars().map(plain).collect::<String>())
}
