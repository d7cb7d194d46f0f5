//! Operations and everything around them.

use crate::document::{ParameterPlace, SecurityScheme, Server, Status, Style, Tag};
use crate::source::NodeId;

use super::types::{Docs, TypeId, Types};

/// A whole API.
#[derive(Debug)]
pub struct Api {
    /// Its name for people.
    pub title: String,
    /// Its version.
    pub version: String,
    /// What it is.
    pub description: Option<String>,
    /// The address of the document, where it states one.
    pub address: Option<String>,
    /// Where it answers.
    pub servers: Vec<Server>,
    /// Groups of operations that the document describes.
    pub tags: Vec<Tag>,
    /// Every type.
    pub types: Types,
    /// The named schemas, sorted by name.
    pub components: Vec<(String, TypeId)>,
    /// Every operation, in the order of path, then method.
    pub operations: Vec<Operation>,
    /// Every request that the server makes, sorted by name, then method.
    pub webhooks: Vec<Webhook>,
    /// The ways to authenticate, sorted by name.
    pub security_schemes: Vec<SecurityScheme>,
}

/// One operation.
#[derive(Debug, Clone)]
pub struct Operation {
    /// Where it stands.
    pub at: NodeId,
    /// `operationId`.
    pub id: Option<String>,
    /// The media type of its body, where it is the same operation as one before it with another body.
    pub alternative: Option<String>,
    /// The HTTP method in upper case.
    pub method: String,
    /// The path template.
    pub path: String,
    /// The group it belongs to.
    pub tag: Option<String>,
    /// What documentation says of it.
    pub docs: Docs,
    /// Its parameters, in the order of the document.
    pub parameters: Vec<Parameter>,
    /// The body that is sent.
    pub body: Option<Body>,
    /// What may be answered, in the order in which it is tried.
    pub responses: Vec<Response>,
    /// Alternatives of schemes that must hold together.
    pub security: Vec<Vec<String>>,
    /// Where it answers, if elsewhere than the rest of the API.
    pub servers: Vec<Server>,
}

impl Operation {
    /// The types of what is sent.
    pub fn sent(&self) -> Vec<TypeId> {
        let parameters = self.parameters.iter().map(|parameter| parameter.ty);
        let body = self.body.iter().flat_map(|body| body.payload.types());
        parameters.chain(body).collect()
    }

    /// The types of what is sent, to be replaced.
    pub fn sent_mut(&mut self) -> Vec<&mut TypeId> {
        let parameters = self
            .parameters
            .iter_mut()
            .map(|parameter| &mut parameter.ty);
        let body = self
            .body
            .iter_mut()
            .flat_map(|body| body.payload.types_mut());
        parameters.chain(body).collect()
    }

    /// The types of what arrives.
    pub fn received(&self) -> Vec<TypeId> {
        let headers = self.responses.iter().flat_map(|response| {
            response
                .headers
                .iter()
                .map(|header| header.ty)
                .collect::<Vec<_>>()
        });
        let bodies = self.responses.iter().flat_map(|response| {
            response
                .contents
                .iter()
                .filter_map(|content| content.content.ty())
                .collect::<Vec<_>>()
        });
        bodies.chain(headers).collect()
    }

    /// Responses of success and the others (wire.md W9). `default` is what any other status answers, and success too where
    /// the document declares none.
    pub fn sides(&self) -> (Vec<&Response>, Vec<&Response>) {
        let stated = self
            .responses
            .iter()
            .any(|response| response.status.is_success());
        let default = |response: &&Response| response.status == Status::Default;
        let success =
            |response: &&Response| response.status.is_success() || (!stated && default(response));
        (
            self.responses.iter().filter(success).collect(),
            self.responses
                .iter()
                .filter(|response| !response.status.is_success())
                .collect(),
        )
    }
}

/// One parameter.
#[derive(Debug, Clone)]
pub struct Parameter {
    /// Where it stands.
    pub at: NodeId,
    /// The name on the wire.
    pub name: String,
    /// Where it travels.
    pub place: ParameterPlace,
    /// Whether it must be given.
    pub required: bool,
    /// The type of its value.
    pub ty: TypeId,
    /// How it is written.
    pub notation: Notation,
    /// What documentation says of it.
    pub docs: Docs,
}

/// How the value of a parameter is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notation {
    /// In a style of OpenAPI.
    Styled {
        /// Which one.
        style: Style,
        /// Whether arrays and objects are written as separate values.
        explode: bool,
        /// Whether reserved characters pass.
        allow_reserved: bool,
    },
    /// As one JSON value (`content`).
    Json,
    /// As a form (`in: querystring`).
    Form,
}

/// A body that is sent.
#[derive(Debug, Clone)]
pub struct Body {
    /// Where it stands.
    pub at: NodeId,
    /// Whether it must be given.
    pub required: bool,
    /// The media type it is sent as.
    pub media_type: String,
    /// How it is written.
    pub payload: Payload,
    /// What documentation says of it.
    pub docs: Docs,
}

/// What is sent, and how it is written.
#[derive(Debug, Clone)]
pub enum Payload {
    /// JSON of a type.
    Json(TypeId),
    /// Text.
    Text,
    /// Bytes, from memory, a file or a stream.
    Upload,
    /// A form of a type, percent-encoded, with the properties that are not written in the usual way.
    Form(TypeId, Vec<(String, FormNotation)>),
    /// A form of parts.
    Multipart(Vec<Part>),
    /// A form of parts that the document does not describe.
    AnyMultipart,
}

impl Payload {
    fn types(&self) -> Vec<TypeId> {
        match self {
            Self::Json(ty) | Self::Form(ty, _) => vec![*ty],
            Self::Multipart(parts) => parts.iter().map(|part| part.ty).collect(),
            Self::Text | Self::Upload | Self::AnyMultipart => Vec::new(),
        }
    }

    fn types_mut(&mut self) -> Vec<&mut TypeId> {
        match self {
            Self::Json(ty) | Self::Form(ty, _) => vec![ty],
            Self::Multipart(parts) => parts.iter_mut().map(|part| &mut part.ty).collect(),
            Self::Text | Self::Upload | Self::AnyMultipart => Vec::new(),
        }
    }
}

/// How a property of a form is written, where it is not in the usual way (wire.md W6).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormNotation {
    /// As JSON.
    Json,
    /// In a style of OpenAPI.
    Styled {
        /// Which one.
        style: Style,
        /// Whether arrays and objects are written as separate values.
        explode: bool,
        /// Whether reserved characters pass.
        allow_reserved: bool,
    },
}

/// A part of a `multipart` body.
#[derive(Debug, Clone)]
pub struct Part {
    /// Where its schema stands.
    pub at: NodeId,
    /// The name of the part, or of the header.
    pub name: String,
    /// The part that this is a header of, if it is no part itself.
    pub header_of: Option<String>,
    /// Whether it must be there.
    pub required: bool,
    /// The type of its value; of a file's nothing is known.
    pub ty: TypeId,
    /// How it is written.
    pub kind: PartKind,
    /// Its media type, where the document names exactly one.
    pub media_type: Option<String>,
    /// The style of a value, where it is not written in the usual way.
    pub notation: Option<FormNotation>,
    /// What documentation says of it.
    pub docs: Docs,
}

/// How a part is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartKind {
    /// By its value: text, or JSON.
    Value,
    /// A file.
    File,
    /// Any number of files.
    Files,
}

/// How a body that arrives is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// JSON of a type.
    Json(TypeId),
    /// Text.
    Text,
    /// Bytes.
    Bytes,
    /// A stream of events whose data is JSON of a type (wire.md W17).
    Events(TypeId),
    /// A stream of events, each of which as a whole is of a type (OAS 3.2, `itemSchema`).
    EventObjects(TypeId),
    /// A stream of events of which nothing is known.
    RawEvents,
    /// A stream of JSON values of a type (wire.md W18).
    Items(TypeId),
}

impl Content {
    /// The type that is read.
    pub fn ty(self) -> Option<TypeId> {
        match self {
            Self::Json(ty) | Self::Events(ty) | Self::EventObjects(ty) | Self::Items(ty) => {
                Some(ty)
            }
            Self::Text | Self::Bytes | Self::RawEvents => None,
        }
    }

    /// Whether it is handed out while it arrives.
    pub fn is_stream(self) -> bool {
        matches!(
            self,
            Self::Events(_) | Self::EventObjects(_) | Self::RawEvents | Self::Items(_)
        )
    }
}

/// One response.
#[derive(Debug, Clone)]
pub struct Response {
    /// Where it stands.
    pub at: NodeId,
    /// When it applies.
    pub status: Status,
    /// What it means.
    pub description: String,
    /// Its headers, in the order of the document.
    pub headers: Vec<ResponseHeader>,
    /// Its representations, the preferred one first; empty where there is no body.
    pub contents: Vec<Representation>,
}

/// One representation of a response.
#[derive(Debug, Clone)]
pub struct Representation {
    /// Where it stands.
    pub at: NodeId,
    /// The media type or range, as written.
    pub media_type: String,
    /// How it is read.
    pub content: Content,
}

/// A header of a response.
#[derive(Debug, Clone)]
pub struct ResponseHeader {
    /// Where it stands.
    pub at: NodeId,
    /// Its name.
    pub name: String,
    /// Whether it is always there.
    pub required: bool,
    /// The type of its value.
    pub ty: TypeId,
    /// Whether it is JSON (`content`).
    pub json: bool,
    /// Whether the members of an object are written as `name=value`.
    pub explode: bool,
    /// What documentation says of it.
    pub docs: Docs,
}

/// A request that the server makes: a webhook, or a callback of an operation.
#[derive(Debug, Clone)]
pub struct Webhook {
    /// Where it stands.
    pub at: NodeId,
    /// What it is called.
    pub name: String,
    /// The HTTP method in upper case.
    pub method: String,
    /// The media type of what it carries.
    pub media_type: String,
    /// How that is read.
    pub content: Content,
    /// What documentation says of it.
    pub docs: Docs,
}

impl Api {
    /// The types of what arrives, in answers and by webhooks.
    pub fn received(&self) -> Vec<TypeId> {
        let answers = self.operations.iter().flat_map(Operation::received);
        let webhooks = self
            .webhooks
            .iter()
            .filter_map(|webhook| webhook.content.ty());
        answers.chain(webhooks).collect()
    }

    /// The types of what is sent.
    pub fn sent(&self) -> Vec<TypeId> {
        self.operations.iter().flat_map(Operation::sent).collect()
    }
}
