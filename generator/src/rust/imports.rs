//! Imports: which names a file brings in, and which it must write in full because the document uses them.

use std::collections::BTreeSet;

use rustc_hash::FxHashSet;

/// Names from elsewhere that types are written with.
const KNOWN: &[(&str, &str)] = &[
    ("BTreeMap", "std::collections::BTreeMap"),
    ("BTreeSet", "std::collections::BTreeSet"),
    ("HashMap", "std::collections::HashMap"),
    ("IndexMap", "indexmap::IndexMap"),
    ("Base64", "crate::runtime::formats::base64::Base64"),
    ("Base64Url", "crate::runtime::formats::base64::Base64Url"),
    ("ByteStream", "crate::runtime::byte_stream::ByteStream"),
    ("Bytes", "bytes::Bytes"),
    ("Date", "jiff::civil::Date"),
    ("DateTime", "crate::runtime::formats::date_time::DateTime"),
    ("Duration", "crate::runtime::formats::duration::Duration"),
    ("Event", "crate::runtime::sse::Event"),
    ("EventStream", "crate::runtime::sse::EventStream"),
    ("Form", "crate::runtime::multipart::Form"),
    ("Ipv4Addr", "std::net::Ipv4Addr"),
    ("Ipv6Addr", "std::net::Ipv6Addr"),
    ("ItemStream", "crate::runtime::item_stream::ItemStream"),
    ("Map", "serde_json::Map"),
    ("Patch", "crate::runtime::json::Patch"),
    ("Time", "crate::runtime::formats::time::Time"),
    ("Upload", "crate::runtime::upload::Upload"),
    ("Uuid", "uuid::Uuid"),
    ("Value", "serde_json::Value"),
    ("Secret", "crate::runtime::secret::Secret"),
];

/// The imports of one file.
#[derive(Debug)]
pub(super) struct Imports {
    /// Names that the document gives to types that this file names.
    taken: FxHashSet<String>,
    paths: BTreeSet<String>,
}

impl Imports {
    /// Imports of a file in which `taken` are names of the document.
    pub(super) fn new(taken: FxHashSet<String>) -> Self {
        Self {
            taken,
            paths: BTreeSet::new(),
        }
    }

    /// Brings in a name from [`KNOWN`], or says how to write it in full.
    pub(super) fn known(&mut self, name: &str) -> String {
        let Some((_, path)) = KNOWN.iter().find(|(known, _)| *known == name) else {
            return name.to_owned();
        };
        if self.taken.contains(name) {
            return (*path).to_owned();
        }
        self.paths.insert((*path).to_owned());
        name.to_owned()
    }

    /// Imports a path whose last segment no name of the document can be.
    pub(super) fn path(&mut self, path: impl Into<String>) {
        self.paths.insert(path.into());
    }

    /// Every path that is imported, sorted as rustfmt sorts them.
    pub(super) fn into_paths(self) -> Vec<String> {
        self.paths.into_iter().collect()
    }
}
