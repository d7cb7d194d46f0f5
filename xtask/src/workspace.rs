//! `cargo xtask codegen --workspace FILE`: several documents in one run.
//!
//! In: a file that names the documents and their crates. Out: each crate brought up to date, and one more with the types of what
//! stands in files that several documents refer to. Paths in the file are relative to its folder.

use std::fs;
use std::path::{Component, Path, PathBuf};
use std::process::ExitCode;

use generator::Output;
use generator::workspace::{Common, Shared};
use serde::Deserialize;

use crate::cli::Codegen;
use crate::codegen::{Around, Work, hold, reported};
use crate::paths::{Paths, label};
use crate::report::complain;
use crate::root::Root;

/// What the file says.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Settings {
    /// The folder that references may not leave; that of the file if absent.
    #[serde(default)]
    root: PathBuf,
    /// The folder of the crate of the shared types.
    shared: PathBuf,
    /// The documents.
    #[serde(rename = "spec")]
    specs: Vec<Spec>,
}

/// `[[spec]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Spec {
    /// The OpenAPI document.
    document: PathBuf,
    /// The folder of its crate.
    out: PathBuf,
    /// The name of the crate, if it is not that of the folder.
    name: Option<String>,
}

/// Brings every crate up to date: the worst of the exit codes that each would have by itself.
pub(crate) fn run(args: &Codegen, file: &Path) -> ExitCode {
    match steps(args, file) {
        Ok(code) => code,
        Err(message) => {
            complain(&format!("error: {message}\n"));
            ExitCode::from(2)
        }
    }
}

fn steps(args: &Codegen, file: &Path) -> Result<ExitCode, String> {
    let text = fs::read_to_string(file).map_err(|e| format!("cannot read {}: {e}", label(file)))?;
    let settings: Settings = toml::from_str(&text)
        .map_err(|e| format!("{} is not valid: {}", label(file), e.to_string().trim_end()))?;
    let base = file.parent().unwrap_or(Path::new(""));
    let root = base.join(&settings.root);
    let mut clients = Vec::new();
    for spec in &settings.specs {
        let out = base.join(&spec.out);
        let own = Codegen {
            spec: Some(base.join(&spec.document)),
            root: Some(if root.as_os_str().is_empty() {
                PathBuf::from(".")
            } else {
                root.clone()
            }),
            // Documents of one folder have one codegen.toml, but names of their own.
            lock: Some(out.join(generator::lock::FILE)),
            out: Some(out),
            name: spec.name.clone(),
            ..args.clone()
        };
        let paths = Paths::find(&own)?;
        clients.push(Work { args: own, paths });
    }
    let work = shared_crate(args, &base.join(&settings.shared), clients.first())?;
    let outs: Vec<&Path> = clients
        .iter()
        .chain([&work])
        .map(|work| work.paths.out.as_path())
        .collect();
    let _locks = hold(args, &outs)?;
    let alone = clients.iter().map(|work| work.generate(&Around::default()));
    let outputs: Vec<Output> = alone.collect::<Result<_, _>>()?;
    // What documents have in common is known only of those that are in order.
    let whole = outputs.iter().all(|output| output.tree.is_some());
    let common = if whole { Common::of(&outputs)? } else { None };
    let Some(common) = common else {
        let works = clients.iter().zip(outputs);
        return Ok(worst(works.map(|(work, output)| {
            reported(args, |report| work.finish(output, report))
        })));
    };

    let around = Around {
        common: Some(&common),
        shared: None,
    };
    let output = work.generate(&around)?;
    let mut codes = Vec::new();
    for client in &clients {
        let name = &work.paths.crate_name;
        let shared = Shared::new(
            &common,
            &output,
            name,
            &way(&client.paths.out, &work.paths.out),
        );
        let around = Around {
            common: None,
            shared: Some(&shared),
        };
        codes.push((client, client.generate(&around)?));
    }
    // The shared crate first: whoever builds in between finds what the clients need.
    codes.insert(0, (&work, output));
    let finished = codes
        .into_iter()
        .map(|(work, output)| reported(args, |report| work.finish(output, report)));
    Ok(worst(finished))
}

/// The crate of the shared types; `client` knows the folder that the documents are in.
fn shared_crate(args: &Codegen, out: &Path, client: Option<&Work>) -> Result<Work, String> {
    let own = Codegen {
        lock: Some(out.join(generator::lock::FILE)),
        ..args.clone()
    };
    let mut paths = Paths::of_crate(&own, out, None)?;
    paths.root = Root {
        spec: Common::DOCUMENT.to_owned(),
        ..client
            .map(|client| client.paths.root.clone())
            .unwrap_or_default()
    };
    paths.spec_label = Common::DOCUMENT.to_owned();
    paths.config = Some(("its settings".to_owned(), Common::SETTINGS.to_owned()));
    Ok(Work { args: own, paths })
}

/// The worst of some exit codes; all are waited for.
fn worst(codes: impl Iterator<Item = ExitCode>) -> ExitCode {
    let rank = |code: &ExitCode| [0, 1, 2].iter().position(|n| ExitCode::from(*n) == *code);
    codes.max_by_key(rank).unwrap_or(ExitCode::SUCCESS)
}

/// The way from one folder to another, with `/`.
fn way(from: &Path, to: &Path) -> String {
    let mut from: Vec<Component<'_>> = from.components().collect();
    let mut to: Vec<Component<'_>> = to.components().collect();
    let same = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    from.drain(..same);
    to.drain(..same);
    let up = from.iter().map(|_| "..".to_owned());
    let down = to
        .iter()
        .map(|part| part.as_os_str().to_string_lossy().into_owned());
    up.chain(down).collect::<Vec<_>>().join("/")
}
