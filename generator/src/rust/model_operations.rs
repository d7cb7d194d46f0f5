//! The items that operations are made of; the rest of the output is in [`super::model`].

use crate::source::NodeId;

use super::model::{Argument, Docs, FieldItem};

/// The operations of one tag: a handle that has them as methods.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupItem {
    /// Documentation and attributes.
    pub docs: Docs,
    /// The handle's type; `None` where the operations are methods of the client itself.
    pub name: Option<String>,
    /// The tag, as the document writes it.
    pub tag: Option<String>,
    /// The client's method that gives it.
    pub accessor: String,
    /// What its documentation says.
    pub accessor_docs: Vec<String>,
    /// One method for each operation.
    pub methods: Vec<MethodItem>,
}

/// The method that starts a call.
#[derive(Debug, Clone, PartialEq)]
pub struct MethodItem {
    /// Documentation and attributes.
    pub docs: Docs,
    /// Its name.
    pub name: String,
    /// The request value.
    pub operation: String,
    /// What the caller must give.
    pub arguments: Vec<(String, Argument)>,
    /// Fields that begin empty.
    pub empty: Vec<String>,
}

/// One operation: its request value, how it is sent and how answers are read.
#[derive(Debug, Clone, PartialEq)]
pub struct OperationItem {
    /// The request value.
    pub name: String,
    /// Documentation and attributes.
    pub docs: Docs,
    /// `operationId`, or method and path.
    pub id: String,
    /// The HTTP method in upper case.
    pub method: String,
    /// The path template.
    pub path: String,
    /// Alternatives of constants of [`SchemeItem`](super::SchemeItem).
    pub security: Vec<Vec<String>>,
    /// The URL of its server, if it is another than that of the rest of the API.
    pub server: Option<String>,
    /// The path, literals percent-encoded.
    pub route: Vec<RoutePart>,
    /// The value of the `Accept` header.
    pub accept: String,
    /// Its parameters, in the order in which they are sent.
    pub parameters: Vec<ParameterItem>,
    /// The body that is sent.
    pub body: Option<BodyItem>,
    /// What a successful call gives.
    pub output: Output,
    /// How each answer of success is read, in the order in which they are tried.
    pub success: Vec<(StatusPattern, Read)>,
    /// What any other answer is.
    pub rest: Rest,
    /// Media types of success that are handed out while they arrive.
    pub streamed: Vec<String>,
    /// The stream that can be asked for instead.
    pub stream: Option<StreamItem>,
    /// How its pages are found.
    pub paging: Option<PagingItem>,
    /// The answers that the document declares. They are not written as such: a comparison of two crates goes by them.
    pub answers: Vec<DeclaredAnswer>,
}

/// An answer that the document declares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeclaredAnswer {
    /// Where it stands.
    pub at: NodeId,
    /// Its status: `200`, `4XX` or `default`.
    pub status: String,
    /// The media types of its body, the preferred one first.
    pub media_types: Vec<String>,
}

/// How the pages of a list are found; expressions of `self`, `page` and `response`.
#[derive(Debug, Clone, PartialEq)]
pub struct PagingItem {
    /// The type of the items.
    pub item: String,
    /// The items of a page.
    pub items: String,
    /// How the next page is asked for.
    pub next: String,
    /// Whether that depends on the page.
    pub uses_page: bool,
    /// Whether that depends on the headers.
    pub uses_response: bool,
}

/// A part of a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RoutePart {
    /// Text, percent-encoded.
    Literal(String),
    /// A parameter, by its position.
    Parameter(usize),
}

/// A parameter of an operation.
#[derive(Debug, Clone, PartialEq)]
pub struct ParameterItem {
    /// The field that holds it.
    pub field: FieldItem,
    /// How it is written.
    pub write: ParameterWrite,
}

/// How a parameter is written.
#[derive(Debug, Clone, PartialEq)]
pub struct ParameterWrite {
    /// Whether it is part of the path.
    pub in_path: bool,
    /// The method of the runtime.
    pub method: String,
    /// The style that the method is given, as an expression.
    pub style: Option<String>,
    /// Whether the method is given the name.
    pub named: bool,
}

impl ParameterWrite {
    /// Where the parameter travels: `path`, `query`, `header` or `cookie`.
    pub fn place(&self) -> &str {
        self.method.split('_').next().unwrap_or_default()
    }
}

/// The body of a request.
#[derive(Debug, Clone, PartialEq)]
pub struct BodyItem {
    /// The field that holds it.
    pub field: FieldItem,
    /// Whether it is validated before it is written.
    pub validated: bool,
    /// How it is written.
    pub write: BodyWrite,
}

/// How a body is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BodyWrite {
    /// JSON.
    Json,
    /// JSON that goes by this name.
    JsonAs(String),
    /// Text of this media type.
    Bytes(String),
    /// An upload of this media type.
    Upload(String),
    /// A percent-encoded form, with the notations of its special fields as expressions.
    Form(Vec<(String, String)>),
    /// A form of parts that knows how to write itself, of this media type.
    Multipart(String),
    /// A form of parts that the caller has put together, of this media type.
    AnyMultipart(String),
}

impl BodyWrite {
    /// The media type that is sent.
    pub fn media_type(&self) -> &str {
        match self {
            Self::Json => "application/json",
            Self::Form(_) => "application/x-www-form-urlencoded",
            Self::JsonAs(name)
            | Self::Bytes(name)
            | Self::Upload(name)
            | Self::Multipart(name)
            | Self::AnyMultipart(name) => name,
        }
    }
}

/// The body of an operation that is a form of parts.
#[derive(Debug, Clone, PartialEq)]
pub struct FormItem {
    /// Documentation and attributes.
    pub docs: Docs,
    /// Its name.
    pub name: String,
    /// Its parts, in order.
    pub parts: Vec<PartItem>,
}

/// A part of a form.
#[derive(Debug, Clone, PartialEq)]
pub struct PartItem {
    /// The field that holds it.
    pub field: FieldItem,
    /// How it is written.
    pub write: PartWrite,
}

/// How a part is written, each with the media type that the document gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PartWrite {
    /// By its value.
    Value(Option<String>),
    /// By its value, in a style that is given as an expression.
    Styled(String),
    /// As a header of the part of this name.
    Header(String),
    /// A file.
    File(Option<String>),
    /// Any number of files.
    Files(Option<String>),
}

/// What a call gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Output {
    /// Its type.
    pub ty: String,
}

/// Which status codes an arm is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum StatusPattern {
    Code(u16),
    Range(u16, u16),
    Any,
}

impl StatusPattern {
    /// Whether it is for all codes that `other` is for.
    pub fn covers(self, other: Self) -> bool {
        match (self, other) {
            (Self::Any, _) => true,
            (Self::Range(from, to), Self::Code(code)) => (from..=to).contains(&code),
            (a, b) => a == b,
        }
    }
}

/// How a response's body is read.
#[derive(Debug, Clone, PartialEq)]
pub enum Read {
    /// JSON of the type.
    Json,
    /// JSON of the type, under whatever name this media type or range allows.
    JsonAs(String),
    /// Text, of one of these media types; of any if there are none.
    Text(Vec<String>),
    /// Bytes, of one of these media types; of any if there are none.
    Bytes(Vec<String>),
    /// Bytes while they arrive.
    ByteStream,
    /// JSON values while they arrive, as this media type.
    Items(String),
    /// Events while they arrive.
    Events {
        /// What is read of each.
        data: EventData,
        /// The data after which nothing follows.
        until: Option<String>,
        /// Whether an event that is cut short counts.
        keep_last: bool,
    },
    /// Nothing.
    Unit,
    /// There is nothing: `None`.
    Absent,
    /// There is a body where another status has none.
    Present(Box<Read>),
    /// In one of these ways, each with its media types; in the first where the answer is of none of them.
    ByType(Vec<(Vec<String>, Read)>),
    /// It is a variant of an enumeration.
    Variant {
        /// The enumeration.
        of: String,
        /// The variant.
        variant: String,
        /// How what it holds is read.
        read: Box<Read>,
    },
}

/// What is read of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventData {
    /// Its data, which is JSON.
    Json,
    /// All of it, as an object.
    Object,
    /// All of it, as it is.
    Raw,
}

/// What an answer is that no arm is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rest {
    /// An error.
    Unexpected,
    /// An error, unless it is an empty one of success (wire.md W9).
    Empty,
}

/// A stream beside the ordinary answer of an operation.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamItem {
    /// Its type.
    pub ty: String,
    /// The media types that are handed out while they arrive.
    pub types: Vec<String>,
    /// The value of the `Accept` header.
    pub accept: String,
    /// How the body says that a stream is wanted: the field of the body and the value that means it.
    pub ask: Option<(String, String)>,
    /// How each answer of success is read.
    pub arms: Vec<(StatusPattern, Read)>,
}

/// The answers of success, where they have different types.
#[derive(Debug, Clone, PartialEq)]
pub struct OutputItem {
    /// Documentation and attributes.
    pub docs: Docs,
    /// Its name.
    pub name: String,
    /// What it derives, in order.
    pub derives: Vec<&'static str>,
    /// Its variants, in order.
    pub variants: Vec<OutputVariant>,
}

/// One answer of success.
#[derive(Debug, Clone, PartialEq)]
pub struct OutputVariant {
    /// Documentation and attributes.
    pub docs: Docs,
    /// Its name.
    pub name: String,
    /// Its type; `None` where there is no body.
    pub ty: Option<String>,
}

/// The headers of the answers to an operation.
#[derive(Debug, Clone, PartialEq)]
pub struct HeadersItem {
    /// Documentation and attributes.
    pub docs: Docs,
    /// Its name.
    pub name: String,
    /// Its fields, in order.
    pub fields: Vec<HeaderItem>,
}

/// A header of an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct HeaderItem {
    /// Documentation and attributes.
    pub docs: Docs,
    /// The field.
    pub name: String,
    /// The header.
    pub key: String,
    /// Its type.
    pub ty: String,
    /// How it is read.
    pub read: HeaderRead,
}

/// How a header is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeaderRead {
    /// As text that is always there.
    Required,
    /// As text.
    Optional,
    /// As JSON.
    Json,
    /// As an object in the simple style, exploded or not.
    Object(bool),
}

/// The typed errors of an operation.
#[derive(Debug, Clone, PartialEq)]
pub struct ErrorItem {
    /// Documentation and attributes.
    pub docs: Docs,
    /// Its name.
    pub name: String,
    /// What it derives, in order.
    pub derives: Vec<&'static str>,
    /// Its variants, in order.
    pub variants: Vec<ErrorVariant>,
    /// How each status is read as a variant; `None` for a status without a body, which a wider pattern after it does not
    /// take.
    pub arms: Vec<(StatusPattern, Option<Read>)>,
}

/// One typed error.
#[derive(Debug, Clone, PartialEq)]
pub struct ErrorVariant {
    /// Documentation and attributes.
    pub docs: Docs,
    /// Its name.
    pub name: String,
    /// Its type.
    pub ty: String,
}
