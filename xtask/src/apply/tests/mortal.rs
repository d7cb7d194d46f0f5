//! A disk that stops working.
//!
//! In: after how many operations. Out: [`Ops`] that do what the real ones do until then and nothing afterwards, as after a
//! kill or a power cut.

use std::cell::Cell;
use std::fs;
use std::io;
use std::path::Path;

use crate::apply::{Ops, Real, stage};

/// A disk on which the process dies at a given operation, in the middle of it where it has one.
pub(super) struct Mortal {
    /// How many operations are left, the last of which is not finished.
    pub(super) left: Cell<usize>,
    exchanges: bool,
    before_exchange: Box<dyn Fn()>,
}

impl Mortal {
    /// Dies at operation `left`; `exchanges` says whether folders can change places in one step.
    pub(super) fn new(left: usize, exchanges: bool) -> Self {
        Self {
            left: Cell::new(left),
            exchanges,
            before_exchange: Box::new(|| ()),
        }
    }

    /// Lets somebody else do something at the moment of the exchange.
    pub(super) fn before_exchange(mut self, act: impl Fn() + 'static) -> Self {
        self.before_exchange = Box::new(act);
        self
    }

    fn step(&self, dying: impl FnOnce()) -> io::Result<()> {
        match self.left.get() {
            0 => Err(io::Error::other("dead")),
            1 => {
                self.left.set(0);
                dying();
                Err(io::Error::other("dead"))
            }
            n => {
                self.left.set(n - 1);
                Ok(())
            }
        }
    }
}

impl Ops for Mortal {
    fn write(&self, path: &Path, bytes: &[u8], like: Option<&Path>) -> io::Result<()> {
        self.step(|| fs::write(path, &bytes[..bytes.len() / 2]).unwrap())?;
        Real.write(path, bytes, like)
    }
    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step(|| ())?;
        Real.link(from, to)
    }
    fn copy_symlink(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step(|| ())?;
        Real.copy_symlink(from, to)
    }
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.step(|| ())?;
        Real.create_folder(path)
    }
    fn create_folders(&self, path: &Path) -> io::Result<()> {
        self.step(|| ())?;
        Real.create_folders(path)
    }
    fn copy_mode(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step(|| ())?;
        Real.copy_mode(from, to)
    }
    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.step(|| ())?;
        Real.sync_folder(path)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step(|| ())?;
        Real.rename(from, to)
    }
    fn exchange(&self, a: &Path, b: &Path) -> io::Result<bool> {
        self.step(|| ())?;
        (self.before_exchange)();
        if self.exchanges {
            Real.exchange(a, b)
        } else {
            Ok(false)
        }
    }
    fn remove_file(&self, path: &Path) -> io::Result<()> {
        self.step(|| ())?;
        Real.remove_file(path)
    }
    fn remove_empty_folder(&self, path: &Path) -> io::Result<()> {
        self.step(|| ())?;
        Real.remove_empty_folder(path)
    }
    fn remove_tree(&self, path: &Path) -> io::Result<()> {
        self.step(|| {
            let mut list = Vec::new();
            let _ = stage::walk(path, Path::new(""), &mut |p, kind| {
                list.extend(kind.is_file().then(|| path.join(p)));
                Ok(true)
            });
            list.iter()
                .take(list.len() / 2)
                .for_each(|p| fs::remove_file(p).unwrap());
        })?;
        Real.remove_tree(path)
    }
}
