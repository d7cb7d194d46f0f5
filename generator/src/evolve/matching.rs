//! Which item of the new crate an item of the old one has become.
//!
//! By its place in the document, unless that is told by counting the members of an array; or else by its path in Rust; or
//! else, for types, by its content, and what stands below the place of a type goes with it. What is left over was removed or
//! added.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::rust::{EnumItem, Item};

use super::index::{Call, Index, Type};
use super::names::Names;

/// The items that belong together, by their positions in the two indexes.
#[derive(Debug)]
pub(super) struct Matches<'a> {
    old: &'a Index<'a>,
    new: &'a Index<'a>,
    /// Types.
    pub(super) types: Pairs,
    /// Operations.
    pub(super) operations: Pairs,
}

/// Positions on both sides: what belongs together, and what is left.
#[derive(Debug)]
pub(super) struct Pairs {
    /// What belongs together.
    pub(super) both: Vec<(usize, usize)>,
    /// What is left of the old side.
    pub(super) old: Vec<usize>,
    /// What is left of the new side.
    pub(super) new: Vec<usize>,
}

impl Pairs {
    /// Nothing belongs together yet.
    pub(super) fn new(old: usize, new: usize) -> Self {
        Self {
            both: Vec::new(),
            old: (0..old).collect(),
            new: (0..new).collect(),
        }
    }

    /// Takes together what is left with the same key, in order where several have it; what has no key is left.
    pub(super) fn by<K: std::hash::Hash + Eq>(
        &mut self,
        old: impl Fn(usize) -> Option<K>,
        new: impl Fn(usize) -> Option<K>,
    ) {
        let mut waiting: FxHashMap<K, Vec<usize>> = FxHashMap::default();
        for at in self.new.iter().rev() {
            if let Some(key) = new(*at) {
                waiting.entry(key).or_default().push(*at);
            }
        }
        let mut taken = Vec::new();
        self.old.retain(|at| {
            let found = old(*at).and_then(|key| waiting.get_mut(&key)?.pop());
            taken.extend(found.map(|found| (*at, found)));
            found.is_none()
        });
        self.new
            .retain(|at| !taken.iter().any(|(_, new)| new == at));
        self.both.extend(taken);
    }
}

impl<'a> Matches<'a> {
    /// Matches the items of two crates.
    pub(super) fn find(old: &'a Index<'a>, new: &'a Index<'a>, names: &[Names<'_>; 2]) -> Self {
        let mut found = Self {
            old,
            new,
            types: Pairs::new(old.types.len(), new.types.len()),
            operations: Pairs::new(old.operations.len(), new.operations.len()),
        };
        found.match_operations();
        found.match_types(names);
        found
    }

    fn match_operations(&mut self) {
        let (old, new) = (&self.old.operations, &self.new.operations);
        let pairs = &mut self.operations;
        let route = |call: &Call<'_>| {
            (
                call.operation.method.clone(),
                template(&call.operation.path),
            )
        };
        let exact = |call: &Call<'_>| Some((route(call), call.operation.name.clone()));
        pairs.by(|at| exact(&old[at]), |at| exact(&new[at]));
        pairs.by(|at| Some(route(&old[at])), |at| Some(route(&new[at])));
        let id = |call: &Call<'_>| Some(call.operation.id.clone());
        pairs.by(|at| id(&old[at]), |at| id(&new[at]));
    }

    fn match_types(&mut self, names: &[Names<'_>; 2]) {
        let (old, new) = (&self.old.types, &self.new.types);
        let place = |ty: &Type<'_>| (!ty.pointer.is_empty()).then(|| ty.pointer.clone());
        let exact = |ty: &Type<'_>| Some((place(ty)?, ty.path.clone()));
        let sure = |ty: &Type<'_>| place(ty).filter(|pointer| !is_counted(pointer));
        let pairs = &mut self.types;
        pairs.by(|at| exact(&old[at]), |at| exact(&new[at]));
        pairs.by(|at| sure(&old[at]), |at| sure(&new[at]));
        pairs.by(|at| Some(&old[at].path), |at| Some(&new[at].path));
        // What contains something renamed is the same only once that is known.
        for _ in 0..2 {
            let [old_names, new_names] = names;
            let (renames, none) = (self.renames(), BTreeMap::new());
            self.types.by(
                |at| content(&old[at], old_names, &renames),
                |at| content(&new[at], new_names, &none),
            );
            self.follow();
        }
    }

    /// What stands below a type that is called something else now goes with it.
    fn follow(&mut self) {
        let (old, new) = (&self.old.types, &self.new.types);
        let moved: Vec<(String, String)> = self
            .types
            .both
            .iter()
            .map(|(a, b)| (&old[*a].pointer, &new[*b].pointer))
            .filter(|(a, b)| a != b)
            .map(|(a, b)| (format!("{a}/"), format!("{b}/")))
            .collect();
        self.types.by(
            |at| {
                let pointer = &old[at].pointer;
                let mut moved = moved.iter();
                moved.find_map(|(from, to)| Some(format!("{to}{}", pointer.strip_prefix(from)?)))
            },
            |at| Some(new[at].pointer.clone()),
        );
    }

    /// The paths of what is called something else now.
    pub(super) fn renames(&self) -> BTreeMap<String, String> {
        let types = self.types.both.iter().map(|(a, b)| {
            let (old, new) = (&self.old.types[*a], &self.new.types[*b]);
            (old.path.clone(), new.path.clone())
        });
        let calls = self.operations.both.iter().flat_map(|(a, b)| {
            let (old, new) = (&self.old.operations[*a], &self.new.operations[*b]);
            let path = |module, name: &String| format!("{module}::{name}");
            let both = |old_name, new_name| {
                Some((path(old.module, old_name?), path(new.module, new_name?)))
            };
            let form = both(
                old.form.map(|item| &item.name),
                new.form.map(|item| &item.name),
            );
            let output = both(
                old.output.map(|item| &item.name),
                new.output.map(|item| &item.name),
            );
            form.into_iter().chain(output)
        });
        types.chain(calls).filter(|(old, new)| old != new).collect()
    }
}

/// Keywords whose values are arrays of schemas or parameters.
const ARRAYS: [&str; 5] = ["allOf", "anyOf", "oneOf", "parameters", "prefixItems"];

/// Whether a place is told by counting, so that it is another one once something is put before it.
fn is_counted(pointer: &str) -> bool {
    let segments = pointer.split('/');
    let mut pairs = segments.clone().zip(segments.skip(1));
    pairs.any(|(keyword, at)| ARRAYS.contains(&keyword) && at.bytes().all(|b| b.is_ascii_digit()))
}

/// A path template without the names of its parameters, which mean nothing on the wire.
fn template(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    let mut inside = false;
    for c in path.chars() {
        inside = (inside || c == '{') && c != '}';
        if !inside || c == '{' {
            out.push(c);
        }
    }
    out
}

/// What a type holds, as text that is the same for a type of another name; `None` for what too many types hold.
fn content(ty: &Type<'_>, names: &Names<'_>, renames: &BTreeMap<String, String>) -> Option<String> {
    let written = |text: &str| {
        let mut text = names.canonical(ty.module, text);
        for (old, new) in renames {
            text = text.replace(old.as_str(), new);
        }
        // Inline types are called by the type that they stand in.
        text.replace(&ty.path, "Self")
    };
    let parts: Vec<String> = match ty.item {
        Item::Struct(item) => {
            let fields = item.fields.iter().map(|field| {
                let ty = written(&field.ty);
                format!("{:?} {:?} {ty}", field.key, field.presence)
            });
            let extra = item.extra.iter().map(|extra| written(&extra.ty));
            fields.chain(extra).collect()
        }
        Item::StringEnum(item) | Item::LiteralEnum(item) => values(item),
        Item::IntegerEnum(item) => values(item),
        Item::Union(item) => {
            let variants = item.variants.iter();
            variants
                .map(|variant| format!("{} {}", variant.name, written(&variant.ty)))
                .collect()
        }
        _ => return None,
    };
    let kind = std::mem::discriminant(ty.item);
    (!parts.is_empty()).then(|| format!("{kind:?} {}", parts.join("\n")))
}

fn values<T: std::fmt::Debug>(item: &EnumItem<T>) -> Vec<String> {
    let values = item.variants.iter().map(|(_, _, value)| value);
    values
        .map(|value| format!("{value:?} {}", item.unknown.is_some()))
        .collect()
}
