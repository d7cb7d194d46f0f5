//! `cargo xtask explain`.
//!
//! In: the name of a code. Out: its explanation on stdout, or the list of codes.

use std::process::ExitCode;

use generator::diagnostic::Code;

use crate::report::{complain, say};

/// Prints the explanation of `code`, or one line for each code when none is given.
pub(crate) fn run(code: Option<&str>) -> ExitCode {
    let Some(name) = code else {
        for code in Code::ALL {
            let (name, severity) = (code.name(), code.severity().name());
            say(&format!("{name:24}{severity:9}{}\n", code.summary()));
        }
        return ExitCode::SUCCESS;
    };
    // People paste what they see: `error[dangling-ref]`.
    let bare = name
        .rsplit('[')
        .next()
        .unwrap_or(name)
        .trim_end_matches([']', ':']);
    match Code::from_name(bare) {
        Some(code) => {
            let (severity, summary) = (code.severity().name(), code.summary());
            say(&format!(
                "{severity}[{code}]: {summary}\n\n{}\n",
                code.explanation()
            ));
            ExitCode::SUCCESS
        }
        None => {
            complain(&format!(
                "error: `{name}` is not a code; `cargo xtask explain` lists all of them\n"
            ));
            ExitCode::from(2)
        }
    }
}
