//! `cargo xtask names rename OLD NEW`.
//!
//! In: two names. Out: names.lock with the new one, which the next `codegen` writes into the crate.

use std::path::Path;
use std::process::ExitCode;

use generator::diagnostic::Sink;
use generator::lock::{Lock, rename};

use super::LockFile;
use crate::cli::{Codegen, Names};
use crate::paths::Paths;
use crate::report::{complain, say};

/// Does what was asked for and says how it went.
pub(crate) fn run(args: &Names) -> ExitCode {
    let Names::Rename { old, new, lock } = args;
    match renamed(lock.as_deref(), old, new) {
        Ok(label) => {
            say(&format!(
                "{label}: `{old}` is `{new}` from the next `cargo xtask codegen` on\n"
            ));
            ExitCode::SUCCESS
        }
        Err(message) => {
            complain(&format!("error: {message}\n"));
            ExitCode::from(2)
        }
    }
}

fn renamed(given: Option<&Path>, old: &str, new: &str) -> Result<String, String> {
    let file = match given {
        Some(path) => LockFile::at(path)?,
        None => Paths::find(&Codegen::default())?.lock,
    };
    let label = &file.label;
    let Some(text) = &file.text else {
        return Err(format!(
            "there is no {label}; `cargo xtask codegen` writes it, or name one with `--lock FILE`"
        ));
    };
    let sink = Sink::new();
    let mut names = Lock::read(label, text, &sink);
    if sink.has_errors() {
        return Err(format!(
            "{label} has lines that are no entries; `cargo xtask codegen` shows them"
        ));
    }
    rename(&mut names, old, new).map_err(|error| format!("{label}: `{old}`: {error}"))?;
    file.write(&file.change(&names))?;
    Ok(file.label)
}
