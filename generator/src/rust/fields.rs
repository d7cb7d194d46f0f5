//! Structs and their fields: in: a struct of the graph; out: the item, with how callers hand values in.

use crate::ir::analysis::Direction;
use crate::ir::{Field, Format, Shape, Struct, TypeId};

use super::docs::docs;
use super::model::{Argument, Docs, ExtraItem, FieldItem, Presence, StructItem};
use super::naming::behind;
use super::scope::Scope;
use super::types::{Writer, optional};

impl Writer<'_> {
    pub(super) fn structure(
        &mut self,
        id: TypeId,
        docs: Docs,
        name: String,
        object: &Struct,
    ) -> StructItem {
        let direction = self.cx.directions[id.index()];
        let names = (0..object.fields.len()).map(|at| self.cx.names.member(id, at));
        let names: Vec<String> = names.collect();
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
            docs: docs(&field.docs, &field.name).at(field.at),
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
        let variant = self.cx.names.member(target, 0);
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
}
