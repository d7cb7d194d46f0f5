//! Keys that are ignored by decision.
//!
//! In: the text of `tests/accounting.ignored`: a line for each, the kind of object and the key, a colon, and the reason. Out:
//! a look-up.

use std::collections::BTreeMap;

/// The decisions.
#[derive(Debug, Default)]
pub(super) struct Ignored(BTreeMap<String, String>);

impl Ignored {
    /// Reads the list.
    ///
    /// # Errors
    ///
    /// When a line has no reason.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let mut out = BTreeMap::new();
        let lines = text.lines().map(str::trim);
        for line in lines.filter(|line| !line.is_empty() && !line.starts_with('#')) {
            match line.split_once(": ") {
                Some((key, reason)) => out.insert(key.to_owned(), reason.to_owned()),
                None => return Err(format!("`{line}` gives no reason")),
            };
        }
        Ok(Self(out))
    }

    /// Whether a key is ignored, by its own line or by that of all keys of its kind (`Link.*`).
    pub(super) fn has(&self, kind: &str, key: &str) -> bool {
        self.0.contains_key(&format!("{kind}.{key}")) || self.0.contains_key(&format!("{kind}.*"))
    }

    /// Every line's key.
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}
