//! `cargo xtask wire`: do the generated clients send what the documents say?
//!
//! In: OpenAPI documents. Out: for each operation, whether it was called, what each judge says of the request and whether
//! the answer was decoded. The contract tests of each client call a recording server; `wire.py` makes the answers and judges
//! the requests. Everything is written below `target/wire`.

mod client;
mod route;
mod score;
mod server;

#[cfg(test)]
mod tests;

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use serde_json::{Value, json};

use self::score::Total;
use self::server::Server;
use crate::cli::{Format, Wire};
use crate::exceptions::Exceptions;
use crate::report::{complain, say};
use crate::roundtrip::place::{Place, write};
use crate::roundtrip::python::Python;

/// The judges that know JSON Schema, and what they share with those of `cargo xtask roundtrip`.
const SCRIPTS: [(&str, &str); 2] = [
    ("wire.py", include_str!("wire.py")),
    ("schemas.py", include_str!("../roundtrip/judge/schemas.py")),
];

/// The faults of the judges.
const EXCEPTIONS: &str = "tests/wire/judges.exceptions";

/// Judges each document and prints the result: exit code 0 if nothing failed, 1 if something did, 2 if it could not be tried.
pub(crate) fn run(args: &Wire) -> ExitCode {
    match steps(args) {
        Ok(total) => {
            match args.format {
                Format::Human => say(&total.text()),
                Format::Json => say(&format!("{}\n", total.json())),
            }
            ExitCode::from(u8::from(!total.is_good()))
        }
        Err(message) => {
            complain(&format!("error: {message}\n"));
            ExitCode::from(2)
        }
    }
}

fn steps(args: &Wire) -> Result<Total, String> {
    let place = Place::of("wire")?;
    let python = Python::find(&place, &SCRIPTS)?;
    let path = place.workspace.join(EXCEPTIONS);
    let text =
        fs::read_to_string(&path).map_err(|e| format!("cannot read {}: {e}", path.display()))?;
    let mut total = Total::new(Exceptions::read(EXCEPTIONS, &text)?);
    for spec in &args.specs {
        complain(&format!("{}\n", spec.display()));
        let score = judge(&place, &python, spec).map_err(|e| format!("{}: {e}", spec.display()))?;
        total.add(
            &spec.file_name().unwrap_or_default().to_string_lossy(),
            &score,
        );
    }
    Ok(total)
}

/// What came of one document, in the words of `wire.py`.
fn judge(place: &Place, python: &Python, spec: &Path) -> Result<Value, String> {
    let stem = spec.file_stem().ok_or("it has no file name")?;
    let stem = stem.to_string_lossy();
    let folder = place.folder(&stem)?;
    let name = name(&stem);
    let refused = |judge: &str, reasons: &[String]| {
        let failures = reasons
            .iter()
            .map(|reason| json!({"operation": "*", "judge": judge, "reason": reason}));
        json!({"failures": failures.collect::<Vec<_>>()})
    };
    let errors = client::make(place, spec, &folder, &name)?;
    if !errors.is_empty() {
        return Ok(refused("generate", &errors));
    }
    let [answers, records, said] =
        ["answers.json", "records.json", "said.txt"].map(|name| folder.join(name));
    let script = python.script("wire.py");
    let [oracle, document] = [place.oracle.as_os_str(), spec.as_os_str()];
    python.run(
        &script,
        &["prepare".as_ref(), oracle, document, answers.as_os_str()],
    )?;
    let text = fs::read_to_string(&answers)
        .map_err(|e| format!("cannot read {}: {e}", answers.display()))?;
    let routes: Value =
        serde_json::from_str(&text).map_err(|e| format!("the answers are not JSON: {e}"))?;
    let server = Server::start(&routes).map_err(|e| format!("cannot listen: {e}"))?;
    let called = client::call(place, &folder, &server.url());
    client::clean(place, &folder, &name)?;
    match called? {
        Ok(text) => write(&said, &text)?,
        Err(error) => return Ok(refused("compile", &[error])),
    }
    write(&records, &server.records().to_string())?;
    let files = [&answers, &records, &said].map(|file| file.as_os_str());
    let arguments = [&["verdict".as_ref(), oracle, document][..], &files].concat();
    let verdict = python.run(&script, &arguments)?;
    serde_json::from_str(&verdict).map_err(|e| format!("the verdict is not JSON: {e}"))
}

/// The name of the crate: all crates are in one target folder.
fn name(stem: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    format!("wire-{}", stem.chars().map(plain).collect::<String>())
}
