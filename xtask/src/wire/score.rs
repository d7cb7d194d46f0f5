//! The result.
//!
//! In: the verdicts on each document and the faults of the judges. Out: a table for people and a line for each failure; one
//! JSON object for tools.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde_json::{Value, json};

use super::faults::Faults;

/// The figures that are summed. An operation is excused if all that the judges have against it are faults of theirs.
const COUNTS: [&str; 5] = ["operations", "called", "agreed", "excused", "decoded"];

/// The judges of requests, in the order of the table.
const JUDGES: [&str; 4] = ["document", "schema", "swagger", "prism"];

/// How many operations a judge has an opinion of, and how many of those it has nothing against.
#[derive(Debug, Default, Clone, Copy)]
struct Opinion {
    judged: u64,
    agreed: u64,
}

/// What came of one document, or of all.
#[derive(Debug, Default)]
struct Row {
    counts: BTreeMap<&'static str, u64>,
    judges: BTreeMap<&'static str, Opinion>,
}

impl Row {
    fn of(score: &Value) -> Self {
        let count = |value: &Value| value.as_u64().unwrap_or_default();
        let opinion = |judge: &str| Opinion {
            judged: count(&score["judges"][judge]["judged"]),
            agreed: count(&score["judges"][judge]["agreed"]),
        };
        Self {
            counts: COUNTS.map(|name| (name, count(&score[name]))).into(),
            judges: JUDGES.map(|judge| (judge, opinion(judge))).into(),
        }
    }

    fn add(&mut self, other: &Self) {
        for (name, count) in &other.counts {
            *self.counts.entry(name).or_default() += count;
        }
        for (judge, opinion) in &other.judges {
            let sum = self.judges.entry(judge).or_default();
            sum.judged += opinion.judged;
            sum.agreed += opinion.agreed;
        }
    }

    fn json(&self) -> Value {
        let judge = |(judge, opinion): (&&str, &Opinion)| {
            let Opinion { judged, agreed } = opinion;
            (
                (*judge).to_owned(),
                json!({"judged": judged, "agreed": agreed}),
            )
        };
        let mut out = json!({"judges": self.judges.iter().map(judge).collect::<Value>()});
        for (name, count) in &self.counts {
            out[*name] = (*count).into();
        }
        out
    }

    /// A line of the table.
    fn line(&self, name: &str) -> String {
        let count = |name: &str| self.counts.get(name).copied().unwrap_or_default();
        let judges = JUDGES.map(|judge| {
            let Opinion { judged, agreed } = self.judges.get(judge).copied().unwrap_or_default();
            format!("{:>12}", format!("{agreed}/{judged}"))
        });
        format!(
            "{name:40}{:>11}{:>8}{:>8}{:>8}{}{:>9}\n",
            count("operations"),
            count("called"),
            count("agreed"),
            count("excused"),
            judges.concat(),
            count("decoded"),
        )
    }
}

/// The sums over all documents.
pub(super) struct Total {
    faults: Faults,
    specs: Vec<(String, Row, Value)>,
    failures: Vec<Value>,
}

impl Total {
    pub(super) fn new(faults: Faults) -> Self {
        Self {
            faults,
            specs: Vec::new(),
            failures: Vec::new(),
        }
    }

    /// Adds a document.
    pub(super) fn add(&mut self, spec: &str, score: &Value) {
        let mut row = Row::of(score);
        let (mut excused, mut wrong) = (BTreeSet::new(), BTreeSet::new());
        for failure in score["failures"].as_array().into_iter().flatten() {
            let text = |key: &str| failure[key].as_str().unwrap_or_default();
            let (operation, judge, reason) = (text("operation"), text("judge"), text("reason"));
            let listed = self.faults.excuse(spec, operation, judge, reason);
            if JUDGES.contains(&judge) {
                let verdict = if listed { &mut excused } else { &mut wrong };
                verdict.insert(operation);
            }
            if !listed {
                let entry =
                    json!({"spec": spec, "operation": operation, "judge": judge, "reason": reason});
                self.failures.push(entry);
            }
        }
        let count = excused.difference(&wrong).count();
        row.counts.insert("excused", count as u64);
        let repaired = score["repaired"].clone();
        self.specs.push((spec.to_owned(), row, repaired));
    }

    /// The entries that are not needed, of documents that were tried.
    fn unneeded(&self) -> Vec<String> {
        let specs = self.specs.iter();
        specs
            .flat_map(|(name, ..)| self.faults.unneeded(name))
            .collect()
    }

    /// Whether every failure is listed and every entry needed.
    pub(super) fn is_good(&self) -> bool {
        self.failures.is_empty() && self.unneeded().is_empty()
    }

    fn sum(&self) -> Row {
        let mut sum = Row::default();
        for (_, row, _) in &self.specs {
            sum.add(row);
        }
        sum
    }

    pub(super) fn json(&self) -> Value {
        let specs = self.specs.iter().map(|(name, row, repaired)| {
            let mut out = row.json();
            out["spec"] = name.as_str().into();
            out["repaired"] = repaired.clone();
            out
        });
        let mut out = self.sum().json();
        out["specs"] = specs.collect();
        out["failures"] = self.failures.as_slice().into();
        out["unneeded"] = self.unneeded().into();
        out
    }

    pub(super) fn text(&self) -> String {
        let mut out = format!(
            "{:40}{:>11}{:>8}{:>8}{:>8}{:>12}{:>12}{:>12}{:>12}{:>9}\n",
            "",
            "operations",
            "called",
            "agreed",
            "excused",
            JUDGES[0],
            JUDGES[1],
            JUDGES[2],
            JUDGES[3],
            "decoded"
        );
        for (name, row, _) in &self.specs {
            out.push_str(&row.line(name));
        }
        out.push_str(&self.sum().line("all"));
        // Writing to a String cannot fail.
        for (name, _, repaired) in &self.specs {
            let errors = repaired.as_array().map_or(&[][..], Vec::as_slice);
            if let [first, ..] = errors {
                let (count, first) = (errors.len(), first.as_str().unwrap_or_default());
                let _ = writeln!(
                    out,
                    "{name}: {count} errors repaired under --lenient, the first: {first}"
                );
            }
        }
        for failure in &self.failures {
            let text = |key: &str| failure[key].as_str().unwrap_or_default();
            let _ = writeln!(
                out,
                "{} | {} | {}: {}",
                text("spec"),
                text("operation"),
                text("judge"),
                text("reason")
            );
        }
        for entry in self.unneeded() {
            let _ = writeln!(
                out,
                "{entry}: the judge agrees, so take it off the list of exceptions"
            );
        }
        out
    }
}
