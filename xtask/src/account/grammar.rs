//! Which kind of object stands where: the fields of OpenAPI's objects, as far as they lead to others.
//!
//! In: a kind of object and a key. Out: what stands under it. It is written from the specification and knows nothing of how the
//! generator reads, so that the two can be compared.

/// What a value is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Form {
    /// A value without keys that mean anything to OpenAPI: text, numbers, examples.
    Data,
    /// An object of a kind, or a list of them.
    One(&'static str),
    /// An object whose keys are names that the author gave, and its values objects of a kind.
    Named(&'static str),
    /// A key that the kind does not have.
    Unknown,
}

/// The kind of the root.
pub(super) const ROOT: &str = "OpenAPI";

/// The kind of an object whose keys are expressions that the author gave, and its values path items.
pub(super) const CALLBACK: &str = "Callback";

/// The kind of an object that is a reference, where its siblings are those of the Reference Object.
pub(super) const REFERENCE: &str = "Reference";

use Form::{Data, Named, One};

/// Each kind with its keys.
const KINDS: &[(&str, &[(&str, Form)])] = &[
    (
        "OpenAPI",
        &[
            ("openapi", Data),
            ("$self", Data),
            ("info", One("Info")),
            ("jsonSchemaDialect", Data),
            ("servers", One("Server")),
            ("paths", Named("PathItem")),
            ("webhooks", Named("PathItem")),
            ("components", One("Components")),
            ("security", Named("Data")),
            ("tags", One("Tag")),
            ("externalDocs", One("ExternalDocs")),
        ],
    ),
    (
        "Info",
        &[
            ("title", Data),
            ("summary", Data),
            ("description", Data),
            ("termsOfService", Data),
            ("contact", One("Contact")),
            ("license", One("License")),
            ("version", Data),
        ],
    ),
    ("Contact", &[("name", Data), ("url", Data), ("email", Data)]),
    (
        "License",
        &[("name", Data), ("identifier", Data), ("url", Data)],
    ),
    (
        "Server",
        &[
            ("url", Data),
            ("description", Data),
            ("name", Data),
            ("variables", Named("ServerVariable")),
        ],
    ),
    (
        "ServerVariable",
        &[("enum", Data), ("default", Data), ("description", Data)],
    ),
    (
        "Components",
        &[
            ("schemas", Named("Schema")),
            ("responses", Named("Response")),
            ("parameters", Named("Parameter")),
            ("examples", Named("Example")),
            ("requestBodies", Named("RequestBody")),
            ("headers", Named("Header")),
            ("securitySchemes", Named("SecurityScheme")),
            ("links", Named("Link")),
            ("callbacks", Named(CALLBACK)),
            ("pathItems", Named("PathItem")),
            ("mediaTypes", Named("MediaType")),
        ],
    ),
    (
        "PathItem",
        &[
            ("$ref", Data),
            ("summary", Data),
            ("description", Data),
            ("get", One("Operation")),
            ("put", One("Operation")),
            ("post", One("Operation")),
            ("delete", One("Operation")),
            ("options", One("Operation")),
            ("head", One("Operation")),
            ("patch", One("Operation")),
            ("trace", One("Operation")),
            ("query", One("Operation")),
            ("additionalOperations", Named("Operation")),
            ("servers", One("Server")),
            ("parameters", One("Parameter")),
        ],
    ),
    (
        "Operation",
        &[
            ("tags", Data),
            ("summary", Data),
            ("description", Data),
            ("externalDocs", One("ExternalDocs")),
            ("operationId", Data),
            ("parameters", One("Parameter")),
            ("requestBody", One("RequestBody")),
            ("responses", Named("Response")),
            ("callbacks", Named(CALLBACK)),
            ("deprecated", Data),
            ("security", Named("Data")),
            ("servers", One("Server")),
        ],
    ),
    ("ExternalDocs", &[("description", Data), ("url", Data)]),
    (
        "Parameter",
        &[
            ("name", Data),
            ("in", Data),
            ("description", Data),
            ("required", Data),
            ("deprecated", Data),
            ("allowEmptyValue", Data),
            ("style", Data),
            ("explode", Data),
            ("allowReserved", Data),
            ("schema", One("Schema")),
            ("example", Data),
            ("examples", Named("Example")),
            ("content", Named("MediaType")),
        ],
    ),
    (
        "RequestBody",
        &[
            ("description", Data),
            ("content", Named("MediaType")),
            ("required", Data),
        ],
    ),
    (
        "MediaType",
        &[
            ("schema", One("Schema")),
            ("itemSchema", One("Schema")),
            ("example", Data),
            ("examples", Named("Example")),
            ("encoding", Named("Encoding")),
            ("prefixEncoding", One("Encoding")),
            ("itemEncoding", One("Encoding")),
        ],
    ),
    (
        "Encoding",
        &[
            ("contentType", Data),
            ("headers", Named("Header")),
            ("style", Data),
            ("explode", Data),
            ("allowReserved", Data),
            ("encoding", Named("Encoding")),
            ("prefixEncoding", One("Encoding")),
            ("itemEncoding", One("Encoding")),
        ],
    ),
    (
        "Response",
        &[
            ("summary", Data),
            ("description", Data),
            ("headers", Named("Header")),
            ("content", Named("MediaType")),
            ("links", Named("Link")),
        ],
    ),
    (
        "Example",
        &[
            ("summary", Data),
            ("description", Data),
            ("value", Data),
            ("dataValue", Data),
            ("serializedValue", Data),
            ("externalValue", Data),
        ],
    ),
    (
        "Link",
        &[
            ("operationRef", Data),
            ("operationId", Data),
            ("parameters", Data),
            ("requestBody", Data),
            ("description", Data),
            ("server", One("Server")),
        ],
    ),
    (
        "Header",
        &[
            ("description", Data),
            ("required", Data),
            ("deprecated", Data),
            ("style", Data),
            ("explode", Data),
            ("schema", One("Schema")),
            ("example", Data),
            ("examples", Named("Example")),
            ("content", Named("MediaType")),
        ],
    ),
    (
        "Tag",
        &[
            ("name", Data),
            ("summary", Data),
            ("description", Data),
            ("externalDocs", One("ExternalDocs")),
            ("parent", Data),
            ("kind", Data),
        ],
    ),
    (
        "Reference",
        &[("$ref", Data), ("summary", Data), ("description", Data)],
    ),
    (
        "SecurityScheme",
        &[
            ("type", Data),
            ("description", Data),
            ("name", Data),
            ("in", Data),
            ("scheme", Data),
            ("bearerFormat", Data),
            ("flows", Named("OAuthFlow")),
            ("openIdConnectUrl", Data),
            ("oauth2MetadataUrl", Data),
            ("deprecated", Data),
        ],
    ),
    (
        "OAuthFlow",
        &[
            ("authorizationUrl", Data),
            ("deviceAuthorizationUrl", Data),
            ("tokenUrl", Data),
            ("refreshUrl", Data),
            ("scopes", Data),
        ],
    ),
    (
        "Discriminator",
        &[
            ("propertyName", Data),
            ("mapping", Data),
            ("defaultMapping", Data),
        ],
    ),
    (
        "Schema",
        &[
            ("$ref", Data),
            ("$dynamicRef", Data),
            ("$id", Data),
            ("$schema", Data),
            ("$anchor", Data),
            ("$dynamicAnchor", Data),
            ("$comment", Data),
            ("$vocabulary", Data),
            ("$defs", Named("Schema")),
            ("definitions", Named("Schema")),
            ("type", Data),
            ("nullable", Data),
            ("enum", Data),
            ("const", Data),
            ("format", Data),
            ("title", Data),
            ("description", Data),
            ("default", Data),
            ("example", Data),
            ("examples", Data),
            ("deprecated", Data),
            ("readOnly", Data),
            ("writeOnly", Data),
            ("multipleOf", Data),
            ("maximum", Data),
            ("exclusiveMaximum", Data),
            ("minimum", Data),
            ("exclusiveMinimum", Data),
            ("maxLength", Data),
            ("minLength", Data),
            ("pattern", Data),
            ("maxItems", Data),
            ("minItems", Data),
            ("uniqueItems", Data),
            ("maxContains", Data),
            ("minContains", Data),
            ("maxProperties", Data),
            ("minProperties", Data),
            ("required", Data),
            ("dependentRequired", Data),
            ("contentEncoding", Data),
            ("contentMediaType", Data),
            ("contentSchema", One("Schema")),
            ("properties", Named("Schema")),
            ("patternProperties", Named("Schema")),
            ("dependentSchemas", Named("Schema")),
            ("additionalProperties", One("Schema")),
            ("unevaluatedProperties", One("Schema")),
            ("propertyNames", One("Schema")),
            ("items", One("Schema")),
            ("additionalItems", One("Schema")),
            ("unevaluatedItems", One("Schema")),
            ("prefixItems", One("Schema")),
            ("contains", One("Schema")),
            ("allOf", One("Schema")),
            ("anyOf", One("Schema")),
            ("oneOf", One("Schema")),
            ("not", One("Schema")),
            ("if", One("Schema")),
            ("then", One("Schema")),
            ("else", One("Schema")),
            ("discriminator", One("Discriminator")),
            ("xml", Data),
            ("externalDocs", One("ExternalDocs")),
        ],
    ),
];

/// What stands under a key.
pub(super) fn form(kind: &str, key: &str) -> Form {
    let keys = KINDS
        .iter()
        .find(|(name, _)| *name == kind)
        .map_or(&[][..], |(_, keys)| keys);
    keys.iter()
        .find(|(name, _)| *name == key)
        .map_or(Form::Unknown, |(_, form)| *form)
}
