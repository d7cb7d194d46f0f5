//! Runs take turns.
//!
//! In: the folder of a crate. Out: a lock on the folder above it, held until dropped; two runs for crates that lie side by
//! side wait for each other, which costs nothing and keeps their temporary files apart. The system releases the lock of a
//! process that dies.

use std::fs::{self, File};
use std::io;
use std::path::Path;

/// Held while a run looks at and changes a crate.
#[derive(Debug)]
pub(crate) struct Lock {
    /// The handle that owns the lock.
    _folder: Option<File>,
}

impl Lock {
    /// Waits for the lock. The folder above `out` is created if need be.
    pub(crate) fn take(out: &Path) -> io::Result<Self> {
        let folder = out.parent().filter(|p| !p.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new("."));
        fs::create_dir_all(folder).map_err(|e| super::ops::context(&e, "cannot create", folder))?;
        Self::on(folder).map_err(|e| super::ops::context(&e, "cannot lock", folder))
    }

    #[cfg(unix)]
    fn on(folder: &Path) -> io::Result<Self> {
        use rustix::fs::{FlockOperation, flock};
        use rustix::io::Errno;
        let handle = File::open(folder)?;
        loop {
            match flock(&handle, FlockOperation::LockExclusive) {
                Ok(()) => break,
                Err(Errno::INTR) => {}
                // Some network file systems know no locks; then there is nothing to wait for.
                Err(Errno::NOTSUP | Errno::NOSYS | Errno::NOLCK) => break,
                Err(error) => return Err(error.into()),
            }
        }
        Ok(Self {
            _folder: Some(handle),
        })
    }

    /// Other systems do not lock folders; there runs are not kept apart.
    #[cfg(not(unix))]
    fn on(_: &Path) -> io::Result<Self> {
        Ok(Self { _folder: None })
    }
}
