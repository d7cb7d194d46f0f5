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
    /// The ways to authenticate, sorted by name.
    pub security_schemes: Vec<SecurityScheme>,
}

/// One operation.
#[derive(Debug)]
pub struct Operation {
    /// Where it stands.
    pub at: NodeId,
    /// `operationId`.
    pub id: Option<String>,
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
}

/// One parameter.
#[derive(Debug)]
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
    pub style: Style,
    /// Whether arrays and objects are written as separate values.
    pub explode: bool,
    /// Whether reserved characters pass.
    pub allow_reserved: bool,
    /// Whether it is written as one JSON value (`content`).
    pub json: bool,
    /// What documentation says of it.
    pub docs: Docs,
}

/// A body that is sent.
#[derive(Debug)]
pub struct Body {
    /// Where it stands.
    pub at: NodeId,
    /// Whether it must be given.
    pub required: bool,
    /// The media type it is sent as.
    pub media_type: String,
    /// How it is written.
    pub content: Content,
    /// What documentation says of it.
    pub docs: Docs,
}

/// How a body is read or written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// JSON of a type.
    Json(TypeId),
    /// Text.
    Text,
    /// Bytes.
    Bytes,
}

/// One response.
#[derive(Debug)]
pub struct Response {
    /// Where it stands.
    pub at: NodeId,
    /// When it applies.
    pub status: Status,
    /// What it means.
    pub description: String,
    /// Every media type that it may have.
    pub media_types: Vec<String>,
    /// Its body; `None` where there is none.
    pub content: Option<(String, Content)>,
}
