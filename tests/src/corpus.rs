//! Specs that others published, kept beside the checkout and never copied into it.

use std::path::PathBuf;

/// The folder of the specs, or `None` where it is not there, which has been said.
///
/// It is never a condition of a good run, so its absence is no failure in CI either.
#[must_use]
pub fn specs() -> Option<PathBuf> {
    beside("../shared/corpus/specs")
}

/// The folder of consecutive versions of specs, likewise.
#[must_use]
pub fn evolution() -> Option<PathBuf> {
    beside("../shared/corpus/evolution")
}

fn beside(path: &str) -> Option<PathBuf> {
    let folder = crate::workspace().join(path);
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: there is no {}", folder.display());
    None
}
