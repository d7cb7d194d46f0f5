//! What an inline type is called after: its own place in the document, whatever the order in which types were found.
//!
//! In: a JSON Pointer. Out: a [`Home`], which decides the file, and the words of a name.

use rustc_hash::FxHashMap;

use crate::ir::{Api, Role, Shape, Type};
use crate::source::{Node, NodeId, Sources};

/// Where a type belongs.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Home {
    /// The schema of this name, whose file it shares.
    Schema(String),
    /// The operation at this pointer, whose file it shares.
    Operation(String),
}

/// A place in a document, read for naming.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// Where the type belongs.
    pub home: Home,
    /// What tells it from other types there; empty for the schema itself.
    pub words: Vec<String>,
    /// The way there as documentation writes it: `loc[]`; `None` for the schema itself.
    pub path: Option<String>,
    /// Whether it is the schema of a property, whose words are the field's.
    pub is_property: bool,
}

/// Reads places.
pub(super) struct Places<'a> {
    pub(super) sources: &'a Sources,
    /// What the variants of unions are called, by the member's schema.
    labels: FxHashMap<NodeId, String>,
    /// The named schemas that are nothing but another file: by its root, which is called as they are.
    files: FxHashMap<NodeId, String>,
}

/// Keys whose value is a map from names to schemas.
const NAMED: &[&str] = &[
    "properties",
    "patternProperties",
    "$defs",
    "definitions",
    "dependentSchemas",
];

/// Keys whose value is a schema, the word it adds, and how documentation writes it.
const SINGLE: &[(&str, &str, &str)] = &[
    ("items", "item", "[]"),
    ("additionalProperties", "value", ".*"),
    ("unevaluatedProperties", "value", ".*"),
    ("unevaluatedItems", "item", "[]"),
    ("additionalItems", "item", "[]"),
    ("propertyNames", "key", ".*"),
    ("contains", "item", "[]"),
    ("not", "not", ""),
    ("if", "if", ""),
    ("then", "then", ""),
    ("else", "else", ""),
    ("contentSchema", "content", ""),
];

impl<'a> Places<'a> {
    /// Places of the types of `api`.
    pub(super) fn new(sources: &'a Sources, api: &Api) -> Self {
        let mut labels = FxHashMap::default();
        for (_, ty) in api.types.iter() {
            if let Shape::Union(union) = &ty.shape {
                labels.extend(
                    union
                        .variants
                        .iter()
                        .map(|variant| (variant.at, variant.label.clone())),
                );
            }
        }
        let mut files = FxHashMap::default();
        for (name, id) in &api.components {
            if let Shape::Alias(target) | Shape::Nullable(target) = api.types[*id].shape {
                let at = api.types[target].at;
                let root = sources.file(at).root.id;
                if at == root && root != sources.entry().root.id {
                    files.entry(root).or_insert_with(|| name.clone());
                }
            }
        }
        Self {
            sources,
            labels,
            files,
        }
    }

    /// What the variant is called whose schema is `member`.
    pub(super) fn label(&self, member: NodeId) -> Option<&str> {
        self.labels.get(&member).map(String::as_str)
    }

    /// Where a type stands.
    pub(super) fn of(&self, ty: &Type) -> Place {
        let mut place = self.at(ty.at);
        match ty.role {
            Role::Own | Role::Unstated => {}
            Role::Input => place.words.push("input".to_owned()),
            Role::Base => place.words.push("base".to_owned()),
            Role::Kind(kind) => place.words.push(kind.name().to_owned()),
        }
        place
    }

    /// Where a node stands.
    pub(super) fn at(&self, id: NodeId) -> Place {
        let file = self.sources.file(id);
        let pointer = self.sources.pointer(id);
        let tokens: Vec<String> = pointer
            .trim_start_matches('#')
            .split('/')
            .skip(1)
            .map(|token| token.replace("~1", "/").replace("~0", "~"))
            .collect();
        let tokens: Vec<&str> = tokens.iter().map(String::as_str).collect();
        let (home, rest, from) = match tokens.as_slice() {
            ["components", "schemas", name, rest @ ..] => {
                (Home::Schema((*name).to_owned()), rest, 3)
            }
            ["paths", path, "additionalOperations", method, rest @ ..] => {
                let pointer = format!(
                    "#/paths/{}/additionalOperations/{method}",
                    path.replace('~', "~0").replace('/', "~1")
                );
                (Home::Operation(pointer), rest, 4)
            }
            ["webhooks", name, method, rest @ ..] if *method != "parameters" => {
                (Home::Schema((*name).to_owned()), rest, 3)
            }
            ["paths", path, method, rest @ ..] if *method != "parameters" => {
                let pointer = format!(
                    "#/paths/{}/{method}",
                    path.replace('~', "~0").replace('/', "~1")
                );
                (Home::Operation(pointer), rest, 3)
            }
            ["paths" | "webhooks", path, rest @ ..] => (Home::Schema((*path).to_owned()), rest, 2),
            ["components", kind, name, rest @ ..] => {
                (Home::Schema(format!("{name} {}", singular(kind))), rest, 3)
            }
            tokens => {
                let stem = file.path.rsplit('/').next().unwrap_or(&file.path);
                let stem = stem.split('.').next().unwrap_or(stem);
                match tokens {
                    // A file of definitions: the key names the schema.
                    [name, rest @ ..] if !is_keyword(name) => {
                        (Home::Schema((*name).to_owned()), rest, 1)
                    }
                    rest => {
                        let named = self.files.get(&file.root.id);
                        let name = named.map_or(stem, String::as_str);
                        (Home::Schema(name.to_owned()), rest, 0)
                    }
                }
            }
        };
        let walk = self.walk(&file.root, &tokens[..from], rest);
        let path = walk.path.trim_start_matches('.').replace('`', "'");
        Place {
            home,
            path: (!walk.words.is_empty()).then_some(path),
            words: walk.words,
            is_property: walk.is_property,
        }
    }

    /// What the tokens `rest`, followed from `head`, add to a name.
    fn walk(&self, root: &Node, head: &[&str], rest: &[&str]) -> Walk {
        let mut walk = Walk::default();
        let mut node = head.iter().try_fold(root, |node, token| child(node, token));
        let mut tokens = rest.iter().copied();
        while let Some(token) = tokens.next() {
            node = node.and_then(|node| child(node, token));
            let mut next = || {
                let token = tokens.next().unwrap_or_default();
                node = node.and_then(|node| child(node, token));
                token
            };
            match token {
                "allOf" => {
                    next();
                }
                "oneOf" | "anyOf" => {
                    next();
                    let label = node.and_then(|node| self.labels.get(&node.id));
                    // A member that is no variant is the whole of what is not null: it has no name of its own.
                    if let Some(label) = label {
                        walk.add(label, "");
                    }
                }
                "prefixItems" => {
                    let at = next();
                    walk.add(&format!("item {at}"), &format!("[{at}]"));
                }
                "parameters" => {
                    next();
                    let name = node
                        .and_then(|node| node.get("name"))
                        .and_then(Node::as_str);
                    walk.add(
                        name.unwrap_or("parameter"),
                        &format!(".{}", name.unwrap_or("parameter")),
                    );
                }
                "callbacks" => {
                    let name = next();
                    // The expression of the URL, and the method.
                    next();
                    next();
                    walk.add(name, &format!(".{name}"));
                }
                "requestBody" => walk.add("body", ".body"),
                "responses" => {
                    let word = super::status::response_word(next());
                    walk.add(&word, &format!(".{word}"));
                }
                "headers" => {
                    let name = next();
                    walk.add(&format!("{name} header"), &format!(".{name}"));
                }
                "content" => {
                    next();
                }
                "schema" | "itemSchema" => {}
                "properties" => {
                    let name = next();
                    walk.add(name, &format!(".{name}"));
                    walk.is_property = true;
                }
                "patternProperties" => {
                    next();
                    walk.add("value", ".*");
                }
                token if NAMED.contains(&token) => {
                    let name = next();
                    walk.add(name, &format!(".{name}"));
                }
                token => match SINGLE.iter().find(|(key, _, _)| *key == token) {
                    Some((_, word, path)) => walk.add(word, path),
                    None => walk.add(token, &format!(".{token}")),
                },
            }
        }
        walk
    }
}

/// What a way through a document adds to a name.
#[derive(Default)]
struct Walk {
    words: Vec<String>,
    path: String,
    is_property: bool,
}

impl Walk {
    fn add(&mut self, word: &str, path: &str) {
        self.words.push(word.to_owned());
        self.path.push_str(path);
        self.is_property = false;
    }
}

fn child<'n>(node: &'n Node, token: &str) -> Option<&'n Node> {
    match node.as_array() {
        Some(items) => items.get(token.parse::<usize>().ok()?),
        None => node.get(token),
    }
}

fn is_keyword(token: &str) -> bool {
    NAMED.contains(&token)
        || SINGLE.iter().any(|(key, _, _)| *key == token)
        || matches!(token, "allOf" | "oneOf" | "anyOf" | "prefixItems")
}

/// The word for one of a kind of component.
fn singular(kind: &str) -> &str {
    match kind {
        "requestBodies" => "body",
        kind => kind.strip_suffix('s').unwrap_or(kind),
    }
}
