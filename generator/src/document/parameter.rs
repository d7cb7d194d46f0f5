//! Parameters and headers.

use openapiv3::ParameterSchemaOrContent as Format;

use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::source::Node;

use super::content;
use super::kinds;
use super::model::{Header, Parameter, ParameterPlace, Style};
use super::resolve::Resolver;
use super::skeleton::{self, Skeleton};
use super::version::Version;

/// Reads one entry of `parameters`.
pub(super) fn parameter<'s>(resolver: Resolver<'s>, node: &'s Node) -> Option<Parameter<'s>> {
    let node = resolver.object(node)?;
    if node.get("in").and_then(Node::as_str) == Some("querystring") {
        return query_string(resolver, node);
    }
    let kind = if bare(node) {
        &kinds::BARE_PARAMETER
    } else {
        &kinds::PARAMETER
    };
    let skeleton = skeleton::read::<openapiv3::Parameter>(node, kind, resolver.sink())?;
    let place = match &skeleton.object {
        openapiv3::Parameter::Query { .. } => ParameterPlace::Query,
        openapiv3::Parameter::Header { .. } => ParameterPlace::Header,
        openapiv3::Parameter::Path { .. } => ParameterPlace::Path,
        openapiv3::Parameter::Cookie { .. } => ParameterPlace::Cookie,
    };
    let data = skeleton.object.parameter_data_ref();
    let style = style(node, place, resolver.sink());
    let (schema, content) = format(resolver, node, &skeleton, &data.format);
    Some(Parameter {
        at: node.id,
        name: data.name.clone(),
        place,
        // OAS "Parameter Object": a path parameter is required whatever it says.
        required: data.required || place == ParameterPlace::Path,
        deprecated: data.deprecated == Some(true),
        description: data.description.clone(),
        style,
        explode: data
            .explode
            .unwrap_or(matches!(style, Style::Form | Style::Cookie)),
        allow_reserved: allow_reserved(resolver, node, place),
        schema,
        content,
        example: content::example(resolver, node),
    })
}

/// Whether `allowReserved` is set where it means something: in queries, and since OAS 3.2 in paths (wire.md W1).
fn allow_reserved(resolver: Resolver<'_>, node: &Node, place: ParameterPlace) -> bool {
    let Some(stated) = node.get("allowReserved") else {
        return false;
    };
    let allowed = match place {
        ParameterPlace::Query => true,
        ParameterPlace::Path => Version::of(resolver.sources()) >= Version::V3_2,
        _ => false,
    };
    if !allowed && stated.as_bool() == Some(true) {
        resolver.sink().push(
            Diagnostic::new(
                Code::InvalidKeyword,
                stated.id,
                "`allowReserved` means nothing for a parameter in this place and is ignored",
            )
            .help("it is for queries, and from OpenAPI 3.2 on for paths"),
        );
    }
    allowed && stated.as_bool() == Some(true)
}

/// Neither `schema` nor `content`: invalid, common, and harmless, since any value does.
fn bare(node: &Node) -> bool {
    node.get("schema").is_none() && node.get("content").is_none()
}

/// `in: querystring` (OAS 3.2): not known to `openapiv3`.
fn query_string<'s>(resolver: Resolver<'s>, node: &'s Node) -> Option<Parameter<'s>> {
    let text = |key| node.get(key).and_then(Node::as_str);
    let content = node.get("content").and_then(Node::as_object);
    let Some((media_type, object)) = content.and_then(|content| content.iter().next()) else {
        resolver.sink().push(
            Diagnostic::new(
                Code::InvalidObject,
                node.id,
                "a parameter with `in: querystring` needs `content` with one media type",
            )
            .help("write `content: {application/x-www-form-urlencoded: {schema: ...}}`"),
        );
        return None;
    };
    one_media_type(resolver, node);
    Some(Parameter {
        at: node.id,
        name: text("name").unwrap_or("query").to_owned(),
        place: ParameterPlace::QueryString,
        required: node.get("required").and_then(Node::as_bool) == Some(true),
        deprecated: node.get("deprecated").and_then(Node::as_bool) == Some(true),
        description: text("description").map(str::to_owned),
        style: Style::Form,
        explode: true,
        allow_reserved: false,
        schema: object.get("schema"),
        content: Some(media_type),
        example: content::example(resolver, node),
    })
}

/// Reads one entry of `headers`.
pub(super) fn header<'s>(
    resolver: Resolver<'s>,
    name: &'s str,
    node: &'s Node,
) -> Option<Header<'s>> {
    let node = resolver.object(node)?;
    if bare(node) {
        let description = node.get("description").and_then(Node::as_str);
        return Some(Header {
            at: node.id,
            name,
            description: description.map(str::to_owned),
            required: node.get("required").and_then(Node::as_bool) == Some(true),
            explode: false,
            schema: None,
            content: None,
        });
    }
    let skeleton = skeleton::read::<openapiv3::Header>(node, &kinds::HEADER, resolver.sink())?;
    let (schema, content) = format(resolver, node, &skeleton, &skeleton.object.format);
    Some(Header {
        at: node.id,
        name,
        description: skeleton.object.description.clone(),
        required: skeleton.object.required,
        explode: node.get("explode").and_then(Node::as_bool) == Some(true),
        schema,
        content,
    })
}

/// The schema and the media type behind `schema` or `content`.
fn format<'s, T>(
    resolver: Resolver<'s>,
    node: &'s Node,
    skeleton: &Skeleton<'s, T>,
    format: &Format,
) -> (Option<&'s Node>, Option<&'s str>) {
    match format {
        Format::Schema(slot) => (skeleton.node(slot), None),
        Format::Content(map) => {
            one_media_type(resolver, node);
            let media_types = content::media_types(resolver, node, map);
            match media_types.first() {
                Some(first) => (first.schema, Some(first.name)),
                None => (None, None),
            }
        }
    }
}

/// Reports media types beside the first, of which there must be none (OAS "Parameter Object").
fn one_media_type(resolver: Resolver<'_>, node: &Node) {
    let content = node.get("content").and_then(Node::as_object);
    if let Some((name, second)) = content.and_then(|content| content.iter().nth(1)) {
        resolver.sink().push(
            Diagnostic::new(
                Code::InvalidKeyword,
                second.id,
                format!(
                    "`content` of a parameter or header has one media type; `{name}` is ignored"
                ),
            )
            .help("remove all but one"),
        );
    }
}

/// `style`, or the default of the place (OAS 3.1.2 "Parameter Object").
fn style(node: &Node, place: ParameterPlace, sink: &Sink) -> Style {
    let default = match place {
        ParameterPlace::Path | ParameterPlace::Header => Style::Simple,
        ParameterPlace::Query | ParameterPlace::QueryString | ParameterPlace::Cookie => Style::Form,
    };
    let Some(stated) = node.get("style") else {
        return default;
    };
    let style = stated.as_str().and_then(style_named);
    let allowed = match place {
        ParameterPlace::Path => {
            matches!(style, Some(Style::Simple | Style::Label | Style::Matrix))
        }
        ParameterPlace::Header => matches!(style, Some(Style::Simple)),
        ParameterPlace::Cookie => matches!(style, Some(Style::Form | Style::Cookie)),
        ParameterPlace::Query | ParameterPlace::QueryString => matches!(
            style,
            Some(Style::Form | Style::SpaceDelimited | Style::PipeDelimited | Style::DeepObject)
        ),
    };
    match style.filter(|_| allowed) {
        Some(style) => style,
        None => {
            sink.push(
                Diagnostic::new(
                    Code::InvalidKeyword,
                    stated.id,
                    "this style does not exist for a parameter in this place; the default is used",
                )
                .help("see the table \"Style Values\" of the OpenAPI specification"),
            );
            default
        }
    }
}

/// The style of this name.
pub(super) fn style_named(name: &str) -> Option<Style> {
    Some(match name {
        "simple" => Style::Simple,
        "label" => Style::Label,
        "matrix" => Style::Matrix,
        "form" => Style::Form,
        "spaceDelimited" => Style::SpaceDelimited,
        "pipeDelimited" => Style::PipeDelimited,
        "deepObject" => Style::DeepObject,
        "cookie" => Style::Cookie,
        _ => return None,
    })
}
