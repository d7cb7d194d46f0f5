//! The document as its readers leave it: the objects of the specification with every reference resolved, schemas as
//! nodes (read on demand by [`super::Schema`]), and nothing of `openapiv3` showing.

use crate::config::Traits;
use crate::source::{Node, NodeId};

/// A whole API description.
#[derive(Debug)]
pub struct Document<'s> {
    /// Which version of the specification it follows.
    pub version: super::Version,
    /// `info.title`.
    pub title: String,
    /// `info.version`.
    pub api_version: String,
    /// `info.description`.
    pub description: Option<String>,
    /// The address of the document itself (`$self`, OAS 3.2).
    pub address: Option<String>,
    /// `servers`, in order; empty where none is given.
    pub servers: Vec<Server>,
    /// `tags`: descriptions of the groups of operations.
    pub tags: Vec<Tag>,
    /// Every operation of `paths`, in the order of the document.
    pub operations: Vec<Operation<'s>>,
    /// Every operation of `webhooks` and of callbacks: requests that arrive, with `path` holding what they are called.
    pub webhooks: Vec<Operation<'s>>,
    /// `components.schemas`, in the order of the document.
    pub schemas: Vec<(&'s str, &'s Node)>,
    /// `components.securitySchemes`, in the order of the document.
    pub security_schemes: Vec<SecurityScheme>,
}

/// Where the API answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Server {
    /// The URL, possibly relative, possibly with `{variables}`.
    pub url: String,
    /// What the server is called (OAS 3.2).
    pub name: Option<String>,
    /// What the server is for.
    pub description: Option<String>,
    /// The variables of the URL, in order.
    pub variables: Vec<ServerVariable>,
    /// Where it stands.
    pub at: NodeId,
}

/// A variable of a server's URL.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServerVariable {
    /// The name between the braces.
    pub name: String,
    /// The value that is used unless another is chosen.
    pub default: String,
    /// The values allowed; empty where any is.
    pub values: Vec<String>,
    /// What it means.
    pub description: Option<String>,
}

/// A group of operations.
#[derive(Debug, Clone)]
pub struct Tag {
    /// The name, as operations give it.
    pub name: String,
    /// What the group is about.
    pub description: Option<String>,
}

/// One operation.
#[derive(Debug)]
pub struct Operation<'s> {
    /// Where the Operation Object stands.
    pub at: NodeId,
    /// The HTTP method in upper case.
    pub method: String,
    /// The path template; for a webhook or callback its name.
    pub path: &'s str,
    /// Requests that the server makes because of this one.
    pub callbacks: Vec<Operation<'s>>,
    /// `operationId`.
    pub id: Option<String>,
    /// `tags`.
    pub tags: Vec<String>,
    /// `summary`.
    pub summary: Option<String>,
    /// `description`.
    pub description: Option<String>,
    /// `externalDocs`: description and URL.
    pub external_docs: Option<(Option<String>, String)>,
    /// `deprecated`.
    pub deprecated: bool,
    /// Parameters of the path item and of the operation, the operation's winning, in order.
    pub parameters: Vec<Parameter<'s>>,
    /// `requestBody`.
    pub body: Option<RequestBody<'s>>,
    /// `responses`, in the order exact status, range, default, each ascending.
    pub responses: Vec<Response<'s>>,
    /// Alternatives of schemes that must hold together; `None` where the document's apply.
    pub security: Option<Vec<SecurityRequirement>>,
    /// The scopes that it asks for, each with its scheme.
    pub scopes: Vec<(String, String)>,
    /// Servers of the operation or its path item; empty where the document's apply.
    pub servers: Vec<Server>,
}

impl Operation<'_> {
    /// What it can be selected by.
    pub fn traits(&self) -> Traits<'_> {
        Traits {
            tags: &self.tags,
            path: self.path,
            method: &self.method,
            id: self.id.as_deref(),
        }
    }
}

/// Schemes that must all be satisfied, by name; empty: no credential is needed.
pub type SecurityRequirement = Vec<String>;

/// Where a parameter travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum ParameterPlace {
    Path,
    Query,
    /// The whole query string is one value (OAS 3.2).
    QueryString,
    Header,
    Cookie,
}

/// How a parameter's value is written (OAS 3.1.2 "Style Values").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are the specification's")]
pub enum Style {
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
    Cookie,
}

/// One parameter of an operation.
#[derive(Debug)]
pub struct Parameter<'s> {
    /// Where the Parameter Object stands.
    pub at: NodeId,
    /// The name on the wire.
    pub name: String,
    /// Where it travels.
    pub place: ParameterPlace,
    /// Whether it must be given.
    pub required: bool,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// What it means.
    pub description: Option<String>,
    /// How its value is written.
    pub style: Style,
    /// Whether arrays and objects are written as separate values.
    pub explode: bool,
    /// Whether reserved characters pass unencoded.
    pub allow_reserved: bool,
    /// Its schema; a parameter with `content` has the media type's.
    pub schema: Option<&'s Node>,
    /// The media type of a parameter with `content`.
    pub content: Option<&'s str>,
    /// `example`, or the first of `examples`.
    pub example: Option<&'s Node>,
}

/// A body that is sent.
#[derive(Debug)]
pub struct RequestBody<'s> {
    /// Where the Request Body Object stands.
    pub at: NodeId,
    /// What it means.
    pub description: Option<String>,
    /// Whether it must be given.
    pub required: bool,
    /// Its representations, in order.
    pub content: Vec<MediaType<'s>>,
}

/// One representation of a body.
#[derive(Debug)]
pub struct MediaType<'s> {
    /// Where the Media Type Object stands.
    pub at: NodeId,
    /// The media type or range, as written.
    pub name: &'s str,
    /// The schema of the whole body.
    pub schema: Option<&'s Node>,
    /// The schema of each item of a stream (OAS 3.2).
    pub item_schema: Option<&'s Node>,
    /// How each part of a form is written.
    pub encoding: Vec<Encoding<'s>>,
    /// `example`, or the first of `examples`.
    pub example: Option<&'s Node>,
}

/// How one part of a form is written.
#[derive(Debug)]
pub struct Encoding<'s> {
    /// The property it is for.
    pub property: &'s str,
    /// Where the Encoding Object stands.
    pub at: NodeId,
    /// `contentType`, a comma-separated list.
    pub content_type: Option<String>,
    /// `style`, where it is stated.
    pub style: Option<Style>,
    /// `explode`, where it is stated.
    pub explode: Option<bool>,
    /// `allowReserved`, where it is stated.
    pub allow_reserved: Option<bool>,
    /// Headers of the part.
    pub headers: Vec<Header<'s>>,
}

/// The status codes that a response is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// One code.
    Code(u16),
    /// `NXX`: its first digit.
    Range(u16),
    /// Any that no other entry covers.
    Default,
}

impl Status {
    /// Whether the entry is for answers that are no error (2xx).
    pub fn is_success(self) -> bool {
        match self {
            Self::Code(code) => (200..300).contains(&code),
            Self::Range(digit) => digit == 2,
            Self::Default => false,
        }
    }
}

/// One response.
#[derive(Debug)]
pub struct Response<'s> {
    /// Where the entry of `responses` stands.
    pub at: NodeId,
    /// When it applies.
    pub status: Status,
    /// What it means.
    pub description: String,
    /// Its headers, in order.
    pub headers: Vec<Header<'s>>,
    /// Its representations, in order; empty where there is no body.
    pub content: Vec<MediaType<'s>>,
}

/// A header of a response or of a part.
#[derive(Debug)]
pub struct Header<'s> {
    /// Where the Header Object stands.
    pub at: NodeId,
    /// Its name.
    pub name: &'s str,
    /// What it means.
    pub description: Option<String>,
    /// Whether it is always there.
    pub required: bool,
    /// Whether the members of an object are written as `name=value`.
    pub explode: bool,
    /// Its schema; a header with `content` has the media type's.
    pub schema: Option<&'s Node>,
    /// The media type of a header with `content`.
    pub content: Option<&'s str>,
}

/// One way to authenticate.
#[derive(Debug, Clone)]
pub struct SecurityScheme {
    /// Its name in `components.securitySchemes`.
    pub name: String,
    /// Where it stands.
    pub at: NodeId,
    /// What it is.
    pub kind: SecurityKind,
    /// What it is for.
    pub description: Option<String>,
    /// The scopes that operations ask of it, sorted.
    pub scopes: Vec<String>,
}

/// The kinds of security scheme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SecurityKind {
    /// `Authorization: Bearer …`.
    Bearer,
    /// `Authorization: Basic …`.
    Basic,
    /// Another scheme of the `Authorization` header.
    Http(String),
    /// A key in a header, the query or a cookie.
    ApiKey {
        /// Where it travels.
        place: ParameterPlace,
        /// Under which name.
        name: String,
    },
    /// OAuth 2; sent as a bearer token.
    OAuth2(Vec<OAuthFlow>),
    /// OpenID Connect, described at this URL; sent as a bearer token.
    OpenIdConnect(String),
    /// A client certificate.
    MutualTls,
}

/// One way to get a token by OAuth 2.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OAuthFlow {
    /// Its key: `clientCredentials`, `authorizationCode`, ….
    pub name: String,
    /// Where tokens are given out.
    pub token_url: Option<String>,
    /// Where tokens are renewed, if elsewhere.
    pub refresh_url: Option<String>,
    /// What can be asked for, and what it means.
    pub scopes: Vec<(String, String)>,
}
