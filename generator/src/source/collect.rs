//! Which files a file refers to.
//!
//! In: a tree. Out: the files to read next, and errors about those that must not be read. A reference is a string under
//! `$ref`, or a value of a discriminator's `mapping` that looks like a file.

use std::collections::{BTreeSet, VecDeque};

use super::file::File;
use super::reference::{self, RefError};
use super::{Node, NodeId, Value};
use crate::diagnostic::{Code, Diagnostic, Sink};

/// A file that something refers to.
pub(super) struct Wanted {
    pub(super) path: String,
    pub(super) from: NodeId,
    /// Whether it stands in data, such as an example, where it may look like a reference and not be one.
    pub(super) literal: bool,
}

/// What is still to be read.
#[derive(Default)]
pub(super) struct Due {
    /// How many folders below the root the entry document is.
    depth: usize,
    pub(super) queue: VecDeque<Wanted>,
    /// Paths out of the folder that have been reported.
    outside: BTreeSet<String>,
}

impl Due {
    /// Nothing yet, in a run that begins with the document at `entry`.
    pub(super) fn from_entry(entry: &str) -> Self {
        Self {
            depth: entry.matches('/').count(),
            ..Self::default()
        }
    }
}

/// Lists the files that a file refers to, in document order.
pub(super) fn collect(file: &File, due: &mut Due, sink: &Sink) {
    let mut walk = Walk { file, due, sink };
    walk.node(&file.root, "", "", false);
}

struct Walk<'a> {
    file: &'a File,
    due: &'a mut Due,
    sink: &'a Sink,
}

impl Walk<'_> {
    /// `key` and `above` are the keys over the node and over its parent.
    fn node(&mut self, node: &Node, key: &str, above: &str, literal: bool) {
        match &node.value {
            Value::Array(items) => items
                .iter()
                .for_each(|item| self.node(item, "", key, literal)),
            Value::Object(object) => {
                let mapping = key == "mapping" && above == "discriminator";
                for (name, child) in object.iter() {
                    if let Some(text) = child.as_str() {
                        if name == "$ref" || mapping && reference::looks_like_file(text) {
                            self.want(child.id, text, literal);
                        }
                        continue;
                    }
                    // A property may be called `example`; then it is a schema and not data.
                    let data = key != "properties"
                        && (matches!(
                            name,
                            "example" | "examples" | "default" | "const" | "enum" | "value"
                        ) || name.starts_with("x-"));
                    self.node(child, name, key, literal || data);
                }
            }
            _ => {}
        }
    }

    fn want(&mut self, from: NodeId, text: &str, literal: bool) {
        match reference::parse(&self.file.path, text) {
            Ok(target) => self.due.queue.extend(target.path.map(|path| Wanted {
                path,
                from,
                literal,
            })),
            Err(RefError::OutsideRoot { path })
                if !literal && self.due.outside.insert(path.clone()) =>
            {
                self.sink.push(self.outside(from, &path));
            }
            // Reported before, or of no matter unless it is used.
            Err(_) => {}
        }
    }

    /// The report of a path out of the folder, with the folder that would have to be allowed.
    fn outside(&self, from: NodeId, path: &str) -> Diagnostic {
        let message = format!("`{path}` is outside the folder that references may not leave");
        let diagnostic = Diagnostic::new(Code::RefOutsideRoot, from, message);
        match reference::folders_above(&self.file.path, path) {
            Some(above) => {
                let root = vec![".."; self.due.depth + above].join("/");
                diagnostic.help(format!(
                    "allow a folder that holds both, with `root = \"{root}\"` in a codegen.toml beside the entry document or \
                     with `--root DIR`; or move the file below the entry document"
                ))
            }
            None => diagnostic.help("write a relative path, with `/` between folders"),
        }
    }
}
