//! Where the phases put their findings.
//!
//! In: [`Diagnostic`]s, in any order, through a shared reference, so that a phase can go on after an error. Out: the list,
//! sorted and without repeats. Phases leave out what is wrong and go on in any case; a sink that is lenient makes of an error
//! the loss of that part.

use std::cell::RefCell;
use std::collections::HashSet;

use super::{Code, Diagnostic, Severity};
use crate::source::{NodeId, Sources};

/// Collects the findings of a run.
#[derive(Debug, Default)]
pub struct Sink {
    list: RefCell<Vec<Diagnostic>>,
    lenient: bool,
}

impl Sink {
    /// An empty sink.
    pub fn new() -> Self {
        Self::default()
    }

    /// An empty sink; with `lenient`, errors that have a repair are losses.
    pub fn lenient(lenient: bool) -> Self {
        Self {
            lenient,
            ..Self::default()
        }
    }

    /// Adds a finding.
    pub fn push(&self, mut diagnostic: Diagnostic) {
        // A finding without a place is about the run, such as an entry document that is not there.
        if self.lenient
            && diagnostic.severity == Severity::Error
            && diagnostic.at.is_some()
            && let Some(repair) = diagnostic.code.repair()
        {
            diagnostic.severity = Severity::Loss;
            diagnostic.message = format!("{}; {repair}", diagnostic.message);
        }
        self.list.borrow_mut().push(diagnostic);
    }

    /// Adds a finding that needs nothing but a message; short for `push(Diagnostic::new(..))`.
    pub fn report(&self, code: Code, at: NodeId, message: impl Into<String>) {
        self.push(Diagnostic::new(code, at, message));
    }

    /// Makes errors of the findings that `denied` says so of.
    pub fn deny(&self, denied: impl Fn(&Diagnostic) -> bool) {
        for diagnostic in self.list.borrow_mut().iter_mut() {
            if denied(diagnostic) {
                diagnostic.severity = Severity::Error;
                diagnostic.message.push_str(", which is denied here");
            }
        }
    }

    /// Whether an error was pushed.
    pub fn has_errors(&self) -> bool {
        self.list
            .borrow()
            .iter()
            .any(|d| d.severity == Severity::Error)
    }

    /// How many findings there are so far.
    pub fn len(&self) -> usize {
        self.list.borrow().len()
    }

    /// Whether nothing was pushed.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The findings in the order of the files and of the places in them, those without a place first.
    ///
    /// Equal findings at one place are given once; nodes that a YAML alias repeats count as one place.
    pub fn into_sorted(self, sources: &Sources) -> Vec<Diagnostic> {
        let mut list = self.list.into_inner();
        // Ids are handed out in document order, file after file, so they sort like places without a second scan of the text.
        list.sort_by(|a, b| {
            let key = |d: &Diagnostic| (d.at, d.place.as_ref().map(|p| p.span.start), d.severity);
            key(a)
                .cmp(&key(b))
                .then_with(|| a.code.cmp(&b.code))
                .then_with(|| a.message.cmp(&b.message))
        });
        let mut seen = HashSet::new();
        list.retain(|d| {
            let place = d.at.map(|id| sources.identity(id));
            let exact = d.place.as_ref().map(|p| p.span.start);
            seen.insert((place, exact, d.code, d.message.clone()))
        });
        list
    }
}
