//! Items for types.

use rustc_hash::FxHashSet;

use crate::config::{self, Config, Identifier, MapType, TypePath};
use crate::ir::analysis::{Derives, Direction, Recursion, evidence, keys, overlapping, tried};
use crate::ir::{Api, Content, Enum, Field, Format, Integer, Number, Shape, Struct, TypeId, Union};

use crate::source::Sources;

use super::docs::docs;
use super::imports::Imports;
use super::model::{
    AliasItem, Argument, Codec, Docs, EnumItem, ExtraItem, FieldItem, Item, NewtypeItem, Presence,
    StructItem, TupleItem, UnionItem, VariantItem,
};
use super::name;
use super::naming::{Module, Names, TypeName, behind};
use super::place::Home;
use super::plan::plan;
use super::scope::{Scope, distinct};

/// The variant that keeps what no other takes: part of every open type, so it never gives way to a value of the document.
const UNKNOWN: &str = "Unknown";

/// Everything that an item's text depends on.
pub(super) struct Context<'a> {
    /// The graph.
    pub api: &'a Api,
    /// The files of the document.
    pub sources: &'a Sources,
    /// The settings.
    pub config: &'a Config,
    /// The names.
    pub names: &'a Names,
    /// What is boxed.
    pub recursion: &'a Recursion,
    /// What is sent and received.
    pub directions: &'a [Direction],
    /// Structs and unions that say which keys they have.
    pub(super) members: &'a FxHashSet<TypeId>,
    /// What is derived.
    pub derives: &'a [Derives],
    /// What has rules beyond its shape.
    pub checks: &'a [bool],
}

/// One file in the making: what its items call other things.
pub(super) struct Writer<'a> {
    /// The context.
    pub cx: &'a Context<'a>,
    /// The module that is written.
    pub module: &'a Module,
    /// Its imports.
    pub imports: Imports,
}

/// The names of the document that a type is written with.
pub(super) fn named(cx: &Context<'_>, id: TypeId, into: &mut FxHashSet<String>) {
    let mut open = cx.api.types[id].shape.children();
    let mut seen = FxHashSet::default();
    while let Some(id) = open.pop() {
        if !seen.insert(id) {
            continue;
        }
        match cx.names.types.get(&id) {
            Some(name) => {
                into.insert(name.name.clone());
            }
            None => open.extend(cx.api.types[id].shape.children()),
        }
    }
}

impl Writer<'_> {
    /// The item of a type.
    pub(super) fn item(&mut self, id: TypeId) -> Option<Item> {
        let name = self.cx.names.types.get(&id)?;
        let ty = &self.cx.api.types[id];
        let docs = self.item_docs(id, name);
        let name = name.name.clone();
        let item = match &ty.shape {
            Shape::Struct(object) => Item::Struct(self.structure(id, docs, name, object)),
            Shape::StringEnum(values) => {
                Item::StringEnum(self.enumeration(id, docs, name, values, |value| value.clone()))
            }
            Shape::IntegerEnum(values) => {
                Item::IntegerEnum(self.enumeration(id, docs, name, values, i64::to_string))
            }
            Shape::LiteralEnum(values) => {
                let mut item =
                    self.enumeration(id, docs, name, values, |value| literal_text(value));
                // Raw JSON has no order.
                item.derives
                    .retain(|name| !matches!(*name, "PartialOrd" | "Ord"));
                Item::LiteralEnum(item)
            }
            Shape::Union(union) => Item::Union(self.union(id, docs, name, union)),
            Shape::Tuple(tuple) => {
                let items = tuple.items.iter().enumerate().map(|(at, item)| {
                    let required = at < tuple.required;
                    let ty = self.edge(id, *item);
                    (if required { ty } else { optional(&ty) }, required)
                });
                let items = items.collect();
                let rest = tuple.rest.map(|rest| self.ty(rest));
                let derives = self.derives(id);
                Item::Tuple(TupleItem {
                    docs,
                    name,
                    derives,
                    attributes: self.attributes(id),
                    items,
                    rest,
                    codec: self.codec(id),
                })
            }
            Shape::Never => Item::LiteralEnum(EnumItem {
                docs,
                name,
                derives: self.derives(id),
                attributes: self.attributes(id),
                variants: Vec::new(),
                unknown: None,
                codec: self.codec(id),
            }),
            shape => {
                let written = self.shape(id, shape);
                if self.cx.recursion.opaque(id) {
                    let derives = self.derives(id);
                    Item::Newtype(NewtypeItem {
                        docs,
                        name,
                        derives,
                        attributes: self.attributes(id),
                        ty: written,
                        codec: self.codec(id),
                    })
                } else {
                    Item::Alias(AliasItem {
                        docs,
                        name,
                        ty: written,
                    })
                }
            }
        };
        Some(item)
    }

    /// A type as it is written here.
    pub(super) fn ty(&mut self, id: TypeId) -> String {
        let shape = &self.cx.api.types[id].shape;
        // An alias of something nullable is written as what it is, so that one `Option` is all there ever is.
        if self.is_nullable(id)
            && !matches!(shape, Shape::Nullable(_))
            && let Some(inner) = self.non_null(id)
        {
            return optional(&self.ty(inner));
        }
        if let Some(name) = self.cx.names.types.get(&id) {
            return self.reference(&name.name.clone(), &name.module.clone());
        }
        self.shape(id, &shape.clone())
    }

    fn shape(&mut self, _id: TypeId, shape: &Shape) -> String {
        match shape {
            Shape::Any | Shape::Pending => self.imports.known("Value"),
            Shape::Null => "()".to_owned(),
            Shape::Boolean => "bool".to_owned(),
            Shape::Integer(integer) => integer_name(*integer).to_owned(),
            Shape::Number(Number::F32) => "f32".to_owned(),
            Shape::Number(Number::F64) => "f64".to_owned(),
            Shape::String(format) => self.format(*format),
            Shape::Foreign(foreign) => foreign.path.clone(),
            Shape::Array(items) => format!("Vec<{}>", self.ty(*items)),
            Shape::Set(items) => {
                let items = self.ty(*items);
                format!("{}<{items}>", self.imports.known("BTreeSet"))
            }
            Shape::Map(map) => {
                let any = matches!(
                    self.cx.api.types[behind(&self.cx.api.types, map.value)].shape,
                    Shape::Any
                );
                if any && map.key.is_none() {
                    let (map, value) = (self.imports.known("Map"), self.imports.known("Value"));
                    return format!("{map}<String, {value}>");
                }
                let key = map
                    .key
                    .map_or_else(|| "String".to_owned(), |key| self.ty(key));
                let value = self.ty(map.value);
                let map = match self.cx.config.types.maps {
                    MapType::Btree => "BTreeMap",
                    MapType::Hash => "HashMap",
                    MapType::Index => "IndexMap",
                };
                format!("{}<{key}, {value}>", self.imports.known(map))
            }
            Shape::Nullable(inner) => optional(&self.ty(*inner)),
            Shape::Alias(target) => self.ty(*target),
            // Items are written by their name; one without a name is not reached by anything.
            Shape::Never
            | Shape::StringEnum(_)
            | Shape::IntegerEnum(_)
            | Shape::LiteralEnum(_)
            | Shape::Tuple(_)
            | Shape::Struct(_)
            | Shape::Union(_) => self.imports.known("Value"),
        }
    }

    fn format(&mut self, format: Format) -> String {
        match format {
            Format::Plain | Format::Binary => "String".to_owned(),
            Format::Password => self.imports.known("Secret"),
            Format::DateTime => self.imports.known("DateTime"),
            Format::Date => self.imports.known("Date"),
            Format::Time => self.imports.known("Time"),
            Format::Duration => self.imports.known("Duration"),
            Format::Uuid => self.imports.known("Uuid"),
            Format::Ipv4 => self.imports.known("Ipv4Addr"),
            Format::Ipv6 => self.imports.known("Ipv6Addr"),
            Format::Base64 => self.imports.known("Base64"),
            Format::Base64Url => self.imports.known("Base64Url"),
        }
    }

    /// A named type as this file calls it.
    fn reference(&mut self, name: &str, module: &Module) -> String {
        if module == self.module {
            return name.to_owned();
        }
        match (self.module, module) {
            (Module::Types(_), Module::Types(_)) => {
                self.imports.path(format!("super::{name}"));
                name.to_owned()
            }
            (Module::Group(_), Module::Types(_)) => {
                self.imports.path("crate::types");
                format!("types::{name}")
            }
            (_, Module::Group(group)) => format!("crate::{group}::{name}"),
        }
    }

    /// Whether null is a value of the type.
    pub(super) fn is_nullable(&self, id: TypeId) -> bool {
        matches!(
            self.cx.api.types[behind(&self.cx.api.types, id)].shape,
            Shape::Nullable(_)
        )
    }

    /// The type without null, where null is a value of it.
    pub(super) fn non_null(&self, id: TypeId) -> Option<TypeId> {
        match self.cx.api.types[behind(&self.cx.api.types, id)].shape {
            Shape::Nullable(inner) => Some(inner),
            _ => None,
        }
    }

    /// A type inside a value of another, boxed where the two contain each other.
    fn edge(&mut self, from: TypeId, to: TypeId) -> String {
        if let Some(inner) = self.non_null(to) {
            let written = self.edge(from, inner);
            return optional(&written);
        }
        let written = self.ty(to);
        if self.cx.recursion.boxed(from, to) {
            format!("Box<{written}>")
        } else {
            written
        }
    }

    /// Whether a value is an object with named members or a map.
    pub(super) fn is_object(&self, id: TypeId) -> bool {
        let id = self.non_null(id).unwrap_or(id);
        matches!(
            self.cx.api.types[behind(&self.cx.api.types, id)].shape,
            Shape::Struct(_) | Shape::Map(_)
        )
    }

    /// Whether two bodies are read in the same way.
    pub(super) fn is_same(&self, a: Content, b: Content) -> bool {
        let types = &self.cx.api.types;
        if std::mem::discriminant(&a) != std::mem::discriminant(&b) {
            return false;
        }
        match (a.ty(), b.ty()) {
            (Some(a), Some(b)) => {
                let (a, b) = (behind(types, a), behind(types, b));
                a == b || (!types[a].shape.is_item() && types[a].shape == types[b].shape)
            }
            _ => true,
        }
    }

    fn derives(&self, id: TypeId) -> Vec<&'static str> {
        let legal = self.cx.derives[id.index()];
        let mut derives = vec!["Debug", "Clone", "PartialEq"];
        if legal.eq {
            derives.push("Eq");
        }
        if legal.hash {
            derives.push("Hash");
        }
        derives
    }

    /// What the settings write on a type: traits to derive, then attributes.
    fn attributes(&self, id: TypeId) -> Vec<String> {
        let config = &self.cx.config.types;
        if config.derives.is_empty() && config.attributes.is_empty() {
            return Vec::new();
        }
        let pointer = self.cx.sources.pointer(self.cx.api.types[id].at);
        let traits: Vec<&str> = config::all_selected(&config.derives, &pointer)
            .map(TypePath::as_str)
            .collect();
        let derive = (!traits.is_empty()).then(|| format!("#[derive({})]", traits.join(", ")));
        let others = config::all_selected(&config.attributes, &pointer);
        derive
            .into_iter()
            .chain(others.map(|attribute| attribute.as_str().to_owned()))
            .collect()
    }

    fn codec(&self, id: TypeId) -> Codec {
        let direction = self.cx.directions[id.index()];
        Codec {
            decoded: direction.received,
            encoded: direction.sent,
        }
    }

    fn structure(&mut self, id: TypeId, docs: Docs, name: String, object: &Struct) -> StructItem {
        let direction = self.cx.directions[id.index()];
        let keys: Vec<&str> = object
            .fields
            .iter()
            .map(|field| field.name.as_str())
            .collect();
        let mut names = distinct(&keys, name::field_name, &[]);
        self.rename(object, &mut names);
        let mut setters = Scope::reserving(&[
            "new", "clone", "fmt", "eq", "default", "hash", "decode", "encode", "into", "from",
        ]);
        let checks = self.struct_checks(id, object, &names);
        let fields: Vec<FieldItem> = object
            .fields
            .iter()
            .zip(names)
            .map(|(field, name)| self.field(id, field, name, direction, &mut setters))
            .collect();
        let extra = object.extra.map(|extra| {
            let taken: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
            let name = Scope::reserving(&taken)
                .take(&["extra".to_owned(), "extra_members".to_owned()], "");
            let ty = format!(
                "{}<String, {}>",
                self.imports.known("BTreeMap"),
                self.ty(extra)
            );
            ExtraItem { name, ty }
        });
        let mut derives = self.derives(id);
        if fields
            .iter()
            .all(|field| field.presence != Presence::Required)
        {
            derives.push("Default");
        }
        let default_is_new = direction.sent
            && !derives.contains(&"Default")
            && !fields.iter().any(|field| field.in_constructor);
        StructItem {
            docs,
            name,
            derives,
            attributes: self.attributes(id),
            fields,
            extra,
            codec: self.codec(id),
            constructible: direction.sent,
            default_is_new,
            members: self.cx.members.contains(&id),
            checks,
        }
    }

    /// Gives fields the names that the settings ask for.
    fn rename(&self, object: &Struct, names: &mut [String]) {
        let chosen = &self.cx.config.types.names;
        if chosen.is_empty() {
            return;
        }
        for (field, name) in object.fields.iter().zip(names) {
            let pointer = self.cx.sources.pointer(field.at);
            if let Some(chosen) = chosen.get(&pointer).and_then(Identifier::as_field) {
                *name = name::field_name(chosen);
            }
        }
    }

    fn field(
        &mut self,
        owner: TypeId,
        field: &Field,
        name: String,
        direction: Direction,
        setters: &mut Scope,
    ) -> FieldItem {
        // readOnly and writeOnly members are missing from one direction (types.md T15).
        let one_way =
            (field.read_only && direction.sent) || (field.write_only && direction.received);
        let nullable = self.is_nullable(field.ty);
        let inner = self.non_null(field.ty).unwrap_or(field.ty);
        let written = self.edge(owner, inner);
        let argument = self.argument(owner, inner);
        let (presence, ty) = match (field.required && !one_way, nullable) {
            (true, false) => (Presence::Required, written),
            (true, true) => (Presence::Required, optional(&written)),
            (false, true) if direction.sent => (
                Presence::Patch,
                format!("{}<{written}>", self.imports.known("Patch")),
            ),
            (false, _) => (Presence::Optional, optional(&written)),
        };
        let argument = match (presence, nullable) {
            (Presence::Required, true) => Argument {
                ty: ty.clone(),
                into: false,
                boxed: false,
            },
            (Presence::Patch, _) => Argument {
                ty: ty.clone(),
                into: true,
                boxed: false,
            },
            _ => argument,
        };
        let constant = match presence {
            Presence::Required if direction.sent => self.constant(field.ty),
            _ => None,
        };
        let default = match presence {
            Presence::Required => None,
            Presence::Optional | Presence::Patch => self.default(field, &name),
        };
        let settable = direction.sent && presence != Presence::Required;
        FieldItem {
            docs: docs(&field.docs, &field.name),
            key: field.name.clone(),
            ty,
            presence,
            argument,
            setter: settable.then(|| {
                setters.take(
                    &[
                        name.clone(),
                        format!("with_{}", name.trim_start_matches("r#")),
                    ],
                    &field.name,
                )
            }),
            in_constructor: presence == Presence::Required && constant.is_none(),
            constant,
            default,
            name,
        }
    }

    /// The only value of a type, as an expression.
    fn constant(&mut self, id: TypeId) -> Option<String> {
        let target = behind(&self.cx.api.types, id);
        let Shape::StringEnum(values) = &self.cx.api.types[target].shape else {
            return None;
        };
        let [only] = values.values.as_slice() else {
            return None;
        };
        if !values.constant {
            return None;
        }
        let variant = variant_names(values, |value| value.clone())
            .into_iter()
            .next()?;
        debug_assert!(
            !only.value.is_empty() || variant == "Empty",
            "names come from values"
        );
        Some(format!("{}::{variant}", self.ty(target)))
    }

    /// How a caller hands in a value of a type.
    pub(super) fn argument(&mut self, owner: TypeId, id: TypeId) -> Argument {
        let boxed = self.cx.recursion.boxed(owner, id) && owner != id
            || (owner == id
                && self.cx.recursion.boxed(owner, id)
                && self.cx.names.types.contains_key(&id));
        self.plain_argument(id, boxed)
    }

    /// How a caller hands in a value that nothing contains.
    pub(super) fn plain_argument(&mut self, id: TypeId, boxed: bool) -> Argument {
        let ty = self.ty(id);
        let text = matches!(
            self.cx.api.types[behind(&self.cx.api.types, id)].shape,
            Shape::String(Format::Plain | Format::Binary)
        );
        Argument {
            into: text || ty == "Secret",
            ty: if text { "String".to_owned() } else { ty },
            boxed,
        }
    }

    fn enumeration<T: Clone>(
        &mut self,
        id: TypeId,
        docs: Docs,
        name: String,
        values: &Enum<T>,
        text: impl Fn(&T) -> String,
    ) -> EnumItem<T> {
        let names = variant_names(values, text);
        let unknown = values.open.then(|| UNKNOWN.to_owned());
        let mut derives = vec!["Debug", "Clone"];
        if unknown.is_none() {
            derives.push("Copy");
        }
        derives.extend(["PartialEq", "Eq", "PartialOrd", "Ord", "Hash"]);
        let variants = values
            .values
            .iter()
            .zip(names)
            .map(|(value, name)| {
                let lines = super::docs::text(value.description.as_deref().unwrap_or_default());
                (
                    Docs {
                        lines,
                        deprecated: false,
                    },
                    name,
                    value.value.clone(),
                )
            })
            .collect();
        EnumItem {
            docs,
            name,
            derives,
            attributes: self.attributes(id),
            variants,
            unknown,
            codec: self.codec(id),
        }
    }

    fn union(&mut self, id: TypeId, docs: Docs, name: String, union: &Union) -> UnionItem {
        let labels: Vec<&str> = union
            .variants
            .iter()
            .map(|variant| variant.label.as_str())
            .collect();
        let names = union_names(&labels, union.open);
        let types: Vec<String> = union
            .variants
            .iter()
            .map(|variant| self.edge(id, variant.ty))
            .collect();
        let direction = self.cx.directions[id.index()];
        let overlapping = overlapping(&self.cx.api.types, union);
        let tried = tried(&self.cx.api.types, union);
        let variants = union
            .variants
            .iter()
            .enumerate()
            .zip(names)
            .zip(&types)
            .map(|(((at, variant), name), ty)| VariantItem {
                docs: Docs {
                    lines: super::docs::text(
                        variant.docs.description.as_deref().unwrap_or_default(),
                    ),
                    deprecated: false,
                },
                name,
                ty: ty.clone(),
                written_tag: self.written_tag(union, variant.ty, &variant.tags),
                members: tried.contains(&at).then(|| {
                    let inner = ty.strip_prefix("Box<").and_then(|ty| ty.strip_suffix('>'));
                    inner.unwrap_or(ty).to_owned()
                }),
                // A boxed member is part of a cycle, which `Kept` does not reach through.
                kept: overlapping.contains(&at) && !self.cx.recursion.boxed(id, variant.ty),
                checked: self.is_checked_variant(id, variant.ty),
                from: direction.sent && self.is_only(union, variant.ty),
            })
            .collect();
        let plan = plan(&evidence(&self.cx.api.types, union));
        let unknown = plan
            .keeps_unknown()
            .then(|| (UNKNOWN.to_owned(), self.imports.known("Value")));
        UnionItem {
            docs,
            name,
            derives: self.derives(id),
            attributes: self.attributes(id),
            variants,
            unknown,
            plan,
            codec: self.codec(id),
            checked: {
                let checked = self.is_checked(id);
                if checked {
                    self.imports.path("crate::runtime::validate");
                }
                checked
            },
            members: self
                .cx
                .members
                .contains(&id)
                .then(|| keys(&self.cx.api.types, id)),
        }
    }

    /// Whether no other member of a union is the same type in Rust, under whatever name.
    fn is_only(&self, union: &Union, ty: TypeId) -> bool {
        let types = &self.cx.api.types;
        let same = |other: TypeId| {
            let (a, b) = (behind(types, ty), behind(types, other));
            a == b || (!types[a].shape.is_item() && types[a].shape == types[b].shape)
        };
        union.variants.iter().filter(|other| same(other.ty)).count() == 1
    }

    /// The tag that has to be written beside a member that does not hold it itself.
    fn written_tag(
        &self,
        union: &Union,
        member: TypeId,
        tags: &[String],
    ) -> Option<(String, String)> {
        let key = union.tag.as_ref()?;
        let tag = tags.first()?;
        match &self.cx.api.types[behind(&self.cx.api.types, member)].shape {
            Shape::Struct(object) if object.fields.iter().all(|field| field.name != *key) => {
                Some((key.clone(), tag.clone()))
            }
            _ => None,
        }
    }

    /// Documentation of a type: an inline one says whose it is, where its words stand with the field already.
    fn item_docs(&self, id: TypeId, name: &TypeName) -> Docs {
        let ty = &self.cx.api.types[id];
        let own = docs(&ty.docs, &name.name);
        let Some(path) = &name.place.path else {
            return own;
        };
        if !own.lines.is_empty() && !name.place.is_property {
            return own;
        }
        let owner = match &name.place.home {
            Home::Schema(schema) => {
                let component = self
                    .cx
                    .api
                    .components
                    .iter()
                    .find(|(name, _)| name == schema);
                component
                    .and_then(|(_, id)| self.cx.names.types.get(id))
                    .map(|owner| owner.name.clone())
            }
            Home::Operation(_) => name.request.clone(),
        };
        let sentence = match (owner, path.as_str()) {
            (Some(owner), "") => format!("A variant of [`{owner}`]."),
            (Some(owner), path) => format!("`{path}` of [`{owner}`]."),
            (None, "") => String::new(),
            (None, path) => format!("`{path}`."),
        };
        Docs {
            lines: (!sentence.is_empty())
                .then_some(sentence)
                .into_iter()
                .collect(),
            deprecated: own.deprecated,
        }
    }
}

/// Names of the variants of an enumeration: what the document asks for, else made from the value.
pub(super) fn variant_names<T>(values: &Enum<T>, text: impl Fn(&T) -> String) -> Vec<String> {
    let reserved: &[&str] = if values.open { &[UNKNOWN] } else { &[] };
    let texts: Vec<String> = values
        .values
        .iter()
        .map(|value| text(&value.value))
        .collect();
    let named: Vec<&str> = values
        .values
        .iter()
        .zip(&texts)
        .map(|(value, text)| value.name.as_deref().unwrap_or(text))
        .collect();
    let mut unique = named.clone();
    unique.sort_unstable();
    unique.dedup();
    // Names that the document gives twice name nothing.
    if unique.len() < named.len() {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        return distinct(&texts, name::variant_name, reserved);
    }
    distinct(&named, name::variant_name, reserved)
}

/// Names of the variants of a union: labels may be the same, positions never count.
fn union_names(labels: &[&str], open: bool) -> Vec<String> {
    let mut scope = if open {
        Scope::reserving(&[UNKNOWN])
    } else {
        Scope::default()
    };
    labels
        .iter()
        .map(|label| {
            let name = name::variant_name(label);
            scope.take(
                &[name.clone(), format!("{name}Value"), format!("Other{name}")],
                label,
            )
        })
        .collect()
}

/// A JSON value as text that a name can be made from.
fn literal_text(json: &str) -> String {
    serde_json::from_str::<String>(json).unwrap_or_else(|_| json.to_owned())
}

fn optional(ty: &str) -> String {
    format!("Option<{ty}>")
}

fn integer_name(integer: Integer) -> &'static str {
    match integer {
        Integer::I8 => "i8",
        Integer::I16 => "i16",
        Integer::I32 => "i32",
        Integer::I64 => "i64",
        Integer::U8 => "u8",
        Integer::U16 => "u16",
        Integer::U32 => "u32",
        Integer::U64 => "u64",
    }
}
