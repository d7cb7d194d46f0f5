//! All files of a run.
//!
//! In: the name of the entry document, the overlays that change it, and something that reads files. Out: every file that the
//! entry reaches through relative references, each read once, and the way from a node back to its file, pointer and line.

use std::collections::{BTreeMap, BTreeSet};

use super::collect::{Due, Wanted, collect};
use super::file::File;
use super::identified::Identified;
use super::overlay;
use super::place::Location;
use super::read::{self, Format};
use super::reference::{self, RefError};
use super::{Node, NodeId};
use crate::diagnostic::{Code, Diagnostic, Sink};

/// Reads files; the only input the generator does itself.
pub trait Files {
    /// The bytes of a file. `path` is relative to the folder that references may not leave, separated by `/`, and holds no `.`
    /// or `..`; an implementation still has to see to links that leave the folder.
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError>;
}

/// Why a file could not be read.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum FileError {
    /// There is no file of this name.
    NotFound,
    /// Anything else, in words that fit after "cannot be read: ".
    Other(String),
}

/// The files of a run; they do not change once loaded.
#[derive(Debug)]
pub struct Sources {
    entry: File,
    /// What the entry was made of, if overlays changed it; see [`overlay::Overlaid`].
    written: Vec<File>,
    origins: Vec<NodeId>,
    /// In the order in which they were met, which is the order of their ids.
    others: Vec<File>,
    by_path: BTreeMap<String, usize>,
    failed: BTreeSet<String>,
    identified: Identified,
    /// Texts that are no part of the document but that findings are about, by path.
    beside: BTreeMap<String, String>,
    label: String,
    /// What the folder that references may not leave is called, with a slash at its end.
    root_label: String,
}

impl Sources {
    /// Reads the entry document and, over and over, every file that one of the files read refers to.
    ///
    /// A reference is a string under `$ref`, or a value of a discriminator's `mapping` that looks like a file. Remote
    /// references are left alone: [`Sources::resolve_ref`] says so when one is used. Files that cannot be read or parsed are
    /// reported to `sink`, each once, and so are paths that leave the root, except when the reference stands in an example, where it need not be one.
    pub fn load(files: &dyn Files, entry: &str, sink: &Sink) -> Self {
        Self::load_with(files, entry, &[], sink)
    }

    /// Like [`Sources::load`], with overlays applied to the entry document before its references are followed; each is given by
    /// its path, which is used in messages, and its text.
    pub fn load_with(
        files: &dyn Files,
        entry: &str,
        overlays: &[(&str, &str)],
        sink: &Sink,
    ) -> Self {
        let bytes = files.read(entry);
        let missing = bytes.as_ref().err().cloned();
        let mut tree = read::read(bytes.unwrap_or_default(), entry, 0);
        if let Some(error) = missing {
            let message = match error {
                FileError::NotFound => format!("the file `{entry}` does not exist"),
                FileError::Other(why) => format!("the file `{entry}` cannot be read: {why}"),
            };
            tree.findings = vec![
                Diagnostic::nowhere(Code::MissingFile, message)
                    .help("name the OpenAPI document to read"),
            ];
        }
        tree.findings.drain(..).for_each(|d| sink.push(d));
        let file = File::new(entry.to_owned(), tree);
        let overlaid = overlay::apply(file, overlays, sink);
        let mut sources = Self {
            entry: overlaid.entry,
            written: overlaid.written,
            origins: overlaid.origins,
            others: Vec::new(),
            by_path: BTreeMap::new(),
            failed: BTreeSet::new(),
            identified: Identified::default(),
            beside: BTreeMap::new(),
            label: entry.to_owned(),
            root_label: String::new(),
        };
        let mut due = Due::from_entry(entry);
        collect(&sources.entry, &mut due, sink);
        while let Some(wanted) = due.queue.pop_front() {
            let known = sources.by_path(&wanted.path).is_some();
            if known || sources.failed.contains(&wanted.path) {
                continue;
            }
            match files.read(&wanted.path) {
                Ok(bytes) => {
                    let mut tree = read::read(bytes, &wanted.path, sources.end());
                    tree.findings.drain(..).for_each(|d| sink.push(d));
                    let file = File::new(wanted.path.clone(), tree);
                    collect(&file, &mut due, sink);
                    sources.by_path.insert(wanted.path, sources.others.len());
                    sources.others.push(file);
                }
                Err(error) if !wanted.literal => {
                    sink.push(unreadable(&wanted, &error));
                    sources.failed.insert(wanted.path);
                }
                Err(_) => {}
            }
        }
        let mut identified = Identified::default();
        let overlaid = !sources.written.is_empty();
        for file in sources.files() {
            identified.add(file, overlaid);
        }
        sources.identified = identified;
        sources
    }

    /// Sets how the entry document is called in messages, as in `spec/openapi.yaml`, and what stands before the paths of other
    /// files, as in `spec/`.
    #[must_use]
    pub fn with_labels(mut self, entry: &str, root: &str) -> Self {
        entry.clone_into(&mut self.label);
        root.clone_into(&mut self.root_label);
        self
    }

    /// Adds a text that is no part of the document, such as the settings, so that findings can show its lines.
    #[must_use]
    pub fn beside(mut self, path: &str, text: &str) -> Self {
        self.beside.insert(path.to_owned(), text.to_owned());
        self
    }

    /// The text that a [`Location`] is in.
    pub fn text(&self, path: &str) -> Option<&str> {
        let file = self.by_path(path).map(|file| &*file.text);
        file.or_else(|| self.beside.get(path).map(String::as_str))
    }

    /// What a file is called in messages. One that is not part of the run, such as the settings, keeps its path.
    pub fn label(&self, path: &str) -> String {
        if path == self.entry.path {
            return self.label.clone();
        }
        if !self.by_path.contains_key(path) {
            let overlay = self.by_path(path).is_some();
            let name = path.strip_prefix(overlay::PREFIX).filter(|_| overlay);
            return name.unwrap_or(path).to_owned();
        }
        format!("{}{path}", self.root_label)
    }

    /// The file that was asked for.
    pub const fn entry(&self) -> &File {
        &self.entry
    }

    /// The file that a node stands in.
    pub fn file(&self, id: NodeId) -> &File {
        let files = if id < self.entry.root.id {
            &self.written
        } else {
            &self.others
        };
        let after = files.partition_point(|file| file.root.id <= id);
        let other = after.checked_sub(1).and_then(|at| files.get(at));
        other.unwrap_or(&self.entry)
    }

    /// The file of a path relative to the folder of the entry document, or of a [`Location`]'s path, which may be that of an
    /// overlay.
    pub fn by_path(&self, path: &str) -> Option<&File> {
        if path == self.entry.path {
            return Some(&self.entry);
        }
        match self.by_path.get(path) {
            Some(&at) => self.others.get(at),
            None => self.written.iter().find(|file| file.path == path),
        }
    }

    /// All files of the document, the entry first.
    pub fn files(&self) -> impl Iterator<Item = &File> {
        std::iter::once(&self.entry).chain(&self.others)
    }

    /// The JSON Pointer of a node within its file, as a fragment: `#/paths/~1pets/get` (RFC 6901 §6, without the percent-encoding,
    /// which nobody wants to read).
    pub fn pointer(&self, id: NodeId) -> String {
        self.file(id).pointer(id)
    }

    /// The file of a node and its pointer in it, as in `shared/ship.yaml#/Ship`.
    pub fn place(&self, id: NodeId) -> String {
        let file = self.file(id);
        format!("{}{}", file.path, file.pointer(id))
    }

    /// The node at such a place, if the file is one of the run.
    pub fn at_place(&self, place: &str) -> Option<&Node> {
        let (path, pointer) = place.split_once('#')?;
        self.by_path(path)?.root.at(pointer)
    }

    /// The node of an id.
    pub fn node(&self, id: NodeId) -> Option<&Node> {
        self.file(id).root.descendant(id)
    }

    /// The line and column of a node, in the overlay if one put it there. The first call for a file scans its text once more.
    pub fn location(&self, id: NodeId) -> Location {
        let id = self.origin(id);
        self.file(id).location(id)
    }

    /// The node as it was written, where overlays made one document of several.
    fn origin(&self, id: NodeId) -> NodeId {
        let at = id.0.checked_sub(self.entry.root.id.0);
        let origin = at.and_then(|at| self.origins.get(at as usize));
        origin.copied().unwrap_or(id)
    }

    /// Resolves a reference as far as the resource it is about: a file, or a node that has the URI it names; and the decoded
    /// fragment, without `#`.
    ///
    /// # Errors
    ///
    /// When the reference is remote, malformed, or names a file that is outside the folder or was not read.
    pub fn resolve_ref(&self, from: NodeId, reference: &str) -> Result<(&Node, String), RefError> {
        let file = self.file(from);
        if let Some((uri, fragment)) = reference::absolute(reference) {
            let node = self.identified.get(uri).and_then(|id| self.node(id));
            return node.map(|node| (node, fragment)).ok_or(RefError::Remote);
        }
        let target = reference::parse(&file.path, reference)?;
        let Some(path) = target.path else {
            return Ok((&file.root, target.fragment));
        };
        match self.by_path(&path) {
            Some(file) => Ok((&file.root, target.fragment)),
            None => Err(RefError::Missing {
                reported: self.failed.contains(&path),
                path,
            }),
        }
    }

    /// The first schema in `root` that declares this `$anchor` or `$dynamicAnchor`.
    pub fn anchor(&self, root: &Node, name: &str) -> Option<&Node> {
        let within = root.id..=root.last_id();
        self.node(self.identified.anchor(name, &within)?)
    }

    /// How many schemas of the file that `id` stands in declare this `$dynamicAnchor`.
    pub fn dynamic_anchors(&self, id: NodeId, name: &str) -> usize {
        let root = &self.file(id).root;
        let within = root.id..=root.last_id();
        self.identified.dynamic_anchors(name, &within)
    }

    /// Something equal for nodes that stand at the same place of the text, as what a YAML alias repeats does, and what an
    /// overlay puts in several places.
    pub(crate) fn identity(&self, id: NodeId) -> u64 {
        let id = self.origin(id);
        let file = self.file(id);
        // Only aliases make two ids share a place; without one the ids will do and the second scan is saved.
        let alias = |sign| file.text.contains(sign);
        if file.format == Format::Json || !(alias(": *") || alias("- *")) {
            return u64::from(id.0);
        }
        let start = self.location(id).span.start as u64;
        (u64::from(file.root.id.0) + 1) << 32 | start
    }

    fn end(&self) -> u32 {
        self.others.last().unwrap_or(&self.entry).end
    }
}

fn unreadable(wanted: &Wanted, error: &FileError) -> Diagnostic {
    let path = &wanted.path;
    match error {
        FileError::NotFound => Diagnostic::new(
            Code::MissingFile,
            wanted.from,
            format!("the file `{path}`, which is referred to here, does not exist"),
        )
        .help("paths are relative to the file that holds the reference; add the file or correct the path"),
        FileError::Other(why) => Diagnostic::new(
            Code::MissingFile,
            wanted.from,
            format!("the file `{path}`, which is referred to here, cannot be read: {why}"),
        ),
    }
}
