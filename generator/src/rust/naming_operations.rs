//! Names of operations: their groups, methods, request values and what belongs to them.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::config::Config;
use crate::ir::{Api, Operation, Payload};

use super::name;
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
}

/// Operations by tag; tags that differ only by case and punctuation are one.
pub(super) fn groups(api: &Api) -> Vec<Group> {
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

/// Gives names to the operations of all groups, and sorts them by these.
pub(super) fn operations(
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
            let method = methods.take(
                &candidates,
                &format!("{} {}", operation.method, operation.path),
            );
            let request = name::type_name(method.trim_start_matches("r#"));
            let candidates = [request.clone(), format!("{request}Request")];
            names[*at] = OperationName {
                request: scope.take(&candidates, &operation.path),
                method,
                ..OperationName::default()
            };
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
        scope.take(&candidates, &identity)
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
    let chosen = operation
        .id
        .as_ref()
        .and_then(|id| config.client.names.get(id))
        .map(|name| name.as_str().to_owned());
    let mut names: Vec<String> = chosen
        .iter()
        .chain(&texts)
        .map(|text| name::field_name(text))
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
