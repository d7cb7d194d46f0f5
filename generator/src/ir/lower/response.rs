//! Responses: in: Response Objects; out: how each of their representations is read (wire.md W9, W10, W17, W18).

use crate::document::{self, MediaType};
use crate::source::Node;

use super::super::api::{Content, Representation, Response, ResponseHeader};
use super::super::types::{Docs, Shape, TypeId};
use super::media::{self, Family};
use super::{DEPTH, Lower};

impl<'s> Lower<'_, 's> {
    pub(super) fn response(&mut self, response: &document::Response<'s>, method: &str) -> Response {
        let mut content: Vec<&MediaType<'s>> = response.content.iter().collect();
        content.sort_by_key(|media| (media::family(media.name), media.name));
        // RFC 9110, 9.3.2: the answer to HEAD has no body, whatever is said of the one to GET.
        if method == "HEAD" || matches!(response.status, document::Status::Code(204 | 205 | 304)) {
            content.clear();
        }
        if let Some(first) = content.first() {
            self.check_readable(first);
        }
        let contents = self.contents(&content);
        Response {
            at: response.at,
            status: response.status,
            description: response.description.clone(),
            headers: response
                .headers
                .iter()
                .filter(|header| !header.name.eq_ignore_ascii_case("content-type"))
                .map(|header| self.response_header(header))
                .collect(),
            contents,
        }
    }

    /// How each body is read. JSON with the same schema, written out once more, is of the same type.
    fn contents(&mut self, media: &[&MediaType<'s>]) -> Vec<Representation> {
        let is_json = |media: &MediaType<'s>| {
            matches!(media::family(media.name), Family::Json | Family::JsonSuffix)
        };
        let mut contents: Vec<Representation> = Vec::new();
        for (at, one) in media.iter().enumerate() {
            let written = media[..at].iter().position(|other| {
                let schemas = one.schema.zip(other.schema);
                is_json(one) && is_json(other) && schemas.is_some_and(|(a, b)| a.same_value(b))
            });
            contents.push(Representation {
                at: one.at,
                media_type: one.name.to_owned(),
                content: match written {
                    Some(at) => contents[at].content,
                    None => self.content(one),
                },
            });
        }
        contents
    }

    fn response_header(&mut self, header: &document::Header<'s>) -> ResponseHeader {
        let docs = header
            .schema
            .map(|node| self.docs(&self.read(node)))
            .unwrap_or_default();
        let ty = self.optional_schema(header.schema, header.at);
        ResponseHeader {
            at: header.at,
            name: header.name.to_owned(),
            required: header.required,
            ty,
            json: header.content.is_some_and(media::is_json),
            explode: header.explode,
            docs: Docs {
                description: header.description.clone().or(docs.description.clone()),
                ..docs
            },
        }
    }

    /// Reports what the preferred representation loses.
    fn check_readable(&self, media: &MediaType<'s>) {
        match media::family(media.name) {
            Family::Xml => self.lossy(media, "XML is text that the caller reads"),
            Family::Form => self.lossy(media, "a form is text that the caller reads"),
            Family::Multipart => self.lossy(media, "its parts are bytes that the caller reads"),
            Family::Text
                if media
                    .schema
                    .is_some_and(|schema| self.is_structured(schema)) =>
            {
                self.lossy(media, "it is text that the caller reads");
            }
            _ => {}
        }
    }

    /// How a body of this media type is read.
    pub(super) fn content(&mut self, media: &MediaType<'s>) -> Content {
        let family = media::family(media.name);
        match family {
            Family::Json | Family::JsonSuffix => {
                Content::Json(self.optional_schema(media.schema, media.at))
            }
            Family::AnyJson if self.is_binary(media) || media.schema.is_none() => Content::Bytes,
            Family::AnyJson => {
                let ty = self.optional_schema(media.schema, media.at);
                match self.types[self.not_null(ty)].shape {
                    // Any type with a schema that says nothing: JSON is only one of the things that it may be.
                    Shape::Any => Content::Bytes,
                    _ => Content::Json(ty),
                }
            }
            Family::Text if self.is_binary(media) => Content::Bytes,
            Family::Text | Family::Form => Content::Text,
            Family::Xml => Content::Text,
            Family::Events => self.events(media),
            Family::Items => match media.item_schema {
                Some(node) => Content::Items(self.schema(node)),
                None => {
                    let ty = self.optional_schema(media.schema, media.at);
                    Content::Items(self.item(ty))
                }
            },
            Family::Multipart | Family::Bytes => Content::Bytes,
        }
    }

    /// Events: of OAS 3.2's `itemSchema` that describes them as a whole, or of the data in each.
    fn events(&mut self, media: &MediaType<'s>) -> Content {
        if let Some(node) = media.item_schema {
            let ty = self.schema(node);
            return if self.describes_events(node, 0) {
                Content::EventObjects(ty)
            } else {
                Content::Events(ty)
            };
        }
        let Some(schema) = media.schema else {
            return Content::RawEvents;
        };
        let ty = self.schema(schema);
        let ty = self.item(ty);
        match self.types[self.not_null(ty)].shape {
            // "Text" is what tools say of a stream of which they know nothing.
            Shape::String(_) | Shape::Any => Content::RawEvents,
            _ => Content::Events(ty),
        }
    }

    /// Whether a schema has the fields of an event (OAS 3.2, 4.14.4.3), and not those of its data.
    fn describes_events(&self, node: &'s Node, depth: usize) -> bool {
        let Some(node) = self.resolver.object(node).filter(|_| depth < DEPTH) else {
            return false;
        };
        let schema = self.read(node);
        let named = |name: &str| schema.properties.iter().any(|(key, _)| *key == name);
        let members = schema.one_of.or(schema.any_of).unwrap_or_default();
        named("data")
            || named("event")
            || schema
                .all_of
                .iter()
                .chain(members)
                .any(|member| self.describes_events(member, depth + 1))
    }

    /// The items of an array, or the type itself.
    fn item(&self, ty: TypeId) -> TypeId {
        match self.types[self.not_null(ty)].shape {
            Shape::Array(item) | Shape::Set(item) => item,
            _ => ty,
        }
    }
}
