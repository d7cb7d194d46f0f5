//! `cargo xtask corpus`: does every document of a folder become a crate that compiles?
//!
//! In: a folder of OpenAPI documents. Out: for each, what came of generating, of `cargo check`, of `cargo fmt --check` and, if
//! asked for, of rustdoc; a table for people, one JSON object for tools; and `tests/corpus.manifest`, which is committed, so
//! that a change of the generator shows which documents it moved. What was found out about a document is kept below
//! `target/corpus` until the generator, the document or the compiler changes.

mod compile;
pub(crate) mod find;
mod generate;
mod manifest;
mod progress;
mod report;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use self::compile::{Verdict, Verdicts, Workspace};
use self::find::Spec;
use self::generate::{Generated, Generator, Outcome};
use self::manifest::Manifest;
use self::progress::Progress;
use self::report::Report;
use crate::cache::{Cache, Hash};
use crate::cli::{Corpus, Stage};
use crate::paths::workspace;
use crate::report::conclude;

/// What a thread of the generator has for its stack: what the main thread of a program has.
const STACK: usize = 8 << 20;

/// Tries each document and prints the result: exit code 0 if all is well, 1 if something failed or is not as the manifest says, 2 if
/// it could not be tried.
pub(crate) fn run(args: &Corpus) -> ExitCode {
    conclude(
        steps(args),
        args.format,
        Report::text,
        Report::json,
        Report::is_good,
    )
}

/// The folders of a run.
struct Place {
    workspace: PathBuf,
    root: PathBuf,
}

fn steps(args: &Corpus) -> Result<Report, String> {
    let here =
        std::env::current_dir().map_err(|e| format!("cannot find the current folder: {e}"))?;
    let workspace = workspace(&here);
    let place = Place {
        root: workspace.join("target/corpus"),
        workspace,
    };
    let default = || place.workspace.join("tests/corpus.manifest");
    let listed = args.manifest.clone().unwrap_or_else(default);
    let mut manifest = Manifest::read(&listed)?;
    let specs = find::find(&args.dir)?;
    let jobs = args.jobs.map_or_else(
        || thread::available_parallelism().map_or(1, usize::from),
        usize::from,
    );

    let generated = generate_all(&place, &specs, jobs)?;
    let mut report = Report::new(&specs, generated);
    if args.stage == Stage::Check {
        compile_all(&place, &specs, &mut report, args.doc, jobs)?;
    }
    report.moved = manifest.update(&report.made, args.dir.is_dir());
    report.written = !args.check;
    if !args.check {
        manifest.write(&listed)?;
    }
    Ok(report)
}

/// The first stage, `jobs` documents at a time; the results are in the order of the documents.
fn generate_all(place: &Place, specs: &[Spec], jobs: usize) -> Result<Vec<Generated>, String> {
    let cache = Cache::open(place.root.join("generated"))?;
    let generator = Generator::new(place.root.join("crates"), cache)?;
    let progress = Progress::new("generating", specs.len() as u64);
    let next = AtomicUsize::new(0);
    let results = Mutex::new(BTreeMap::new());
    let work = || {
        while let Some((at, spec)) = {
            let at = next.fetch_add(1, Ordering::Relaxed);
            specs.get(at).map(|spec| (at, spec))
        } {
            progress.say(&spec.name);
            let result = generator.run(spec);
            // A poisoned lock means that another thread panicked, which the scope reports.
            if let Ok(mut results) = results.lock() {
                results.insert(at, result);
            }
            progress.add(1);
        }
    };
    thread::scope(|scope| {
        for _ in 0..jobs.min(specs.len()) {
            let thread = thread::Builder::new().stack_size(STACK);
            thread
                .spawn_scoped(scope, work)
                .map_err(|e| format!("cannot start a thread: {e}"))?;
        }
        Ok::<_, String>(())
    })?;
    let results = results.into_inner();
    let results = results.map_err(|_| "a thread of the generator failed".to_owned())?;
    results.into_values().collect()
}

/// The second stage, for the crates that were not compiled before exactly as they are.
fn compile_all(
    place: &Place,
    specs: &[Spec],
    report: &mut Report,
    doc: bool,
    jobs: usize,
) -> Result<(), String> {
    let lock = place.workspace.join("Cargo.lock");
    let tools = Hash::default().add(compiler()?).add_file(&lock).finish();
    let mut stages = vec!["check", "format"];
    stages.extend(doc.then_some("doc"));
    for stage in stages {
        let cache = Cache::open(place.root.join(stage))?;
        let mut due: BTreeMap<String, (&Spec, String, u64)> = BTreeMap::new();
        for spec in specs {
            let made = report.made.get(&spec.name).map(|made| &made.outcome);
            let Some(Outcome::Crate { whole, size, .. }) = made else {
                continue;
            };
            let (name, size) = (spec.crate_name(), *size);
            let key = Hash::default().add(&tools).add(whole).finish();
            match cache.get::<Verdict>(&name, &key) {
                Some(verdict) => report.judge(stage, &spec.name, verdict),
                None => {
                    due.insert(name, (spec, key, size));
                }
            }
        }
        if due.is_empty() {
            continue;
        }
        let members: Vec<&str> = due.keys().map(String::as_str).collect();
        let (crates, target) = (place.root.join("crates"), place.root.join("target"));
        let workspace = Workspace::new(crates, target, &members, &lock, jobs)?;
        // Larger crates take longer, so the time left is judged by size.
        let progress = Progress::new(stage, due.values().map(|(_, _, size)| size).sum());
        // Kept at once, so that a run that is stopped goes on where it was.
        let done = |name: &str, verdict: &Verdict| {
            if let Some((spec, key, size)) = due.get(name) {
                cache.put(name, key, verdict);
                progress.say(&spec.name);
                progress.add(*size);
            }
        };
        let mut verdicts: Verdicts = match stage {
            "check" => workspace.check(done)?,
            "doc" => workspace.doc(done)?,
            _ => workspace.format()?,
        };
        drop(progress);
        for (name, (spec, key, _)) in due {
            let verdict = verdicts.remove(&name).unwrap_or_default();
            cache.put(&name, &key, &verdict);
            report.judge(stage, &spec.name, verdict);
        }
    }
    Ok(())
}

/// What rustc says of itself.
fn compiler() -> Result<Vec<u8>, String> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("-vV").output();
    let output = output.map_err(|e| format!("cannot run rustc: {e}"))?;
    Ok(output.stdout)
}
