//! Names of everything that becomes an item, given once, late, in scopes.
//!
//! In: the graph and the places of its types. Out: [`Names`]: for each type its name and its file, for each operation its
//! group, its method and its request value. Named schemas choose first, then inline types by their place, so the order
//! in which types were found never shows.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::config::{self, Config, Identifier};
use crate::ir::analysis::Recursion;
use crate::ir::{Api, Content, Operation, Role, Shape, TypeId, Types};
use crate::source::{NodeId, Sources};

use super::name;
use super::place::{Home, Place, Places};
use super::scope::Scope;

/// Modules of the crate's root that no tag can have.
const ROOT_MODULES: &[&str] = &[
    "types",
    "runtime",
    "client",
    "operations",
    "lib",
    "std",
    "core",
    "serde_json",
];

/// What the file of a group imports: no type defined in it can be called so.
const GROUP_IMPORTS: &[&str] = &[
    "ApiError",
    "Bytes",
    "Call",
    "Client",
    "CookieStyle",
    "Error",
    "Operation",
    "OperationInfo",
    "PathStyle",
    "QueryStyle",
    "RequestBuilder",
    "Response",
];

/// Methods that the client has of its own.
const CLIENT_METHODS: &[&str] = &[
    "new", "from_env", "builder", "call", "clone", "fmt", "settings",
];

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
}

/// A module that items are defined in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Module {
    /// A file below `types/`.
    Types(String),
    /// The file of a group of operations.
    Group(String),
}

/// A group of operations.
#[derive(Debug)]
pub(super) struct Group {
    /// The file.
    pub module: String,
    /// The tag, where there is one.
    pub tag: Option<String>,
    /// The handle's type; `None` where the operations are methods of the client.
    pub handle: Option<String>,
    /// The client's method that gives the handle.
    pub accessor: String,
    /// The operations, by position, sorted by the name of their method.
    pub operations: Vec<usize>,
}

/// The names of one operation.
#[derive(Debug, Clone, Default)]
pub(super) struct OperationName {
    /// The method.
    pub method: String,
    /// The request value.
    pub request: String,
    /// The typed errors.
    pub error: String,
}

/// All names.
#[derive(Debug)]
pub(super) struct Names {
    /// Types that are items, or aliases for named schemas.
    pub types: FxHashMap<TypeId, TypeName>,
    /// Groups, sorted by module.
    pub groups: Vec<Group>,
    /// Operations, by position.
    pub operations: Vec<OperationName>,
}

/// Gives names.
pub(super) fn names(api: &Api, sources: &Sources, recursion: &Recursion, config: &Config) -> Names {
    let places = Places::new(sources, api);
    let mut scopes: FxHashMap<String, Scope> = FxHashMap::default();
    let mut groups = groups(api);
    let operations = operations(api, config, &mut groups, &mut scopes);

    let by_pointer: FxHashMap<String, usize> = api
        .operations
        .iter()
        .enumerate()
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

    let mut modules = Scope::reserving(&["mod"]);
    let mut files: BTreeMap<Home, String> = BTreeMap::new();
    let mut types = FxHashMap::default();
    for (place, id) in items {
        let (group, prefix) = match &place.home {
            Home::Operation(pointer) => match by_pointer.get(pointer) {
                Some(at) => (module_of(*at), operations[*at].request.clone()),
                None => (None, pointer.clone()),
            },
            Home::Schema(name) => {
                let renamed = config.types.names.get(name).and_then(Identifier::as_type);
                (None, renamed.unwrap_or(name).to_owned())
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
        let name = scope.take(&candidates, &format!("{place:?}"));
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
                    modules.take(&[module], &prefix)
                });
                Module::Types(file.clone())
            }
        };
        let request = match &place.home {
            Home::Operation(_) => Some(prefix),
            Home::Schema(_) => None,
        };
        types.insert(
            id,
            TypeName {
                name,
                module,
                place,
                request,
            },
        );
    }
    Names {
        types,
        groups,
        operations,
    }
}

/// Every type that a named schema or an operation leads to, in the order of the graph.
pub(super) fn reachable(api: &Api) -> Vec<TypeId> {
    let mut seen = vec![false; api.types.len()];
    let mut open: Vec<TypeId> = api.components.iter().map(|(_, id)| *id).collect();
    for operation in &api.operations {
        open.extend(operation_types(operation));
    }
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
    let json = |content: Content| match content {
        Content::Json(id) => Some(id),
        Content::Text | Content::Bytes => None,
    };
    let parameters = operation.parameters.iter().map(|parameter| parameter.ty);
    let body = operation.body.as_ref().and_then(|body| json(body.content));
    let responses = operation
        .responses
        .iter()
        .filter_map(|response| json(response.content.as_ref()?.1));
    parameters.chain(body).chain(responses).collect()
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

/// Operations by tag; tags that differ only by case and punctuation are one.
fn groups(api: &Api) -> Vec<Group> {
    let mut found: BTreeMap<String, Group> = BTreeMap::new();
    let mut accessors = Scope::reserving(CLIENT_METHODS);
    for (at, operation) in api.operations.iter().enumerate() {
        let (module, tag) = match &operation.tag {
            Some(tag) => (group_module(tag), Some(tag.clone())),
            None => ("operations".to_owned(), None),
        };
        let group = found.entry(module.clone()).or_insert_with(|| Group {
            module,
            tag: tag.clone(),
            handle: None,
            accessor: String::new(),
            operations: Vec::new(),
        });
        // Of several spellings the first in the alphabet stands for all.
        if tag < group.tag {
            group.tag = tag;
        }
        group.operations.push(at);
    }
    let mut groups: Vec<Group> = found.into_values().collect();
    for group in &mut groups {
        if let Some(tag) = &group.tag {
            group.handle = Some(name::type_name(tag));
            group.accessor = accessors.take(
                &[
                    name::field_name(tag),
                    name::field_name(&format!("{tag} api")),
                ],
                tag,
            );
        }
    }
    groups
}

/// The module of a tag.
fn group_module(tag: &str) -> String {
    let name = name::module_name(tag);
    if ROOT_MODULES.contains(&name.as_str()) {
        format!("{name}_api")
    } else {
        name
    }
}

fn operations(
    api: &Api,
    config: &Config,
    groups: &mut [Group],
    scopes: &mut FxHashMap<String, Scope>,
) -> Vec<OperationName> {
    let mut names = vec![OperationName::default(); api.operations.len()];
    let accessors: Vec<String> = groups.iter().map(|group| group.accessor.clone()).collect();
    for group in groups {
        // Without a tag the operations are methods of the client, beside its own.
        let mut methods = match group.handle {
            Some(_) => Scope::reserving(&["clone", "fmt", "new", "default"]),
            None => {
                let own = CLIENT_METHODS.iter().copied();
                Scope::reserving(
                    &own.chain(accessors.iter().map(String::as_str))
                        .collect::<Vec<_>>(),
                )
            }
        };
        let scope = scopes
            .entry(group.module.clone())
            .or_insert_with(|| Scope::reserving(GROUP_IMPORTS));
        if let Some(handle) = &mut group.handle {
            *handle = scope.take(&[handle.clone(), format!("{handle}Api")], &group.module);
        }
        for at in &group.operations {
            let operation = &api.operations[*at];
            let chosen = operation
                .id
                .as_ref()
                .and_then(|id| config.client.names.get(id));
            let chosen = chosen.map(|name| name::field_name(name.as_str()));
            let candidates: Vec<String> = chosen
                .into_iter()
                .chain(method_candidates(operation, group.tag.as_deref()))
                .collect();
            let method = methods.take(
                &candidates,
                &format!("{} {}", operation.method, operation.path),
            );
            let request = name::type_name(method.trim_start_matches("r#"));
            let request = scope.take(
                &[request.clone(), format!("{request}Request")],
                &operation.path,
            );
            let error = scope.take(
                &[format!("{request}Error"), format!("{request}CallError")],
                &operation.path,
            );
            names[*at] = OperationName {
                method,
                request,
                error,
            };
        }
        group.operations.sort_by(|a, b| {
            let key = |at: usize| names[at].method.trim_start_matches("r#").to_owned();
            key(*a).cmp(&key(*b))
        });
    }
    names
}

/// What an operation's method may be called, the best first.
fn method_candidates(operation: &Operation, tag: Option<&str>) -> Vec<String> {
    let by_path = format!(
        "{} {}",
        operation.method.to_lowercase(),
        path_words(&operation.path)
    );
    let mut texts: Vec<String> = Vec::new();
    if let Some(id) = &operation.id {
        let short = without_route(id, &operation.path, &operation.method);
        if let Some(tag) = tag {
            texts.extend(without_tag(short, tag));
        }
        texts.push(short.to_owned());
        texts.push(id.clone());
    }
    texts.push(by_path);
    let mut names: Vec<String> = texts.iter().map(|text| name::field_name(text)).collect();
    names.dedup();
    names
}

/// FastAPI's `{name}_{path}_{method}` without path and method.
fn without_route<'i>(id: &'i str, path: &str, method: &str) -> &'i str {
    let route: String = path
        .chars()
        .map(|c| {
            if c.is_alphanumeric() || c == '_' {
                c
            } else {
                '_'
            }
        })
        .collect();
    let suffix = format!("{route}_{}", method.to_lowercase());
    match id.strip_suffix(suffix.as_str()) {
        Some(name) if !name.is_empty() => name,
        _ => id,
    }
}

/// `pets/list` within the tag `pets` is `list`.
fn without_tag(id: &str, tag: &str) -> Option<String> {
    let (id, tag) = (name::words(id), name::words(tag));
    let rest = id.strip_prefix(&tag)?.strip_prefix('_')?;
    (!rest.is_empty() && !rest.starts_with(|c: char| c.is_ascii_digit())).then(|| rest.to_owned())
}

/// A path template as words: `/jobs/{job_id}/results` is `jobs by job_id results`.
fn path_words(path: &str) -> String {
    path.replace('{', " by ").replace(['}', '/'], " ")
}
