//! Which item stands in which file, in which order.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashSet;

use crate::config::{Config, MapType};
use crate::diagnostic::Sink;
use crate::ir::analysis::{checks, derives, directions, recursion, tried};
use crate::ir::{Api, Shape, TypeId};
use crate::lock::Lock;
use crate::source::Sources;

use super::client;
use super::collisions;
use super::contract::Contract;
use super::docs::text;
use super::imports::Imports;
use super::model::{
    BySerdeItem, ClientItem, Crate, File, Item, Located, ModuleItem, SchemaType, ServerItem,
};
use super::name;
use super::naming::{Group, Module, behind, names, operation_types};
use super::operations::{self, Surroundings};
use super::place::Home;
use super::schemes::by_connection;
use super::servers::{Addresses, servers};
use super::types::{Context, Writer, named};
use super::webhooks::webhooks;

/// Lays out a crate.
///
/// `contract` is the name of the crate, if it gets a test that calls every operation; what `lock` names keeps its name.
pub fn lay_out(
    api: &Api,
    sources: &Sources,
    config: &Config,
    contract: Option<&str>,
    lock: &Lock,
    sink: &Sink,
) -> Crate {
    collisions::report(api, sink);
    let recursion = recursion(&api.types);
    let names = names(api, sources, &recursion, config, lock);
    let cx = Context {
        api,
        sources,
        config,
        names: &names,
        recursion: &recursion,
        directions: &directions(api),
        members: &members(api),
        checks: &checks(&api.types),
        derives: &derives(&api.types, config.types.maps == MapType::Btree),
    };
    let addresses = Addresses::of(api, config);
    let base_url = api.servers.first().and_then(|server| addresses.url(server));
    let client = client::client(
        api,
        config,
        base_url,
        sources.entry().root.id,
        &names.pins,
        sink,
    );

    let by_connection = by_connection(&api.security_schemes);

    let mut files = type_files(&cx, sources);
    operations::propose_paging(&cx, config, sink);
    let mut contract = contract.map(|name| Contract::new(name, &api.types));
    for group in &names.groups {
        let around = Surroundings {
            client: &client,
            config,
            addresses: &addresses,
            by_connection: &by_connection,
            sink,
        };
        files.push(group_file(&cx, group, around, &mut contract, sources));
    }
    files.extend(webhooks_file(&cx));
    let deprecated = files
        .iter()
        .flat_map(|file| &file.items)
        .any(has_deprecated);
    files.extend(contract.map(|contract| contract.into_file(&client.schemes, deprecated)));
    if !config.select.types_only {
        files.push(client_file(client));
        files.extend(servers(api, &addresses, &names.pins, sink).map(servers_file));
    }
    files.push(root_file(api, &files, config.select.types_only));
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let schemas = schema_types(&cx);
    let located = located(&cx);
    Crate {
        files,
        schemas,
        located,
        given: names.pins.into_given(),
    }
}

/// Structs and unions that are told apart by how many of their keys a value has.
fn members(api: &Api) -> FxHashSet<TypeId> {
    let mut found = FxHashSet::default();
    for (_, ty) in api.types.iter() {
        if let Shape::Union(union) = &ty.shape {
            let tried = tried(&api.types, union);
            found.extend(
                tried
                    .into_iter()
                    .map(|at| behind(&api.types, union.variants[at].ty)),
            );
        }
    }
    found
}

/// The type of each named schema that has one of its own.
fn schema_types(cx: &Context<'_>) -> Vec<SchemaType> {
    let components = cx.api.components.iter().filter_map(|(schema, id)| {
        let types = &cx.api.types;
        let nullable = matches!(types[behind(types, *id)].shape, Shape::Nullable(_));
        let inner = match types[*id].shape {
            Shape::Nullable(inner) | Shape::Alias(inner) => inner,
            _ => *id,
        };
        let name = cx
            .names
            .types
            .get(id)
            .or_else(|| cx.names.types.get(&inner))?;
        let path = match &name.module {
            Module::Types(_) => format!("types::{}", name.name),
            Module::Group(group) => format!("{group}::{}", name.name),
        };
        Some(SchemaType {
            schema: schema.clone(),
            path,
            nullable,
        })
    });
    components.collect()
}

/// The types that are schemas themselves, sorted by where these stand.
fn located(cx: &Context<'_>) -> Vec<Located> {
    let named = cx.names.types.iter();
    let own = named.filter_map(|(id, name)| {
        let Module::Types(_) = name.module else {
            return None;
        };
        let at = cx.api.types[*id].at;
        let derives = cx.derives[id.index()];
        name.place.words.is_empty().then(|| Located {
            place: cx.sources.place(at),
            path: format!("types::{}", name.name),
            eq: derives.eq,
            hash: derives.hash,
        })
    });
    let mut own: Vec<Located> = own.collect();
    own.sort_by(|a, b| a.place.cmp(&b.place));
    own
}

/// One file for each named schema, its inline types with it, and the list of them.
fn type_files(cx: &Context<'_>, sources: &Sources) -> Vec<File> {
    let mut modules: BTreeMap<String, Vec<TypeId>> = BTreeMap::new();
    for (id, name) in &cx.names.types {
        if let Module::Types(module) = &name.module {
            modules.entry(module.clone()).or_default().push(*id);
        }
    }
    let mut files = Vec::with_capacity(modules.len() + 1);
    for (module, ids) in &modules {
        let ids = in_order(cx, ids);
        let origin = ids
            .first()
            .map(|id| origin(cx, sources, *id))
            .unwrap_or_default();
        let module = Module::Types(module.clone());
        let mut writer = writer(cx, &module, &ids, &[]);
        let items: Vec<Item> = ids.iter().filter_map(|id| writer.item(*id)).collect();
        codec_imports(&items, &mut writer.imports);
        let Module::Types(name) = &module else {
            continue;
        };
        files.push(File {
            path: format!("src/types/{name}.rs"),
            origin,
            docs: Vec::new(),
            attributes: Vec::new(),
            modules: Vec::new(),
            imports: writer.imports.into_paths(),
            exports: Vec::new(),
            items,
        });
    }
    let by_serde = by_serde(cx);
    if !modules.is_empty() || !by_serde.is_empty() {
        let mut imports = Imports::new(FxHashSet::default());
        codec_imports(&by_serde, &mut imports);
        files.push(File {
            path: "src/types/mod.rs".to_owned(),
            origin: "#/components/schemas".to_owned(),
            docs: vec!["The types of the API, one file for each named schema.".to_owned()],
            attributes: Vec::new(),
            modules: modules
                .keys()
                .map(|name| ModuleItem {
                    name: name.clone(),
                    public: false,
                    unformatted: false,
                })
                .collect(),
            imports: imports.into_paths(),
            exports: modules.keys().map(|name| format!("{name}::*")).collect(),
            items: by_serde,
        });
    }
    files
}

/// The types of the user's own, each once, sorted by path.
fn by_serde(cx: &Context<'_>) -> Vec<Item> {
    let paths: BTreeSet<&String> = cx
        .api
        .types
        .iter()
        .filter_map(|(_, ty)| match &ty.shape {
            Shape::Foreign(foreign) if foreign.by_serde => Some(&foreign.path),
            _ => None,
        })
        .collect();
    let item = |ty: &String| Item::BySerde(BySerdeItem { ty: ty.clone() });
    paths.into_iter().map(item).collect()
}

/// The named type first, then its inline types by name, so that none moves when the document is reordered.
fn in_order(cx: &Context<'_>, ids: &[TypeId]) -> Vec<TypeId> {
    let mut ids = ids.to_vec();
    ids.sort_by_key(|id| {
        let name = cx.names.types.get(id);
        let inline = name.is_some_and(|name| !name.place.words.is_empty());
        (inline, name.map(|name| name.name.clone()))
    });
    ids
}

/// The pointer that a file's header names.
fn origin(cx: &Context<'_>, sources: &Sources, id: TypeId) -> String {
    let at = cx.api.types[id].at;
    let pointer = sources.pointer(at);
    let file = sources.file(at);
    let entry = std::ptr::eq(file, sources.entry());
    let pointer = match cx.names.types.get(&id).map(|name| &name.place) {
        // A file without the schema itself holds what stands below this place.
        Some(place) if !place.words.is_empty() => {
            let segments: Vec<&str> = pointer.split('/').take(4).collect();
            segments.join("/")
        }
        _ => pointer,
    };
    if entry {
        pointer
    } else {
        format!("{}{pointer}", file.path)
    }
}

/// The modules of the runtime through which items are read and written.
fn codec_imports(items: &[Item], imports: &mut Imports) {
    for item in items {
        match item {
            Item::StringEnum(_) | Item::IntegerEnum(_) => imports.path("crate::runtime::open"),
            Item::Struct(_)
            | Item::LiteralEnum(_)
            | Item::Union(_)
            | Item::Tuple(_)
            | Item::Newtype(_) => {
                imports.path("crate::runtime::json");
            }
            Item::BySerde(_) => imports.path("crate::runtime::json"),
            _ => {}
        }
    }
}

/// A writer for a file that holds the types `ids` and names the types `others`.
fn writer<'a>(
    cx: &'a Context<'a>,
    module: &'a Module,
    ids: &[TypeId],
    others: &[TypeId],
) -> Writer<'a> {
    let mut taken = FxHashSet::default();
    for id in ids {
        taken.extend(cx.names.types.get(id).map(|name| name.name.clone()));
    }
    // Types of other files are written with their module in a group's file, and by their name alone in a type's.
    if matches!(module, Module::Types(_)) {
        for id in ids.iter().chain(others) {
            named(cx, *id, &mut taken);
        }
    }
    Writer {
        cx,
        module,
        imports: Imports::new(taken),
    }
}

/// The file of a tag.
fn group_file(
    cx: &Context<'_>,
    group: &Group,
    around: Surroundings<'_>,
    contract: &mut Option<Contract<'_>>,
    sources: &Sources,
) -> File {
    let module = Module::Group(group.module.clone());
    let inline: Vec<TypeId> = cx
        .names
        .types
        .iter()
        .filter(|(_, name)| name.module == module)
        .map(|(id, _)| *id)
        .collect();
    let inline = in_order(cx, &inline);
    let others: Vec<TypeId> = group
        .operations
        .iter()
        .flat_map(|at| operation_types(&cx.api.operations[*at]))
        .collect();
    let mut writer = writer(cx, &module, &inline, &others);

    let mut methods = Vec::new();
    let mut items = Vec::new();
    for at in &group.operations {
        let operation = &cx.api.operations[*at];
        let made = operations::operation(
            &mut writer,
            operation,
            &cx.names.operations[*at],
            group,
            around,
        );
        if let Some(contract) = contract {
            contract.add(operation, group, &made.method.name, &made.items);
        }
        methods.push(made.method);
        items.extend(made.items);
        if operation.alternative.is_some() {
            continue;
        }
        let home = Home::Operation(sources.pointer(operation.at));
        let own = inline.iter().filter(|id| {
            cx.names
                .types
                .get(id)
                .is_some_and(|name| name.place.home == home)
        });
        items.extend(own.filter_map(|id| writer.item(*id)).collect::<Vec<_>>());
    }
    let description = group.tag.as_ref().and_then(|tag| {
        cx.api
            .tags
            .iter()
            .find(|described| described.name == *tag)?
            .description
            .as_deref()
    });
    items.insert(
        0,
        Item::Group(operations::group(group, description, methods)),
    );
    codec_imports(&items, &mut writer.imports);
    for name in operations::imports(&items, around.client) {
        writer.imports.path(name);
    }
    let docs = match &group.tag {
        Some(tag) => vec![format!("Operations tagged `{}`.", tag.replace('`', "'"))],
        None => vec!["Operations without a tag.".to_owned()],
    };
    File {
        path: format!("src/{}.rs", group.module),
        origin: "#/paths".to_owned(),
        docs,
        attributes: Vec::new(),
        modules: Vec::new(),
        imports: writer.imports.into_paths(),
        exports: Vec::new(),
        items,
    }
}

fn client_file(client: ClientItem) -> File {
    let mut imports: Vec<String> = [
        "crate::runtime::client::Client",
        "crate::runtime::client::ClientBuilder",
        "crate::runtime::client::Defaults",
        "crate::runtime::env",
        "crate::runtime::error::Error",
    ]
    .map(str::to_owned)
    .to_vec();
    if !client.schemes.is_empty() {
        imports.push("crate::runtime::auth::Credential".to_owned());
    }
    let key = |kind: &super::model::SchemeKind| {
        use super::model::SchemeKind as K;
        matches!(
            kind,
            K::ApiKeyCookie(_) | K::ApiKeyHeader(_) | K::ApiKeyQuery(_)
        )
    };
    if client
        .schemes
        .iter()
        .any(|scheme| !scheme.grants.is_empty())
    {
        imports.push("crate::runtime::auth_oauth2::OAuth2".to_owned());
    }
    if client.schemes.iter().any(|scheme| key(&scheme.kind)) {
        imports.push("crate::runtime::auth_api_key::ApiKeyPlace".to_owned());
    }
    imports.sort();
    File {
        path: "src/client.rs".to_owned(),
        origin: "#/servers and #/components/securitySchemes".to_owned(),
        docs: vec!["How a client is made: where the API answers, and who is asking.".to_owned()],
        attributes: Vec::new(),
        modules: Vec::new(),
        imports,
        exports: Vec::new(),
        items: vec![Item::Client(client)],
    }
}

/// The file of webhooks and callbacks, where there are any.
fn webhooks_file(cx: &Context<'_>) -> Option<File> {
    let module = Module::Group("webhooks".to_owned());
    let mut writer = writer(cx, &module, &[], &[]);
    let items = webhooks(&mut writer, &cx.api.webhooks);
    if items.is_empty() {
        return None;
    }
    writer.imports.path("crate::runtime::json");
    Some(File {
        path: "src/webhooks.rs".to_owned(),
        origin: "#/webhooks and callbacks".to_owned(),
        docs: vec![
            "Requests that the server makes: functions that read what they carry.".to_owned(),
        ],
        attributes: Vec::new(),
        modules: Vec::new(),
        imports: writer.imports.into_paths(),
        exports: Vec::new(),
        items: items.into_iter().map(Item::Webhook).collect(),
    })
}

fn servers_file(servers: ServerItem) -> File {
    File {
        path: "src/servers.rs".to_owned(),
        origin: "#/servers".to_owned(),
        docs: vec!["Where the API answers: what `ClientBuilder::base_url` takes.".to_owned()],
        attributes: Vec::new(),
        modules: Vec::new(),
        imports: Vec::new(),
        exports: Vec::new(),
        items: vec![Item::Servers(servers)],
    }
}

/// What the root of a crate has of the runtime, and whether types alone have it too.
const EXPORTS: [(&str, bool); 7] = [
    ("runtime::call::Call", false),
    ("runtime::client::Client", false),
    ("runtime::client::ClientBuilder", false),
    ("runtime::error::Error", false),
    ("runtime::error::ErrorKind", false),
    ("runtime::json::Patch", true),
    ("runtime::retry::RetryPolicy", false),
];

/// `lib.rs`: what the crate is, and its modules.
fn root_file(api: &Api, files: &[File], types_only: bool) -> File {
    let what = if types_only { "Types of" } else { "Client for" };
    let mut docs = vec![format!("{what} {}.", text(&api.title).join(" "))];
    if let Some(description) = &api.description {
        super::docs::paragraph(&mut docs, text(description));
    }
    let version = name::words(&api.version);
    if version != "empty" {
        super::docs::paragraph(
            &mut docs,
            vec![format!("API version: `{}`.", api.version.replace('`', "'"))],
        );
    }
    let mut modules: Vec<ModuleItem> = files
        .iter()
        .filter_map(|file| {
            let name = file.path.strip_prefix("src/")?.strip_suffix(".rs")?;
            let name = name.strip_suffix("/mod").unwrap_or(name);
            (!name.contains('/')).then(|| ModuleItem {
                name: name.to_owned(),
                public: name != "client",
                unformatted: true,
            })
        })
        .collect();
    modules.push(ModuleItem {
        name: "runtime".to_owned(),
        public: true,
        unformatted: true,
    });
    modules.sort();
    File {
        path: "src/lib.rs".to_owned(),
        origin: "#/info".to_owned(),
        docs,
        attributes: root_attributes(files),
        modules,
        imports: Vec::new(),
        exports: EXPORTS
            .iter()
            .filter(|(_, of_types)| *of_types || !types_only)
            .map(|(path, _)| (*path).to_owned())
            .collect(),
        items: Vec::new(),
    }
}

/// Attributes of the whole crate.
fn root_attributes(files: &[File]) -> Vec<String> {
    let mut attributes = vec!["#![forbid(unsafe_code)]".to_owned()];
    if files
        .iter()
        .flat_map(|file| &file.items)
        .any(has_deprecated)
    {
        let reason = "what the API deprecates is still part of it";
        attributes.push(format!("#![allow(deprecated, reason = \"{reason}\")]"));
    }
    attributes
}

/// Whether an item, or something in it, is deprecated.
fn has_deprecated(item: &Item) -> bool {
    match item {
        Item::Struct(item) => {
            item.docs.deprecated || item.fields.iter().any(|field| field.docs.deprecated)
        }
        Item::StringEnum(item) | Item::LiteralEnum(item) => item.docs.deprecated,
        Item::IntegerEnum(item) => item.docs.deprecated,
        Item::Union(item) => item.docs.deprecated,
        Item::Tuple(item) => item.docs.deprecated,
        Item::Newtype(item) => item.docs.deprecated,
        Item::Alias(item) => item.docs.deprecated,
        Item::BySerde(_) | Item::Client(_) | Item::Servers(_) => false,
        Item::Webhook(item) => item.docs.deprecated,
        Item::Group(item) => item.methods.iter().any(|method| method.docs.deprecated),
        Item::Operation(item) => item
            .parameters
            .iter()
            .any(|parameter| parameter.field.docs.deprecated),
        Item::Form(item) => item.parts.iter().any(|part| part.field.docs.deprecated),
        Item::Headers(item) => item.fields.iter().any(|header| header.docs.deprecated),
        Item::Output(_) | Item::Error(_) | Item::Contract(_) => false,
    }
}
