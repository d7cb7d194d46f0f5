//! Items for types.

use rustc_hash::FxHashSet;

use crate::config::{self, Config, MapType, TypePath};
use crate::ir::analysis::{Derives, Direction, Recursion};
use crate::ir::{Api, Content, Format, Integer, Number, Shape, TypeId, Types};
use crate::source::Sources;

use super::docs::docs;
use super::imports::Imports;
use super::model::{AliasItem, Codec, Docs, EnumItem, Item, NewtypeItem, TupleItem};
use super::naming::{Module, Names, TypeName, behind};
use super::place::Home;

/// The variant that keeps what no other takes: part of every open type, so it never gives way to a value of the document.
pub(super) const UNKNOWN: &str = "Unknown";

/// Everything that an item's text depends on.
pub(super) struct Context<'a> {
    /// The graph.
    pub api: &'a Api,
    /// The files of the document.
    pub sources: &'a Sources,
    /// The settings.
    pub config: &'a Config,
    /// The names.
    pub names: &'a Names<'a>,
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
        let named = self.cx.names.types.get(&id)?;
        let ty = &self.cx.api.types[id];
        let docs = self.item_docs(id, named);
        let name = named.name.clone();
        let item = match &ty.shape {
            Shape::Struct(object) => Item::Struct(self.structure(id, docs, name, object)),
            Shape::StringEnum(values) => Item::StringEnum(self.enumeration(id, docs, name, values)),
            Shape::IntegerEnum(values) => {
                Item::IntegerEnum(self.enumeration(id, docs, name, values))
            }
            Shape::LiteralEnum(values) => {
                let mut item = self.enumeration(id, docs, name, values);
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
        self.cx.names.pins.derive(&named.key, item.derives());
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
    pub(super) fn edge(&mut self, from: TypeId, to: TypeId) -> String {
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

    pub(super) fn derives(&self, id: TypeId) -> Vec<&'static str> {
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
    pub(super) fn attributes(&self, id: TypeId) -> Vec<String> {
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

    pub(super) fn codec(&self, id: TypeId) -> Codec {
        let direction = self.cx.directions[id.index()];
        Codec {
            decoded: direction.received,
            encoded: direction.sent,
        }
    }

    /// Documentation of a type: an inline one says whose it is, where its words stand with the field already.
    fn item_docs(&self, id: TypeId, name: &TypeName) -> Docs {
        let ty = &self.cx.api.types[id];
        let own = docs(&ty.docs, &name.name).at(ty.at);
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
            ..own
        }
    }
}

pub(super) fn optional(ty: &str) -> String {
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

/// Whether two bodies are read in the same way.
pub(super) fn is_same(types: &Types, a: Content, b: Content) -> bool {
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
