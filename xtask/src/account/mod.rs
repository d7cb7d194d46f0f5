//! `cargo xtask account`: is every key of every document read, ignored by decision, or reported?
//!
//! In: a folder of OpenAPI documents and `tests/accounting.ignored`. Out: how many keys there are of each fate, and those
//! that have none. Whether a kind of key is read is tried, not believed: the generator is run on a document with the key and
//! without it, and either what it writes or what it says has to differ. This project's own documents are tried first: they have
//! what published ones seldom have. A key that its object does not have must be reported where it stands.

mod fates;
mod grammar;
mod listed;
mod tally;
mod trial;
mod walk;

#[cfg(test)]
mod tests;

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use self::fates::Fates;
use self::listed::Ignored;
use self::tally::Tally;
use crate::cli::Account;
use crate::corpus::find::{Spec, find};
use crate::paths::workspace;
use crate::report::conclude;

/// Counts and prints: exit code 0 if every key has a fate, 1 if not, 2 if it could not be tried.
pub(crate) fn run(args: &Account) -> ExitCode {
    conclude(
        steps(args),
        args.format,
        Fates::text,
        Fates::json,
        |fates| fates.lost.is_empty(),
    )
}

fn steps(args: &Account) -> Result<Fates, String> {
    let here =
        std::env::current_dir().map_err(|e| format!("cannot find the current folder: {e}"))?;
    fates(&workspace(&here), find(&args.dir)?)
}

/// The fates of the keys of `specs`, by the decisions and the documents of the project at `workspace`.
fn fates(workspace: &Path, mut specs: Vec<Spec>) -> Result<Fates, String> {
    let list = workspace.join("tests/accounting.ignored");
    let text =
        fs::read_to_string(&list).map_err(|e| format!("cannot read {}: {e}", list.display()))?;
    let ignored = Ignored::parse(&text)?;
    let mut tally = Tally::new(&ignored);
    for spec in own(workspace)? {
        tally.witness(&spec)?;
    }
    tally.afresh();
    // Small documents are quick to try.
    specs.sort_by_key(tally::size);
    for spec in &specs {
        tally.count(spec)?;
    }
    Ok(tally.finish())
}

/// The documents of the project at `workspace`.
fn own(workspace: &Path) -> Result<Vec<Spec>, String> {
    let mut specs = find(&workspace.join("tests/accounting"))?;
    specs.extend(find(&workspace.join("tests/golden"))?);
    Ok(specs)
}
