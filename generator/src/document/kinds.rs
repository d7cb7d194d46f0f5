//! Which keys each kind of object has, and how each key is read: the one table behind [`super::skeleton`].
//!
//! `keys` names those that `openapiv3` reads; `beside` names keys that `openapiv3` cannot read (OpenAPI 3.1 and 3.2 added them, or their values are read by our own
//! readers); `ignored` names keys that a client has no use for, so that dropping them is a decision and not an accident.

use super::skeleton::{Default, Kind, Slot};

pub(super) const INFO: Kind = Kind {
    name: "Info Object",
    keys: &["title", "version", "description"],
    slots: &[],
    beside: &[],
    // 3.1 added `summary`; contact, licence and terms are for people who publish the API.
    ignored: &["summary", "contact", "license", "termsOfService"],
    defaults: &[
        ("title", Default::Text("API")),
        ("version", Default::Text("")),
    ],
    texts: &["title", "version", "description"],
};

pub(super) const SERVER: Kind = Kind {
    name: "Server Object",
    keys: &["url", "description", "variables"],
    slots: &[],
    beside: &["name"],
    ignored: &[],
    defaults: &[],
    texts: &["url", "variables"],
};

pub(super) const TAG: Kind = Kind {
    name: "Tag Object",
    keys: &["name", "description", "externalDocs"],
    slots: &[],
    beside: &["summary", "parent", "kind"],
    ignored: &[],
    defaults: &[],
    texts: &["name"],
};

pub(super) const PATH_ITEM: Kind = Kind {
    name: "Path Item Object",
    keys: &["summary", "description", "parameters"],
    slots: &[Slot::Items("parameters")],
    beside: &[
        "$ref",
        "get",
        "put",
        "post",
        "delete",
        "options",
        "head",
        "patch",
        "trace",
        "query",
        "additionalOperations",
        "servers",
    ],
    ignored: &[],
    defaults: &[],
    texts: &[],
};

pub(super) const OPERATION: Kind = Kind {
    name: "Operation Object",
    keys: &[
        "tags",
        "summary",
        "description",
        "externalDocs",
        "operationId",
        "parameters",
        "requestBody",
        "responses",
        "deprecated",
        "security",
    ],
    slots: &[
        Slot::Items("parameters"),
        Slot::One("requestBody"),
        Slot::Members("responses"),
    ],
    beside: &["servers", "callbacks"],
    ignored: &[],
    defaults: &[("responses", Default::Object)],
    texts: &["operationId", "summary", "description"],
};

pub(super) const PARAMETER: Kind = Kind {
    name: "Parameter Object",
    keys: &[
        "name",
        "in",
        "description",
        "required",
        "deprecated",
        "allowEmptyValue",
        "explode",
        "schema",
        "content",
    ],
    slots: &[Slot::One("schema"), Slot::Shells("content")],
    beside: &["style", "allowReserved", "example", "examples"],
    ignored: &[],
    defaults: &[],
    texts: &["name"],
};

/// A parameter without schema: `content` stands in for what it lacks.
pub(super) const BARE_PARAMETER: Kind = Kind {
    defaults: &[("content", Default::Object)],
    ..PARAMETER
};

pub(super) const HEADER: Kind = Kind {
    name: "Header Object",
    keys: &[
        "description",
        "required",
        "deprecated",
        "style",
        "schema",
        "content",
    ],
    slots: &[Slot::One("schema"), Slot::Shells("content")],
    beside: &["example", "examples", "explode"],
    // `name` and `in` are common leftovers of a Parameter Object; the key of the map names the header.
    ignored: &["name", "in"],
    defaults: &[],
    texts: &[],
};

pub(super) const REQUEST_BODY: Kind = Kind {
    name: "Request Body Object",
    keys: &["description", "content", "required"],
    slots: &[Slot::Shells("content")],
    beside: &[],
    ignored: &[],
    defaults: &[("content", Default::Object)],
    texts: &[],
};

pub(super) const RESPONSE: Kind = Kind {
    name: "Response Object",
    keys: &["description", "headers", "content", "links"],
    slots: &[
        Slot::Members("headers"),
        Slot::Shells("content"),
        Slot::Members("links"),
    ],
    beside: &[],
    // Links say which operation may be called next, and with what: nothing that a call could do by itself.
    ignored: &["summary"],
    defaults: &[("description", Default::Text(""))],
    texts: &["description"],
};

pub(super) const MEDIA_TYPE: Kind = Kind {
    name: "Media Type Object",
    keys: &["schema", "encoding"],
    slots: &[Slot::One("schema"), Slot::Shells("encoding")],
    beside: &[
        "example",
        "examples",
        "itemSchema",
        "itemEncoding",
        "prefixEncoding",
    ],
    ignored: &[],
    defaults: &[],
    texts: &[],
};

pub(super) const ENCODING: Kind = Kind {
    name: "Encoding Object",
    keys: &[
        "contentType",
        "headers",
        "style",
        "explode",
        "allowReserved",
    ],
    slots: &[Slot::Members("headers")],
    beside: &["encoding", "prefixEncoding", "itemEncoding"],
    ignored: &[],
    defaults: &[],
    texts: &[],
};

pub(super) const SECURITY_SCHEME: Kind = Kind {
    name: "Security Scheme Object",
    keys: &[
        "type",
        "description",
        "name",
        "in",
        "scheme",
        "bearerFormat",
        "openIdConnectUrl",
    ],
    slots: &[],
    // Flows are read beside: real documents leave out their required URLs, and 3.2 added one.
    beside: &["flows", "deprecated", "oauth2MetadataUrl"],
    // Leftovers of one type of scheme in another are common and change nothing.
    ignored: &[],
    defaults: &[],
    texts: &["name"],
};
