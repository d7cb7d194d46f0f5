//! What the tests of the whole share: generating in-process, reading and shuffling specs, servers, scratch folders.
//!
//! In: specs and scripts of the tests. Out: trees of files, requests as they were on the wire, and panics that say what
//! does not hold. Only tests use it, so a helper panics where a library would return an error.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a helper of tests fails the test"
)]

pub mod cargo;
pub mod changes;
pub mod codegen;
pub mod corpus;
pub mod evolution;
pub mod golden;
pub mod prism;
pub mod server;
pub mod shuffle;

use std::path::{Path, PathBuf};

/// The folder of the workspace.
#[must_use]
pub fn workspace() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap().to_path_buf()
}

/// Says why a test cannot run here, which is a failure where it has to run: in CI.
pub fn skip(reason: &str) {
    assert!(
        std::env::var_os("CI").is_none_or(|ci| ci != "true"),
        "cannot be skipped in CI: {reason}"
    );
    println!("skipped: {reason}");
}
