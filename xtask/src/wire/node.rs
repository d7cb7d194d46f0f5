//! Node, in which swagger-client and Prism are written.
//!
//! In: `tests/wire/package-lock.json`. Out: the packages that it pins, installed if need be, and what our scripts say.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use crate::limit;
use crate::roundtrip::place::{Place, write};

/// Our scripts.
const SCRIPTS: [(&str, &str); 2] = [
    ("swagger.mjs", include_str!("judge/swagger.mjs")),
    ("prism.mjs", include_str!("judge/prism.mjs")),
];

/// Where the packages are pinned.
const FOLDER: &str = "tests/wire";

/// The packages that the scripts use.
const PACKAGES: [&str; 2] = ["swagger-client", "@stoplight/prism-cli"];

/// How long packages may take to come.
const INSTALL: Duration = Duration::from_secs(10 * 60);

/// An interpreter with its packages, and our scripts.
pub(super) struct Node {
    tools: PathBuf,
    scripts: PathBuf,
}

impl Node {
    /// Installs what is not there, and writes the scripts.
    ///
    /// # Errors
    ///
    /// When there is no Node or the packages cannot be installed.
    pub(super) fn find(place: &Place) -> Result<Self, String> {
        let scripts = place.root.join("judge");
        for (name, text) in SCRIPTS {
            write(&scripts.join(name), text)?;
        }
        let tools = place.workspace.join(FOLDER);
        let there = |name: &&str| tools.join("node_modules").join(name).is_dir();
        if !PACKAGES.iter().all(there) {
            let mut npm = Command::new("npm");
            npm.args(["ci", "--no-audit", "--no-fund", "--prefix"])
                .arg(&tools);
            run(&mut npm, INSTALL).map_err(|e| format!("npm ci {e}"))?;
        }
        Ok(Self { tools, scripts })
    }

    /// Runs one of our scripts; the first of its arguments is the folder of the packages.
    ///
    /// # Errors
    ///
    /// When it fails or does not end in time.
    pub(super) fn run(
        &self,
        limit: Duration,
        script: &str,
        arguments: &[&OsStr],
    ) -> Result<(), String> {
        let mut node = Command::new("node");
        node.arg(self.scripts.join(script))
            .arg(&self.tools)
            .args(arguments);
        run(&mut node, limit).map_err(|e| format!("{script} {e}"))
    }
}

fn run(command: &mut Command, limit: Duration) -> Result<(), String> {
    let output = limit::output(command, limit).map_err(|e| e.to_string())?;
    if output.status.success() {
        return Ok(());
    }
    let text = String::from_utf8_lossy(&output.stderr);
    let error = |line: &&str| line.contains("rror");
    let line = text.lines().find(error).or(text.lines().next_back());
    Err(format!("failed: {}", line.unwrap_or("no message")))
}
