//! What earlier runs found out.
//!
//! In: what a result depends on. Out: the result, if it is known for exactly that. A result is one file, which names the key
//! that it holds for; whatever cannot be read is as good as absent.

use std::fs;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// A folder of results.
#[derive(Debug)]
pub(crate) struct Cache {
    folder: PathBuf,
}

#[derive(Deserialize, Serialize)]
struct Entry<T> {
    key: String,
    result: T,
}

impl Cache {
    /// The results in `folder`.
    ///
    /// # Errors
    ///
    /// When it cannot be made.
    pub(crate) fn open(folder: PathBuf) -> Result<Self, String> {
        fs::create_dir_all(&folder)
            .map_err(|e| format!("cannot create the folder {}: {e}", folder.display()))?;
        Ok(Self { folder })
    }

    /// The result of `name` if it holds for `key`.
    pub(crate) fn get<T: DeserializeOwned>(&self, name: &str, key: &str) -> Option<T> {
        let text = fs::read(self.path(name)).ok()?;
        let entry: Entry<T> = serde_json::from_slice(&text).ok()?;
        (entry.key == key).then_some(entry.result)
    }

    /// Keeps a result. A disk that is full makes the next run slow, not this one wrong.
    pub(crate) fn put<T: Serialize>(&self, name: &str, key: &str, result: &T) {
        let key = key.to_owned();
        if let Ok(text) = serde_json::to_vec(&Entry { key, result }) {
            let _ = fs::write(self.path(name), text);
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.json"))
    }
}

/// Something that is the same for the same parts, and for no others, on every machine.
#[derive(Default)]
pub(crate) struct Hash(Sha256);

impl Hash {
    /// Adds a part; where one ends and the next begins makes a difference.
    #[must_use]
    pub(crate) fn add(mut self, part: impl AsRef<[u8]>) -> Self {
        let part = part.as_ref();
        self.0.update((part.len() as u64).to_le_bytes());
        self.0.update(part);
        self
    }

    /// Adds the contents of a file, or that there is none.
    #[must_use]
    pub(crate) fn add_file(self, path: &Path) -> Self {
        match fs::read(path) {
            Ok(bytes) => self.add(bytes),
            Err(_) => self.add("no file"),
        }
    }

    /// The hash in hexadecimal digits.
    pub(crate) fn finish(self) -> String {
        let bytes = self.0.finalize();
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}
