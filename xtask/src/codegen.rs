//! `cargo xtask codegen`.
//!
//! In: the arguments. Out: the crate brought up to date, or compared with what it should be, and a [`Report`].

use std::process::ExitCode;
use std::time::Instant;

use generator::diagnostic::Severity;
use generator::ledger::Losses;
use generator::tree::{self, Kind, Plan};
use generator::{Input, Output, generate};

use crate::apply::{Lock, Real, apply, recover};
use crate::cli::Codegen;
use crate::disk::{CrateFolder, SpecFolder};
use crate::paths::Paths;
use crate::report::{Report, Stale};

/// How many lines of each side `--check` shows of a file.
const LINES: usize = 3;

/// Does what was asked for and says how it went.
pub(crate) fn run(args: &Codegen) -> ExitCode {
    let started = Instant::now();
    let mut report = Report::new(args.format);
    let code = match steps(args, &mut report) {
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

/// The exit code, or why there is nothing to report but a sentence.
fn steps(args: &Codegen, report: &mut Report) -> Result<u8, String> {
    let paths = Paths::find(args)?;
    report.label = paths.out_label.clone();
    let looks_only = args.check || args.diff;
    // Held to the end: another run must neither see this one's half-built folders nor change what the plan is based on.
    let _lock = if looks_only {
        None
    } else {
        let lock = Lock::take(&paths.out).map_err(|e| e.to_string())?;
        recover(&Real, &paths.out).map_err(|e| e.to_string())?;
        Some(lock)
    };
    let mut output = run_generator(&paths, args)?;
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
        report.stale = stale(&plan, |path| format!("{}/{path}", paths.out_label));
        report
            .stale
            .extend(stale(&names, |_| paths.lock.label.clone()));
        report.checked = true;
        report.repair = repair(args);
        return Ok(u8::from(!report.stale.is_empty()));
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

fn run_generator(paths: &Paths, args: &Codegen) -> Result<Output, String> {
    let files = SpecFolder::new(&paths.spec_folder)
        .map_err(|e| format!("cannot read {}: {e}", paths.spec_label))?;
    let config = paths.config.as_ref();
    let overlays = paths.overlays.iter();
    let overlays: Vec<_> = overlays.map(|(path, text)| (&**path, &**text)).collect();
    let mut output = generate(&Input {
        files: &files,
        spec: &paths.spec,
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
    });
    output.sources = output.sources.with_label(&paths.spec_label);
    Ok(output)
}

/// The files that are not as they should be; `at` says what each is called in messages.
fn stale(plan: &Plan, at: impl Fn(&str) -> String) -> Vec<Stale> {
    let stale = plan.changes.iter().map(|change| Stale {
        path: change.path.clone(),
        at: at(&change.path),
        kind: change.kind,
        difference: tree::first_difference(change, LINES),
    });
    stale.collect()
}

/// The command that brings the crate up to date.
fn repair(args: &Codegen) -> String {
    let mut command = "cargo xtask codegen".to_owned();
    let paths = [
        ("--spec", &args.spec),
        ("--out", &args.out),
        ("--config", &args.config),
        ("--lock", &args.lock),
    ];
    let paths = paths
        .into_iter()
        .filter_map(|(flag, path)| Some((flag, path.as_ref()?.to_string_lossy())));
    let name = args.name.as_ref().map(|name| ("--name", name.into()));
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
