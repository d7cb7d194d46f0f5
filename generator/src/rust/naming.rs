//! Names of everything that becomes an item, given once, late, in scopes.
//!
//! In: the graph, the places of its types, and the names of earlier runs. Out: [`Names`]: for each type its name and its file,
//! for each operation its group, its method and its request value. Who had a name keeps it; of the others named schemas choose
//! first, then inline types by their place, so the order in which types were found never shows.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::config::{self, Config, Identifier};
use crate::ir::analysis::Recursion;
use crate::ir::{Api, Operation, Role, Shape, TypeId, Types};
use crate::lock::Lock;
use crate::source::{NodeId, Sources};

use super::name;
use super::naming_members::members;
pub(super) use super::naming_operations::{Group, OperationName, key_of, path_of};
use super::naming_operations::{group_scopes, groups, operations};
use super::pins::Pins;
use super::place::{Home, Place, Places};
use super::scope::Scope;

/// A type that is named.
#[derive(Debug, Clone)]
pub(super) struct TypeName {
    /// Its name.
    pub name: String,
    /// The module that it is defined in.
    pub module: Module,
    /// What it is called after, for documentation.
    pub place: Place,
    /// The request value of the operation that it is part of.
    pub request: Option<String>,
    /// What it is in names.lock.
    pub key: String,
}

/// A module that items are defined in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Module {
    /// A file below `types/`.
    Types(String),
    /// The file of a group of operations.
    Group(String),
}

impl Module {
    /// The path of an item in it, from the root of the crate.
    fn path_of(&self, name: &str) -> String {
        match self {
            Self::Types(file) => format!("types::{file}::{name}"),
            Self::Group(group) => format!("{group}::{name}"),
        }
    }
}

/// All names.
#[derive(Debug)]
pub(super) struct Names<'a> {
    /// Types that are items, or aliases for named schemas.
    pub types: FxHashMap<TypeId, TypeName>,
    /// What types are made of: fields, variants.
    members: FxHashMap<TypeId, Vec<String>>,
    /// Groups, sorted by module.
    pub groups: Vec<Group>,
    /// Operations, by position.
    pub operations: Vec<OperationName>,
    /// The names of earlier runs and of this one.
    pub pins: Pins<'a>,
}

impl Names<'_> {
    /// What the member at a position of a type is called.
    pub(super) fn member(&self, id: TypeId, at: usize) -> String {
        let names = self.members.get(&id);
        names
            .and_then(|names| names.get(at))
            .cloned()
            .unwrap_or_default()
    }
}

/// Gives names.
pub(super) fn names<'a>(
    api: &Api,
    sources: &Sources,
    recursion: &Recursion,
    config: &Config,
    lock: &'a Lock,
) -> Names<'a> {
    let places = Places::new(sources, api);
    let pins = Pins::new(lock);
    let mut groups = groups(api, config, &places, &pins);
    let mut scopes = group_scopes(&groups);

    let by_pointer: FxHashMap<String, usize> = api
        .operations
        .iter()
        .enumerate()
        .filter(|(_, operation)| operation.alternative.is_none())
        .map(|(at, operation)| (sources.pointer(operation.at), at))
        .collect();
    let module_of = |operation: usize| {
        groups
            .iter()
            .find(|group| group.operations.contains(&operation))
            .map(|group| group.module.clone())
    };

    let mut items: Vec<(Place, TypeId)> = Vec::new();
    let components: FxHashSet<NodeId> = api
        .components
        .iter()
        .map(|(_, id)| api.types[*id].at)
        .collect();
    let mut seen: FxHashSet<(NodeId, Role)> = FxHashSet::default();
    for id in reachable(api) {
        let ty = &api.types[id];
        let place = places.of(ty);
        let named = components.contains(&ty.at) && ty.role == Role::Own;
        let item = ty.shape.is_item() || recursion.opaque(id);
        // What a schema is made of may stand at its own place (a nullable schema, a union of one): that has the name.
        let within = match ty.shape {
            Shape::Nullable(inner) | Shape::Alias(inner) => {
                let inner = &api.types[inner];
                let at_home = places.of(inner);
                (inner.at == ty.at || inner.shape.is_item())
                    && at_home.words.is_empty()
                    && at_home.home == place.home
            }
            _ => false,
        };
        if (item || (named && !within)) && (!named || seen.insert((ty.at, ty.role))) {
            items.push((place, id));
        }
    }
    let chosen = |id: TypeId| {
        let ty = &api.types[id];
        let own = !config.types.names.is_empty() && ty.role == Role::Own;
        let pointer = own.then(|| sources.pointer(ty.at))?;
        config::selected(&config.types.names, &pointer)?.as_type()
    };
    items.sort_by_cached_key(|(place, id)| {
        let ty = &api.types[*id];
        let wanted = place.words.is_empty()
            && matches!(&place.home, Home::Schema(name) if name::type_name(name) == *name);
        let words = place.words.clone();
        (
            chosen(*id).is_none(),
            !words.is_empty(),
            !wanted,
            words.len(),
            place.home.clone(),
            words,
            ty.role,
            *id,
        )
    });

    let keys = keys(api, &places, &items);
    let homes = items.iter().map(|(place, _)| match &place.home {
        Home::Operation(pointer) => module_of(*by_pointer.get(pointer)?),
        Home::Schema(_) => None,
    });
    let homes: Vec<Option<String>> = homes.collect();
    let mut modules = Scope::reserving(&["mod"]);
    // What is there already keeps its name, so it is held before anything new chooses.
    for (((place, id), key), group) in items.iter().zip(&keys).zip(&homes) {
        if group.is_none()
            && let Some(module) = pins.module(key)
        {
            modules.hold(&home_key(&place.home), module.to_owned());
        }
        if chosen(*id).is_none() {
            let scope = scopes.entry(group.clone().unwrap_or_default()).or_default();
            pins.hold(scope, key, name::type_name);
        }
    }
    let operations = operations(api, config, &places, &pins, &mut groups, &mut scopes);

    let mut files: BTreeMap<Home, String> = BTreeMap::new();
    let mut types = FxHashMap::default();
    let members = {
        let items = items.iter().zip(&keys);
        let keyed = items.map(|((_, id), key)| (*id, key.as_str()));
        members(api, keyed, sources, config, &pins)
    };
    for (((place, id), key), group) in items.into_iter().zip(keys).zip(homes) {
        let prefix = match &place.home {
            Home::Operation(pointer) => match by_pointer.get(pointer) {
                Some(at) => operations[*at].request.clone(),
                None => pointer.clone(),
            },
            Home::Schema(name) => {
                let renamed = config.types.names.get(name).and_then(Identifier::as_type);
                renamed.unwrap_or(name).to_owned()
            }
        };
        // The names of all files below `types/` are one scope, since the list of types shows them side by side.
        let scope = scopes.entry(group.clone().unwrap_or_default()).or_default();
        let words = std::iter::once(prefix.as_str()).chain(place.words.iter().map(String::as_str));
        let text = words.collect::<Vec<_>>().join(" ");
        let suffix = if place.words.is_empty() {
            "schema"
        } else {
            "value"
        };
        let title = api.types[id].docs.title.as_deref().filter(|_| {
            config.types.use_titles && !place.words.is_empty() && api.types[id].role == Role::Own
        });
        let first = chosen(id).or(title).map(name::type_name);
        let candidates: Vec<String> = first
            .into_iter()
            .chain([
                name::type_name(&text),
                name::type_name(&format!("{text} {suffix}")),
            ])
            .collect();
        let name = scope.take_held(&key, &candidates, &format!("{place:?}"));
        let module = match group {
            Some(group) => Module::Group(group),
            None => {
                let file = files.entry(place.home.clone()).or_insert_with(|| {
                    let ty = if place.words.is_empty() {
                        name.clone()
                    } else {
                        name::type_name(&prefix)
                    };
                    let module = name::module_name(&ty);
                    // A module and a type of one name would hide each other in the list of types.
                    let module = if module == ty {
                        format!("{module}_schema")
                    } else {
                        module
                    };
                    modules.take_held(&home_key(&place.home), &[module], &prefix)
                });
                Module::Types(file.clone())
            }
        };
        let request = match &place.home {
            Home::Operation(_) => Some(prefix),
            Home::Schema(_) => None,
        };
        pins.give(key.clone(), api.types[id].at, &module.path_of(&name));
        types.insert(
            id,
            TypeName {
                name,
                module,
                place,
                request,
                key,
            },
        );
    }
    Names {
        types,
        members,
        groups,
        operations,
        pins,
    }
}

/// What each of `items` is called in names.lock. Two parts of an `allOf` may say something of one place.
fn keys(api: &Api, places: &Places<'_>, items: &[(Place, TypeId)]) -> Vec<String> {
    let mut counts: FxHashMap<String, usize> = FxHashMap::default();
    let key = |(_, id): &(Place, TypeId)| {
        let location = places.location_of(&api.types[*id]);
        let count = counts.entry(location.clone()).or_default();
        *count += 1;
        match *count {
            1 => location,
            count => format!("{location}+{count}"),
        }
    };
    items.iter().map(key).collect()
}

/// What a file is held for.
fn home_key(home: &Home) -> String {
    format!("{home:?}")
}

/// Every type that a named schema or an operation leads to, in the order of the graph.
pub(super) fn reachable(api: &Api) -> Vec<TypeId> {
    let mut seen = vec![false; api.types.len()];
    let mut open: Vec<TypeId> = api.components.iter().map(|(_, id)| *id).collect();
    open.extend(api.sent());
    open.extend(api.received());
    while let Some(id) = open.pop() {
        if !std::mem::replace(&mut seen[id.index()], true) {
            open.extend(api.types[id].shape.children());
        }
    }
    api.types
        .iter()
        .map(|(id, _)| id)
        .filter(|id| seen[id.index()])
        .collect()
}

/// The types that an operation names.
pub(super) fn operation_types(operation: &Operation) -> Vec<TypeId> {
    let mut types = operation.sent();
    types.extend(operation.received());
    types
}

/// The struct behind aliases and null, for fields that many types share.
pub(super) fn behind(types: &Types, id: TypeId) -> TypeId {
    let mut at = id;
    for _ in 0..64 {
        match types[at].shape {
            Shape::Alias(target) => at = target,
            _ => break,
        }
    }
    at
}
