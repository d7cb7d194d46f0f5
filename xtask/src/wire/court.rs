//! The steps from a document to a verdict.
//!
//! In: a document. Out: what came of it. Everything on the way is a file in the folder of the document, so that a step can be
//! looked at, or taken again by hand.

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};

use super::node::Node;
use super::server::Server;
use super::{called, client, label, name};
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

/// The judges and what they write.
pub(super) struct Court<'a> {
    place: &'a Place,
    python: Python,
    node: Node,
}

impl<'a> Court<'a> {
    /// Finds the judges, or installs them.
    ///
    /// # Errors
    ///
    /// When that cannot be done.
    pub(super) fn find(place: &'a Place) -> Result<Self, String> {
        Ok(Self {
            place,
            python: Python::find(place, &SCRIPTS)?,
            node: Node::find(place)?,
        })
    }

    /// What came of one document, in the words of `verdict.py`. Where it got stuck no request came, and its operations are
    /// counted all the same.
    pub(super) fn judge(&self, spec: &Path) -> Value {
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
        let name = name(&label(spec));
        let folder = self.place.folder(&name)?;
        let client = client::make(self.place, spec, &folder, &name)?;
        *operations = client.operations;
        let routes = self.answers(spec, &folder)?;
        *operations = routes.as_array().map_or(0, Vec::len);
        let made = client.made.map_err(|reasons| Stuck {
            step: "generate",
            reasons,
        })?;
        let called = called::call(self.place, &folder, &name, &made, &routes)?;
        let called = called.map_err(|error| Stuck {
            step: "compile",
            reasons: vec![error],
        })?;
        write(&folder.join("said.txt"), &called.said)?;
        for (name, value) in [
            ("calls.json", &made.calls),
            ("records.json", &called.records),
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
