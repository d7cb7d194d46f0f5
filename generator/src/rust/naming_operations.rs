//! Names of operations: their groups, methods, request values and what belongs to them.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::config::Config;
use crate::ir::{Api, Operation, Payload};
use crate::lock::key;
use crate::source::NodeId;

use super::name;
use super::pins::Pins;
use super::place::Places;
use super::scope::Scope;

/// Modules of the crate's root that no tag can have.
const ROOT_MODULES: &[&str] = &[
    "types",
    "runtime",
    "client",
    "servers",
    "webhooks",
    "operations",
    "lib",
    "std",
    "core",
    "serde_json",
];

/// What the file of a group imports: no type defined in it can be called so.
const GROUP_IMPORTS: &[&str] = &[
    "ApiError",
    "ArrayNotation",
    "ByteStream",
    "Bytes",
    "Call",
    "Client",
    "CookieStyle",
    "Error",
    "Event",
    "EventStream",
    "Form",
    "FormField",
    "HeaderMap",
    "ItemStream",
    "Next",
    "Operation",
    "OperationInfo",
    "Paged",
    "PathStyle",
    "QueryStyle",
    "RequestBuilder",
    "Response",
    "ResponseParts",
    "Streams",
    "Upload",
];

/// Methods that the client has of its own.
pub(super) const CLIENT_METHODS: &[&str] = &[
    "new", "from_env", "builder", "call", "clone", "fmt", "settings",
];

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
    /// The answers of success, where they have different types.
    pub output: String,
    /// The typed headers.
    pub headers: String,
    /// The body, where it is a form of parts.
    pub form: String,
    /// What it is in names.lock.
    pub key: String,
    /// Parameters, in their order.
    pub parameters: Vec<String>,
    /// The argument or setter of the body.
    pub body: String,
}

/// Operations by tag; tags that differ only by case and punctuation are one.
pub(super) fn groups(
    api: &Api,
    config: &Config,
    places: &Places<'_>,
    pins: &Pins<'_>,
) -> Vec<Group> {
    let mut found: BTreeMap<String, Group> = BTreeMap::new();
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
    accessors(&mut groups, api, config, places, pins);
    groups
}

/// Names the methods of the client that give the handles of groups. Operations without a tag are methods of the client
/// too: those that are there already keep their names, whatever tags come.
fn accessors(
    groups: &mut [Group],
    api: &Api,
    config: &Config,
    places: &Places<'_>,
    pins: &Pins<'_>,
) {
    let mut scope = Scope::reserving(CLIENT_METHODS);
    let key = |group: &Group| format!("{} accessor", tag_key(&group.module));
    for group in groups.iter().filter(|group| group.tag.is_some()) {
        pins.hold(&mut scope, &key(group), name::field_name);
    }
    let untagged = groups.iter().filter(|group| group.tag.is_none());
    for at in untagged.flat_map(|group| &group.operations) {
        let operation = &api.operations[*at];
        if chosen(operation, config).is_none() {
            let key = key_of(operation, &place_key(operation, places), "method");
            pins.hold(&mut scope, &key, name::field_name);
        }
    }
    for group in groups {
        let Some(tag) = &group.tag else { continue };
        let key = key(group);
        let candidates = [tag.clone(), format!("{tag} api")].map(|text| name::field_name(&text));
        let accessor = scope.take_held(&key, &candidates, tag);
        if let Some(first) = group.operations.first() {
            pins.give(key, api.operations[*first].at, &accessor);
        }
        group.handle = Some(name::type_name(tag));
        group.accessor = accessor;
    }
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

/// A scope for the types of each group.
pub(super) fn group_scopes(groups: &[Group]) -> FxHashMap<String, Scope> {
    let scope = |group: &Group| (group.module.clone(), Scope::reserving(GROUP_IMPORTS));
    groups.iter().map(scope).collect()
}

/// Gives names to the operations of all groups, and sorts them by these.
pub(super) fn operations(
    api: &Api,
    config: &Config,
    places: &Places<'_>,
    pins: &Pins<'_>,
    groups: &mut [Group],
    scopes: &mut FxHashMap<String, Scope>,
) -> Vec<OperationName> {
    let mut names: Vec<OperationName> = api
        .operations
        .iter()
        .map(|operation| OperationName {
            key: place_key(operation, places),
            ..OperationName::default()
        })
        .collect();
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
        let scope = scopes.entry(group.module.clone()).or_default();
        for at in &group.operations {
            let (operation, place) = (&api.operations[*at], &names[*at].key);
            if chosen(operation, config).is_none() {
                let key = key_of(operation, place, "method");
                pins.hold(&mut methods, &key, name::field_name);
            }
            for kind in ["request", "error", "output", "headers", "form"] {
                pins.hold(scope, &key_of(operation, place, kind), name::type_name);
            }
        }
        if let Some(handle) = &mut group.handle {
            let key = tag_key(&group.module);
            pins.hold(scope, &key, name::type_name);
            let candidates = [handle.clone(), format!("{handle}Api")];
            *handle = scope.take_held(&key, &candidates, &group.module);
            let path = format!("{}::{handle}", group.module);
            let first = group.operations.first().map(|at| api.operations[*at].at);
            first
                .into_iter()
                .for_each(|at| pins.give(key.clone(), at, &path));
        }
        // Operations choose before their alternatives, and both before what belongs to them.
        let (firsts, others): (Vec<usize>, Vec<usize>) = group
            .operations
            .iter()
            .partition(|at| api.operations[**at].alternative.is_none());
        for at in firsts.iter().chain(&others) {
            let operation = &api.operations[*at];
            let candidates = match &operation.alternative {
                None => method_candidates(operation, group.tag.as_deref(), config),
                Some(media_type) => {
                    alternative_candidates(&names[first(api, *at)].method, media_type)
                }
            };
            let method_key = key_of(operation, &names[*at].key, "method");
            let method = methods.take_held(
                &method_key,
                &candidates,
                &format!("{} {}", operation.method, operation.path),
            );
            pins.give(method_key, operation.at, &path_of(group, &method));
            let request = name::type_name(method.trim_start_matches("r#"));
            let candidates = [request.clone(), format!("{request}Request")];
            let key = key_of(operation, &names[*at].key, "request");
            let request = scope.take_held(&key, &candidates, &operation.path);
            pins.give(key, operation.at, &path_of(group, &request));
            arguments(operation, &mut names[*at], pins);
            names[*at].request = request;
            names[*at].method = method;
        }
        for at in firsts.iter().chain(&others) {
            let base = names[first(api, *at)].clone();
            belonging(&api.operations[*at], &base, &mut names[*at], scope);
        }
        group.operations.sort_by(|a, b| {
            let key = |at: usize| names[at].method.trim_start_matches("r#").to_owned();
            key(*a).cmp(&key(*b))
        });
    }
    names
}

/// The path of an item of a group, from the root of the crate.
pub(super) fn path_of(group: &Group, name: &str) -> String {
    format!("{}::{name}", group.module)
}

/// What a tag is in names.lock.
fn tag_key(module: &str) -> String {
    format!("#/tags/{}", key::word(module))
}

/// What an operation is in names.lock: its location, and the media type where it is one of several.
fn place_key(operation: &Operation, places: &Places<'_>) -> String {
    let location = places.location(operation.at);
    match &operation.alternative {
        Some(media_type) => format!("{location}+{}", key::word(media_type)),
        None => location,
    }
}

/// The key of what an operation gives a name to. An operation that is called otherwise in the document is another one here.
pub(super) fn key_of(operation: &Operation, place: &str, kind: &str) -> String {
    match &operation.id {
        Some(id) => key::member(place, kind, id),
        None => format!("{place} {kind}"),
    }
}

/// Names the arguments of an operation.
fn arguments(operation: &Operation, names: &mut OperationName, pins: &Pins<'_>) {
    let mut scope = Scope::reserving(&["self_"]);
    let mut keyed: Vec<(String, NodeId, [String; 2])> = operation
        .parameters
        .iter()
        .map(|parameter| {
            let place = super::operations::place(parameter.place);
            let both = format!("{place}.{}", parameter.name);
            let candidates = [
                name::field_name(&parameter.name),
                name::field_name(&format!("{} {place}", parameter.name)),
            ];
            let key = key::member(&names.key, "parameter", &both);
            (key, parameter.at, candidates)
        })
        .collect();
    if operation.body.is_some() {
        let candidates = ["body".to_owned(), "request_body".to_owned()];
        keyed.push((format!("{} body", names.key), operation.at, candidates));
    }
    for (key, ..) in &keyed {
        pins.hold(&mut scope, key, name::field_name);
    }
    let take = |(key, at, candidates): (String, NodeId, [String; 2])| {
        let name = scope.take_held(&key, &candidates, &key);
        pins.give(key, at, &name);
        name
    };
    names.parameters = keyed.into_iter().map(take).collect();
    if operation.body.is_some() {
        names.body = names.parameters.pop().unwrap_or_default();
    }
}

/// The operation that an alternative is one of; others are their own.
fn first(api: &Api, at: usize) -> usize {
    let mut before = (0..=at).rev();
    before
        .find(|at| api.operations[*at].alternative.is_none())
        .unwrap_or(at)
}

/// Names what belongs to an operation, after the first of its alternatives, `base`.
fn belonging(
    operation: &Operation,
    base: &OperationName,
    name: &mut OperationName,
    scope: &mut Scope,
) {
    let method = name::type_name(base.method.trim_start_matches("r#"));
    let identity = format!("{} {}", operation.method, operation.path);
    let mut take = |word: &str| {
        let candidates = [
            format!("{method}{word}"),
            format!("{}{word}", name.request),
            format!("{}Call{word}", name.request),
        ];
        let key = key_of(operation, &name.key, &word.to_lowercase());
        scope.take_held(&key, &candidates, &identity)
    };
    if let Some(Payload::Multipart(_)) = operation.body.as_ref().map(|body| &body.payload) {
        name.form = take("Form");
    }
    // What is sent as another media type is answered alike.
    [name.error, name.output, name.headers] = match &operation.alternative {
        None => ["Error", "Output", "Headers"].map(take),
        Some(_) => [&base.error, &base.output, &base.headers].map(String::clone),
    };
}

/// What the settings call an operation's method.
fn chosen<'c>(operation: &Operation, config: &'c Config) -> Option<&'c str> {
    let id = operation.id.as_ref()?;
    Some(config.client.names.get(id)?.as_str())
}

/// What an operation's method may be called, the best first.
fn method_candidates(operation: &Operation, tag: Option<&str>, config: &Config) -> Vec<String> {
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
    let texts = texts.iter().map(String::as_str);
    let mut names: Vec<String> = chosen(operation, config)
        .into_iter()
        .chain(texts)
        .map(name::field_name)
        .collect();
    names.dedup();
    names
}

/// What the method is called that sends another media type, the shortest first: `create_as_csv`, `create_as_text_csv`.
fn alternative_candidates(method: &str, media_type: &str) -> Vec<String> {
    let essence = media_type.split(';').next().unwrap_or_default();
    let essence = essence.trim().to_ascii_lowercase();
    let (main, sub) = essence.split_once('/').unwrap_or((&essence, ""));
    let short = match essence.as_str() {
        "text/plain" => "text",
        "application/x-www-form-urlencoded" => "form",
        "multipart/form-data" => "multipart",
        "application/octet-stream" | "*/*" | "application/*" => "bytes",
        _ => sub.trim_start_matches("x-"),
    };
    let method = method.trim_start_matches("r#");
    [short.to_owned(), format!("{main} {sub}")]
        .map(|word| name::field_name(&format!("{method} as {word}")))
        .to_vec()
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
