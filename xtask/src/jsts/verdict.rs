//! The result: what each case did, and what was expected of it.
//!
//! In: the judge's verdicts and the exceptions. Out: a table for people, one JSON object for tools.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Value, json};

use super::Outcomes;
use crate::exceptions::Exceptions;

/// The classes, as the oracle sorts the groups.
const CLASSES: [(&str, &str); 4] = [
    ("A", "shape"),
    ("B", "bounds"),
    ("C", "logic"),
    ("D", "identity"),
];

/// Cases of one class and kind.
#[derive(Debug, Default)]
struct Row {
    tried: u64,
    /// Valid ones that came back, invalid ones that were refused.
    right: u64,
    /// Those that had to and did not, or crashed.
    failed: u64,
    excused: u64,
}

/// A case that failed.
#[derive(Debug)]
struct Failure {
    file: String,
    group: String,
    test: String,
    kind: String,
    reason: String,
}

/// The result.
#[derive(Debug)]
pub(super) struct Verdicts {
    groups: usize,
    made: usize,
    crashed: usize,
    rows: BTreeMap<(String, String), Row>,
    /// Those that are not listed.
    failures: Vec<Failure>,
    /// Entries of the list that are not needed.
    unneeded: Vec<String>,
}

impl Verdicts {
    pub(super) fn new(outcomes: &Outcomes, verdicts: &Value, exceptions: &Exceptions) -> Self {
        let count = |key: &str| outcomes.values().filter(|o| o.get(key).is_some()).count();
        let (mut rows, mut failures) = (BTreeMap::<_, Row>::new(), Vec::new());
        for verdict in verdicts.as_array().into_iter().flatten() {
            let text = |key: &str| verdict[key].as_str().unwrap_or_default().to_owned();
            let (kind, reason) = (text("kind"), text("reason"));
            let row = rows.entry((text("class"), kind.clone())).or_default();
            row.tried += 1;
            row.right += u64::from(matches!(reason.as_str(), "returned" | "refused"));
            if verdict["passed"] != json!(false) {
                continue;
            }
            row.failed += 1;
            let (file, group, test) = (text("file"), text("group"), text("test"));
            if exceptions.excuse(&file, &group, &test) {
                row.excused += 1;
            } else {
                failures.push(Failure {
                    file,
                    group,
                    test,
                    kind,
                    reason,
                });
            }
        }
        Self {
            groups: outcomes.len(),
            made: count("made"),
            crashed: count("crash"),
            rows,
            failures,
            unneeded: exceptions.unneeded(),
        }
    }

    /// Whether every failure is listed and every entry of the list needed.
    pub(super) fn is_good(&self) -> bool {
        self.failures.is_empty() && self.unneeded.is_empty()
    }

    pub(super) fn json(&self) -> Value {
        let rows = self.rows.iter().map(|((class, kind), row)| {
            json!({
                "class": class_name(class), "kind": kind, "tried": row.tried, "right": row.right,
                "failed": row.failed, "excused": row.excused,
            })
        });
        let failures = self.failures.iter().map(|failure| {
            json!({
                "file": failure.file, "group": failure.group, "test": failure.test,
                "kind": failure.kind, "reason": failure.reason,
            })
        });
        json!({
            "groups": self.groups,
            "made": self.made,
            "crashed": self.crashed,
            "cases": rows.collect::<Vec<_>>(),
            "failures": failures.collect::<Vec<_>>(),
            "unneeded": self.unneeded,
        })
    }

    pub(super) fn text(&self) -> String {
        let mut out = format!(
            "{} groups: {} became types, {} were refused, {} crash or do not compile\n\n",
            self.groups,
            self.made,
            self.groups - self.made - self.crashed,
            self.crashed,
        );
        // Writing to a String cannot fail.
        let _ = writeln!(
            out,
            "{:12}{:14}{:>8}{:>8}{:>8}{:>8}",
            "", "", "tried", "right", "failed", "listed"
        );
        for ((class, kind), row) in &self.rows {
            let Row {
                tried,
                right,
                failed,
                excused,
            } = row;
            let class = class_name(class);
            let _ = writeln!(
                out,
                "{class:12}{kind:14}{tried:>8}{right:>8}{failed:>8}{excused:>8}"
            );
        }
        for failure in &self.failures {
            let _ = write!(
                out,
                "\n{} | {} | {} | {}: {}",
                failure.file, failure.group, failure.test, failure.kind, failure.reason
            );
        }
        for entry in &self.unneeded {
            let _ = write!(
                out,
                "\n{entry}: passes, so take it off the list of exceptions"
            );
        }
        out.push('\n');
        out
    }
}

fn class_name(letter: &str) -> &str {
    let found = CLASSES.iter().find(|(class, _)| *class == letter);
    found.map_or(letter, |(_, name)| name)
}
