//! What a run says.
//!
//! In: what happened. Out: for people, findings on stderr and a line or a diff on stdout; for tools, one JSON object on
//! stdout, which has the same keys whether the run succeeded or not.

use std::collections::BTreeMap;
use std::io::{self, IsTerminal as _, Write as _};
use std::process::ExitCode;

use generator::Output;
use generator::diagnostic::{Diagnostic, Severity, render, to_github, to_json};
use serde_json::{Value, json};

use crate::check::Checked;
use crate::cli::{Findings, Format};

/// More findings than this of a severity are counted by code instead of shown; errors are always shown.
const MOST: usize = 20;

/// Collects what a run has to say.
#[derive(Debug)]
pub(crate) struct Report {
    format: Findings,
    /// What the crate is called.
    pub(crate) label: String,
    operations: usize,
    types: usize,
    pub(crate) written: usize,
    pub(crate) unchanged: usize,
    pub(crate) removed: usize,
    /// How many findings there are of each severity.
    counts: BTreeMap<Severity, usize>,
    /// The findings as data, only for tools.
    data: Vec<Value>,
    /// The findings as text, only for people.
    text: String,
    /// Why the run ended early, if it did for another reason than the document.
    failure: Option<String>,
    /// What `--check` found.
    pub(crate) checked: Option<Checked>,
    pub(crate) diff: Option<String>,
    pub(crate) millis: u128,
}

impl Report {
    /// An empty report.
    pub(crate) const fn new(format: Findings) -> Self {
        Self {
            format,
            label: String::new(),
            operations: 0,
            types: 0,
            written: 0,
            unchanged: 0,
            removed: 0,
            counts: BTreeMap::new(),
            data: Vec::new(),
            text: String::new(),
            failure: None,
            checked: None,
            diff: None,
            millis: 0,
        }
    }

    /// Takes over what the generator found.
    pub(crate) fn take(&mut self, output: &Output) {
        self.operations = output.operations;
        self.types = output.types;
        for diagnostic in &output.diagnostics {
            *self.counts.entry(diagnostic.severity).or_default() += 1;
        }
        match self.format {
            Findings::Json => {
                if let Value::Array(list) = to_json(&output.diagnostics, &output.sources) {
                    self.data = list;
                }
            }
            Findings::Human => self.text = self.findings(output),
            Findings::Github => self.text = to_github(&output.diagnostics, &output.sources),
        }
    }

    /// Ends the report with an error that is not about a place in the document.
    pub(crate) fn fail(&mut self, message: String) {
        *self.counts.entry(Severity::Error).or_default() += 1;
        self.data
            .push(json!({"severity": "error", "message": message}));
        self.failure = Some(message);
    }

    /// Prints everything.
    pub(crate) fn print(&self) {
        match self.format {
            Findings::Json => say(&format!("{}\n", self.json())),
            Findings::Human | Findings::Github => {
                // GitHub reads commands from both streams; a shell that keeps only stdout keeps them too.
                if self.format == Findings::Github {
                    say(&self.text);
                } else {
                    complain(&self.text);
                }
                if let Some(failure) = &self.failure {
                    complain(&format!("error: {failure}\n"));
                } else if self.count(Severity::Error) > 0 {
                    let errors = plural(self.count(Severity::Error), "error");
                    complain(&format!("{errors}; nothing was written\n"));
                } else if let Some(diff) = &self.diff {
                    say(diff);
                }
                if self.is_finished() {
                    self.finish();
                }
            }
        }
    }

    fn is_finished(&self) -> bool {
        self.count(Severity::Error) == 0
    }

    fn finish(&self) {
        if let Some(checked) = &self.checked {
            if self.format == Findings::Github {
                say(&checked.annotations());
            }
            complain(&checked.text(&self.label));
        }
        // A diff is read by `git apply` and by pagers; a summary would not be one of its lines.
        if self.diff.is_none() {
            say(&format!("{}\n", self.summary()));
        }
    }

    fn count(&self, severity: Severity) -> usize {
        self.counts.get(&severity).copied().unwrap_or_default()
    }

    fn summary(&self) -> String {
        let (operations, types) = (
            plural(self.operations, "operation"),
            plural(self.types, "type"),
        );
        let losses = match self.count(Severity::Loss) {
            1 => "1 loss".to_owned(),
            n => format!("{n} losses"),
        };
        let files = if let Some(checked) = &self.checked {
            format!(
                "{} out of date, {} up to date",
                plural(checked.stale.len(), "file"),
                self.unchanged
            )
        } else {
            let written = plural(self.written, "file");
            format!(
                "{written} written, {} unchanged, {} removed",
                self.unchanged, self.removed
            )
        };
        let (label, millis) = (&self.label, self.millis);
        format!("{label}/: {operations}, {types}; {files}; {losses}; {millis} ms")
    }

    fn findings(&self, output: &Output) -> String {
        let shown: Vec<Diagnostic> = output
            .diagnostics
            .iter()
            .filter(|d| d.severity == Severity::Error || self.count(d.severity) <= MOST)
            .cloned()
            .collect();
        let mut out = render(&shown, &output.sources, wants_color());
        for (severity, count) in &self.counts {
            if *severity == Severity::Error || *count <= MOST {
                continue;
            }
            let mut codes: BTreeMap<&str, usize> = BTreeMap::new();
            let all = output
                .diagnostics
                .iter()
                .filter(|d| d.severity == *severity);
            all.for_each(|d| *codes.entry(d.code.name()).or_default() += 1);
            let codes = codes.iter().map(|(code, count)| format!("{count} {code}"));
            let codes = codes.collect::<Vec<_>>().join(", ");
            let kind = severity.name();
            out.push_str(&format!(
                "{kind}: {count} in all, which are {codes}; `--format json` lists them with their places, \
                 `cargo xtask explain CODE` says what they mean\n\n"
            ));
        }
        out
    }

    fn json(&self) -> Value {
        let mut out = json!({
            "operations": self.operations,
            "types": self.types,
            "files_written": self.written,
            "files_unchanged": self.unchanged,
            "files_removed": self.removed,
            "losses": self.count(Severity::Loss),
            "warnings": self.count(Severity::Warning),
            "errors": self.count(Severity::Error),
            "millis": u64::try_from(self.millis).unwrap_or(u64::MAX),
            "diagnostics": self.data,
        });
        if let Value::Object(out) = &mut out {
            if let Some(checked) = &self.checked {
                let paths = checked.stale.iter().map(|stale| json!(stale.path));
                out.insert("stale".to_owned(), paths.collect());
                out.insert("stale_because".to_owned(), checked.json());
            }
            if let Some(diff) = &self.diff {
                out.insert("diff".to_owned(), json!(diff));
            }
        }
        out
    }
}

fn plural(count: usize, one: &str) -> String {
    let s = if count == 1 { "" } else { "s" };
    format!("{count} {one}{s}")
}

/// Whether stderr is a terminal and the user has nothing against colour (<https://no-color.org>).
fn wants_color() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    io::stderr().is_terminal()
        && !set("NO_COLOR")
        && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
}

/// Prints what a check over many documents found, and gives its exit code: 0 if all is well, 1 if not, 2 if it could not be
/// made.
pub(crate) fn conclude<R>(
    result: Result<R, String>,
    format: Format,
    text: impl FnOnce(&R) -> String,
    json: impl FnOnce(&R) -> Value,
    is_good: impl FnOnce(&R) -> bool,
) -> ExitCode {
    match result {
        Ok(found) => {
            match format {
                Format::Human => say(&text(&found)),
                Format::Json => say(&format!("{}\n", json(&found))),
            }
            ExitCode::from(u8::from(!is_good(&found)))
        }
        Err(message) => {
            complain(&format!("error: {message}\n"));
            ExitCode::from(2)
        }
    }
}

/// Prints to stdout. A reader that has gone away, as `head` does, is no error.
pub(crate) fn say(text: &str) {
    let mut out = io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

/// Prints to stderr.
pub(crate) fn complain(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}
