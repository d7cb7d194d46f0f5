//! Bodies: request bodies, responses, media types and encodings.

use indexmap::IndexMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Node, Object};

use super::kinds;
use super::model::{Encoding, MediaType, RequestBody, Response, Status};
use super::parameter;
use super::resolve::Resolver;
use super::skeleton;

/// Reads `requestBody`.
pub(super) fn request_body<'s>(resolver: Resolver<'s>, node: &'s Node) -> Option<RequestBody<'s>> {
    let node = resolver.object(node)?;
    let body =
        skeleton::read::<openapiv3::RequestBody>(node, &kinds::REQUEST_BODY, resolver.sink())?;
    Some(RequestBody {
        at: node.id,
        description: body.object.description.clone(),
        required: body.object.required,
        content: media_types(resolver, node, &body.object.content),
    })
}

/// Reads one entry of `responses`.
pub(super) fn response<'s>(
    resolver: Resolver<'s>,
    status: Status,
    node: &'s Node,
) -> Option<Response<'s>> {
    let node = resolver.object(node)?;
    let response = skeleton::read::<openapiv3::Response>(node, &kinds::RESPONSE, resolver.sink())?;
    let names = node.get("headers").and_then(Node::as_object);
    let headers = names.into_iter().flat_map(Object::by_key);
    Some(Response {
        at: node.id,
        status,
        description: response.object.description.clone(),
        headers: headers
            .filter(|(name, _)| response.object.headers.contains_key(*name))
            .filter_map(|(name, node)| parameter::header(resolver, name, node))
            .collect(),
        content: media_types(resolver, node, &response.object.content),
    })
}

/// Reads `content` of `node`, whose entries `openapiv3` found to be in order.
pub(super) fn media_types<'s>(
    resolver: Resolver<'s>,
    node: &'s Node,
    content: &IndexMap<String, openapiv3::MediaType>,
) -> Vec<MediaType<'s>> {
    let entries = node
        .get("content")
        .and_then(|content| resolver.object(content))
        .and_then(Node::as_object);
    entries
        .into_iter()
        .flat_map(|entries| entries.iter())
        .filter(|(name, _)| content.contains_key(*name) || content.contains_key("$ref"))
        .filter_map(|(name, node)| media_type(resolver, name, node))
        .collect()
}

fn media_type<'s>(resolver: Resolver<'s>, name: &'s str, node: &'s Node) -> Option<MediaType<'s>> {
    // OAS 3.2 allows a reference here.
    let node = resolver.object(node)?;
    let mut media_type = MediaType {
        at: node.id,
        name,
        schema: None,
        item_schema: None,
        encoding: Vec::new(),
        example: None,
    };
    // `application/json:` with nothing after it is an empty object to its author.
    if !node.is_null() {
        let media =
            skeleton::read::<openapiv3::MediaType>(node, &kinds::MEDIA_TYPE, resolver.sink())?;
        let encodings = node.get("encoding").and_then(Node::as_object);
        media_type.schema = media
            .object
            .schema
            .as_ref()
            .and_then(|slot| media.node(slot));
        media_type.item_schema = node.get("itemSchema");
        media_type.encoding = encodings
            .into_iter()
            .flat_map(Object::by_key)
            .filter(|(property, _)| media.object.encoding.contains_key(*property))
            .filter_map(|(property, node)| encoding(resolver, property, node))
            .collect();
        unread(resolver, node, &["itemEncoding", "prefixEncoding"]);
        media_type.example = example(resolver, node);
    }
    Some(media_type)
}

fn encoding<'s>(resolver: Resolver<'s>, property: &'s str, node: &'s Node) -> Option<Encoding<'s>> {
    let encoding = skeleton::read::<openapiv3::Encoding>(node, &kinds::ENCODING, resolver.sink())?;
    unread(
        resolver,
        node,
        &["encoding", "itemEncoding", "prefixEncoding"],
    );
    let flag = |key| node.get(key).and_then(Node::as_bool);
    let headers = node.get("headers").and_then(Node::as_object);
    Some(Encoding {
        property,
        at: node.id,
        content_type: encoding.object.content_type.clone(),
        style: node
            .get("style")
            .and_then(Node::as_str)
            .and_then(parameter::style_named),
        explode: flag("explode"),
        allow_reserved: flag("allowReserved"),
        headers: headers
            .into_iter()
            .flat_map(Object::by_key)
            .filter_map(|(name, node)| parameter::header(resolver, name, node))
            .collect(),
    })
}

/// Reports keys of OAS 3.2 for parts by position and forms within forms, which have no code.
fn unread(resolver: Resolver<'_>, node: &Node, keys: &[&str]) {
    for key in keys {
        if let Some(value) = node.get(key) {
            resolver.sink().push(
                Diagnostic::new(
                    Code::Unsupported,
                    value.id,
                    format!(
                        "`{key}` is not followed: parts are written by the names of properties"
                    ),
                )
                .help("describe the parts as properties, with `encoding` beside the schema"),
            );
        }
    }
}

/// `example`, or the value of the first of `examples`.
pub(super) fn example<'s>(resolver: Resolver<'s>, node: &'s Node) -> Option<&'s Node> {
    if let Some(example) = node.get("example") {
        return Some(example);
    }
    let (_, first) = node.get("examples")?.as_object()?.iter().next()?;
    let first = resolver.object(first)?;
    first.get("value").or_else(|| first.get("dataValue"))
}

/// The entry of `responses` that a key stands for.
pub(super) fn status(resolver: Resolver<'_>, key: &str, node: &Node) -> Option<Status> {
    let status = match key.as_bytes() {
        b"default" => Some(Status::Default),
        [digit @ b'1'..=b'5', b'X' | b'x', b'X' | b'x'] => {
            Some(Status::Range(u16::from(digit - b'0')))
        }
        [_, _, _] => key
            .parse()
            .ok()
            .filter(|code| (100..600).contains(code))
            .map(Status::Code),
        _ => None,
    };
    if status.is_none() {
        resolver.sink().push(
            Diagnostic::new(
                Code::InvalidObject,
                node.id,
                format!("`{key}` is no status code"),
            )
            .help("write a code from 100 to 599, a range such as `4XX`, or `default`"),
        );
    }
    status
}
