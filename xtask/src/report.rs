//! What a run says.
//!
//! In: what happened. Out: for people, findings on stderr and a line or a diff on stdout; for tools, one JSON object on
//! stdout, which has the same keys whether the run succeeded or not.

use std::collections::BTreeMap;
use std::io::{self, IsTerminal as _, Write as _};

use generator::Output;
use generator::diagnostic::{Diagnostic, Severity, render, to_github, to_json};
use generator::tree::{Difference, Kind};
use serde_json::{Value, json};

use crate::check::{Since, SpecChange, Stale};
use crate::cli::Findings;

/// More findings than this of a severity are counted by code instead of shown; errors are always shown.
const MOST: usize = 20;

/// How many stale files `--check` shows the lines of.
const MOST_FILES: usize = 10;

/// How many changes of the document `--check` shows.
const MOST_CHANGES: usize = 40;

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
    pub(crate) checked: bool,
    pub(crate) stale: Vec<Stale>,
    /// What has become of the document since the crate was last committed, if git knows.
    pub(crate) since: Option<Since>,
    pub(crate) repair: String,
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
            checked: false,
            stale: Vec::new(),
            since: None,
            repair: String::new(),
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
        if self.checked {
            complain(&self.stale_text());
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
        let files = if self.checked {
            format!(
                "{} out of date, {} up to date",
                plural(self.stale.len(), "file"),
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

    fn stale_text(&self) -> String {
        let mut out = String::new();
        for (index, stale) in self.stale.iter().enumerate() {
            let at = &stale.at;
            let Difference { line, old, new } = &stale.difference;
            let from = stale.origin.as_ref();
            let from = from.map_or_else(String::new, |origin| format!(", from {origin}"));
            out.push_str(&match stale.kind {
                Kind::Created => format!("{at}: missing{from}\n"),
                Kind::Removed => format!("{at}: no longer generated{from}\n"),
                Kind::Updated if old.is_empty() && new.is_empty() => {
                    format!("{at}: line ends differ\n")
                }
                Kind::Updated => format!("{at}:{line}: differs{from}\n"),
            });
            if stale.kind == Kind::Updated && index < MOST_FILES {
                old.iter()
                    .for_each(|line| out.push_str(&format!("  -{line}\n")));
                new.iter()
                    .for_each(|line| out.push_str(&format!("  +{line}\n")));
            }
        }
        if let Some(since) = &self.since {
            out.push_str(&self.since_text(since));
        }
        if !self.stale.is_empty() {
            out.push_str(&format!("run `{}` to bring it up to date\n", self.repair));
        }
        out
    }

    /// What has changed in the document, and which files are stale because of it.
    fn since_text(&self, since: &Since) -> String {
        let Since { commit, changes } = since;
        let (short, date, subject) = (&commit.short, &commit.date, &commit.subject);
        let mut out = format!(
            "{}/ was last committed in {short} of {date}, \"{subject}\"; ",
            self.label
        );
        if changes.is_empty() {
            out.push_str("the document says the same as then, so the generator or the settings have changed\n");
            return out;
        }
        out.push_str("since then in the document:\n");
        for (index, change) in changes.iter().enumerate().take(MOST_CHANGES) {
            let SpecChange {
                pointer,
                kind,
                place,
            } = change;
            let place = place.as_ref();
            let place = place.map_or_else(String::new, |place| format!(" ({place})"));
            let files = self
                .stale
                .iter()
                .filter(|stale| stale.causes.contains(&index));
            let files: Vec<&str> = files.map(|stale| &*stale.at).collect();
            let files = match files.as_slice() {
                [] => String::new(),
                files => format!(": {}", files.join(", ")),
            };
            out.push_str(&format!("  {kind} {pointer}{place}{files}\n"));
        }
        let more = changes.len().saturating_sub(MOST_CHANGES);
        if more > 0 {
            out.push_str(&format!("  and {more} more; `--format json` lists them\n"));
        }
        out
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
            if self.checked {
                let paths = self.stale.iter().map(|stale| json!(stale.path));
                out.insert("stale".to_owned(), paths.collect());
                out.insert("stale_because".to_owned(), self.because());
            }
            if let Some(diff) = &self.diff {
                out.insert("diff".to_owned(), json!(diff));
            }
        }
        out
    }
}

/// What is stale and why, as data.
impl Report {
    fn because(&self) -> Value {
        let changes = self.since.as_ref().map(|since| &*since.changes);
        let changes = changes.unwrap_or_default();
        let change = |change: &SpecChange| json!({"pointer": change.pointer, "kind": change.kind, "place": change.place});
        let files = self.stale.iter().map(|stale| {
            let causes = stale.causes.iter().filter_map(|at| changes.get(*at));
            let causes: Vec<Value> = causes.map(change).collect();
            json!({"path": stale.path, "origin": stale.origin, "changes": causes})
        });
        json!({
            "commit": self.since.as_ref().map(|since| &since.commit.short),
            "changes": changes.iter().map(change).collect::<Vec<_>>(),
            "files": files.collect::<Vec<_>>(),
        })
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

/// Prints to stdout. A reader that has gone away, as `head` does, is no error.
pub(crate) fn say(text: &str) {
    let mut out = io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

/// Prints to stderr.
pub(crate) fn complain(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}
