//! The result: a line for each step, the totals of each chain, and every name that moved.
//!
//! In: the steps. Out: a table for people, one JSON object for tools.

use std::fmt::Write as _;
use std::time::Duration;

use generator::tree::Lines;
use serde_json::{Value, json};

use super::step::{Change, Moved, Outcome, Step};

/// More names than this of a step are counted instead of shown.
const MOST: usize = 10;

/// The steps of all chains.
#[derive(Debug, Default)]
pub(super) struct Report {
    /// What a chain is called, and its steps.
    pub(super) chains: Vec<(String, Vec<Step>)>,
}

/// The sums of a chain, or of all.
#[derive(Debug, Default)]
struct Total {
    steps: usize,
    spec: Lines,
    code: Lines,
    files: usize,
    moved: usize,
    elsewhere: usize,
    renamed: usize,
    time: Duration,
}

impl Report {
    /// Whether every version gave code, and no name moved that the document did not rename.
    pub(super) fn is_good(&self) -> bool {
        let steps = self.chains.iter().flat_map(|(_, steps)| steps);
        steps.into_iter().all(|step| match &step.outcome {
            Outcome::Compared(change) => change.moved.iter().all(|moved| moved.elsewhere),
            Outcome::Failed(_) => false,
        })
    }

    /// The table.
    pub(super) fn text(&self) -> String {
        let mut out = String::new();
        for (name, steps) in &self.chains {
            // Writing to a `String` does not fail.
            let _ = writeln!(out, "{}", head(name));
            for step in steps {
                match &step.outcome {
                    Outcome::Compared(change) => {
                        let _ = writeln!(out, "{}", Total::of(change).line(&step.to));
                        out.push_str(&names(&change.moved));
                    }
                    Outcome::Failed(message) => {
                        let _ = writeln!(out, "{:<32}no code: {message}", step.to);
                    }
                }
            }
            out.push('\n');
        }
        let _ = writeln!(out, "{}", head("total"));
        let mut all = Total::default();
        for (name, steps) in &self.chains {
            let total = Total::sum(steps);
            let _ = writeln!(out, "{}", total.line(name));
            all.add(&total);
        }
        let _ = writeln!(out, "{}", all.line("all"));
        out
    }

    /// One object: `chains`, each with its steps and its sums.
    pub(super) fn json(&self) -> Value {
        let chains = self.chains.iter().map(|(name, steps)| {
            let list: Vec<Value> = steps.iter().map(step).collect();
            json!({"name": name, "steps": list, "total": Total::sum(steps).json()})
        });
        json!({"good": self.is_good(), "chains": chains.collect::<Vec<_>>()})
    }
}

impl Total {
    fn of(change: &Change) -> Self {
        let elsewhere = change.moved.iter().filter(|moved| moved.elsewhere).count();
        Self {
            steps: 1,
            spec: change.spec,
            code: change.code,
            files: change.files,
            moved: change.moved.len() - elsewhere,
            elsewhere,
            renamed: change.renamed,
            time: change.time,
        }
    }

    fn sum(steps: &[Step]) -> Self {
        let mut total = Self::default();
        for step in steps {
            if let Outcome::Compared(change) = &step.outcome {
                total.add(&Self::of(change));
            }
        }
        total
    }

    fn add(&mut self, other: &Self) {
        self.steps += other.steps;
        self.spec += other.spec;
        self.code += other.code;
        self.files += other.files;
        self.moved += other.moved;
        self.elsewhere += other.elsewhere;
        self.renamed += other.renamed;
        self.time += other.time;
    }

    /// Lines of code for each line of the document.
    #[allow(clippy::cast_precision_loss, reason = "a ratio of two digits")]
    fn ratio(&self) -> f64 {
        match self.spec.total() {
            0 => 0.0,
            spec => self.code.total() as f64 / spec as f64,
        }
    }

    fn line(&self, name: &str) -> String {
        let pair = |lines: Lines| format!("+{} -{}", lines.added, lines.removed);
        format!(
            "{name:<32}{:>17}{:>17}{:>7.2}{:>7}{:>7}{:>11}{:>9}{:>8}",
            pair(self.spec),
            pair(self.code),
            self.ratio(),
            self.files,
            self.moved,
            self.elsewhere,
            self.renamed,
            self.time.as_millis(),
        )
    }

    fn json(&self) -> Value {
        json!({
            "steps": self.steps,
            "spec": pair(self.spec),
            "code": pair(self.code),
            "ratio": self.ratio(),
            "files": self.files,
            "moved": self.moved,
            "elsewhere": self.elsewhere,
            "renamed": self.renamed,
            "millis": u64::try_from(self.time.as_millis()).unwrap_or(u64::MAX),
        })
    }
}

fn head(name: &str) -> String {
    format!(
        "{name:<32}{:>17}{:>17}{:>7}{:>7}{:>7}{:>11}{:>9}{:>8}",
        "document", "code", "ratio", "files", "moved", "elsewhere", "renamed", "ms"
    )
}

/// The names that moved, a line each.
fn names(moved: &[Moved]) -> String {
    let mut out = String::new();
    let unasked = moved.iter().filter(|moved| !moved.elsewhere);
    for Moved { key, old, new, .. } in unasked.clone().take(MOST) {
        let _ = writeln!(out, "    {old} -> {new}: {key}");
    }
    let more = unasked.count().saturating_sub(MOST);
    if more > 0 {
        let _ = writeln!(out, "    and {more} more; `--format json` lists them");
    }
    out
}

fn step(step: &Step) -> Value {
    match &step.outcome {
        Outcome::Failed(message) => json!({"to": step.to, "failed": message}),
        Outcome::Compared(change) => {
            let mut out = Total::of(change).json();
            let moved = change.moved.iter().map(|moved| {
                let Moved {
                    key,
                    old,
                    new,
                    elsewhere,
                } = moved;
                json!({"key": key, "old": old, "new": new, "elsewhere": elsewhere})
            });
            if let Value::Object(out) = &mut out {
                out.remove("steps");
                out.insert("to".to_owned(), json!(step.to));
                out.insert("lock".to_owned(), pair(change.names));
                out.insert("names".to_owned(), moved.collect());
                out.insert("derives_lost".to_owned(), json!(change.lost));
            }
            out
        }
    }
}

fn pair(lines: Lines) -> Value {
    json!({"added": lines.added, "removed": lines.removed})
}
