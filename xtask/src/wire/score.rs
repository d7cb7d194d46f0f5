//! The result.
//!
//! In: the verdicts on each document and the faults of the judges. Out: a line for people and one for each failure; one JSON
//! object for tools.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::exceptions::Exceptions;

/// The figures that are summed.
const COUNTS: [&str; 4] = ["operations", "called", "agreed", "decoded"];

/// The sums over all documents.
pub(super) struct Total {
    exceptions: Exceptions,
    specs: Vec<Value>,
    names: Vec<String>,
    counts: BTreeMap<&'static str, u64>,
    /// How many operations each judge has nothing against.
    agreed_by: BTreeMap<String, u64>,
    failures: Vec<Value>,
}

impl Total {
    pub(super) fn new(exceptions: Exceptions) -> Self {
        Self {
            exceptions,
            specs: Vec::new(),
            names: Vec::new(),
            counts: COUNTS.map(|name| (name, 0)).into(),
            agreed_by: BTreeMap::new(),
            failures: Vec::new(),
        }
    }

    /// Adds a document.
    pub(super) fn add(&mut self, spec: &str, score: &Value) {
        let mut row = json!({"spec": spec});
        for (name, sum) in &mut self.counts {
            let count = score[name].as_u64().unwrap_or_default();
            *sum += count;
            row[*name] = count.into();
        }
        for (judge, count) in score["agreed_by"].as_object().into_iter().flatten() {
            let sum = self.agreed_by.entry(judge.clone()).or_default();
            *sum += count.as_u64().unwrap_or_default();
        }
        row["agreed_by"] = score["agreed_by"].clone();
        self.specs.push(row);
        self.names.push(spec.to_owned());
        for failure in score["failures"].as_array().into_iter().flatten() {
            let text = |key: &str| failure[key].as_str().unwrap_or_default();
            let (operation, judge) = (text("operation"), text("judge"));
            if !self.exceptions.excuse(spec, operation, judge) {
                let reason = text("reason");
                let entry =
                    json!({"spec": spec, "operation": operation, "judge": judge, "reason": reason});
                self.failures.push(entry);
            }
        }
    }

    /// The entries that are not needed, of documents that were tried.
    fn unneeded(&self) -> Vec<String> {
        let entries = self.exceptions.unneeded().into_iter();
        let tried = |entry: &String| {
            let spec = entry.split(" | ").next();
            self.names.iter().any(|name| Some(name.as_str()) == spec)
        };
        entries.filter(tried).collect()
    }

    /// Whether every failure is listed and every entry needed.
    pub(super) fn is_good(&self) -> bool {
        self.failures.is_empty() && self.unneeded().is_empty()
    }

    pub(super) fn json(&self) -> Value {
        let mut out = json!({
            "specs": self.specs, "agreed_by": self.agreed_by, "failures": self.failures, "unneeded": self.unneeded(),
        });
        for (name, sum) in &self.counts {
            out[*name] = (*sum).into();
        }
        out
    }

    pub(super) fn text(&self) -> String {
        let count = |name| self.counts.get(name).copied().unwrap_or_default();
        let mut out = format!(
            "{} specs, {} operations: {} called, {} agreed, {} decoded\n",
            self.specs.len(),
            count("operations"),
            count("called"),
            count("agreed"),
            count("decoded"),
        );
        for failure in &self.failures {
            let text = |key: &str| failure[key].as_str().unwrap_or_default();
            out.push_str(&format!(
                "{} | {} | {}: {}\n",
                text("spec"),
                text("operation"),
                text("judge"),
                text("reason")
            ));
        }
        for entry in self.unneeded() {
            out.push_str(&format!(
                "{entry}: the judge agrees, so take it off the list of exceptions\n"
            ));
        }
        out
    }
}
