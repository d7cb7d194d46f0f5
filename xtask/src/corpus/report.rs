//! The result: counts, failures, and what moved.
//!
//! In: what the stages found out. Out: a table for people, one JSON object for tools.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Map, Value, json};

use super::compile::Verdict;
use super::find::Spec;
use super::generate::{Generated, Outcome};

/// Something that a stage has against a document or its crate.
#[derive(Debug)]
struct Failure {
    spec: String,
    stage: &'static str,
    reason: String,
}

/// What is counted of a set of documents.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Counts {
    specs: usize,
    generated: usize,
    compiled: usize,
    warnings: usize,
    repaired: usize,
    losses: usize,
    losses_by_code: BTreeMap<String, usize>,
}

/// Collects the results of a run.
#[derive(Debug)]
pub(super) struct Report {
    /// What the generator made of each document.
    pub(super) made: BTreeMap<String, Generated>,
    /// How many warnings there are of each crate that compiles.
    compiled: BTreeMap<String, usize>,
    failures: Vec<Failure>,
    /// The documents of which the manifest said something else, with the lines that differ.
    pub(super) moved: BTreeMap<String, Vec<String>>,
    /// Whether the manifest was brought up to date.
    pub(super) written: bool,
}

impl Report {
    /// The report of the first stage.
    pub(super) fn new(specs: &[Spec], generated: Vec<Generated>) -> Self {
        let names = specs.iter().map(|spec| spec.name.clone());
        let made: BTreeMap<_, _> = names.zip(generated).collect();
        let mut failures = Vec::new();
        for (name, generated) in &made {
            let reason = match &generated.outcome {
                Outcome::Crate { .. } => continue,
                Outcome::Invalid(errors) => summary(errors, "error"),
                Outcome::Panicked(message) => message.clone(),
            };
            failures.push(Failure {
                spec: name.clone(),
                stage: "generate",
                reason,
            });
        }
        Self {
            made,
            compiled: BTreeMap::new(),
            failures,
            moved: BTreeMap::new(),
            written: false,
        }
    }

    /// Adds what a tool says about the crate of a document.
    pub(super) fn judge(&mut self, stage: &'static str, spec: &str, verdict: Verdict) {
        if stage == "check" && verdict.errors.is_empty() {
            self.compiled.insert(spec.to_owned(), 0);
        }
        if let Some(warnings) = self.compiled.get_mut(spec) {
            *warnings += verdict.warnings.len();
        }
        for (list, kind) in [(verdict.errors, "error"), (verdict.warnings, "warning")] {
            if !list.is_empty() {
                self.failures.push(Failure {
                    spec: spec.to_owned(),
                    stage,
                    reason: summary(&list, kind),
                });
            }
        }
    }

    /// Whether every crate is as it should be, and so is the manifest. A document that is known to be invalid is.
    pub(super) fn is_good(&self) -> bool {
        let known = |failure: &Failure| {
            let made = self.made.get(&failure.spec).map(|made| &made.outcome);
            matches!(made, Some(Outcome::Invalid(_))) && !self.moved.contains_key(&failure.spec)
        };
        self.failures.iter().all(known) && (self.written || self.moved.is_empty())
    }

    /// One object: the counts, `by_version`, `failures` and `moved`.
    pub(super) fn json(&self) -> Value {
        let mut out = self.total().json();
        let by_version = self.by_version().into_iter();
        let by_version = by_version.map(|(version, counts)| (version, counts.json().into()));
        out.insert("by_version".to_owned(), Value::Object(by_version.collect()));
        let failures = self.failures.iter().map(
            |failure| json!({"spec": failure.spec, "stage": failure.stage, "reason": failure.reason}),
        );
        out.insert("failures".to_owned(), failures.collect());
        out.insert("moved".to_owned(), json!(self.moved));
        Value::Object(out)
    }

    /// A line for each version, the losses by code, and every exception.
    pub(super) fn text(&self) -> String {
        let mut out = format!(
            "{:10}{:>8}{:>12}{:>12}{:>12}{:>12}{:>10}\n",
            "openapi", "specs", "generated", "compiled", "warnings", "repaired", "losses"
        );
        let rows = self.by_version().into_iter();
        for (version, counts) in rows.chain([("all".to_owned(), self.total())]) {
            let Counts {
                specs,
                generated,
                compiled,
                warnings,
                repaired,
                losses,
                ..
            } = counts;
            let _ = writeln!(
                out,
                "{version:10}{specs:>8}{generated:>12}{compiled:>12}{warnings:>12}{repaired:>12}{losses:>10}"
            );
        }
        for (code, count) in &self.total().losses_by_code {
            let _ = writeln!(out, "{count:>8} {code}");
        }
        for failure in &self.failures {
            let Failure {
                spec,
                stage,
                reason,
            } = failure;
            let _ = writeln!(out, "\n{spec}: {stage}: {}", reason.replace('\n', "\n  "));
        }
        if !self.moved.is_empty() {
            let done = if self.written {
                "; it was brought up to date"
            } else {
                ""
            };
            let _ = writeln!(
                out,
                "\n{} not as the manifest said{done}:",
                self.moved.len()
            );
            for (spec, lines) in &self.moved {
                let _ = writeln!(out, "  {spec}");
                for line in lines {
                    let _ = writeln!(out, "    {line}");
                }
            }
        }
        out
    }

    fn by_version(&self) -> BTreeMap<String, Counts> {
        let mut out: BTreeMap<String, Counts> = BTreeMap::new();
        for (name, made) in &self.made {
            let counts = out.entry(made.version.clone()).or_default();
            counts.add(made, self.compiled.get(name).copied());
        }
        out
    }

    fn total(&self) -> Counts {
        let mut out = Counts::default();
        for (name, made) in &self.made {
            out.add(made, self.compiled.get(name).copied());
        }
        out
    }
}

impl Counts {
    /// Adds a document; `warnings` are those of its crate if that compiles.
    fn add(&mut self, made: &Generated, warnings: Option<usize>) {
        self.specs += 1;
        self.generated += usize::from(matches!(made.outcome, Outcome::Crate { .. }));
        self.compiled += usize::from(warnings.is_some());
        self.warnings += warnings.unwrap_or_default();
        self.repaired += usize::from(!made.repaired.is_empty());
        for (code, count) in &made.losses {
            self.losses += count;
            *self.losses_by_code.entry(code.clone()).or_default() += count;
        }
    }

    fn json(&self) -> Map<String, Value> {
        let counts = json!({
            "specs": self.specs,
            "generated": self.generated,
            "compiled": self.compiled,
            "warnings": self.warnings,
            "repaired": self.repaired,
            "losses": self.losses,
            "losses_by_code": self.losses_by_code,
        });
        match counts {
            Value::Object(counts) => counts,
            _ => Map::new(),
        }
    }
}

/// How many there are, and the first.
fn summary(list: &[String], kind: &str) -> String {
    match list {
        [only] => format!("{kind}: {only}"),
        [first, ..] => format!("{} {kind}s; the first: {first}", list.len()),
        [] => String::new(),
    }
}
