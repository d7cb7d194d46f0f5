//! The ledger of losses: what the document says and the crate does not.
//!
//! In: the findings of a run, and the ledger that was committed with the crate. Out: `LOSSES.md`, a line for each loss,
//! sorted, named by its place in the document and not by line numbers, so that it changes only when a loss comes or goes; and
//! the losses that the user does not put up with.

use std::collections::BTreeSet;
use std::str::FromStr;

use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::source::Sources;

/// The file of the ledger, in the folder of the crate.
pub const FILE: &str = "LOSSES.md";

const HEAD: &str = "<!-- Written by `cargo xtask codegen`. -->

# Losses

What the document says and this crate does not; `cargo xtask explain CODE` says more about each code.

";

/// Losses that are errors.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Deny {
    /// All.
    All,
    /// Those that the committed ledger does not have.
    New,
    /// Those of a code.
    Code(Code),
}

impl FromStr for Deny {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "all" => Ok(Self::All),
            "new" => Ok(Self::New),
            _ => Code::from_name(text).map(Self::Code).ok_or_else(|| {
                "expected `all`, `new` or a code, as `cargo xtask explain` lists them".to_owned()
            }),
        }
    }
}

/// What is asked of losses.
#[derive(Clone, Copy, Debug, Default)]
pub struct Losses<'a> {
    /// The losses that are errors.
    pub deny: &'a [Deny],
    /// The text of the committed ledger.
    pub ledger: Option<&'a str>,
}

impl Losses<'_> {
    /// Whether a finding is a loss that is denied.
    pub(crate) fn denies(&self, sources: &Sources) -> impl Fn(&Diagnostic) -> bool {
        let known: BTreeSet<&str> = self.ledger.unwrap_or_default().lines().collect();
        move |diagnostic| {
            let denied = |deny: &Deny| match deny {
                Deny::All => true,
                Deny::Code(code) => diagnostic.code == *code,
                Deny::New => !known.contains(line(diagnostic, sources).as_str()),
            };
            diagnostic.severity == Severity::Loss && self.deny.iter().any(denied)
        }
    }
}

/// The text of the ledger; `None` where nothing is lost.
pub(crate) fn text(diagnostics: &[Diagnostic], sources: &Sources) -> Option<String> {
    let losses = diagnostics.iter();
    let losses = losses.filter(|diagnostic| diagnostic.severity == Severity::Loss);
    let lines: BTreeSet<String> = losses.map(|loss| line(loss, sources)).collect();
    if lines.is_empty() {
        return None;
    }
    let mut out = HEAD.to_owned();
    for line in lines {
        out.push_str(&line);
        out.push('\n');
    }
    Some(out)
}

/// The line of a loss.
fn line(loss: &Diagnostic, sources: &Sources) -> String {
    let place = loss.at.map(|id| {
        let path = &sources.file(id).path;
        let path = if *path == sources.entry().path {
            ""
        } else {
            path
        };
        format!(" `{path}{}`", sources.pointer(id))
    });
    let text = format!(
        "- {}{}: {}",
        loss.code,
        place.unwrap_or_default(),
        loss.message
    );
    let one_line = |c: char| if c.is_control() { ' ' } else { c };
    text.chars().map(one_line).collect()
}
