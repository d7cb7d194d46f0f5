//! What git knows: when the crate was last committed, and what the document was then.
//!
//! In: folders. Out: a [`Commit`], and the [`Files`] of it. Whatever git answers but that is no answer.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use generator::source::{FileError, Files};

/// A commit.
#[derive(Clone, Debug)]
pub(super) struct Commit {
    /// Its name in full.
    hash: String,
    /// Its name as people write it.
    pub(super) short: String,
    /// The day.
    pub(super) date: String,
    /// The first line of its message.
    pub(super) subject: String,
}

impl Commit {
    /// The last commit in which something in `folder` changed.
    pub(super) fn last_of(folder: &Path) -> Option<Self> {
        let format = "--format=%H%x00%h%x00%cs%x00%s";
        let out = git(folder, &["log", "-1", format, "--", "."])?;
        let text = String::from_utf8(out).ok()?;
        let mut words = text.trim_end_matches('\n').split('\0').map(str::to_owned);
        Some(Self {
            hash: words.next().filter(|hash| !hash.is_empty())?,
            short: words.next()?,
            date: words.next()?,
            subject: words.next()?,
        })
    }
}

/// The files of a folder as they were in a commit.
#[derive(Debug)]
pub(super) struct Revision<'a> {
    folder: PathBuf,
    commit: &'a Commit,
}

impl<'a> Revision<'a> {
    /// The files of `folder`.
    pub(super) fn new(folder: &Path, commit: &'a Commit) -> Self {
        let folder = folder.to_path_buf();
        Self { folder, commit }
    }
}

impl Files for Revision<'_> {
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError> {
        // With `./` git takes the path from the folder that it runs in.
        let object = format!("{}:./{path}", self.commit.hash);
        git(&self.folder, &["show", &object]).ok_or(FileError::NotFound)
    }
}

/// What git prints, if it succeeds.
fn git(folder: &Path, arguments: &[&str]) -> Option<Vec<u8>> {
    let mut git = Command::new("git");
    git.arg("-C").arg(folder).args(arguments);
    let output = git.stdin(Stdio::null()).stderr(Stdio::null()).output();
    let output = output.ok()?;
    output.status.success().then_some(output.stdout)
}
