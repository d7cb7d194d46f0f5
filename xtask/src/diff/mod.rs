//! `cargo xtask diff`.
//!
//! In: two documents, each a file or one of a revision of git. Out: what the way from one to the other does to the Rust API and
//! to the wire, as text on stdout; with `--bump`, the crate's version; and an exit code.

mod git;
mod side;
#[cfg(test)]
mod tests;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use generator::diagnostic::{Severity, render};
use generator::evolve::{self, Class, Evolution, Side, report};
use generator::lock;
use generator::{Input, Model, model};

use crate::cli::{Diff, Report, Threshold};
use crate::paths::{label, workspace};
use crate::report::{complain, say};
use side::Document;

/// Compares and says what was found.
///
/// Exits with 1 where `--fail-on` is met, and with 2 where one of the documents cannot be read or has errors.
pub(crate) fn run(args: &Diff) -> ExitCode {
    match steps(args) {
        Ok(code) => ExitCode::from(code),
        Err(message) => {
            complain(&format!("error: {}\n", message.trim_end()));
            ExitCode::from(2)
        }
    }
}

fn steps(args: &Diff) -> Result<u8, String> {
    let here = std::env::current_dir().map_err(|e| format!("there is no current folder: {e}"))?;
    let root = workspace(&here);
    let default = root.join("spec/openapi.yaml");
    let default = default.strip_prefix(&here).unwrap_or(&default);
    let new_path = args.new.as_deref().unwrap_or(default);
    let new = Document::find(new_path, default, args.config.as_deref())?;
    let old = Document::find(&args.old, new.path(), args.config.as_deref())?;
    let old_model = read(&old, old.lock.as_ref(), args.lenient)?;
    // What has a name keeps it, as it does when codegen goes from one document to the other.
    let names = old_model
        .names()
        .map(|names| (lock::FILE.to_owned(), names.text()));
    let new_model = read(&new, new.lock.as_ref().or(names.as_ref()), args.lenient)?;
    let (Some(old_crate), Some(new_crate)) = (&old_model.krate, &new_model.krate) else {
        return Err("nothing was compared".to_owned());
    };
    let evolution = evolve::compare(
        Side {
            krate: old_crate,
            sources: &old_model.sources,
        },
        Side {
            krate: new_crate,
            sources: &new_model.sources,
        },
    );
    // The version of the crate says nothing about documents that it was not made from.
    let ours = args.out.is_some() || args.bump || args.new.is_none();
    let out = args.out.clone().unwrap_or_else(|| root.join("generated"));
    let manifest = ours.then(|| Manifest::find(&out, &old)).flatten();
    let versions = manifest
        .as_ref()
        .map(|manifest| manifest.versions(&evolution));
    let versions = versions.transpose()?;
    let heading = report::Heading {
        old: old.label(),
        new: new.label(),
        versions: versions
            .as_ref()
            .map(|(old, new)| (old.as_str(), new.as_str())),
    };
    say(&match args.format {
        Report::Human => report::human(&evolution, &heading),
        Report::Markdown => report::markdown(&evolution, &heading),
        Report::Html => report::html(&evolution, &heading),
        Report::Json => format!("{:#}\n", report::json(&evolution, &heading)),
    });
    if args.bump {
        let manifest = manifest.ok_or_else(|| format!("there is no {}/Cargo.toml", label(&out)))?;
        manifest.bump(&evolution)?;
    }
    Ok(u8::from(fails(args.fail_on, &evolution)))
}

/// Whether the most severe change is as severe as the threshold.
fn fails(threshold: Threshold, evolution: &Evolution) -> bool {
    let least = match threshold {
        Threshold::Never => return false,
        Threshold::Breaking => Class::Breaking,
        Threshold::Behaviour => Class::Behaviour,
        Threshold::Additive => Class::Additive,
        Threshold::Any => Class::Documentation,
    };
    evolution.class().is_some_and(|class| class <= least)
}

/// A document as far as it is compared, with names that are kept.
fn read(
    document: &Document,
    lock: Option<&(String, String)>,
    lenient: bool,
) -> Result<Model, String> {
    let overlays = document.overlays.iter();
    let overlays: Vec<_> = overlays.map(|(path, text)| (&**path, &**text)).collect();
    let config = document.config.as_ref();
    let mut made = model(&Input {
        overlays: &overlays,
        config: config.map(|(path, text)| (path.as_str(), text.as_str())),
        lock: lock.map(|(path, text)| (path.as_str(), text.as_str())),
        lenient,
        ..Input::new(&*document.files, &document.entry, "generated")
    });
    let label = document.label();
    let root = label.strip_suffix(&document.entry).unwrap_or_default();
    made.sources = made.sources.with_labels(label, root);
    made.diagnostics
        .retain(|diagnostic| diagnostic.severity == Severity::Error);
    if !made.diagnostics.is_empty() {
        complain(&render(&made.diagnostics, &made.sources, false));
        return Err(format!("{} has errors", document.label()));
    }
    Ok(made)
}

/// The `Cargo.toml` of the crate.
struct Manifest {
    path: PathBuf,
    text: String,
    /// The same when the old document was current.
    base: Option<String>,
}

impl Manifest {
    fn find(out: &Path, old: &Document) -> Option<Self> {
        let path = out.join("Cargo.toml");
        let text = fs::read_to_string(&path).ok()?;
        let base = old.beside(&path);
        Some(Self { path, text, base })
    }

    /// The version that counts as old: that of the old revision, so that a version goes up once.
    fn base(&self) -> Result<String, String> {
        let text = self.base.as_ref().unwrap_or(&self.text);
        evolve::version(text).map_err(|error| format!("{}: {error}", label(&self.path)))
    }

    /// The old version and the one that is suggested.
    fn versions(&self, evolution: &Evolution) -> Result<(String, String), String> {
        let base = self.base()?;
        let next = evolution.step().after(&base)?;
        Ok((base, next))
    }

    fn bump(&self, evolution: &Evolution) -> Result<(), String> {
        let path = label(&self.path);
        let bumped = evolve::bump(&self.text, &self.base()?, evolution.step());
        let bumped = bumped.map_err(|error| format!("{path}: {error}"))?;
        match bumped {
            Some(text) => {
                fs::write(&self.path, text).map_err(|e| format!("cannot write {path}: {e}"))?;
                complain(&format!("{path}: the version is the suggested one\n"));
            }
            None => complain(&format!("{path}: the version is high enough already\n")),
        }
        Ok(())
    }
}
