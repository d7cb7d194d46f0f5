//! Items for operations.

use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::document::{ParameterPlace, Style};
use crate::ir::{Body, Content, Operation, Parameter, Response};

use super::docs::{docs, paragraph, text};
use super::model::{
    Argument, BodyItem, BodyWrite, ClientItem, Docs, ErrorItem, ErrorVariant, FieldItem, GroupItem,
    MethodItem, OperationItem, Output, ParameterItem, Presence, Read, RoutePart, Write,
};
use super::name;
use super::naming::{Group, OperationName};
use super::scope::Scope;
use super::status;
use super::types::Writer;

/// Methods of every call, which no parameter can be called by.
const CALL_METHODS: &[&str] = &[
    "timeout",
    "max_retries",
    "header",
    "with_response",
    "clone",
    "fmt",
    "into_future",
    "start",
    "new",
];

/// The handle of a group.
pub(super) fn group(
    group: &Group,
    description: Option<&str>,
    methods: Vec<MethodItem>,
) -> GroupItem {
    let mut lines = text(description.unwrap_or_default());
    if let Some(tag) = &group.tag {
        let tag = name::words(tag).replace('_', " ");
        if lines.is_empty() {
            lines.push(format!("The {tag} operations."));
        }
        let accessor = &group.accessor;
        paragraph(
            &mut lines,
            vec![format!(
                "Made by [`Client::{}`].",
                accessor.trim_start_matches("r#")
            )],
        );
    }
    GroupItem {
        docs: Docs {
            lines,
            deprecated: false,
        },
        name: group.handle.clone(),
        accessor: group.accessor.clone(),
        methods,
    }
}

/// An operation's item and the method that starts it.
pub(super) fn operation(
    writer: &mut Writer<'_>,
    operation: &Operation,
    names: &OperationName,
    group: &Group,
    client: &ClientItem,
    sink: &Sink,
) -> (MethodItem, OperationItem) {
    let mut fields = Scope::reserving(&["self_"]);
    let mut setters = Scope::reserving(CALL_METHODS);
    let parameters: Vec<ParameterItem> = operation
        .parameters
        .iter()
        .map(|parameter| {
            let name = fields.take(
                &[
                    name::field_name(&parameter.name),
                    name::field_name(&format!("{} {}", parameter.name, place(parameter.place))),
                ],
                &parameter.name,
            );
            parameter_item(writer, parameter, name, &mut setters)
        })
        .collect();
    let body = operation.body.as_ref().map(|body| {
        let name = fields.take(&["body".to_owned(), "request_body".to_owned()], "body");
        body_item(writer, body, name, &mut setters)
    });

    let (success, failure) = sides(operation);
    let output = output(writer, &success, sink);
    let error = errors(writer, &failure, names);

    let all = parameters
        .iter()
        .map(|parameter| &parameter.field)
        .chain(body.as_ref().map(|body| &body.field));
    let method = MethodItem {
        docs: method_docs(operation, &failure),
        name: names.method.clone(),
        operation: names.request.clone(),
        arguments: all
            .clone()
            .filter(|field| field.in_constructor)
            .map(|field| (field.name.clone(), field.argument.clone()))
            .collect(),
        empty: all
            .filter(|field| !field.in_constructor)
            .map(|field| field.name.clone())
            .collect(),
    };
    let handle = match &group.handle {
        Some(handle) => format!("{handle}::{}", names.method.trim_start_matches("r#")),
        None => format!("Client::{}", names.method.trim_start_matches("r#")),
    };
    let item = OperationItem {
        name: names.request.clone(),
        docs: Docs {
            lines: vec![format!("The request of [`{handle}`].")],
            deprecated: false,
        },
        id: operation
            .id
            .clone()
            .unwrap_or_else(|| format!("{} {}", operation.method, operation.path)),
        method: operation.method.clone(),
        path: operation.path.clone(),
        security: security(operation, client, sink),
        route: route(operation),
        accept: accept(operation),
        parameters,
        body,
        output: Output { ty: output.ty },
        success: output.arms,
        error,
    };
    (method, item)
}

fn place(place: ParameterPlace) -> &'static str {
    match place {
        ParameterPlace::Path => "path",
        ParameterPlace::Query | ParameterPlace::QueryString => "query",
        ParameterPlace::Header => "header",
        ParameterPlace::Cookie => "cookie",
    }
}

fn parameter_item(
    writer: &mut Writer<'_>,
    parameter: &Parameter,
    name: String,
    setters: &mut Scope,
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
    let mut field_docs = docs(&parameter.docs, &parameter.name);
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
        write: write(parameter),
        field,
    }
}

/// The runtime's names for a place and a style (wire.md W2).
fn write(parameter: &Parameter) -> Write {
    let exploded = |style: &str| {
        if parameter.explode {
            format!("{style}Exploded")
        } else {
            style.to_owned()
        }
    };
    if parameter.json {
        return Write {
            place: place(parameter.place),
            style: "json".to_owned(),
        };
    }
    match parameter.place {
        ParameterPlace::Path => {
            let style = match parameter.style {
                Style::Label => exploded("Label"),
                Style::Matrix => exploded("Matrix"),
                _ => exploded("Simple"),
            };
            Write {
                place: if parameter.allow_reserved {
                    "path_reserved"
                } else {
                    "path"
                },
                style,
            }
        }
        ParameterPlace::Query | ParameterPlace::QueryString => {
            let (base, default) = match parameter.style {
                Style::SpaceDelimited => ("SPACE_DELIMITED", false),
                Style::PipeDelimited => ("PIPE_DELIMITED", false),
                Style::DeepObject => ("DEEP_OBJECT", true),
                _ => ("FORM", true),
            };
            let mut style = base.to_owned();
            if parameter.explode != default && parameter.style != Style::DeepObject {
                style.push_str(if parameter.explode {
                    ".explode(true)"
                } else {
                    ".explode(false)"
                });
            }
            if parameter.allow_reserved {
                style.push_str(".allow_reserved()");
            }
            if parameter.required {
                style.push_str(".required()");
            }
            Write {
                place: "query",
                style,
            }
        }
        ParameterPlace::Header => Write {
            place: if parameter.explode {
                "header_exploded"
            } else {
                "header"
            },
            style: String::new(),
        },
        ParameterPlace::Cookie => {
            let style = match parameter.style {
                Style::Cookie => "Cookie".to_owned(),
                _ => exploded("Form"),
            };
            Write {
                place: "cookie",
                style,
            }
        }
    }
}

fn body_item(writer: &mut Writer<'_>, body: &Body, name: String, setters: &mut Scope) -> BodyItem {
    let (argument, write) = match body.content {
        Content::Json(id) => (writer.plain_argument(id, false), BodyWrite::Json),
        Content::Text => (
            Argument {
                ty: "String".to_owned(),
                into: true,
                boxed: false,
            },
            BodyWrite::Text,
        ),
        Content::Bytes => {
            let bytes = writer.imports.known("Bytes");
            (
                Argument {
                    ty: bytes,
                    into: true,
                    boxed: false,
                },
                BodyWrite::Bytes,
            )
        }
    };
    let ty = argument.ty.clone();
    let mut field_docs = docs(&body.docs, "body");
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
                .then(|| setters.take(&[name.clone(), "request_body".to_owned()], "body")),
            in_constructor: body.required,
            constant: None,
            default: None,
            name,
        },
        media_type: body.media_type.clone(),
        write,
    }
}

/// Responses of success and the others (wire.md W9): `default` is success only where no other is.
fn sides(operation: &Operation) -> (Vec<&Response>, Vec<&Response>) {
    let stated = operation
        .responses
        .iter()
        .any(|response| response.status.is_success());
    operation.responses.iter().partition(|response| {
        response.status.is_success()
            || (!stated && response.status == crate::document::Status::Default)
    })
}

struct Outcome {
    ty: String,
    arms: Vec<(super::model::StatusPattern, Read)>,
}

fn output(writer: &mut Writer<'_>, success: &[&Response], sink: &Sink) -> Outcome {
    let first = success
        .iter()
        .find_map(|response| response.content.as_ref());
    let Some((_, first)) = first else {
        let arms = success
            .iter()
            .map(|response| (status::pattern(response.status), Read::Unit));
        return Outcome {
            ty: "()".to_owned(),
            arms: arms.collect(),
        };
    };
    let (read, ty) = match first {
        Content::Json(id) => (Read::Json, writer.ty(*id)),
        Content::Text => (Read::Text, "String".to_owned()),
        Content::Bytes => (Read::Bytes, writer.imports.known("Bytes")),
    };
    let optional = success.iter().any(|response| response.content.is_none());
    let read = if optional {
        Read::Present(Box::new(read))
    } else {
        read
    };
    let mut arms = Vec::new();
    for response in success {
        let pattern = status::pattern(response.status);
        match &response.content {
            None => arms.push((pattern, Read::Absent)),
            Some((_, content)) if writer.is_same(*content, *first) => arms.push((pattern, read.clone())),
            Some(_) => sink.push(
                Diagnostic::new(
                    Code::Unsupported,
                    response.at,
                    "this answer has another type than the first of success, and is an error to the caller",
                )
                .help("read it from the error's body; success types that differ come with a later version"),
            ),
        }
    }
    let ty = if optional {
        format!("Option<{ty}>")
    } else {
        ty
    };
    Outcome { ty, arms }
}

fn errors(
    writer: &mut Writer<'_>,
    failure: &[&Response],
    names: &OperationName,
) -> Option<ErrorItem> {
    let mut scope = Scope::default();
    let variants: Vec<ErrorVariant> = failure
        .iter()
        .filter_map(|response| {
            let Some((_, Content::Json(id))) = response.content else {
                return None;
            };
            Some(ErrorVariant {
                docs: Docs {
                    lines: text(&response.description),
                    deprecated: false,
                },
                name: scope.take(
                    &[status::variant(response.status)],
                    &status::prose(response.status),
                ),
                ty: Some(writer.ty(id)),
                status: status::pattern(response.status),
                read: Read::Json,
            })
        })
        .collect();
    if variants.is_empty() {
        return None;
    }
    Some(ErrorItem {
        docs: Docs {
            lines: vec![format!(
                "What [`{}`] answers when it fails; read by [`Error::typed`].",
                names.request
            )],
            deprecated: false,
        },
        name: names.error.clone(),
        derives: vec!["Debug", "Clone", "PartialEq"],
        variants,
    })
}

fn method_docs(operation: &Operation, failure: &[&Response]) -> Docs {
    let source = &operation.docs;
    let mut lines = text(source.title.as_deref().unwrap_or_default());
    let description = text(source.description.as_deref().unwrap_or_default());
    if description != lines {
        paragraph(&mut lines, description);
    }
    paragraph(
        &mut lines,
        vec![format!(
            "`{} {}`",
            operation.method,
            operation.path.replace('`', "%60")
        )],
    );
    if let Some(link) = &source.link {
        paragraph(
            &mut lines,
            vec![format!(
                "See <{}>.",
                link.replace(['<', '>', '\n', ' '], "")
            )],
        );
    }
    let errors: Vec<String> = failure
        .iter()
        .filter(|response| {
            response.status != crate::document::Status::Default || response.content.is_some()
        })
        .map(|response| {
            let words = text(response.description.lines().next().unwrap_or_default()).join(" ");
            let prose = status::prose(response.status);
            if words.is_empty() {
                format!("- {prose}")
            } else {
                format!("- {prose}: {words}")
            }
        })
        .collect();
    if !errors.is_empty() {
        paragraph(&mut lines, vec!["# Errors".to_owned(), String::new()]);
        lines.extend(errors);
    }
    Docs {
        lines,
        deprecated: source.deprecated,
    }
}

fn security(operation: &Operation, client: &ClientItem, sink: &Sink) -> Vec<Vec<String>> {
    let mut alternatives = Vec::new();
    for alternative in &operation.security {
        let constant = |name: &String| {
            client
                .schemes
                .iter()
                .find(|scheme| scheme.key == *name)
                .map(|scheme| scheme.constant.clone())
        };
        match alternative.iter().map(constant).collect::<Option<Vec<String>>>() {
            Some(constants) => alternatives.push(constants),
            None => sink.push(
                Diagnostic::new(
                    Code::Unsupported,
                    operation.at,
                    format!("the security requirement `{}` cannot be met by the client", alternative.join(" and ")),
                )
                .help("define the scheme under `components.securitySchemes`, or authenticate in a `Transport`"),
            ),
        }
    }
    alternatives
}

/// The media types that some response has, JSON first (wire.md W8).
fn accept(operation: &Operation) -> String {
    let mut types: Vec<&str> = operation
        .responses
        .iter()
        .flat_map(|response| response.media_types.iter().map(String::as_str))
        .collect();
    types.sort_by_key(|name| (!name.contains("json"), *name));
    types.dedup();
    types.join(", ")
}

/// The path in parts; names without a parameter were reported and stay as they are.
fn route(operation: &Operation) -> Vec<RoutePart> {
    let mut parts = Vec::new();
    let mut literal = String::new();
    let mut rest = operation.path.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else {
            break;
        };
        literal.push_str(before);
        let found = operation.parameters.iter().position(|parameter| {
            parameter.place == ParameterPlace::Path && parameter.name == name
        });
        match found {
            Some(at) => {
                if !literal.is_empty() {
                    parts.push(RoutePart::Literal(encoded(&std::mem::take(&mut literal))));
                }
                parts.push(RoutePart::Parameter(at));
            }
            None => literal.push_str(&format!("{{{name}}}")),
        }
        rest = after;
    }
    literal.push_str(rest);
    if !literal.is_empty() {
        parts.push(RoutePart::Literal(encoded(&literal)));
    }
    parts
}

/// A literal of a path as it is sent: what RFC 3986 section 3.3 does not allow in a path is percent-encoded once, here.
fn encoded(literal: &str) -> String {
    let mut out = String::with_capacity(literal.len());
    for byte in literal.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' => out.push(char::from(byte)),
            b'-' | b'.' | b'_' | b'~' | b'/' | b'%' => out.push(char::from(byte)),
            b'!' | b'$' | b'&' | b'\'' | b'(' | b')' | b'*' | b'+' | b',' | b';' | b'=' | b':'
            | b'@' => {
                out.push(char::from(byte));
            }
            byte => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
