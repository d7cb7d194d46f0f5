//! Types as text, made comparable.
//!
//! In: what a file calls a type, such as `Option<types::Pet>`. Out: the same with full paths, aliases replaced by what they
//! stand for, and, on the old side, names of the new one: so that equal text is an equal type, and what was only renamed is
//! not a change everywhere it is used.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::rust::Item;

use super::index::Index;

/// How deep aliases are followed; what is deeper contains itself.
const DEPTH: usize = 16;

/// What the types of one crate are called.
#[derive(Debug)]
pub(super) struct Names<'a> {
    /// Every type, and for an alias its module and what it stands for.
    known: FxHashMap<String, Option<(&'a str, &'a str)>>,
    /// Paths of the new crate, by those of the old one.
    renames: BTreeMap<String, String>,
}

impl<'a> Names<'a> {
    /// The names of a crate.
    pub(super) fn of(index: &'a Index<'_>) -> Self {
        let types = index.types.iter().map(|ty| {
            let target = match ty.item {
                Item::Alias(alias) => Some((ty.module, alias.ty.as_str())),
                _ => None,
            };
            (ty.path.clone(), target)
        });
        let mut known: FxHashMap<_, _> = types.collect();
        for call in &index.operations {
            let own = [
                call.form.map(|item| &item.name),
                call.output.map(|item| &item.name),
            ];
            for name in own.into_iter().flatten() {
                known.insert(format!("{}::{name}", call.module), None);
            }
        }
        Self {
            known,
            renames: BTreeMap::new(),
        }
    }

    /// The same, with the names of the new crate for what was renamed.
    #[must_use]
    pub(super) fn renamed(mut self, renames: &BTreeMap<String, String>) -> Self {
        self.renames.clone_from(renames);
        self
    }

    /// A type, as a file of `module` calls it, with full paths and no aliases.
    pub(super) fn canonical(&self, module: &str, ty: &str) -> String {
        self.written(module, ty, DEPTH)
    }

    fn written(&self, module: &str, ty: &str, depth: usize) -> String {
        let mut out = String::with_capacity(ty.len());
        for token in tokens(ty) {
            let Some(path) = self.path(module, token) else {
                out.push_str(token);
                continue;
            };
            match self.known.get(&path) {
                Some(Some((module, target))) if depth > 0 => {
                    out.push_str(&self.written(module, target, depth - 1));
                }
                _ => out.push_str(self.renames.get(&path).unwrap_or(&path)),
            }
        }
        out
    }

    /// The paths of the types that a type is written with, aliases among them.
    pub(super) fn paths(&self, module: &str, ty: &str) -> Vec<String> {
        tokens(ty)
            .filter_map(|token| self.path(module, token))
            .collect()
    }

    /// The full path of a type of the crate.
    fn path(&self, module: &str, token: &str) -> Option<String> {
        let name = token.strip_prefix("crate::").unwrap_or(token);
        let full = if name.contains("::") {
            name.to_owned()
        } else {
            format!("{module}::{name}")
        };
        self.known.contains_key(&full).then_some(full)
    }
}

/// A type's text in paths and what stands between them.
fn tokens(text: &str) -> impl Iterator<Item = &str> {
    let in_path = |c: char| c.is_alphanumeric() || matches!(c, '_' | ':' | '#');
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end = rest
            .find(|c| in_path(c) != in_path(first))
            .unwrap_or(rest.len());
        let (token, after) = rest.split_at(end);
        rest = after;
        Some(token)
    })
}
