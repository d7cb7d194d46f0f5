//! The struct of a `multipart` body: in: its parts; out: a field for each, and how it is written (wire.md W7).

use crate::ir::{Part, PartKind};
use crate::source::NodeId;

use super::super::docs::docs;
use super::super::model::{Argument, Docs, FieldItem, FormItem, PartItem, PartWrite, Presence};
use super::super::name;
use super::super::naming::OperationName;
use super::super::pins::Owner;
use super::super::scope::Scope;
use super::super::types::Writer;

/// The struct of the body at `at`.
pub(super) fn form_item(
    writer: &mut Writer<'_>,
    parts: &[Part],
    names: &OperationName,
    at: NodeId,
) -> FormItem {
    let keys: Vec<&str> = parts.iter().map(|part| part.name.as_str()).collect();
    let owner = Owner {
        place: &names.key,
        kind: "part",
        at,
        style: name::field_name,
        reserved: &[],
    };
    let fields = writer.cx.names.pins.distinct(owner, &keys, &keys);
    let mut setters = Scope::reserving(&["new", "clone", "fmt", "to_form", "default"]);
    let parts = parts.iter().zip(fields).map(|(part, name)| {
        let field = field(writer, part, name, &mut setters);
        let kind = part.kind;
        PartItem {
            write: match (kind, part.media_type.clone()) {
                (PartKind::Value, media_type) => PartWrite::Value(media_type),
                (PartKind::File, media_type) => PartWrite::File(media_type),
                (PartKind::Files, media_type) => PartWrite::Files(media_type),
            },
            field,
        }
    });
    FormItem {
        docs: Docs::of(vec![format!(
            "The body of [`{}`], a part for each field.",
            names.request
        )]),
        name: names.form.clone(),
        parts: parts.collect(),
    }
}

fn field(writer: &mut Writer<'_>, part: &Part, name: String, setters: &mut Scope) -> FieldItem {
    let nullable = part.kind == PartKind::Value && writer.is_nullable(part.ty);
    let argument = match part.kind {
        PartKind::Value => {
            let written = writer.plain_argument(part.ty, false);
            let inner = written
                .ty
                .strip_prefix("Option<")
                .and_then(|ty| ty.strip_suffix('>'))
                .filter(|_| nullable)
                .map(str::to_owned);
            let ty = inner.unwrap_or(written.ty);
            Argument {
                into: written.into || ty == "String",
                ty,
                boxed: false,
            }
        }
        PartKind::File => Argument {
            ty: writer.imports.known("Upload"),
            into: true,
            boxed: false,
        },
        PartKind::Files => Argument {
            ty: format!("Vec<{}>", writer.imports.known("Upload")),
            into: false,
            boxed: false,
        },
    };
    // A part says nothing by being null: it is left out.
    let required = part.required && !nullable;
    FieldItem {
        docs: docs(&part.docs, &part.name).at(part.at),
        key: part.name.clone(),
        ty: if required {
            argument.ty.clone()
        } else {
            format!("Option<{}>", argument.ty)
        },
        presence: if required {
            Presence::Required
        } else {
            Presence::Optional
        },
        argument,
        setter: (!required).then(|| {
            let plain = name.trim_start_matches("r#");
            setters.take(&[name.clone(), format!("with_{plain}")], &part.name)
        }),
        in_constructor: required,
        constant: None,
        default: None,
        name,
    }
}
