//! `cargo xtask wire`: do the generated clients send what the documents say?
//!
//! In: OpenAPI documents. Out: for each operation, whether it was called, what each judge says of the request and whether
//! the answer was decoded. The contract tests of each client call a recording server; the scripts in `judge/` make its answers
//! and judge the requests. Everything is written below `target/wire`.

mod accept;
mod called;
mod client;
mod court;
mod faults;
mod node;
mod route;
mod samples;
mod score;
mod server;

#[cfg(test)]
mod tests;

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use self::court::Court;
use self::faults::Faults;
use self::score::Total;
use crate::cli::Wire;
use crate::report::{complain, conclude};
use crate::roundtrip::place::Place;

/// The faults of the judges.
const FAULTS: &str = "tests/wire/judges.toml";

/// Judges each document and prints the result: exit code 0 if nothing failed, 1 if something did, 2 if it could not be tried.
pub(crate) fn run(args: &Wire) -> ExitCode {
    conclude(
        steps(args),
        args.format,
        Total::text,
        Total::json,
        Total::is_good,
    )
}

fn steps(args: &Wire) -> Result<Total, String> {
    let place = &Place::of("wire")?;
    let court = Court::find(place)?;
    let path = place.workspace.join(FAULTS);
    let text =
        fs::read_to_string(&path).map_err(|e| format!("cannot read {}: {e}", path.display()))?;
    let mut total = Total::new(Faults::read(FAULTS, &text)?);
    for spec in &args.specs {
        complain(&format!("{}\n", spec.display()));
        // What keeps one document from being judged is a failure like any other, and the rest is tried.
        total.add(&label(spec), &court.judge(spec));
    }
    Ok(total)
}

/// What a document is called: by its file, and by its folder too if the file is called like many others.
fn label(spec: &Path) -> String {
    let text = |part: Option<&OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let file = text(spec.file_name());
    if spec.file_stem() == Some(OsStr::new("openapi")) {
        let folder = text(spec.parent().and_then(Path::file_name));
        return format!("{folder}/{file}");
    }
    file
}

/// The name of the crate and of its folder: all crates are in one target folder.
fn name(label: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    format!("wire-{}", label.chars().map(plain).collect::<String>())
}
