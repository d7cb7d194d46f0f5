//! One file of a run.
//!
//! In: a tree that has been read. Out: the file, and for each id in it the pointer and the place; neither is stored, both
//! are found when somebody asks.

use std::cmp::Reverse;
use std::fmt::Write as _;
use std::sync::OnceLock;

use super::place::{self, Lines, Location, Mark};
use super::read::{Format, Tree};
use super::visit::Shadowed;
use super::{Node, NodeId, Value};

/// One file of a run.
#[derive(Debug)]
pub struct File {
    /// Relative to the folder of the entry document, separated by `/`.
    pub path: String,
    /// The root value; null when the file could not be parsed, which has been reported.
    pub root: Node,
    /// The text, without a byte order mark.
    pub text: String,
    pub(super) format: Format,
    /// The first id after those of this file.
    pub(super) end: u32,
    shadowed: Vec<Shadowed>,
    lines: OnceLock<Lines>,
    marks: OnceLock<Vec<Mark>>,
}

impl File {
    pub(super) fn new(path: String, mut tree: Tree) -> Self {
        // What is left out within what is left out comes after it.
        let within = |shadowed: &Shadowed| (shadowed.ids.start, Reverse(shadowed.ids.end));
        tree.shadowed.sort_by_key(within);
        Self {
            path,
            root: tree.root,
            text: tree.text,
            format: tree.format,
            end: tree.end,
            shadowed: tree.shadowed,
            lines: OnceLock::new(),
            marks: OnceLock::new(),
        }
    }

    /// The file with another tree, whose places are not those of its text and must not be asked for.
    pub(super) fn changed(&self, root: Node, end: u32) -> Self {
        Self {
            path: self.path.clone(),
            root,
            text: self.text.clone(),
            format: self.format,
            end,
            shadowed: Vec::new(),
            lines: OnceLock::new(),
            marks: OnceLock::new(),
        }
    }

    fn lines(&self) -> &Lines {
        self.lines.get_or_init(|| Lines::new(&self.text))
    }

    pub(super) fn location(&self, id: NodeId) -> Location {
        let marks = self.marks.get_or_init(|| {
            let values = self.end.saturating_sub(self.root.id.0) as usize;
            place::scan(&self.text, self.format, self.lines(), values)
        });
        let index = id.0.saturating_sub(self.root.id.0) as usize;
        match marks.get(index) {
            Some(&mark) => Location::spanning(&self.path, &self.text, self.lines(), mark),
            None => Location::at(&self.path, &self.text, self.lines(), 1, 1),
        }
    }

    /// The node in the tree that has the pointer of `id`: itself, or what was kept in its stead.
    fn kept(&self, id: NodeId) -> NodeId {
        let after = self.shadowed.partition_point(|s| s.ids.start <= id.0);
        let mut before = self.shadowed.iter().take(after).rev();
        match before.find(|s| s.ids.contains(&id.0)) {
            // What is kept lies outside of the range left out, so each step goes to a wider range and the walk ends.
            Some(shadowed) if !shadowed.ids.contains(&shadowed.by.0) => self.kept(shadowed.by),
            _ => id,
        }
    }

    pub(super) fn pointer(&self, id: NodeId) -> String {
        let id = self.kept(id);
        let mut pointer = String::from("#");
        let mut node = &self.root;
        while node.id != id {
            // Ids grow in document order: the way leads through the last child that does not begin after the target.
            let child = match &node.value {
                Value::Array(items) => {
                    let at = items.partition_point(|item| item.id <= id).checked_sub(1);
                    at.and_then(|at| Some((at.to_string(), items.get(at)?)))
                }
                Value::Object(object) => {
                    let entries = object.entries();
                    let at = entries.partition_point(|(_, n)| n.id <= id).checked_sub(1);
                    at.and_then(|at| entries.get(at))
                        .map(|(key, node)| (key.replace('~', "~0").replace('/', "~1"), node))
                }
                _ => None,
            };
            let Some((token, next)) = child else { break };
            let _ = write!(pointer, "/{token}");
            node = next;
        }
        pointer
    }
}
