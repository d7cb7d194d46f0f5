//! The fates of the keys of documents, and how they are told.
//!
//! In: what [`super::tally`] counted. Out: text for people, JSON for tools.

use std::collections::BTreeMap;

use serde_json::json;

/// A kind of object and a key of it.
pub(super) type Key = (&'static str, String);

/// The fates of the keys of all documents.
#[derive(Debug, Default)]
pub(super) struct Fates {
    pub(super) specs: usize,
    pub(super) keys: usize,
    pub(super) read: usize,
    pub(super) ignored: usize,
    pub(super) reported: usize,
    /// Keys of no fate: how many, and where the first is.
    pub(super) lost: BTreeMap<Key, (usize, String)>,
    /// Lines of the list that no document has a key for.
    pub(super) idle: Vec<String>,
}

impl Fates {
    /// A line with the counts, and one for each kind of key that has no fate.
    pub(super) fn text(&self) -> String {
        let Self {
            specs,
            keys,
            read,
            ignored,
            reported,
            lost,
            idle,
        } = self;
        let without: usize = lost.values().map(|(count, _)| count).sum();
        let mut out = format!(
            "{specs} documents, {keys} keys: {read} read, {ignored} ignored by decision, {reported} reported, {without} of no fate\n"
        );
        for ((kind, key), (count, place)) in lost {
            out.push_str(&format!("{count:>8} {kind}.{key}, first at {place}\n"));
        }
        for line in idle {
            out.push_str(&format!(
                "no document has the key of the decision `{line}`\n"
            ));
        }
        out
    }

    /// The same for tools.
    pub(super) fn json(&self) -> serde_json::Value {
        let lost = self.lost.iter().map(|((kind, key), (count, place))| {
            json!({"key": format!("{kind}.{key}"), "count": count, "first": place})
        });
        json!({
            "specs": self.specs,
            "keys": self.keys,
            "read": self.read,
            "ignored": self.ignored,
            "reported": self.reported,
            "lost": lost.collect::<Vec<_>>(),
            "idle": self.idle,
        })
    }
}
