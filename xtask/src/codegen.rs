//! `cargo xtask codegen`.
//!
//! In: the arguments. Out: the crate brought up to date, or compared with what it should be, and a [`Report`].

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use generator::diagnostic::Severity;
use generator::ledger::Losses;
use generator::tree::{self, Kind, Plan};
use generator::workspace::{Common, Shared};
use generator::{Input, Output, generate};

use crate::apply::{Lock, Real, apply, recover};
use crate::check::check;
use crate::cli::Codegen;
use crate::disk::{CrateFolder, SpecFolder};
use crate::paths::Paths;
use crate::report::Report;
use crate::workspace;

/// Does what was asked for and says how it went.
pub(crate) fn run(args: &Codegen) -> ExitCode {
    if let Some(file) = &args.workspace {
        return workspace::run(args, file);
    }
    let steps = |report: &mut Report| {
        let work = Work {
            args: args.clone(),
            paths: Paths::find(args)?,
        };
        let _locks = hold(args, &[&work.paths.out])?;
        let output = work.generate(&Around::default())?;
        work.finish(output, report)
    };
    reported(args, steps)
}

/// Takes some steps and says how they went.
pub(crate) fn reported(
    args: &Codegen,
    steps: impl FnOnce(&mut Report) -> Result<u8, String>,
) -> ExitCode {
    let started = Instant::now();
    let mut report = Report::new(args.format);
    let code = match steps(&mut report) {
        Ok(code) => code,
        Err(message) => {
            report.fail(message);
            2
        }
    };
    report.millis = started.elapsed().as_millis();
    report.print();
    ExitCode::from(code)
}

/// What other documents of a run make of this one.
#[derive(Default)]
pub(crate) struct Around<'a> {
    /// The schemas to make types of, if it is the crate that others share.
    pub(crate) common: Option<&'a Common>,
    /// The types that another crate has.
    pub(crate) shared: Option<&'a Shared>,
}

/// Takes hold of crates, so that other runs neither see half-built folders nor change what a plan is based on, and clears up
/// what runs that were killed left behind.
///
/// # Errors
///
/// When one cannot be held or cleared up.
pub(crate) fn hold(args: &Codegen, outs: &[&Path]) -> Result<Vec<Lock>, String> {
    if args.check || args.diff {
        return Ok(Vec::new());
    }
    // A lock is on the folder above; in one order, so that two runs do not wait for each other.
    let above: BTreeMap<_, _> = outs.iter().map(|out| (out.parent(), out)).collect();
    let take = |out: &&&Path| Lock::take(out).map_err(|e| e.to_string());
    let locks = above.values().map(take).collect::<Result<_, _>>()?;
    for out in outs {
        recover(&Real, out).map_err(|e| e.to_string())?;
    }
    Ok(locks)
}

/// One crate to bring up to date.
pub(crate) struct Work {
    pub(crate) args: Codegen,
    pub(crate) paths: Paths,
}

impl Work {
    /// Generates.
    ///
    /// # Errors
    ///
    /// When the folder of the document cannot be read.
    pub(crate) fn generate(&self, around: &Around<'_>) -> Result<Output, String> {
        let Self { args, paths } = self;
        let files = SpecFolder::new(&paths.root.folder)
            .map_err(|e| format!("cannot read {}: {e}", paths.spec_label))?;
        let beside = around.common.map(|common| common.beside(&files));
        let config = paths.config.as_ref();
        let overlays = paths.overlays.iter();
        let overlays: Vec<_> = overlays.map(|(path, text)| (&**path, &**text)).collect();
        let mut output = generate(&Input {
            files: beside.as_ref().map_or(&files, |beside| beside),
            spec: &paths.root.spec,
            overlays: &overlays,
            config: config.map(|(label, text)| (label.as_str(), text.as_str())),
            crate_name: &paths.crate_name,
            cargo_toml: paths.cargo_toml.as_deref(),
            lenient: args.lenient,
            contract_tests: args.contract_tests,
            losses: Losses {
                deny: &args.deny,
                ledger: paths.ledger.as_deref(),
            },
            lock: paths.lock.input(),
            roots: around.common.map_or(&[], Common::places),
            shared: around.shared,
        });
        output.sources = output
            .sources
            .with_labels(&paths.spec_label, &paths.root.label);
        Ok(output)
    }

    /// Brings the crate up to date, or compares it, and gives the exit code.
    ///
    /// # Errors
    ///
    /// When something cannot be read or written, or is in the way.
    pub(crate) fn finish(&self, mut output: Output, report: &mut Report) -> Result<u8, String> {
        let Self { args, paths } = self;
        report.label = paths.out_label.clone();
        report.take(&output);
        let (Some(wanted), Some(names)) = (&mut output.tree, &output.lock) else {
            return Ok(2);
        };
        let names = paths.lock.plan(names, wanted);
        if output
            .diagnostics
            .iter()
            .any(|d| d.severity == Severity::Error)
        {
            return Ok(2);
        }
        let folder = CrateFolder::new(paths.out.clone());
        let plan = tree::plan(wanted, &folder).map_err(|e| format!("{}/{e}", paths.out_label))?;
        report.unchanged = plan.unchanged;
        if !plan.conflicts.is_empty() {
            return Err(conflicts(&plan, &paths.out_label));
        }
        if args.diff {
            let names = tree::diff(&names, &paths.lock.folder_label());
            report.diff = Some(tree::diff(&plan, &paths.out_label) + &names);
        }
        if args.check {
            let checked = report
                .checked
                .insert(check(paths, &plan, &names, repair(args)));
            return Ok(u8::from(!checked.stale.is_empty()));
        }
        if !args.diff {
            apply(&Real, &paths.out, &plan).map_err(|e| e.to_string())?;
            // After the crate: a run that is killed between the two gives the same names again.
            paths.lock.write(&names)?;
            report.removed = plan.count(Kind::Removed);
            report.written = plan.changes.len() + names.changes.len() - report.removed;
        }
        Ok(0)
    }
}

/// The command that brings the crate up to date.
fn repair(args: &Codegen) -> String {
    let mut command = "cargo xtask codegen".to_owned();
    let paths = [
        ("--spec", &args.spec),
        ("--root", &args.root),
        ("--out", &args.out),
        ("--config", &args.config),
        ("--lock", &args.lock),
    ];
    let workspace = [("--workspace", &args.workspace)];
    // Of a crate of several the rest is what the file says of it.
    let (paths, name) = match args.workspace {
        Some(_) => (&workspace[..], None),
        None => (&paths[..], args.name.as_ref()),
    };
    let paths = paths
        .iter()
        .filter_map(|(flag, path)| Some((*flag, path.as_ref()?.to_string_lossy())));
    let name = name.map(|name| ("--name", name.into()));
    for (flag, given) in [
        (" --lenient", args.lenient),
        (" --contract-tests", args.contract_tests),
    ] {
        command.push_str(if given { flag } else { "" });
    }
    for (flag, value) in paths.chain(name) {
        let plain = |c: char| c.is_alphanumeric() || "/\\._-+:".contains(c);
        if value.chars().all(plain) {
            command.push_str(&format!(" {flag} {value}"));
        } else {
            command.push_str(&format!(" {flag} '{}'", value.replace('\'', r"'\''")));
        }
    }
    command
}

fn conflicts(plan: &Plan, label: &str) -> String {
    let list: String = plan
        .conflicts
        .iter()
        .map(|path| format!("\n  {label}/{path}"))
        .collect();
    format!(
        "these files are in the way, because the generator did not write them; nothing was changed:{list}\n\
         move or delete them, or write to another folder with `--out DIR`"
    )
}
