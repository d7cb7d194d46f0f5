//! Parameters: in: a parameter; out: the field that holds it, the setter, and how it is written (wire.md W2 to W5).

use crate::config::ArrayNotation;
use crate::document::{ParameterPlace, Style};
use crate::ir::{Notation, Parameter};

use super::super::docs::docs;
use super::super::model::{Argument, FieldItem, ParameterItem, ParameterWrite, Presence};
use super::super::scope::Scope;
use super::super::types::Writer;

/// What a place is called, in names and in documentation.
pub(in super::super) fn place(place: ParameterPlace) -> &'static str {
    match place {
        ParameterPlace::Path => "path",
        ParameterPlace::Query | ParameterPlace::QueryString => "query",
        ParameterPlace::Header => "header",
        ParameterPlace::Cookie => "cookie",
    }
}

/// The item of a parameter that is held in the field `name`.
pub(super) fn parameter_item(
    writer: &mut Writer<'_>,
    parameter: &Parameter,
    name: String,
    setters: &mut Scope,
    arrays: ArrayNotation,
) -> ParameterItem {
    let ty = writer.ty(parameter.ty);
    // What a parameter is when it is null OpenAPI leaves open: it is not sent.
    let nullable = writer.is_nullable(parameter.ty);
    let inner = ty
        .strip_prefix("Option<")
        .and_then(|ty| ty.strip_suffix('>'))
        .map(str::to_owned);
    let inner = inner.filter(|_| nullable).unwrap_or(ty);
    let required = parameter.required && !nullable;
    let argument = Argument {
        into: inner == "String",
        ty: inner.clone(),
        boxed: false,
    };
    let setter = (!required).then(|| {
        setters.take(
            &[
                name.clone(),
                format!("{}_parameter", name.trim_start_matches("r#")),
            ],
            &parameter.name,
        )
    });
    let mut field_docs = docs(&parameter.docs, &parameter.name).at(parameter.at);
    if field_docs.lines.is_empty() {
        field_docs.lines = vec![format!(
            "Sets the {} parameter `{}`.",
            place(parameter.place),
            parameter.name
        )];
    }
    let field = FieldItem {
        docs: field_docs,
        key: parameter.name.clone(),
        ty: if required {
            inner
        } else {
            format!("Option<{inner}>")
        },
        presence: if required {
            Presence::Required
        } else {
            Presence::Optional
        },
        argument,
        setter,
        in_constructor: required,
        constant: None,
        default: None,
        name,
    };
    ParameterItem {
        write: write(parameter, arrays),
        field,
    }
}

/// The runtime's method for a place and a notation, and the style it is given (wire.md W2).
fn write(parameter: &Parameter, arrays: ArrayNotation) -> ParameterWrite {
    let (style, explode, allow_reserved) = match parameter.notation {
        Notation::Json => return plain(parameter.place, "json"),
        Notation::Form => return plain(parameter.place, "form"),
        Notation::Styled {
            style,
            explode,
            allow_reserved,
        } => (style, explode, allow_reserved),
    };
    let exploded = |style: &str| {
        if explode {
            format!("{style}Exploded")
        } else {
            style.to_owned()
        }
    };
    let (method, style) = match parameter.place {
        ParameterPlace::Path => {
            let style = match style {
                Style::Label => exploded("Label"),
                Style::Matrix => exploded("Matrix"),
                _ => exploded("Simple"),
            };
            let method = if allow_reserved {
                "path_reserved"
            } else {
                "path"
            };
            (method, Some(format!("PathStyle::{style}")))
        }
        ParameterPlace::Query | ParameterPlace::QueryString => {
            let mut style = query_style(style, explode, allow_reserved, arrays);
            if parameter.required {
                style.push_str(".required()");
            }
            ("query", Some(style))
        }
        ParameterPlace::Header if explode => ("header_exploded", None),
        ParameterPlace::Header => ("header", None),
        ParameterPlace::Cookie => match style {
            Style::Cookie => ("cookie_styled", Some("CookieStyle::Cookie".to_owned())),
            _ if explode => ("cookie", None),
            _ => ("cookie_styled", Some("CookieStyle::Form".to_owned())),
        },
    };
    ParameterWrite {
        in_path: parameter.place == ParameterPlace::Path,
        method: method.to_owned(),
        style,
        named: true,
    }
}

/// A parameter that is written as one value of a media type (wire.md W4).
fn plain(at: ParameterPlace, notation: &str) -> ParameterWrite {
    let place = match at {
        ParameterPlace::QueryString => "query_string",
        at => place(at),
    };
    // The members of a form have names of their own.
    let form = notation == "form";
    ParameterWrite {
        in_path: at == ParameterPlace::Path,
        method: format!("{place}_{notation}"),
        style: form.then(|| "&[]".to_owned()),
        named: !form,
    }
}

/// The expression of a style of queries, and of percent-encoded forms.
pub(super) fn query_style(
    style: Style,
    explode: bool,
    allow_reserved: bool,
    arrays: ArrayNotation,
) -> String {
    let (base, default) = match style {
        Style::SpaceDelimited => ("SPACE_DELIMITED", false),
        Style::PipeDelimited => ("PIPE_DELIMITED", false),
        Style::DeepObject => ("DEEP_OBJECT", true),
        _ => ("FORM", true),
    };
    let mut text = format!("QueryStyle::{base}");
    if explode != default && style != Style::DeepObject {
        text.push_str(&format!(".explode({explode})"));
    }
    if allow_reserved {
        text.push_str(".allow_reserved()");
    }
    let notation = match arrays {
        ArrayNotation::Repeat => None,
        ArrayNotation::Brackets => Some("Brackets"),
        ArrayNotation::Indices => Some("Indices"),
    };
    if let Some(notation) = notation.filter(|_| style == Style::DeepObject) {
        text.push_str(&format!(".arrays(ArrayNotation::{notation})"));
    }
    text
}
