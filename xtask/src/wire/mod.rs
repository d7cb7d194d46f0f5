//! `cargo xtask wire`: do the generated clients send what the documents say?
//!
//! In: OpenAPI documents. Out: for each operation, whether it was called, what each judge says of the request and whether
//! the answer was decoded. The contract tests of each client call a recording server; `wire.py` makes the answers and judges
//! the requests. Everything is written below `target/wire`.

mod accept;
mod client;
mod faults;
mod node;
mod route;
mod samples;
mod score;
mod server;

#[cfg(test)]
mod tests;

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use serde_json::{Value, json};

use self::faults::Faults;
use self::node::Node;
use self::score::Total;
use self::server::Server;
use crate::cli::{Format, Wire};
use crate::report::{complain, say};
use crate::roundtrip::place::{Place, write};
use crate::roundtrip::python::Python;

/// The Python half, and what it shares with the judges of `cargo xtask roundtrip`.
const SCRIPTS: [(&str, &str); 6] = [
    ("answers.py", include_str!("judge/answers.py")),
    ("document.py", include_str!("judge/document.py")),
    ("request.py", include_str!("judge/request.py")),
    ("swagger.py", include_str!("judge/swagger.py")),
    ("verdict.py", include_str!("judge/verdict.py")),
    ("schemas.py", include_str!("../roundtrip/judge/schemas.py")),
];

/// How long one step may take with one document.
const LIMIT: Duration = Duration::from_secs(15 * 60);

/// The faults of the judges.
const FAULTS: &str = "tests/wire/judges.toml";

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
    let place = &Place::of("wire")?;
    let court = Court {
        place,
        python: Python::find(place, &SCRIPTS)?,
        node: Node::find(place)?,
    };
    let path = place.workspace.join(FAULTS);
    let text =
        fs::read_to_string(&path).map_err(|e| format!("cannot read {}: {e}", path.display()))?;
    let mut total = Total::new(Faults::read(FAULTS, &text)?);
    for spec in &args.specs {
        complain(&format!("{}\n", spec.display()));
        // What keeps one document from being judged is a failure like any other, and the rest is tried.
        let name = spec.file_name().unwrap_or_default().to_string_lossy();
        total.add(&name, &court.judge(spec));
    }
    Ok(total)
}

/// The judges and what they write.
struct Court<'a> {
    place: &'a Place,
    python: Python,
    node: Node,
}

impl Court<'_> {
    /// What came of one document, in the words of `verdict.py`. Where it got stuck no request came, and its operations are
    /// counted all the same.
    fn judge(&self, spec: &Path) -> Value {
        let mut operations = 0;
        let stuck = match self.steps(spec, &mut operations) {
            Ok(score) => return score,
            Err(stuck) => stuck,
        };
        let failures = stuck
            .reasons
            .iter()
            .map(|reason| json!({"operation": "*", "judge": stuck.step, "reason": reason}));
        json!({"operations": operations, "failures": failures.collect::<Vec<_>>()})
    }

    fn steps(&self, spec: &Path, operations: &mut usize) -> Result<Value, Stuck> {
        let stem = spec.file_stem().unwrap_or_default().to_string_lossy();
        let (folder, name) = (self.place.folder(&stem)?, name(&stem));
        let client = client::make(self.place, spec, &folder, &name)?;
        *operations = client.operations;
        let routes = self.answers(spec, &folder)?;
        *operations = routes.as_array().map_or(0, Vec::len);
        let made = client.made.map_err(|reasons| Stuck {
            step: "generate",
            reasons,
        })?;
        let server = Server::start(&routes).map_err(|e| format!("cannot listen: {e}"))?;
        let called = client::call(self.place, &folder, &server.url());
        client::clean(self.place, &folder, &name)?;
        let said = called?.map_err(|error| Stuck {
            step: "compile",
            reasons: vec![error],
        })?;
        write(&folder.join("said.txt"), &said)?;
        for (name, value) in [
            ("calls.json", &made.calls),
            ("records.json", &server.records()),
        ] {
            write(&folder.join(name), &value.to_string())?;
        }
        let mut score = self.verdict(spec, &folder, &routes)?;
        score["repaired"] = made.repaired.into();
        Ok(score)
    }

    /// What the server answers, in the order of the operations.
    fn answers(&self, spec: &Path, folder: &Path) -> Result<Value, String> {
        let answers = folder.join("answers.json");
        let arguments = [
            self.place.oracle.as_os_str(),
            spec.as_os_str(),
            answers.as_os_str(),
            &folder.join("document.json").into_os_string(),
        ];
        let script = self.python.script("answers.py");
        self.python.run_within(LIMIT, &script, &arguments)?;
        read(&answers)
    }

    /// Asks the judges.
    fn verdict(&self, spec: &Path, folder: &Path, routes: &Value) -> Result<Value, String> {
        let [document, calls, records, written, passed] = [
            "document.json",
            "calls.json",
            "records.json",
            "swagger.json",
            "prism.json",
        ]
        .map(|name| folder.join(name).into_os_string());
        self.node
            .run(LIMIT, "swagger.mjs", &[&document, &calls, &written])?;
        // A server of its own, because what passes through Prism is not what the client sent.
        let upstream = Server::start(routes).map_err(|e| format!("cannot listen: {e}"))?;
        let url = OsString::from(upstream.url());
        self.node
            .run(LIMIT, "prism.mjs", &[&document, &url, &records, &passed])?;
        let script = self.python.script("verdict.py");
        let arguments = [&self.place.oracle, spec, folder].map(Path::as_os_str);
        let verdict = self.python.run_within(LIMIT, &script, &arguments)?;
        serde_json::from_str(&verdict).map_err(|e| format!("the verdict is not JSON: {e}"))
    }
}

/// Where a document got stuck, and why.
struct Stuck {
    step: &'static str,
    reasons: Vec<String>,
}

impl From<String> for Stuck {
    fn from(reason: String) -> Self {
        Self {
            step: "run",
            reasons: vec![reason],
        }
    }
}

fn read(path: &Path) -> Result<Value, String> {
    let text =
        fs::read_to_string(path).map_err(|e| format!("cannot read {}: {e}", path.display()))?;
    serde_json::from_str(&text).map_err(|e| format!("{} is not JSON: {e}", path.display()))
}

/// The name of the crate: all crates are in one target folder.
fn name(stem: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    format!("wire-{}", stem.chars().map(plain).collect::<String>())
}
