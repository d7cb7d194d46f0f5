//! The comparison of one subject: what it knows of both sides, and the changes that it notes.

use crate::rust::{Docs, Item};
use crate::source::{NodeId, Sources};
use crate::{emit, print};

use super::Kind;
use super::change::{Change, Group, Place, Subject};
use super::index::Index;
use super::names::Names;
use super::tags::Tags;

/// Both sides.
#[derive(Debug)]
pub(super) struct Context<'a> {
    /// What there was.
    pub(super) old: View<'a>,
    /// What there is.
    pub(super) new: View<'a>,
}

/// One side.
#[derive(Debug)]
pub(super) struct View<'a> {
    /// Its items.
    pub(super) index: &'a Index<'a>,
    /// The files that it was made from.
    pub(super) sources: &'a Sources,
    /// What its types are called; on the old side, as the new one calls them.
    pub(super) names: Names<'a>,
    /// Which tags its types belong to.
    pub(super) tags: Tags,
}

impl View<'_> {
    fn place(&self, at: NodeId) -> Place {
        let location = self.sources.location(at);
        Place {
            file: self.sources.label(&location.path),
            line: location.line,
            column: location.column,
            pointer: self.sources.pointer(at),
        }
    }
}

/// One subject in the making.
#[derive(Debug)]
pub(super) struct Scope<'c, 'a> {
    /// Both sides.
    pub(super) cx: &'c Context<'a>,
    /// The module of the old item, by which its types are called.
    pub(super) old_module: &'c str,
    /// The module of the new item.
    pub(super) new_module: &'c str,
    /// Where the subject stands on both sides: places of changes that have none of their own.
    at: [Option<NodeId>; 2],
    changes: Vec<Change>,
}

/// A change that is being described.
#[must_use]
pub(super) struct Note<'s, 'c, 'a> {
    scope: &'s mut Scope<'c, 'a>,
    change: Change,
    at: [Option<NodeId>; 2],
}

impl<'c, 'a> Scope<'c, 'a> {
    /// Begins with an item that stands in these modules and at these places.
    pub(super) fn new(
        cx: &'c Context<'a>,
        [old_module, new_module]: [&'c str; 2],
        at: [Option<NodeId>; 2],
    ) -> Self {
        Self {
            cx,
            old_module,
            new_module,
            at,
            changes: Vec::new(),
        }
    }

    /// Notes a change of `item`; it counts once [`Note::done`] is called.
    pub(super) fn note<'s>(
        &'s mut self,
        kind: Kind,
        item: impl Into<String>,
        what: impl Into<String>,
    ) -> Note<'s, 'c, 'a> {
        let at = self.at;
        Note {
            change: Change {
                kind,
                item: item.into(),
                what: what.into(),
                action: None,
                old: None,
                new: None,
            },
            scope: self,
            at,
        }
    }

    /// Whether two types are one, whatever they are called.
    pub(super) fn same(&self, old: &str, new: &str) -> bool {
        self.old_type(old) == self.new_type(new)
    }

    /// A type of the old side, as it can be compared.
    pub(super) fn old_type(&self, ty: &str) -> String {
        self.cx.old.names.canonical(self.old_module, ty)
    }

    /// A type of the new side, as it can be compared.
    pub(super) fn new_type(&self, ty: &str) -> String {
        self.cx.new.names.canonical(self.new_module, ty)
    }

    /// What a value must satisfy.
    pub(super) fn bounds(&mut self, item: &str, old: &Docs, new: &Docs) {
        let at = [old.origin.at, new.origin.at];
        let (was, is) = (&old.origin, &new.origin);
        for (keyword, old_value, new_value) in constraints(&was.constraints, &is.constraints) {
            let what = match (old_value, new_value) {
                (Some(old), Some(new)) => {
                    format!("`{keyword}` was {} and is {}", code(old), code(new))
                }
                (None, Some(new)) => format!("`{keyword}` is {} and was not said", code(new)),
                (Some(old), _) => format!("`{keyword}` was {} and is not said", code(old)),
                (None, None) => continue,
            };
            self.note(Kind::ConstraintsChanged, item, what)
                .at(at)
                .done();
        }
    }

    /// What is said of something that is documented: bounds, words, deprecation.
    pub(super) fn docs(&mut self, item: &str, old: &Docs, new: &Docs) {
        self.bounds(item, old, new);
        let at = [old.origin.at, new.origin.at];
        let (was, is) = (&old.origin, &new.origin);
        // Lines that the generator writes follow what else has changed, and have been told with it.
        let told = self.changes.iter().any(|change| change.item == item);
        if was.text != is.text || (!told && old.lines != new.lines) {
            let what = match (old.lines.is_empty(), new.lines.is_empty()) {
                (true, false) => "is documented",
                (false, true) => "is no longer documented",
                _ => "the documentation changed",
            };
            self.note(Kind::DocumentationChanged, item, what)
                .at(at)
                .done();
        }
        match (old.deprecated, new.deprecated) {
            (false, true) => self
                .note(Kind::Deprecated, item, "is deprecated")
                .at(at)
                .action("look in its documentation for what replaces it")
                .done(),
            (true, false) => self
                .note(Kind::NoLongerDeprecated, item, "is no longer deprecated")
                .at(at)
                .done(),
            _ => {}
        }
    }

    /// A default that no constant holds.
    pub(super) fn default(&mut self, item: &str, old: &Docs, new: &Docs) {
        let (kind, what) = match (&old.origin.default, &new.origin.default) {
            (None, Some(new)) => (Kind::DefaultAdded, format!("the default is {}", code(new))),
            (Some(old), None) => (
                Kind::DefaultChanged,
                format!("the default was {} and is not said", code(old)),
            ),
            (Some(old), Some(new)) if old != new => (
                Kind::DefaultChanged,
                format!("the default was {} and is {}", code(old), code(new)),
            ),
            _ => return,
        };
        self.note(kind, item, what)
            .at([old.origin.at, new.origin.at])
            .done();
    }

    /// The subject, if anything of it changed.
    pub(super) fn subject(
        self,
        path: String,
        group: Group,
        rust: impl FnOnce() -> [String; 2],
    ) -> Option<Subject> {
        if self.changes.is_empty() {
            return None;
        }
        let [old, new] = rust();
        Some(Subject {
            path,
            group,
            old,
            new,
            changes: self.changes,
        })
    }
}

impl Note<'_, '_, '_> {
    /// Where it stands, where that is more exact than the subject's place.
    pub(super) fn at(mut self, [old, new]: [Option<NodeId>; 2]) -> Self {
        self.at = [old.or(self.at[0]), new.or(self.at[1])];
        self
    }

    /// What a caller has to do.
    pub(super) fn action(mut self, action: impl Into<String>) -> Self {
        self.change.action = Some(action.into());
        self
    }

    /// Adds it to the changes of the subject.
    pub(super) fn done(mut self) {
        let [old, new] = self.at;
        self.change.old = old.map(|at| self.scope.cx.old.place(at));
        self.change.new = new.map(|at| self.scope.cx.new.place(at));
        self.scope.changes.push(self.change);
    }
}

/// The keywords that say something else, each with what it said and says.
fn constraints<'d>(
    old: &'d [(&'static str, String)],
    new: &'d [(&'static str, String)],
) -> Vec<(&'static str, Option<&'d str>, Option<&'d str>)> {
    let find = |list: &'d [(&'static str, String)], keyword| {
        let mut list = list.iter();
        list.find(|(other, _)| *other == keyword)
            .map(|(_, value)| value.as_str())
    };
    let mut keywords: Vec<&str> = old.iter().chain(new).map(|(keyword, _)| *keyword).collect();
    keywords.sort_unstable();
    keywords.dedup();
    keywords
        .into_iter()
        .map(|keyword| (keyword, find(old, keyword), find(new, keyword)))
        .filter(|(_, old, new)| old != new)
        .collect()
}

/// Text of a document between backticks, none of which is in it.
pub(super) fn code(text: &str) -> String {
    format!("`{}`", text.replace('`', "'"))
}

/// Items as they are printed, one after the other.
pub(super) fn printed(items: &[Item]) -> String {
    print::items(emit::items(items))
}

/// What callers see of two items; how they are read and written too, where that is all that differs.
pub(super) fn visible(old: &Item, new: &Item) -> [String; 2] {
    let text = |item: &Item, all: bool| {
        let texts = emit::items(std::slice::from_ref(item)).into_iter();
        let texts = texts.map(|tokens| print::items(vec![tokens]));
        let seen: Vec<String> = texts.filter(|text| all || !is_codec(text)).collect();
        seen.join("\n")
    };
    let [was, is] = [old, new].map(|item| text(item, false));
    if was == is {
        return [old, new].map(|item| text(item, true));
    }
    [was, is]
}

/// Whether an item is how another is read and written.
fn is_codec(text: &str) -> bool {
    let mut lines = text.lines().filter(|line| !line.starts_with('#'));
    lines
        .next()
        .is_some_and(|line| line.starts_with("impl json::") || line.starts_with("json::"))
}

/// The definitions of items as they are printed, without what is implemented for them.
pub(super) fn declared(items: &[Item]) -> String {
    let each = items.iter().map(|item| {
        let mut tokens = emit::items(std::slice::from_ref(item));
        tokens.truncate(1);
        print::items(tokens)
    });
    each.collect::<Vec<_>>().join("\n")
}
