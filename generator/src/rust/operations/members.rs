//! Members of the structs that operations send and return, as the code that reaches into them names them.

use crate::ir::{Shape, TypeId};

use super::super::naming::behind;
use super::super::types::Context;

/// A member of a struct.
#[derive(Debug, Clone)]
pub(super) struct Member {
    /// The field.
    pub name: String,
    /// Its type, without null.
    pub ty: TypeId,
    /// How the field holds it.
    pub held: Held,
}

/// How a field holds a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Held {
    /// As it is.
    Plain,
    /// In an `Option`.
    Option,
    /// In a `Patch`.
    Patch,
}

/// The type behind aliases and null.
pub(super) fn bare(cx: &Context<'_>, id: TypeId) -> TypeId {
    let types = &cx.api.types;
    let id = behind(types, id);
    match types[id].shape {
        Shape::Nullable(inner) => behind(types, inner),
        _ => id,
    }
}

/// The member that a key stands for, in the struct behind `id`.
pub(super) fn member(cx: &Context<'_>, id: TypeId, key: &str) -> Option<Member> {
    let types = &cx.api.types;
    let owner = bare(cx, id);
    let Shape::Struct(object) = &types[owner].shape else {
        return None;
    };
    let at = object.fields.iter().position(|field| field.name == key)?;
    let field = &object.fields[at];
    let direction = cx.directions[owner.index()];
    let one_way = (field.read_only && direction.sent) || (field.write_only && direction.received);
    let nullable = matches!(types[behind(types, field.ty)].shape, Shape::Nullable(_));
    let held = match (field.required && !one_way, nullable) {
        (true, false) => Held::Plain,
        (false, true) if direction.sent => Held::Patch,
        _ => Held::Option,
    };
    Some(Member {
        name: cx.names.member(owner, at),
        ty: bare(cx, field.ty),
        held,
    })
}
