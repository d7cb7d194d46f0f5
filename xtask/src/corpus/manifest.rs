//! What came of each document when somebody last looked.
//!
//! In: the text of `tests/corpus.manifest` and the results of a run. Out: the text with these results in place of the old
//! ones, and the names of documents whose results are others. A document is a line with its version, followed by lines that
//! are indented: how many operations and types there are and the hash of the crate, its losses,
//! and the errors it has, which were repaired (`--lenient`) or make it invalid.
//! The runtime is no part of the hash: it would move every document whenever a line of it changes.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::generate::{Generated, Outcome};

const HEAD: &str = "# What `cargo xtask corpus` makes of each document. It rewrites this file; review what moved.\n";

/// How many errors of a document are listed.
const MOST: usize = 5;

/// How many digits of a hash are enough to see that it changed.
const DIGITS: usize = 16;

/// A manifest: the name of each document, and its lines, of which the first is the version.
#[derive(Debug, Default, Eq, PartialEq)]
pub(super) struct Manifest(BTreeMap<String, Vec<String>>);

impl Manifest {
    /// Reads a manifest; one that does not exist is empty.
    ///
    /// # Errors
    ///
    /// When it cannot be read.
    pub(super) fn read(path: &Path) -> Result<Self, String> {
        match fs::read_to_string(path) {
            Ok(text) => Ok(Self::parse(&text)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(format!("cannot read {}: {error}", path.display())),
        }
    }

    pub(super) fn parse(text: &str) -> Self {
        let mut specs: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut current = None;
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some(detail) = line.strip_prefix("  ") {
                if let Some(lines) = current.as_ref().and_then(|name| specs.get_mut(name)) {
                    lines.push(detail.to_owned());
                }
            } else if let Some((name, version)) = line.rsplit_once(' ') {
                specs.insert(name.to_owned(), vec![version.to_owned()]);
                current = Some(name.to_owned());
            }
        }
        Self(specs)
    }

    /// Writes the manifest.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub(super) fn write(&self, path: &Path) -> Result<(), String> {
        fs::write(path, self.text()).map_err(|e| format!("cannot write {}: {e}", path.display()))
    }

    pub(super) fn text(&self) -> String {
        let mut out = HEAD.to_owned();
        for (name, lines) in &self.0 {
            let mut lines = lines.iter();
            let version = lines.next().map_or("unknown", String::as_str);
            out.push_str(&format!("{name} {version}\n"));
            lines.for_each(|line| out.push_str(&format!("  {line}\n")));
        }
        out
    }

    /// Takes over the results; with `whole`, documents of the same folder that are no more are forgotten. Returns the lines
    /// that changed, for each document that did.
    pub(super) fn update(
        &mut self,
        results: &BTreeMap<String, Generated>,
        whole: bool,
    ) -> BTreeMap<String, Vec<String>> {
        let mut moved = BTreeMap::new();
        if whole {
            let folder = |name: &str| name.split('/').next().map(str::to_owned);
            let folders: Vec<_> = results.keys().map(|name| folder(name)).collect();
            self.0.retain(|name, _| {
                let stays = results.contains_key(name) || !folders.contains(&folder(name));
                if !stays {
                    moved.insert(name.clone(), vec!["- it is no more".to_owned()]);
                }
                stays
            });
        }
        for (name, generated) in results {
            let new = lines(generated);
            let old = self.0.insert(name.clone(), new.clone()).unwrap_or_default();
            if old != new {
                let gone = old.iter().filter(|line| !new.contains(line));
                let come = new.iter().filter(|line| !old.contains(line));
                let gone = gone.map(|line| format!("- {line}"));
                let come = come.map(|line| format!("+ {line}"));
                moved.insert(name.clone(), gone.chain(come).collect());
            }
        }
        moved
    }
}

/// What a manifest says of a result.
fn lines(generated: &Generated) -> Vec<String> {
    let mut out = vec![generated.version.clone()];
    match &generated.outcome {
        Outcome::Crate { own, .. } => {
            let (operations, types) = (generated.operations, generated.types);
            let own = own.get(..DIGITS).unwrap_or(own);
            out.push(format!(
                "operations {operations}, types {types}, crate {own}"
            ));
        }
        Outcome::Invalid(errors) => list(&mut out, "invalid", errors),
        Outcome::Panicked(_) => out.push("the generator panicked".to_owned()),
    }
    list(&mut out, "repaired", &generated.repaired);
    let losses = generated.losses.iter();
    out.extend(losses.map(|(code, count)| format!("loss {code} {count}")));
    out
}

/// Adds the first of the errors, a line for each, and how many there are.
fn list(out: &mut Vec<String>, what: &str, errors: &[String]) {
    let shown = errors.iter().take(MOST);
    out.extend(shown.map(|error| format!("{what} {}", error.replace('\n', " "))));
    if errors.len() > MOST {
        out.push(format!("{what}: {} in all", errors.len()));
    }
}
