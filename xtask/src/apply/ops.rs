//! The changes to a disk that carrying out a plan is made of.
//!
//! In: paths and bytes. Out: the effect, or an error that names the path. A trait, so that a test can stop between any two
//! of them, as a power cut would.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

/// One method per kind of change; reading is done directly.
pub(crate) trait Ops {
    /// Writes a new file and waits until it is on the disk. It gets the permissions of `like`, if that exists.
    fn write(&self, path: &Path, bytes: &[u8], like: Option<&Path>) -> io::Result<()>;
    /// Gives a file a second name, or copies it where that is not possible.
    fn link(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Makes a symbolic link that says what the one at `from` says.
    fn copy_symlink(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Creates one folder.
    fn create_folder(&self, path: &Path) -> io::Result<()>;
    /// Creates a folder and those above it, as far as they are missing.
    fn create_folders(&self, path: &Path) -> io::Result<()>;
    /// Gives a folder the permissions of another.
    fn copy_mode(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Waits until the names in a folder are on the disk.
    fn sync_folder(&self, path: &Path) -> io::Result<()>;
    /// Renames; replaces a file at `to`.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Lets two folders change places in one step; `false` where the system cannot do that.
    fn exchange(&self, a: &Path, b: &Path) -> io::Result<bool>;
    /// Removes a file or a link.
    fn remove_file(&self, path: &Path) -> io::Result<()>;
    /// Removes a folder that holds nothing.
    fn remove_empty_folder(&self, path: &Path) -> io::Result<()>;
    /// Removes a folder with all that it holds.
    fn remove_tree(&self, path: &Path) -> io::Result<()>;
}

/// An error that says what was tried on which path.
pub(crate) fn context(error: &io::Error, tried: &str, path: &Path) -> io::Error {
    io::Error::new(error.kind(), format!("{tried} {}: {error}", path.display()))
}

/// The real disk.
#[derive(Debug)]
pub(crate) struct Real;

impl Ops for Real {
    fn write(&self, path: &Path, bytes: &[u8], like: Option<&Path>) -> io::Result<()> {
        let write = || {
            let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
            file.write_all(bytes)?;
            if let Some(metadata) = like.and_then(|like| fs::metadata(like).ok()) {
                file.set_permissions(metadata.permissions())?;
            }
            file.sync_all()
        };
        write().map_err(|e| context(&e, "cannot write", path))
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        // Some file systems have no hard links, and Linux refuses them for files of other users.
        fs::hard_link(from, to).or_else(|_| {
            let copy = || {
                fs::copy(from, to)?;
                let modified = fs::metadata(from)?.modified()?;
                OpenOptions::new()
                    .append(true)
                    .open(to)?
                    .set_modified(modified)
            };
            copy().map_err(|e| context(&e, "cannot copy", from))
        })
    }

    fn copy_symlink(&self, from: &Path, to: &Path) -> io::Result<()> {
        let target = fs::read_link(from).map_err(|e| context(&e, "cannot read", from))?;
        symlink(&target, to).map_err(|e| context(&e, "cannot copy", from))
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        fs::create_dir(path).map_err(|e| context(&e, "cannot create", path))
    }

    fn create_folders(&self, path: &Path) -> io::Result<()> {
        fs::create_dir_all(path).map_err(|e| context(&e, "cannot create", path))
    }

    fn copy_mode(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::metadata(from)
            .and_then(|metadata| fs::set_permissions(to, metadata.permissions()))
            .map_err(|e| context(&e, "cannot set the permissions of", to))
    }

    #[cfg(unix)]
    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        File::open(path)
            .and_then(|folder| folder.sync_all())
            .map_err(|e| context(&e, "cannot write", path))
    }

    #[cfg(not(unix))]
    fn sync_folder(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to).map_err(|e| context(&e, "cannot replace", to))
    }

    #[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
    fn exchange(&self, a: &Path, b: &Path) -> io::Result<bool> {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        use rustix::io::Errno;
        match renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE) {
            Ok(()) => Ok(true),
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => Ok(false),
            Err(error) => Err(context(&error.into(), "cannot replace", b)),
        }
    }

    #[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
    fn exchange(&self, _: &Path, _: &Path) -> io::Result<bool> {
        Ok(false)
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path).map_err(|e| context(&e, "cannot remove", path))
    }

    fn remove_empty_folder(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir(path).map_err(|e| context(&e, "cannot remove", path))
    }

    fn remove_tree(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir_all(path).map_err(|e| context(&e, "cannot remove", path))
    }
}

#[cfg(unix)]
fn symlink(target: &Path, at: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(target, at)
}

#[cfg(not(unix))]
fn symlink(target: &Path, at: &Path) -> io::Result<()> {
    std::os::windows::fs::symlink_file(target, at)
}
