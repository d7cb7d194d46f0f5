//! Bodies that are sent: in: a body; out: the field that holds it, and how it is written (wire.md W6, W7).

use crate::config::{ArrayNotation, Validate};
use crate::ir::{Body, FormNotation, Payload};

use super::super::docs::docs;
use super::super::model::{Argument, BodyItem, BodyWrite, FieldItem, Presence};
use super::super::naming::OperationName;
use super::super::scope::Scope;
use super::super::types::Writer;
use super::parameters::query_style;

/// The item of a body.
pub(super) fn body_item(
    writer: &mut Writer<'_>,
    body: &Body,
    names: &OperationName,
    setters: &mut Scope,
    arrays: ArrayNotation,
) -> BodyItem {
    let media_type = body.media_type.clone();
    let (argument, write) = match &body.payload {
        Payload::Json(id) => (writer.plain_argument(*id, false), json(media_type)),
        Payload::Text => (given("String", true), BodyWrite::Bytes(media_type)),
        Payload::Upload => {
            let upload = writer.imports.known("Upload");
            (given(&upload, true), BodyWrite::Upload(media_type))
        }
        Payload::Form(id, special) => {
            let fields = special
                .iter()
                .map(|(name, notation)| (name.clone(), form_notation(*notation, arrays)));
            (
                writer.plain_argument(*id, false),
                BodyWrite::Form(fields.collect()),
            )
        }
        Payload::Multipart(_) => (given(&names.form, false), BodyWrite::Multipart(media_type)),
        Payload::AnyMultipart => {
            let form = writer.imports.known("Form");
            (given(&form, false), BodyWrite::AnyMultipart(media_type))
        }
    };
    let validated = match &body.payload {
        Payload::Json(id) | Payload::Form(id, _) => {
            writer.cx.config.types.validate == Validate::Requests && writer.holds_checked(*id)
        }
        _ => false,
    };
    let ty = argument.ty.clone();
    let mut field_docs = docs(&body.docs, "body").at(body.at);
    if field_docs.lines.is_empty() {
        field_docs.lines = vec!["Sets the body.".to_owned()];
    }
    BodyItem {
        field: FieldItem {
            docs: field_docs,
            key: "body".to_owned(),
            ty: if body.required {
                ty
            } else {
                format!("Option<{ty}>")
            },
            presence: if body.required {
                Presence::Required
            } else {
                Presence::Optional
            },
            argument,
            setter: (!body.required)
                .then(|| setters.take(&[names.body.clone(), "request_body".to_owned()], "body")),
            in_constructor: body.required,
            constant: None,
            default: None,
            name: names.body.clone(),
        },
        validated,
        write,
    }
}

fn json(media_type: String) -> BodyWrite {
    if media_type == "application/json" {
        BodyWrite::Json
    } else {
        BodyWrite::JsonAs(media_type)
    }
}

fn given(ty: &str, into: bool) -> Argument {
    Argument {
        ty: ty.to_owned(),
        into,
        boxed: false,
    }
}

fn form_notation(notation: FormNotation, arrays: ArrayNotation) -> String {
    match notation {
        FormNotation::Json => "FormField::Json".to_owned(),
        FormNotation::Styled {
            style,
            explode,
            allow_reserved,
        } => format!(
            "FormField::Styled({})",
            query_style(style, explode, allow_reserved, arrays)
        ),
    }
}
