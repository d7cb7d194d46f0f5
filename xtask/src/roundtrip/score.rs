//! The result: counts and failures, of one document and of all.
//!
//! In: the judge's verdicts. Out: a table for people, one JSON object for tools.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Map, Value, json};

/// What is counted, in the order of the JSON object.
pub(super) const COUNTS: [&str; 8] = [
    "schemas",
    "instances",
    "decoded",
    "round_tripped",
    "unknown_tried",
    "unknown_ok",
    "invalid_tried",
    "invalid_refused",
];

/// How many kinds of failure people are shown.
const MOST: usize = 40;

/// Cases of one schema that failed alike.
#[derive(Debug)]
pub(super) struct Failure {
    /// The schema; empty where it is the document that failed.
    pub(super) schema: String,
    /// What was being done.
    pub(super) how: String,
    /// Why one of them failed.
    pub(super) reason: String,
    /// The reason without what differs from case to case.
    pub(super) shape: String,
    /// How many there are.
    pub(super) count: u64,
}

impl Failure {
    /// A document that could not be tried at all.
    pub(super) fn of_spec(how: &str, reason: String) -> Self {
        Self {
            schema: String::new(),
            how: how.to_owned(),
            shape: reason.clone(),
            reason,
            count: 1,
        }
    }
}

/// The result of one document.
#[derive(Debug)]
pub(super) struct Score {
    spec: String,
    counts: [u64; COUNTS.len()],
    failures: Vec<Failure>,
}

impl Score {
    /// A document that could not be tried.
    pub(super) fn failed(spec: String, failures: Vec<Failure>) -> Self {
        Self {
            spec,
            counts: [0; COUNTS.len()],
            failures,
        }
    }

    /// The verdict of the judge. A schema that no instance was found for still counts as a schema.
    pub(super) fn read(spec: String, schemas: usize, verdict: &Value) -> Self {
        let mut counts = COUNTS.map(|key| verdict[key].as_u64().unwrap_or_default());
        counts[0] = counts[0].max(schemas as u64);
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let failures = verdict["failures"].as_array().into_iter().flatten();
        let failures = failures.map(|failure| Failure {
            schema: text(&failure["schema"]),
            how: text(&failure["how"]),
            reason: text(&failure["reason"]),
            shape: text(&failure["shape"]),
            count: failure["count"].as_u64().unwrap_or(1),
        });
        Self {
            spec,
            counts,
            failures: failures.collect(),
        }
    }
}

/// The result of all documents.
#[derive(Debug, Default)]
pub(super) struct Total {
    scores: Vec<Score>,
}

impl Total {
    pub(super) fn add(&mut self, score: Score) {
        self.scores.push(score);
    }

    pub(super) fn has_failures(&self) -> bool {
        self.scores.iter().any(|score| !score.failures.is_empty())
    }

    fn counts(&self) -> [u64; COUNTS.len()] {
        let mut sums = [0; COUNTS.len()];
        for score in &self.scores {
            sums.iter_mut()
                .zip(score.counts)
                .for_each(|(sum, n)| *sum += n);
        }
        sums
    }

    /// One object: `specs`, each of [`COUNTS`], and `failures`.
    pub(super) fn json(&self) -> Value {
        let mut out = Map::new();
        out.insert("specs".to_owned(), json!(self.scores.len()));
        for (key, count) in COUNTS.into_iter().zip(self.counts()) {
            out.insert(key.to_owned(), json!(count));
        }
        let failures = self.scores.iter().flat_map(|score| {
            let of = move |f: &Failure| json!({"spec": score.spec, "schema": f.schema, "how": f.how, "reason": f.reason});
            score.failures.iter().map(of)
        });
        out.insert("failures".to_owned(), failures.collect());
        Value::Object(out)
    }

    /// A line for each document, and the commonest reasons, each with the first case of it.
    pub(super) fn text(&self) -> String {
        let mut out = format!("{:28}", "");
        for head in [
            "schemas",
            "instances",
            "decoded",
            "returned",
            "unknown",
            "ok",
            "invalid",
            "refused",
        ] {
            let _ = write!(out, "{head:>11}");
        }
        let rows = self
            .scores
            .iter()
            .map(|score| (name(&score.spec), score.counts));
        for (name, counts) in rows.chain([("all".to_owned(), self.counts())]) {
            let _ = write!(out, "\n{name:28}");
            for count in counts {
                let _ = write!(out, "{count:>11}");
            }
        }
        out.push_str("\n\n");
        let mut kinds: BTreeMap<(&str, &str), (u64, u64, &str, &Failure)> = BTreeMap::new();
        for (score, failure) in self
            .scores
            .iter()
            .flat_map(|s| s.failures.iter().map(move |f| (s, f)))
        {
            let key = (failure.how.as_str(), failure.shape.as_str());
            let kind = kinds.entry(key).or_insert((0, 0, &score.spec, failure));
            kind.0 += failure.count;
            kind.1 += 1;
        }
        let mut kinds: Vec<_> = kinds.into_iter().collect();
        kinds.sort_by_key(|(_, (cases, ..))| std::cmp::Reverse(*cases));
        for ((how, shape), (cases, schemas, spec, first)) in kinds.iter().take(MOST) {
            let _ = writeln!(
                out,
                "{cases:>6} cases of {schemas} schemas: {how}: {shape}\n         {} {}: {}",
                name(spec),
                first.schema,
                first.reason.replace('\n', "\n         "),
            );
        }
        if kinds.len() > MOST {
            let _ = writeln!(
                out,
                "and {} kinds of failure more; see `--format json`",
                kinds.len() - MOST
            );
        }
        out
    }
}

/// A document as a table has room for it.
fn name(spec: &str) -> String {
    let file = spec.rsplit(['/', '\\']).next().unwrap_or(spec);
    file.chars().take(28).collect()
}
