//! Operations and their parameters.

use crate::diagnostic::{Code, Diagnostic};
use crate::document::{self, ParameterPlace, Style};
use crate::source::{Node, NodeId};

use super::super::api::{Notation, Operation, Parameter};
use super::super::types::{Docs, Format, Role, Shape, Type, TypeId};
use super::Lower;
use super::docs::json;
use super::media::{self, Family};

/// Headers that are no parameters, and where their values come from: three by OAS 3.1.2 "Parameter Object", and two that
/// say where a body ends, of which there is one opinion in a request.
const NO_PARAMETERS: [(&str, &str); 5] = {
    let described = "describe media types under `content` and credentials under `securitySchemes`";
    let derived = "nothing is to be done: it is derived from the body";
    [
        ("accept", described),
        ("content-type", described),
        ("authorization", described),
        ("content-length", derived),
        ("transfer-encoding", derived),
    ]
};

impl<'s> Lower<'_, 's> {
    /// An operation: once, or once for each media type that its body can have.
    pub(super) fn operation(&mut self, operation: &document::Operation<'s>) -> Vec<Operation> {
        let parameters = operation
            .parameters
            .iter()
            .filter_map(|parameter| self.parameter(parameter));
        let mut parameters: Vec<Parameter> = parameters.collect();
        self.agree_on_path(operation, &mut parameters);
        let bodies = operation.body.as_ref().map(|body| self.bodies(body));
        let responses = operation
            .responses
            .iter()
            .map(|response| self.response(response, &operation.method))
            .collect();
        let first = Operation {
            at: operation.at,
            id: operation.id.clone(),
            alternative: None,
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
            body: None,
            responses,
            security: operation.security.clone().unwrap_or_default(),
            servers: operation.servers.clone(),
        };
        let mut bodies = bodies.into_iter().flatten();
        let mut all = vec![Operation {
            body: bodies.next().map(|(_, body)| body),
            ..first
        }];
        for (media_type, body) in bodies {
            all.push(Operation {
                alternative: Some(media_type),
                body: Some(body),
                ..all[0].clone()
            });
        }
        all
    }

    fn parameter(&mut self, parameter: &document::Parameter<'s>) -> Option<Parameter> {
        if parameter.place == ParameterPlace::Header
            && let Some((_, help)) = NO_PARAMETERS
                .iter()
                .find(|(name, _)| parameter.name.eq_ignore_ascii_case(name))
        {
            let text = format!(
                "the header `{}` is not a parameter of the operation",
                parameter.name
            );
            self.sink()
                .push(Diagnostic::new(Code::IgnoredParameter, parameter.at, text).help(*help));
            return None;
        }
        let notation = self.notation(parameter)?;
        let ty = self.optional_schema(parameter.schema, parameter.at);
        self.check_style(parameter, notation, ty);
        let mut docs = parameter
            .schema
            .map(|node| self.docs(&self.read(node)))
            .unwrap_or_default();
        let example = parameter.example.map(json);
        docs.examples
            .retain(|other| Some(other) != example.as_ref());
        docs.examples.splice(0..0, example);
        Some(Parameter {
            at: parameter.at,
            name: parameter.name.clone(),
            place: parameter.place,
            required: parameter.required,
            ty,
            notation,
            docs: Docs {
                description: parameter.description.clone().or(docs.description.clone()),
                deprecated: parameter.deprecated || docs.deprecated,
                ..docs
            },
        })
    }

    /// How a parameter is written; reported and `None` where it cannot be.
    fn notation(&self, parameter: &document::Parameter<'s>) -> Option<Notation> {
        let styled = Notation::Styled {
            style: parameter.style,
            explode: parameter.explode,
            allow_reserved: parameter.allow_reserved,
        };
        let Some(content) = parameter.content else {
            return Some(styled);
        };
        let family = media::family(content);
        match (parameter.place, family) {
            (_, Family::Json | Family::JsonSuffix | Family::AnyJson) => Some(Notation::Json),
            (ParameterPlace::QueryString, Family::Form) => Some(Notation::Form),
            (ParameterPlace::QueryString, _) => {
                self.sink().push(
                    Diagnostic::new(
                        Code::Unsupported,
                        parameter.at,
                        format!("a query string of `{content}` cannot be written; the operation is called without it"),
                    )
                    .help("describe it as `application/x-www-form-urlencoded`, or its parts as parameters of their own"),
                );
                None
            }
            (_, Family::Text) => Some(styled),
            _ => {
                self.sink().push(
                    Diagnostic::new(
                        Code::Unsupported,
                        parameter.at,
                        format!("a parameter of `{content}` is written like one with a schema"),
                    )
                    .help("describe it as `application/json` or `text/plain`, or with `schema` and `style`"),
                );
                Some(styled)
            }
        }
    }

    /// Reports what OpenAPI defines no notation for, and says which is used (wire.md W2).
    fn check_style(&self, parameter: &document::Parameter<'s>, notation: Notation, ty: TypeId) {
        let Notation::Styled { style, explode, .. } = notation else {
            return;
        };
        let kind = self.kind(ty);
        let undefined = match (style, kind) {
            (Style::SpaceDelimited | Style::PipeDelimited, Kind::Array | Kind::Object)
                if explode =>
            {
                Some("its values are written as those of `form` are, each with the name")
            }
            (Style::SpaceDelimited | Style::PipeDelimited, Kind::Scalar) => {
                Some("it is written as with `form`")
            }
            (Style::DeepObject, Kind::Array) => {
                Some("its items are written as `deep-object-arrays` in codegen.toml says")
            }
            (Style::DeepObject, Kind::Scalar) => Some("it is written as with `form`"),
            _ => None,
        };
        if let Some(instead) = undefined {
            self.sink().push(
                Diagnostic::new(
                    Code::UndefinedStyle,
                    parameter.at,
                    format!("OpenAPI defines no notation for this value in this style; {instead}"),
                )
                .help("choose a style from the table \"Style Examples\" of the specification"),
            );
        } else if style != Style::DeepObject && self.nests(ty) {
            self.sink().push(
                Diagnostic::new(
                    Code::UndefinedStyle,
                    parameter.at,
                    "OpenAPI defines no notation for values within values in this style; they are written as JSON",
                )
                .help("describe the parameter with `content: {application/json: ...}`"),
            );
        }
    }

    /// What a value is to the styles.
    fn kind(&self, ty: TypeId) -> Kind {
        match &self.types[self.not_null(ty)].shape {
            Shape::Array(_) | Shape::Set(_) | Shape::Tuple(_) => Kind::Array,
            Shape::Map(_) | Shape::Struct(_) => Kind::Object,
            Shape::Union(_) | Shape::Any | Shape::LiteralEnum(_) => Kind::Unknown,
            _ => Kind::Scalar,
        }
    }

    /// Whether the items or members of a value are themselves arrays or objects.
    fn nests(&self, ty: TypeId) -> bool {
        let children = self.types[self.not_null(ty)].shape.children();
        matches!(self.kind(ty), Kind::Array | Kind::Object)
            && children
                .iter()
                .any(|child| matches!(self.kind(*child), Kind::Array | Kind::Object))
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
                notation: Notation::Styled {
                    style: Style::Simple,
                    explode: false,
                    allow_reserved: false,
                },
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

    pub(super) fn optional_schema(&mut self, node: Option<&'s Node>, at: NodeId) -> TypeId {
        match node {
            Some(node) => self.schema(node),
            None => self.any(at),
        }
    }

    /// The type behind aliases, without null.
    pub(super) fn not_null(&self, id: TypeId) -> TypeId {
        let id = self.behind(id);
        match self.types[id].shape {
            Shape::Nullable(inner) => self.behind(inner),
            _ => id,
        }
    }
}

/// What a value is to the styles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Scalar,
    Array,
    Object,
    /// More than one of them, or nobody knows.
    Unknown,
}

/// The names between braces of a path template.
fn template_names(path: &str) -> impl Iterator<Item = &str> {
    path.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
}
