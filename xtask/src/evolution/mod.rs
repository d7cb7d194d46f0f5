//! `cargo xtask evolution`: what does the history of a document do to the code?
//!
//! In: a folder whose `index.tsv` names the versions of documents in their order. Out: for each step from one version to the
//! next, how many lines of the document and of the code change, in how many files, and which names move; a table for people,
//! one JSON object for tools. Everything happens in memory, each version with the names of the one before.

mod chain;
mod report;
mod step;

#[cfg(test)]
mod tests;

use std::process::ExitCode;

use self::report::Report;
use crate::cli::Evolution;
use crate::report::{complain, conclude};

/// Takes every step and prints the result: exit code 0 if all is well, 1 if a name moved that the document did not rename
/// or a version gave no code, 2 if it could not be tried.
pub(crate) fn run(args: &Evolution) -> ExitCode {
    conclude(
        steps(args),
        args.format,
        Report::text,
        Report::json,
        Report::is_good,
    )
}

fn steps(args: &Evolution) -> Result<Report, String> {
    let mut report = Report::default();
    for chain in chain::find(&args.dir)? {
        if args.only.as_ref().is_some_and(|only| *only != chain.name) {
            continue;
        }
        complain(&format!("{}\n", chain.name));
        let steps = step::steps(&chain)?;
        report.chains.push((chain.name, steps));
    }
    Ok(report)
}
