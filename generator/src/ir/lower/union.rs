//! `oneOf`, `anyOf` and lists of types (types.md T9, T10).

use crate::diagnostic::{Code, Diagnostic};
use crate::document::{Discriminator, JsonType, Schema, TypeSet};
use crate::source::{Node, Value};

use super::super::types::{
    Docs, Enum, EnumValue, Format, Role, Shape, Type, TypeId, Union, Variant,
};
use super::conjunction::{Conjunction, Group};
use super::{Lower, Part};

/// How many combinations of several lists of alternatives are written out.
const COMBINATIONS: usize = 32;

impl<'s> Lower<'_, 's> {
    /// The shape of a conjunction with alternatives; `None` where they do not shape it.
    pub(super) fn grouped(&mut self, conjunction: &Conjunction<'s>) -> Option<Shape> {
        let mut shaping: Vec<&Group<'s>> = Vec::new();
        for group in &conjunction.groups {
            if group
                .members
                .iter()
                .any(|member| shapes(&self.read(member)))
            {
                shaping.push(group);
            } else if let Some(member) = group.members.first() {
                self.report(
                    Code::UnenforcedConstraint,
                    member,
                    "these alternatives only ask for certain members to be there; they are not enforced",
                );
            }
        }
        let first = *shaping.first()?;
        let combinations: usize = shaping.iter().map(|group| group.members.len()).product();
        if combinations > COMBINATIONS && shaping.len() > 1 {
            self.report(
                Code::RawJson,
                conjunction.outer.node,
                "several lists of alternatives hold at once, in too many combinations; this is raw JSON",
            );
            return Some(Shape::Any);
        }
        let mut alternatives: Vec<Vec<&'s Node>> = vec![Vec::new()];
        for group in &shaping {
            alternatives = alternatives
                .iter()
                .flat_map(|before| {
                    group.members.iter().map(|member| {
                        before
                            .iter()
                            .copied()
                            .chain([member])
                            .collect::<Vec<&'s Node>>()
                    })
                })
                .collect();
        }
        let any_of = shaping.iter().all(|group| group.any_of);
        let discriminator = conjunction.parts[first.schema].discriminator.clone();
        Some(self.alternatives(conjunction, &alternatives, any_of, discriminator))
    }

    fn alternatives(
        &mut self,
        conjunction: &Conjunction<'s>,
        alternatives: &[Vec<&'s Node>],
        any_of: bool,
        discriminator: Option<Discriminator<'s>>,
    ) -> Shape {
        let mut nullable = false;
        let mut variants: Vec<Variant> = Vec::new();
        for members in alternatives {
            if members.iter().any(|member| self.is_null(member)) {
                nullable = true;
                continue;
            }
            let parts = self.with_base(conjunction, members);
            let mut ty = self.all_of(&parts, Role::Own);
            if let Shape::Nullable(inner) = self.types[self.behind(ty)].shape {
                nullable = true;
                ty = inner;
            }
            self.variant(&mut variants, members, ty);
        }
        let shape = match variants.as_slice() {
            [] => Shape::Null,
            [only] if !self.maps_elsewhere(discriminator.as_ref(), only.ty) => {
                Shape::Alias(only.ty)
            }
            _ => match self.collapsed(&variants) {
                Some(shape) => shape,
                None => self.union(conjunction, variants, any_of, discriminator),
            },
        };
        if nullable && !matches!(shape, Shape::Null | Shape::Any) {
            let inner = match shape {
                Shape::Alias(id) => id,
                shape => self.types.add(Type {
                    at: conjunction.outer.node.id,
                    role: Role::Own,
                    docs: self.docs(&conjunction.outer),
                    shape,
                }),
            };
            return if self.is_nullable(inner) {
                Shape::Alias(inner)
            } else {
                Shape::Nullable(inner)
            };
        }
        shape
    }

    /// Whether a mapping names a schema that is not the only alternative listed, and so adds others to it.
    fn maps_elsewhere(&mut self, discriminator: Option<&Discriminator<'s>>, only: TypeId) -> bool {
        let mapping = discriminator.map_or(&[][..], |discriminator| &discriminator.mapping);
        mapping.iter().any(|(_, reference)| {
            let target = self.mapped(reference);
            target.is_some_and(|target| {
                let id = self.schema(target);
                self.behind(id) != self.behind(only)
            })
        })
    }

    /// Adds a variant, unless one of the same type is there.
    pub(super) fn variant(&self, variants: &mut Vec<Variant>, members: &[&'s Node], ty: TypeId) {
        if variants.iter().any(|other| self.is_same(other.ty, ty)) {
            return;
        }
        let schema = self.read(members[0]);
        variants.push(Variant {
            at: members[0].id,
            ty,
            label: self.label(&schema, ty),
            tags: Vec::new(),
            docs: match schema.reference {
                // The type behind the reference has the words.
                Some(_) => Docs {
                    description: schema.description.map(str::to_owned),
                    ..Docs::default()
                },
                None => Docs {
                    description: schema.description.map(str::to_owned),
                    ..Docs::default()
                },
            },
        });
    }

    /// Whether two types are one in Rust: the same type behind aliases, or the same scalar.
    fn is_same(&self, a: TypeId, b: TypeId) -> bool {
        let (a, b) = (self.behind(a), self.behind(b));
        match (&self.types[a].shape, &self.types[b].shape) {
            _ if a == b => true,
            (Shape::Array(a), Shape::Array(b)) | (Shape::Nullable(a), Shape::Nullable(b)) => {
                self.is_same(*a, *b)
            }
            (Shape::Map(a), Shape::Map(b)) => {
                a.key.is_none() && b.key.is_none() && self.is_same(a.value, b.value)
            }
            (a, b) => {
                !a.is_item() && a.children().is_empty() && !matches!(a, Shape::Pending) && a == b
            }
        }
    }

    /// The schemas of one alternative: its members, and what the schema around them says beside them.
    fn with_base(&self, conjunction: &Conjunction<'s>, members: &[&'s Node]) -> Vec<Part<'s>> {
        let whole: Vec<Part<'s>> = members.iter().rev().map(|node| Part::whole(node)).collect();
        let own = self.conjunction(&whole);
        let mut parts: Vec<Part<'s>> = Vec::new();
        let typed = own.types().is_some() || !own.groups.is_empty();
        let describes = |(known, node): &(&str, &'s Node), name: &str| {
            let property = self.read(node);
            *known == name && (property.reference.is_some() || property.has_assertions())
        };
        let has = |name: &str| {
            let mut properties = own.parts.iter().flat_map(|part| &part.properties);
            properties.any(|property| describes(property, name))
        };
        let requires = |name: &str| own.parts.iter().any(|part| part.required.contains(&name));
        for part in &conjunction.parts {
            let adds_members = part.properties.iter().any(|(name, _)| !has(name))
                || part.required.iter().any(|name| !requires(name))
                || part
                    .additional
                    .is_some_and(|node| !matches!(node.value, Value::Bool(_)));
            let adds_type = !typed
                && (part.types.is_some() || part.enumeration.is_some() || part.format.is_some());
            if adds_members || adds_type || part.has_array_keywords() {
                parts.push(Part {
                    node: part.node,
                    alone: true,
                });
            }
        }
        parts.extend(whole);
        parts
    }

    /// Whether null is all that a member allows.
    pub(super) fn is_null(&self, node: &'s Node) -> bool {
        let schema = self.read(node);
        let null = |node: &Node| node.is_null();
        schema.types.is_some_and(|types| types.single() == Some(JsonType::Null))
            // `{nullable: true}` and nothing else is how some generators of 3.0 spell "or null".
            || (schema.nullable && schema.reference.is_none() && !schema.has_assertions())
            || schema.constant.is_some_and(null)
            || schema.enumeration.is_some_and(|values| !values.is_empty() && values.iter().all(null))
    }

    /// Members that are one type without any loss: text with text, a list of strings with text.
    fn collapsed(&mut self, variants: &[Variant]) -> Option<Shape> {
        // A scalar or anything is anything: the scalar's variant would tell a reader nothing that the value does not.
        let shape = |variant: &Variant| &self.types[self.behind(variant.ty)].shape;
        let any = variants.iter().any(|variant| *shape(variant) == Shape::Any);
        if any
            && variants
                .iter()
                .all(|variant| !shape(variant).is_item() && shape(variant).children().is_empty())
        {
            return Some(Shape::Any);
        }
        let ids: Vec<TypeId> = variants
            .iter()
            .map(|variant| self.behind(variant.ty))
            .collect();
        let mut plain = false;
        let mut enums: Vec<(TypeId, Enum<String>)> = Vec::new();
        for (id, variant) in ids.iter().zip(variants) {
            match &self.types[*id].shape {
                Shape::String(Format::Plain) => plain = true,
                Shape::String(_) => {}
                Shape::StringEnum(values) => enums.push((variant.ty, values.clone())),
                _ => return None,
            }
        }
        let inline = enums
            .iter()
            .all(|(id, _)| !matches!(self.types[*id].shape, Shape::Alias(_)));
        match (plain, enums.as_slice()) {
            // A list of constants, each with words of its own, is how 3.1 documents the values of one enumeration.
            (false, [_, _, ..]) if inline && enums.len() == variants.len() => {
                let mut merged = Enum {
                    values: Vec::new(),
                    open: false,
                    constant: false,
                };
                for ((_, one), variant) in enums.iter().zip(variants) {
                    for value in &one.values {
                        if merged
                            .values
                            .iter()
                            .all(|known: &EnumValue<String>| known.value != value.value)
                        {
                            let mut value = value.clone();
                            value.description = value
                                .description
                                .or_else(|| variant.docs.description.clone());
                            merged.values.push(value);
                        }
                    }
                }
                merged.open = self.is_open(variants[0].at);
                Some(Shape::StringEnum(merged))
            }
            (true, []) => Some(Shape::String(Format::Plain)),
            (true, [(id, values)]) if values.open && !values.constant => Some(Shape::Alias(*id)),
            (true, [(_, first), rest @ ..]) => {
                let mut merged = first.clone();
                merged.open = true;
                merged.constant = false;
                for (_, other) in rest {
                    for value in &other.values {
                        if merged.values.iter().all(|known| known.value != value.value) {
                            merged.values.push(value.clone());
                        }
                    }
                }
                Some(Shape::StringEnum(merged))
            }
            _ => None,
        }
    }

    fn union(
        &mut self,
        conjunction: &Conjunction<'s>,
        mut variants: Vec<Variant>,
        any_of: bool,
        discriminator: Option<Discriminator<'s>>,
    ) -> Shape {
        self.tell_apart(&mut variants);
        let tag = discriminator.as_ref().map(|tag| tag.property.to_owned());
        if let Some(discriminator) = discriminator {
            self.tag(&mut variants, &discriminator);
        }
        Shape::Union(Union {
            variants,
            tag,
            open: self.is_open(conjunction.outer.node.id),
            any_of,
        })
    }

    /// Gives each variant the values of the tag that mean it (OAS 3.1.2 "Discriminator Object").
    pub(super) fn tag(&mut self, variants: &mut Vec<Variant>, discriminator: &Discriminator<'s>) {
        for (value, reference) in &discriminator.mapping {
            let Some(target) = self.mapped(reference) else {
                continue;
            };
            let id = self.schema(target);
            let target = self.behind(id);
            match variants
                .iter_mut()
                .find(|variant| self.behind(variant.ty) == target)
            {
                Some(variant) => variant.tags.push((*value).to_owned()),
                None => {
                    self.sink().push(
                        Diagnostic::new(
                            Code::UnlistedMapping,
                            reference.id,
                            "the mapping names a schema that is not among the alternatives; it is added to them",
                        )
                        .help("list it in `oneOf`"),
                    );
                    let label = self.reference_name(reference.as_str().unwrap_or_default());
                    variants.push(Variant {
                        at: reference.id,
                        ty: id,
                        label,
                        tags: vec![(*value).to_owned()],
                        docs: Docs::default(),
                    });
                }
            }
        }
        for variant in variants
            .iter_mut()
            .filter(|variant| variant.tags.is_empty())
        {
            variant.tags = self.implicit_tags(variant, discriminator.property);
        }
    }

    /// The schema that a value of `mapping` means: a reference, or the bare name of a schema.
    pub(super) fn mapped(&self, reference: &'s Node) -> Option<&'s Node> {
        let text = reference.as_str()?;
        let components = self
            .resolver
            .sources()
            .entry()
            .root
            .at("/components/schemas");
        match components.and_then(|schemas| schemas.get(text)) {
            Some(named) => Some(named),
            None => self.resolver.find(reference, text),
        }
    }

    /// The tags of a member that no mapping names: the constants of the property, else the schema's name.
    fn implicit_tags(&self, variant: &Variant, property: &str) -> Vec<String> {
        let constants = self.constants(variant.ty, property);
        if !constants.is_empty() {
            return constants;
        }
        let node = self.resolver.sources().node(variant.at);
        let reference = node
            .and_then(|node| node.get("$ref"))
            .and_then(Node::as_str);
        reference
            .map(|text| self.reference_name(text))
            .into_iter()
            .collect()
    }

    /// The values that a member of a struct may have, where they are listed.
    fn constants(&self, id: TypeId, property: &str) -> Vec<String> {
        let Shape::Struct(object) = &self.types[self.behind(id)].shape else {
            return Vec::new();
        };
        let field = object.fields.iter().find(|field| field.name == property);
        match field.map(|field| &self.types[self.behind(field.ty)].shape) {
            Some(Shape::StringEnum(values)) => values
                .values
                .iter()
                .map(|value| value.value.clone())
                .collect(),
            _ => Vec::new(),
        }
    }

    /// The last segment of a reference: the name of what it means.
    pub(super) fn reference_name(&self, text: &str) -> String {
        let last = text.rsplit(['/', '#']).next().unwrap_or(text);
        let name = last
            .strip_suffix(".yaml")
            .or_else(|| last.strip_suffix(".json"))
            .unwrap_or(last);
        name.replace("~1", "/").replace("~0", "~")
    }

    /// What a variant's name is made from: never a number, never its position.
    fn label(&self, schema: &Schema<'s>, ty: TypeId) -> String {
        if let Some(reference) = schema.reference.or_else(|| single_reference(schema)) {
            return self.reference_name(reference);
        }
        if let Some(title) = schema.title {
            return title.to_owned();
        }
        self.type_label(ty)
    }

    /// A name for a type that has none.
    fn type_label(&self, id: TypeId) -> String {
        match &self.types[self.behind(id)].shape {
            Shape::Null | Shape::Never => "Null".to_owned(),
            Shape::Boolean => "Boolean".to_owned(),
            Shape::Integer(_) => "Integer".to_owned(),
            Shape::Number(_) => "Number".to_owned(),
            Shape::String(format) => match format {
                Format::Plain | Format::Password | Format::Binary => "String".to_owned(),
                format => format!("{format:?}"),
            },
            Shape::StringEnum(values) => match values.values.as_slice() {
                [only] => only.value.clone(),
                _ => "Enum".to_owned(),
            },
            Shape::IntegerEnum(_) => "Integer".to_owned(),
            Shape::LiteralEnum(_) => "Literal".to_owned(),
            Shape::Foreign(foreign) => foreign
                .path
                .split('<')
                .next()
                .and_then(|path| path.rsplit("::").next())
                .unwrap_or("Value")
                .to_owned(),
            Shape::Array(items) | Shape::Set(items) => {
                format!("{} array", self.type_label(*items))
            }
            Shape::Tuple(_) => "Tuple".to_owned(),
            Shape::Map(_) => "Map".to_owned(),
            Shape::Struct(object) => {
                let constant = object
                    .fields
                    .iter()
                    .filter(|field| field.required)
                    .find_map(|field| {
                        let values = self.constants(id, &field.name);
                        match values.as_slice() {
                            [only] => Some(only.clone()),
                            _ => None,
                        }
                    });
                let key = object
                    .fields
                    .iter()
                    .find(|field| field.required)
                    .or(object.fields.first());
                constant
                    .or_else(|| key.map(|field| field.name.clone()))
                    .unwrap_or_else(|| "Object".to_owned())
            }
            Shape::Nullable(inner) => self.type_label(*inner),
            Shape::Any | Shape::Pending | Shape::Union(_) | Shape::Alias(_) => "Value".to_owned(),
        }
    }

    /// Adds to labels that several variants share the key that only one of them has.
    pub(super) fn tell_apart(&self, variants: &mut [Variant]) {
        let keys: Vec<Vec<&str>> = variants
            .iter()
            .map(|variant| match &self.types[self.behind(variant.ty)].shape {
                Shape::Struct(object) => object
                    .fields
                    .iter()
                    .map(|field| field.name.as_str())
                    .collect(),
                _ => Vec::new(),
            })
            .collect();
        let labels: Vec<String> = variants
            .iter()
            .map(|variant| variant.label.clone())
            .collect();
        let alike = |at: usize| (0..labels.len()).filter(move |other| *other != at);
        let added: Vec<Option<String>> = (0..labels.len())
            .map(|at| {
                let rivals: Vec<usize> = alike(at)
                    .filter(|other| labels[*other] == labels[at])
                    .collect();
                if rivals.is_empty() {
                    return None;
                }
                let alone = |key: &&&str| rivals.iter().all(|other| !keys[*other].contains(*key));
                keys[at]
                    .iter()
                    .find(alone)
                    .map(|key| format!("{} {key}", labels[at]))
            })
            .collect();
        for (variant, label) in variants.iter_mut().zip(added) {
            if let Some(label) = label {
                variant.label = label;
            }
        }
    }

    /// The union of the types that a schema lists.
    pub(super) fn by_kind(&mut self, types: TypeSet, parts: &[Part<'s>], role: Role) -> Shape {
        debug_assert!(!matches!(role, Role::Kind(_)), "one kind is never several");
        let variants = types
            .iter()
            .map(|kind| {
                let ty = self.all_of(parts, Role::Kind(kind));
                let mut label = kind.name().to_owned();
                if kind == JsonType::Array {
                    label = self.type_label(ty);
                }
                Variant {
                    at: parts[parts.len() - 1].node.id,
                    ty,
                    label,
                    tags: Vec::new(),
                    docs: Docs::default(),
                }
            })
            .collect();
        Shape::Union(Union {
            variants,
            tag: None,
            open: self.is_open(parts[parts.len() - 1].node.id),
            any_of: false,
        })
    }
}

/// The reference of `allOf: [{$ref}]`.
fn single_reference<'s>(schema: &Schema<'s>) -> Option<&'s str> {
    match schema.all_of {
        [only] => only.get("$ref").and_then(Node::as_str),
        _ => None,
    }
}

/// Whether a member says anything of the shape, not only which members must be there.
fn shapes(schema: &Schema<'_>) -> bool {
    schema.reference.is_some()
        || schema.boolean.is_some()
        || schema.types.is_some()
        || schema.format.is_some()
        || schema.enumeration.is_some()
        || schema.constant.is_some()
        || !schema.properties.is_empty()
        || !schema.patterns.is_empty()
        || schema
            .additional
            .is_some_and(|node| !matches!(node.value, Value::Bool(_)))
        || schema.has_array_keywords()
        || !schema.all_of.is_empty()
        || schema.any_of.is_some()
        || schema.one_of.is_some()
}
