//! The struct of a `multipart` body: in: its parts; out: a field for each, and how it is written (wire.md W7).

use crate::config::ArrayNotation;
use crate::ir::{FormNotation, Part, PartKind};
use crate::source::NodeId;

use super::super::docs::{code_span, docs};
use super::super::model::{Argument, Docs, FieldItem, FormItem, PartItem, PartWrite, Presence};
use super::super::name;
use super::super::naming::OperationName;
use super::super::pins::Owner;
use super::super::scope::Scope;
use super::super::types::Writer;
use super::parameters::query_style;

/// The struct of the body at `at`.
pub(super) fn form_item(
    writer: &mut Writer<'_>,
    parts: &[Part],
    names: &OperationName,
    at: NodeId,
    arrays: ArrayNotation,
) -> FormItem {
    let keys: Vec<String> = parts.iter().map(key).collect();
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
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
        PartItem {
            write: write(part, arrays),
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

fn write(part: &Part, arrays: ArrayNotation) -> PartWrite {
    if let Some(of) = &part.header_of {
        return PartWrite::Header(of.clone());
    }
    let media_type = part.media_type.clone();
    match (part.kind, part.notation) {
        (
            PartKind::Value,
            Some(FormNotation::Styled {
                style,
                explode,
                allow_reserved,
            }),
        ) => PartWrite::Styled(query_style(style, explode, allow_reserved, arrays)),
        (PartKind::Value, Some(FormNotation::Json) | None) => PartWrite::Value(media_type),
        (PartKind::File, _) => PartWrite::File(media_type),
        (PartKind::Files, _) => PartWrite::Files(media_type),
    }
}

/// What a part is known by; a header by its part too.
fn key(part: &Part) -> String {
    match &part.header_of {
        Some(of) => format!("{of} {}", part.name),
        None => part.name.clone(),
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
    let mut field_docs = docs(&part.docs, &part.name);
    if let Some(of) = part
        .header_of
        .as_ref()
        .filter(|_| field_docs.lines.is_empty())
    {
        let (header, part) = (code_span(&part.name), code_span(of));
        field_docs.lines = vec![format!("The header {header} of the part {part}.")];
    }
    FieldItem {
        docs: field_docs.at(part.at),
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
