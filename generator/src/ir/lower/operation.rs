//! Operations.

use crate::diagnostic::{Code, Diagnostic};
use crate::document::{self, MediaType, ParameterPlace, Style};
use crate::source::{Node, NodeId};

use super::super::api::{Body, Content, Operation, Parameter, Response};
use super::super::types::{Docs, Format, Role, Shape, Type, TypeId};
use super::Lower;

impl<'s> Lower<'_, 's> {
    pub(super) fn operation(&mut self, operation: &document::Operation<'s>) -> Operation {
        let parameters = operation
            .parameters
            .iter()
            .filter_map(|parameter| self.parameter(parameter));
        let mut parameters: Vec<Parameter> = parameters.collect();
        self.agree_on_path(operation, &mut parameters);
        Operation {
            at: operation.at,
            id: operation.id.clone(),
            method: operation.method.clone(),
            path: operation.path.to_owned(),
            tag: operation.tags.first().cloned(),
            docs: Docs {
                title: operation.summary.clone(),
                description: operation.description.clone(),
                deprecated: operation.deprecated,
                link: operation.external_docs.as_ref().map(|(_, url)| url.clone()),
                ..Docs::default()
            },
            parameters,
            body: operation.body.as_ref().and_then(|body| self.body(body)),
            responses: operation
                .responses
                .iter()
                .map(|response| self.response(response))
                .collect(),
            security: operation.security.clone().unwrap_or_default(),
        }
    }

    fn parameter(&mut self, parameter: &document::Parameter<'s>) -> Option<Parameter> {
        // OAS 3.1.2 "Parameter Object": these three are not parameters.
        let reserved = ["accept", "content-type", "authorization"];
        if parameter.place == ParameterPlace::Header
            && reserved.contains(&parameter.name.to_ascii_lowercase().as_str())
        {
            return None;
        }
        if parameter.place == ParameterPlace::QueryString {
            self.sink().push(
                Diagnostic::new(
                    Code::Unsupported,
                    parameter.at,
                    "`in: querystring` is not generated yet; the operation is called without it",
                )
                .help("describe the parts of the query as parameters of their own"),
            );
            return None;
        }
        let ty = self.optional_schema(parameter.schema, parameter.at);
        let docs = parameter
            .schema
            .map(|node| self.docs(&self.read(node)))
            .unwrap_or_default();
        Some(Parameter {
            at: parameter.at,
            name: parameter.name.clone(),
            place: parameter.place,
            required: parameter.required,
            ty,
            style: parameter.style,
            explode: parameter.explode,
            allow_reserved: parameter.allow_reserved,
            json: parameter.content.is_some_and(is_json),
            docs: Docs {
                description: parameter.description.clone().or(docs.description.clone()),
                deprecated: parameter.deprecated || docs.deprecated,
                ..docs
            },
        })
    }

    /// Makes path and parameters agree: a `{name}` without a parameter is text that the caller gives, and a path
    /// parameter without a place in the path cannot be sent. Both are reported.
    fn agree_on_path(
        &mut self,
        operation: &document::Operation<'s>,
        parameters: &mut Vec<Parameter>,
    ) {
        for name in template_names(operation.path) {
            if parameters
                .iter()
                .any(|p| p.place == ParameterPlace::Path && p.name == name)
            {
                continue;
            }
            self.sink().push(
                Diagnostic::new(
                    Code::MissingPathParameter,
                    operation.at,
                    format!("the path has `{{{name}}}`, but no path parameter of that name is described; it is taken for text"),
                )
                .help("describe it under `parameters` with `in: path`"),
            );
            let ty = self.types.add(Type {
                at: operation.at,
                role: Role::Own,
                docs: Docs::default(),
                shape: Shape::String(Format::Plain),
            });
            parameters.push(Parameter {
                at: operation.at,
                name: name.to_owned(),
                place: ParameterPlace::Path,
                required: true,
                ty,
                style: Style::Simple,
                explode: false,
                allow_reserved: false,
                json: false,
                docs: Docs::default(),
            });
        }
        // The order of the path is the order in which a caller reads it.
        let position = |parameter: &Parameter| match parameter.place {
            ParameterPlace::Path => {
                template_names(operation.path).position(|name| name == parameter.name)
            }
            _ => None,
        };
        parameters.sort_by_key(|parameter| position(parameter).unwrap_or(usize::MAX));
        parameters.retain(|parameter| {
            let used = parameter.place != ParameterPlace::Path
                || template_names(operation.path).any(|name| name == parameter.name);
            if !used {
                self.sink().push(
                    Diagnostic::new(
                        Code::MissingPathParameter,
                        parameter.at,
                        format!(
                            "the path has no `{{{}}}` for this parameter, which is left out",
                            parameter.name
                        ),
                    )
                    .help("correct the name, the path, or the place of the parameter"),
                );
            }
            used
        });
    }

    fn body(&mut self, body: &document::RequestBody<'s>) -> Option<Body> {
        let media = preferred(&body.content)?;
        if body.content.len() > 1 {
            self.sink().push(
                Diagnostic::new(
                    Code::Unsupported,
                    body.at,
                    format!("of several media types only `{}` is sent", media.name),
                )
                .help("the others come with a later version of the generator"),
            );
        }
        let content = self.content(media);
        if content == Content::Bytes && media.schema.is_some() && !is_binary(media) {
            self.sink().push(
                Diagnostic::new(
                    Code::Unsupported,
                    media.at,
                    format!(
                        "a body of `{}` is sent as bytes that the caller encodes",
                        media.name
                    ),
                )
                .help("typed bodies of this media type come with a later version of the generator"),
            );
        }
        Some(Body {
            at: body.at,
            required: body.required,
            media_type: media.name.to_owned(),
            content,
            docs: Docs {
                description: body.description.clone(),
                ..Docs::default()
            },
        })
    }

    fn response(&mut self, response: &document::Response<'s>) -> Response {
        let media = preferred(&response.content);
        Response {
            at: response.at,
            status: response.status,
            description: response.description.clone(),
            media_types: response
                .content
                .iter()
                .map(|media| media.name.to_owned())
                .collect(),
            content: media.map(|media| (media.name.to_owned(), self.content(media))),
        }
    }

    fn content(&mut self, media: &MediaType<'s>) -> Content {
        if is_json(media.name) {
            return Content::Json(self.optional_schema(media.schema, media.at));
        }
        if media.name.to_ascii_lowercase().starts_with("text/") {
            return Content::Text;
        }
        Content::Bytes
    }

    fn optional_schema(&mut self, node: Option<&'s Node>, at: NodeId) -> TypeId {
        match node {
            Some(node) => self.schema(node),
            None => self.any(at),
        }
    }
}

/// The names between braces of a path template.
fn template_names(path: &str) -> impl Iterator<Item = &str> {
    path.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
}

/// The representation that is sent or expected first (wire.md W8).
fn preferred<'m, 's>(content: &'m [MediaType<'s>]) -> Option<&'m MediaType<'s>> {
    let rank = |media: &MediaType<'_>| match media.name.to_ascii_lowercase() {
        name if name == "application/json" || name.starts_with("application/json;") => 0,
        name if is_json(&name) => 1,
        name if name.starts_with("application/x-www-form-urlencoded") => 2,
        name if name.starts_with("multipart/") => 3,
        name if name.starts_with("text/") => 4,
        _ => 5,
    };
    content.iter().min_by_key(|media| (rank(media), media.name))
}

/// Whether a media type is JSON (RFC 6839 section 3.1 for `+json`), or a range that JSON satisfies.
pub(super) fn is_json(media_type: &str) -> bool {
    let essence = media_type
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase();
    matches!(
        essence.as_str(),
        "application/json" | "text/json" | "*/*" | "application/*"
    ) || essence.ends_with("+json")
}

/// Whether the body is bytes by its own description.
fn is_binary(media: &MediaType<'_>) -> bool {
    let format = media
        .schema
        .and_then(|schema| schema.get("format"))
        .and_then(Node::as_str);
    format == Some("binary") || media.name.eq_ignore_ascii_case("application/octet-stream")
}
