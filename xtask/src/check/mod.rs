//! Why the crate is out of date: what `cargo xtask codegen --check` says beyond the lines that differ.
//!
//! In: the plan of a run. Out: for each stale file the place in the document that it is made from and, where git knows the
//! document, what has changed there since the crate was last committed. Git only helps: where it is missing, or the document
//! is not tracked, less is said.

mod git;
mod report;

use generator::diagnostic::Sink;
use generator::lock::key;
use generator::source::{Files, Sources, differences};
use generator::tree::{self, Change, Difference, Kind, Plan};

use self::git::{Commit, Revision};
use crate::disk::SpecFolder;
use crate::paths::Paths;

/// How many lines of each side are shown of a file.
const LINES: usize = 3;

/// What was found.
#[derive(Debug)]
pub(crate) struct Checked {
    /// The files that are not as they should be.
    pub(crate) stale: Vec<Stale>,
    /// What has become of the document, if something is stale and git knows.
    since: Option<Since>,
    /// The command that brings everything up to date.
    repair: String,
}

/// A file that is not as it should be.
#[derive(Debug)]
pub(crate) struct Stale {
    /// Its path in its folder.
    pub(crate) path: String,
    /// What it is called in messages.
    at: String,
    kind: Kind,
    difference: Difference,
    /// The place in the document that it is made from.
    origin: Option<String>,
    /// What has changed there, by position among the [changes](Since::changes).
    causes: Vec<usize>,
}

/// What has become of the document since the crate was last committed.
#[derive(Debug)]
struct Since {
    commit: Commit,
    /// What differs, in the order of the document.
    changes: Vec<SpecChange>,
}

/// Something in the document that is not what it was.
#[derive(Debug)]
struct SpecChange {
    /// Where: the JSON Pointer, after the file if it is not the entry document.
    pointer: String,
    /// `added`, `changed` or `removed`.
    kind: &'static str,
    /// File and line, unless it is gone.
    place: Option<(String, usize)>,
}

impl SpecChange {
    /// What it is for people, who see nothing that a terminal would act on.
    fn shown(&self) -> String {
        key::word(&self.pointer)
    }

    /// Where it is for people: `spec/openapi.yaml:12`.
    fn label(&self) -> Option<String> {
        let (path, line) = self.place.as_ref()?;
        Some(format!("{path}:{line}"))
    }
}

/// Says what has to be done to the crate, by `plan`, and to `names`, which are elsewhere; `repair` is the command that does it.
pub(crate) fn check(paths: &Paths, plan: &Plan, names: &Plan, repair: String) -> Checked {
    let mut stale = stale_files(plan, |path| format!("{}/{path}", paths.out_label));
    let is_stale = !stale.is_empty();
    let since = is_stale.then(|| since(paths, plan, &mut stale)).flatten();
    stale.extend(stale_files(names, |_| paths.lock.label.clone()));
    Checked {
        stale,
        since,
        repair,
    }
}

/// The files of a plan that are not as they should be; `at` says what each is called in messages.
fn stale_files(plan: &Plan, at: impl Fn(&str) -> String) -> Vec<Stale> {
    let stale = plan.changes.iter().map(|change| Stale {
        path: change.path.clone(),
        at: at(&change.path),
        kind: change.kind,
        difference: tree::first_difference(change, LINES),
        origin: origin(change).map(str::to_owned),
        causes: Vec::new(),
    });
    stale.collect()
}

/// Finds out what has changed in the document, and which file is stale because of what.
fn since(paths: &Paths, plan: &Plan, stale: &mut [Stale]) -> Option<Since> {
    let commit = Commit::last_of(&paths.out)?;
    let old = Revision::new(&paths.root.folder, &commit);
    let new = SpecFolder::new(&paths.root.folder).ok()?;
    let load = |files: &dyn Files| {
        let sources = Sources::load(files, &paths.root.spec, &Sink::new());
        let sources = sources.with_labels(&paths.spec_label, &paths.root.label);
        (!sources.entry().root.is_null()).then_some(sources)
    };
    let changes = changes(&load(&old)?, &load(&new)?);
    for (stale, change) in stale.iter_mut().zip(&plan.changes) {
        if let Some(origin) = &stale.origin {
            let is_cause = |at: &usize| concerns(origin, &changes[*at].pointer, change);
            stale.causes = (0..changes.len()).filter(is_cause).collect();
        }
    }
    Some(Since { commit, changes })
}

/// What differs between two versions of a document, in all its files.
fn changes(old: &Sources, new: &Sources) -> Vec<SpecChange> {
    let mut changes = Vec::new();
    for file in new.files() {
        let Some(before) = old.by_path(&file.path) else {
            continue;
        };
        let is_entry = std::ptr::eq(file, new.entry());
        for change in differences(&before.root, &file.root) {
            let kind = match (change.old, change.new) {
                (None, _) => "added",
                (_, None) => "removed",
                _ => "changed",
            };
            let place = change.new.map(|node| {
                let place = new.location(node.id);
                (new.label(&place.path), place.line)
            });
            let file = if is_entry { "" } else { &file.path };
            changes.push(SpecChange {
                pointer: format!("{file}{}", change.pointer),
                kind,
                place,
            });
        }
    }
    changes
}

/// Whether a file that is made from `origin` may be stale because of what is at `pointer`.
fn concerns(origin: &str, pointer: &str, change: &Change) -> bool {
    let mut places = origin.split(" and ");
    let is_below = places.any(|place| lies_in(pointer, place) || lies_in(place, pointer));
    // All groups of operations are made from `#/paths`: theirs are those paths that they name.
    let path = pointer
        .strip_prefix("#/paths/")
        .filter(|_| origin == "#/paths");
    is_below
        && path.is_none_or(|path| {
            let path = path.split('/').next().unwrap_or_default();
            let literal = format!("\"{}\"", path.replace("~1", "/").replace("~0", "~"));
            change.old.contains(&literal) || change.new.contains(&literal)
        })
}

/// Whether one pointer is another or leads on from it.
fn lies_in(pointer: &str, place: &str) -> bool {
    pointer
        .strip_prefix(place)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The place that the file of a change is made from.
fn origin(change: &Change) -> Option<&str> {
    let text = match change.kind {
        Kind::Removed => &change.old,
        Kind::Created | Kind::Updated => &change.new,
    };
    tree::origin(text)
}
