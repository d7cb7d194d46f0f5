//! What the generator has to say about a document: errors, warnings, losses and notes.
//!
//! In: findings of every phase, pushed into a [`Sink`] as [`Diagnostic`]s that carry a [`Code`] and the node they are
//! about. Out: a sorted list without repeats, which [`render()`] turns into text for people, [`to_json`] into data for
//! tools and [`to_github`] into annotations. Nothing is printed here.

mod code;
mod github;
mod json;
mod render;
mod sink;

#[cfg(test)]
mod tests;

pub use code::Code;
pub use github::{github_error, to_github};
pub use json::to_json;
pub use render::render;
pub use sink::Sink;

use crate::source::{Location, NodeId};

/// How much a finding matters.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum Severity {
    /// No code can be written until this is repaired.
    Error,
    /// Code is written, but the document probably does not mean what it says.
    Warning,
    /// Code is written and is weaker than the document: something it states is not in the types.
    Loss,
    /// Worth knowing, nothing to do.
    Note,
}

impl Severity {
    /// The word used in text and in JSON: `error`, `warning`, `loss` or `note`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Loss => "loss",
            Self::Note => "note",
        }
    }
}

/// One finding.
///
/// Made with [`Diagnostic::new`], completed with the chained methods, and handed to [`Sink::push`].
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Diagnostic {
    /// What kind of finding it is.
    pub code: Code,
    /// How much it matters; the code's own severity unless changed.
    pub severity: Severity,
    /// The node it is about; `None` when it is about no place of a document.
    pub at: Option<NodeId>,
    /// A place that is more exact than the node, as for a syntax error in a file that has no nodes.
    pub place: Option<Location>,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// Other nodes that play a part, each with what it has to do with the matter.
    pub related: Vec<(NodeId, String)>,
}

impl Diagnostic {
    /// A finding at `at`, with the severity that `code` has by default.
    pub fn new(code: Code, at: NodeId, message: impl Into<String>) -> Self {
        Self {
            at: Some(at),
            ..Self::nowhere(code, message)
        }
    }

    /// A finding that is about no node, as for a setting or the document as a whole.
    pub fn nowhere(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity(),
            at: None,
            place: None,
            message: message.into(),
            help: None,
            related: Vec::new(),
        }
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds another place and what it has to do with the matter.
    #[must_use]
    pub fn related(mut self, at: NodeId, what: impl Into<String>) -> Self {
        self.related.push((at, what.into()));
        self
    }

    /// Names a place that is more exact than the node.
    #[must_use]
    pub fn place(mut self, place: Location) -> Self {
        self.place = Some(place);
        self
    }

    /// Overrides the code's severity.
    #[must_use]
    pub const fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }
}
