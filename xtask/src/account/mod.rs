//! `cargo xtask account`: is every key of every document read, ignored by decision, or reported?
//!
//! In: a folder of OpenAPI documents and `tests/accounting.ignored`. Out: how many keys there are of each fate, and those
//! that have none. Whether a kind of key is read is tried, not believed: the generator is run on a document with the key and
//! without it, and either what it writes or what it says has to differ. A key that its object does not have must be
//! reported where it stands.

mod grammar;
mod listed;
mod trial;
mod walk;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::ExitCode;

use generator::source::NodeId;
use generator::{Input, Output};
use serde_json::json;

use self::listed::Ignored;
use crate::cli::{Account, Format};
use crate::corpus::find::{Spec, find};
use crate::disk::SpecFolder;
use crate::paths::workspace;
use crate::report::{complain, say};
use crate::roundtrip::package;

/// How many places of a kind of key are tried before it counts as not read.
const TRIES: usize = 12;

/// Larger documents are not tried; all keys of theirs are of kinds that smaller ones have too, or are said to have no fate.
const LARGEST: usize = 400_000;

/// A kind of object and a key of it.
type Key = (&'static str, String);

/// The fates of the keys of all documents.
#[derive(Debug, Default)]
struct Fates {
    specs: usize,
    keys: usize,
    read: usize,
    ignored: usize,
    reported: usize,
    /// Keys of no fate: how many, and where the first is.
    lost: BTreeMap<Key, (usize, String)>,
    /// Lines of the list that no document has a key for.
    idle: Vec<String>,
}

/// Counts and prints: exit code 0 if every key has a fate, 1 if not, 2 if it could not be tried.
pub(crate) fn run(args: &Account) -> ExitCode {
    match steps(args) {
        Ok(fates) => {
            match args.format {
                Format::Human => say(&fates.text()),
                Format::Json => say(&format!("{}\n", fates.json())),
            }
            ExitCode::from(u8::from(!fates.lost.is_empty()))
        }
        Err(message) => {
            complain(&format!("error: {message}\n"));
            ExitCode::from(2)
        }
    }
}

fn steps(args: &Account) -> Result<Fates, String> {
    let here =
        std::env::current_dir().map_err(|e| format!("cannot find the current folder: {e}"))?;
    let list = workspace(&here).join("tests/accounting.ignored");
    let text =
        fs::read_to_string(&list).map_err(|e| format!("cannot read {}: {e}", list.display()))?;
    let ignored = Ignored::parse(&text)?;
    let mut specs = Vec::new();
    for spec in find(&args.dir)? {
        specs.push((size(&spec), spec));
    }
    // Small documents are quick to try.
    specs.sort();

    let mut fates = Fates {
        specs: specs.len(),
        ..Fates::default()
    };
    let mut tried: BTreeMap<Key, usize> = BTreeMap::new();
    let mut read: BTreeSet<Key> = BTreeSet::new();
    let mut open: BTreeMap<Key, (usize, String)> = BTreeMap::new();
    let mut used: BTreeSet<String> = BTreeSet::new();
    for (size, spec) in &specs {
        let output = generate(spec)?;
        let found = output.diagnostics.iter();
        let reported: BTreeSet<NodeId> = found.filter_map(|found| found.at).collect();
        let root = &output.sources.entry().root;
        let said = root.get("openapi").and_then(|node| node.as_str());
        let old = said.is_some_and(|version| version.starts_with("3.0"));
        let mut as_it_is = None;
        for one in walk::occurrences(root, old) {
            fates.keys += 1;
            let key = (one.kind, one.key.to_owned());
            let within = one.value.id..=last(one.value);
            if reported.range(within).next().is_some() {
                fates.reported += 1;
                continue;
            }
            if ignored.has(one.kind, one.key) {
                used.insert(format!("{}.{}", one.kind, one.key));
                used.insert(format!("{}.*", one.kind));
                fates.ignored += 1;
                continue;
            }
            if !one.unknown && !read.contains(&key) && *size < LARGEST {
                let tries = tried.entry(key.clone()).or_default();
                if *tries < TRIES {
                    *tries += 1;
                    if as_it_is.is_none() {
                        as_it_is = Some(trial::made(root, None)?);
                    }
                    if as_it_is != Some(trial::made(root, Some(one.value.id))?) {
                        read.insert(key.clone());
                    }
                }
            }
            let place = || format!("{} {}", spec.name, output.sources.pointer(one.value.id));
            open.entry(key).or_insert_with(|| (0, place())).0 += 1;
        }
    }
    for (key, (count, place)) in open {
        if read.contains(&key) {
            fates.read += count;
        } else {
            fates.lost.insert(key, (count, place));
        }
    }
    let idle = ignored.keys().filter(|key| !used.contains(*key));
    fates.idle = idle.map(str::to_owned).collect();
    Ok(fates)
}

/// The id of the last node below one: ids are given in the order of the document.
fn last(node: &generator::source::Node) -> NodeId {
    use generator::source::Value;
    let below = match &node.value {
        Value::Array(items) => items.last(),
        Value::Object(object) => object.iter().next_back().map(|(_, value)| value),
        _ => None,
    };
    below.map_or(node.id, last)
}

fn size(spec: &Spec) -> usize {
    let text = fs::metadata(spec.root.join(&spec.entry));
    text.map_or(0, |text| usize::try_from(text.len()).unwrap_or(usize::MAX))
}

/// The findings about a document as it is.
fn generate(spec: &Spec) -> Result<Output, String> {
    let files = SpecFolder::new(&spec.root)
        .map_err(|e| format!("cannot read {}: {e}", spec.root.display()))?;
    package::generate(&Input {
        lenient: true,
        ..Input::new(&files, &spec.entry, "account")
    })
}

impl Fates {
    fn text(&self) -> String {
        let Self {
            specs,
            keys,
            read,
            ignored,
            reported,
            lost,
            idle,
        } = self;
        let without: usize = lost.values().map(|(count, _)| count).sum();
        let mut out = format!(
            "{specs} documents, {keys} keys: {read} read, {ignored} ignored by decision, {reported} reported, {without} of no fate\n"
        );
        for ((kind, key), (count, place)) in lost {
            out.push_str(&format!("{count:>8} {kind}.{key}, first at {place}\n"));
        }
        for line in idle {
            out.push_str(&format!(
                "no document has the key of the decision `{line}`\n"
            ));
        }
        out
    }

    fn json(&self) -> serde_json::Value {
        let lost = self.lost.iter().map(|((kind, key), (count, place))| {
            json!({"key": format!("{kind}.{key}"), "count": count, "first": place})
        });
        json!({
            "specs": self.specs,
            "keys": self.keys,
            "read": self.read,
            "ignored": self.ignored,
            "reported": self.reported,
            "lost": lost.collect::<Vec<_>>(),
            "idle": self.idle,
        })
    }
}
