//! Bodies that are sent: in: a Request Body Object; out: one [`Body`] for each way in which it can be sent (wire.md W6
//! to W8), the preferred one first.

use crate::diagnostic::{Code, Diagnostic};
use crate::document::{self, Encoding, MediaType, Style};
use crate::source::Node;

use super::super::api::{Body, FormNotation, Part, PartKind, Payload};
use super::super::types::{Docs, Field, Format, Shape, TypeId};
use super::Lower;
use super::docs::json;
use super::media::{self, Family};

impl<'s> Lower<'_, 's> {
    /// The bodies that an operation can be sent with, each with the name of its media type.
    pub(super) fn bodies(&mut self, body: &document::RequestBody<'s>) -> Vec<(String, Body)> {
        let mut content: Vec<&MediaType<'s>> = body.content.iter().collect();
        content.sort_by_key(|media| (media::family(media.name), media.name));
        // Parameters of a media type, such as a charset, make no other way of writing it.
        let mut seen: Vec<String> = Vec::new();
        content.retain(|media| {
            let essence = media::essence(media.name);
            let new = !seen.contains(&essence);
            seen.push(essence);
            new
        });
        let make = |media: &MediaType<'s>| {
            let (media_type, payload) = self.payload(media);
            let made = Body {
                at: media.at,
                required: body.required,
                media_type,
                payload,
                docs: Docs {
                    description: body.description.clone(),
                    examples: media.example.map(json).into_iter().collect(),
                    ..Docs::default()
                },
            };
            (media.name.to_owned(), made)
        };
        content.into_iter().map(make).collect()
    }

    /// The media type that is sent, and what is sent as it.
    fn payload(&mut self, media: &MediaType<'s>) -> (String, Payload) {
        let named = |otherwise: &str| media::concrete(media.name, otherwise);
        match media::family(media.name) {
            Family::Json | Family::JsonSuffix => (named(""), self.json(media)),
            Family::AnyJson if media.schema.is_some() && !self.is_binary(media) => {
                (named("application/json"), self.json(media))
            }
            Family::Form => (named(""), self.form(media)),
            Family::Multipart => (named("multipart/form-data"), self.multipart(media)),
            Family::Text if self.is_binary(media) => (named("text/plain"), Payload::Upload),
            Family::Text => (named("text/plain"), Payload::Text),
            Family::Xml => {
                self.lossy(media, "XML is text that the caller writes");
                (named(""), Payload::Text)
            }
            Family::Items | Family::Events => {
                self.lossy(media, "a stream is sent as bytes that the caller writes");
                (named(""), Payload::Upload)
            }
            Family::AnyJson | Family::Bytes => {
                if media
                    .schema
                    .is_some_and(|schema| self.is_structured(schema))
                {
                    self.lossy(media, "its values are bytes that the caller writes");
                }
                // Of a range the upload says which it is, or else it is bytes (RFC 9110, 8.3).
                (media.name.to_owned(), Payload::Upload)
            }
        }
    }

    fn json(&mut self, media: &MediaType<'s>) -> Payload {
        Payload::Json(self.optional_schema(media.schema, media.at))
    }

    /// `application/x-www-form-urlencoded`, which only an object can be (wire.md W6).
    fn form(&mut self, media: &MediaType<'s>) -> Payload {
        let ty = self.optional_schema(media.schema, media.at);
        if !matches!(
            self.types[self.not_null(ty)].shape,
            Shape::Struct(_) | Shape::Map(_) | Shape::Union(_) | Shape::Any
        ) {
            self.lossy(
                media,
                "a form that is no object is text that the caller writes",
            );
            return Payload::Text;
        }
        if let Shape::Struct(object) = &self.types[self.not_null(ty)].shape {
            self.check_properties(media, &object.fields);
        }
        let mut special = Vec::new();
        for encoding in &media.encoding {
            let json = encoding.content_type.as_deref().is_some_and(media::is_json);
            let notation = styled(encoding).or_else(|| json.then_some(FormNotation::Json));
            special.extend(notation.map(|notation| (encoding.property.to_owned(), notation)));
        }
        Payload::Form(ty, special)
    }

    /// A form of parts: one for each property (wire.md W7).
    fn multipart(&mut self, media: &MediaType<'s>) -> Payload {
        let fields = media.schema.and_then(|schema| {
            let ty = self.schema(schema);
            match &self.types[self.not_null(ty)].shape {
                Shape::Struct(object) => Some((object.fields.clone(), object.extra.is_some())),
                _ => None,
            }
        });
        let Some((fields, open)) = fields else {
            self.lossy(
                media,
                "its parts are not described by properties; the caller adds them one by one",
            );
            return Payload::AnyMultipart;
        };
        if open {
            self.lossy(media, "parts beyond its properties cannot be sent");
        }
        let encoding = |name: &str| media.encoding.iter().find(|one| one.property == name);
        self.check_properties(media, &fields);
        let mut parts = Vec::new();
        for field in fields.iter().filter(|field| !field.read_only) {
            let encoding = encoding(&field.name);
            parts.push(self.part(field, encoding));
            let headers = encoding.iter().flat_map(|encoding| &encoding.headers);
            // Its media type has a keyword of its own (OAS, "Encoding Object").
            let headers =
                headers.filter(|header| !header.name.eq_ignore_ascii_case("content-type"));
            parts.extend(headers.filter_map(|header| self.part_header(field, header)));
        }
        Payload::Multipart(parts)
    }

    /// A header of a part; one that is JSON is reported.
    fn part_header(&mut self, part: &Field, header: &document::Header<'s>) -> Option<Part> {
        if header.content.is_some() {
            let what = format!(
                "the header `{}` of the part `{}` is not sent",
                header.name, part.name
            );
            self.sink().push(
                Diagnostic::new(Code::Unsupported, header.at, what)
                    .help("describe it by a schema, which is written in the simple style"),
            );
            return None;
        }
        Some(Part {
            at: header.at,
            name: header.name.to_owned(),
            header_of: Some(part.name.clone()),
            required: header.required && part.required,
            ty: self.optional_schema(header.schema, header.at),
            kind: PartKind::Value,
            media_type: None,
            notation: None,
            docs: Docs {
                description: header.description.clone(),
                ..Docs::default()
            },
        })
    }

    fn part(&mut self, field: &Field, encoding: Option<&Encoding<'s>>) -> Part {
        // A list of types, or a range, leaves the choice to the file (wire.md W7).
        let stated = encoding.and_then(|encoding| encoding.content_type.as_deref());
        let media_type = stated
            .filter(|name| !name.contains([',', '*']))
            .map(str::to_owned);
        let single = |this: &Self, ty: TypeId| match this.types[this.not_null(ty)].shape {
            Shape::String(Format::Binary) => true,
            // OAS 3.1.2, 4.8.15.1: without a type, `application/octet-stream`.
            Shape::Any => {
                this.version > document::Version::V3_0 && !stated.is_some_and(media::is_json)
            }
            Shape::String(Format::Plain) => {
                stated.is_some_and(|name| media::family(name) == Family::Bytes)
            }
            _ => false,
        };
        let ty = self.not_null(field.ty);
        let kind = match self.types[ty].shape {
            Shape::Array(item) | Shape::Set(item) if single(self, item) => PartKind::Files,
            _ if single(self, ty) => PartKind::File,
            _ => PartKind::Value,
        };
        // Base64 text is bytes to whoever reads it (OAS 3.0.4, 4.7.15.1).
        let base64 = matches!(
            self.types[ty].shape,
            Shape::String(Format::Base64 | Format::Base64Url)
        );
        // An exploded array is a part for each item in any case.
        let array = matches!(self.types[ty].shape, Shape::Array(_) | Shape::Set(_));
        let asked = encoding
            .and_then(styled)
            .filter(|notation| !(array && *notation == EXPLODED));
        let known = kind == PartKind::Value && self.version > document::Version::V3_0;
        if let Some(encoding) = encoding.filter(|_| asked.is_some() && !known) {
            self.unstyled(encoding, kind);
        }
        Part {
            notation: asked.filter(|_| known),
            at: field.at,
            name: field.name.clone(),
            header_of: None,
            required: field.required,
            ty: field.ty,
            kind,
            media_type: media_type
                .or_else(|| base64.then(|| "application/octet-stream".to_owned())),
            docs: field.docs.clone(),
        }
    }

    /// Reports a style that a part is not written in.
    fn unstyled(&self, encoding: &Encoding<'s>, kind: PartKind) {
        let why = match kind {
            PartKind::Value => "OpenAPI 3.0 has styles for percent-encoded forms only",
            PartKind::File | PartKind::Files => "a file has no style",
        };
        self.sink().push(
            Diagnostic::new(
                Code::Unsupported,
                encoding.at,
                format!(
                    "the part `{}` is written by its type, without `style` and `explode`: {why}",
                    encoding.property
                ),
            )
            .help("leave them out: arrays are parts of the same name, objects are JSON"),
        );
    }

    /// Reports encodings of properties that there are not.
    fn check_properties(&self, media: &MediaType<'s>, fields: &[Field]) {
        for encoding in &media.encoding {
            if !fields.iter().any(|field| field.name == encoding.property) {
                self.sink().push(
                    Diagnostic::new(
                        Code::InvalidKeyword,
                        encoding.at,
                        format!(
                            "there is no property `{}` whose encoding this could be",
                            encoding.property
                        ),
                    )
                    .help("correct the name, or remove the entry"),
                );
            }
        }
    }

    /// Whether the body is bytes by its own description.
    pub(super) fn is_binary(&self, media: &MediaType<'s>) -> bool {
        let schema = media.schema.and_then(|schema| self.resolver.object(schema));
        schema.is_some_and(|schema| self.read(schema).format == Some("binary"))
    }

    /// Whether a schema describes more than text or bytes.
    pub(super) fn is_structured(&self, schema: &'s Node) -> bool {
        let Some(schema) = self.resolver.object(schema) else {
            return false;
        };
        let schema = self.read(schema);
        schema.properties.iter().len() > 0 || !schema.all_of.is_empty()
    }

    pub(super) fn lossy(&self, media: &MediaType<'s>, what: &str) {
        self.sink().push(
            Diagnostic::new(
                Code::Unsupported,
                media.at,
                format!("`{}` is not typed: {what}", media.name),
            )
            .help("describe the body as JSON as well, if the server takes it"),
        );
    }
}

/// The style that forms have unless they say something else.
const EXPLODED: FormNotation = FormNotation::Styled {
    style: Style::Form,
    explode: true,
    allow_reserved: false,
};

/// The style that an encoding asks for by any of its keys (OAS, "Encoding Object").
fn styled(encoding: &Encoding<'_>) -> Option<FormNotation> {
    let asked =
        encoding.style.is_some() || encoding.explode.is_some() || encoding.allow_reserved.is_some();
    let style = encoding.style.unwrap_or(Style::Form);
    asked.then(|| FormNotation::Styled {
        style,
        explode: encoding.explode.unwrap_or(style == Style::Form),
        allow_reserved: encoding.allow_reserved.unwrap_or(false),
    })
}
