//! Media types: what is JSON, what is text, what comes first (wire.md W8, W18; RFC 6839 for suffixes).

/// The type and subtype in lower case, without parameters.
pub(super) fn essence(media_type: &str) -> String {
    let essence = media_type.split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}

/// What a body of a media type is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Family {
    /// JSON by its own name.
    Json,
    /// JSON by its suffix.
    JsonSuffix,
    /// A range that JSON satisfies.
    AnyJson,
    Form,
    Multipart,
    Text,
    /// Text to this client: there is no reader and no writer for it.
    Xml,
    Bytes,
    /// JSON values one after another.
    Items,
    Events,
}

/// What a body of this media type is. The order of the families is the order of preference.
pub(super) fn family(media_type: &str) -> Family {
    let essence = essence(media_type);
    let (main, sub) = essence.split_once('/').unwrap_or((&essence, ""));
    match essence.as_str() {
        "application/json" | "text/json" => Family::Json,
        "*/*" | "application/*" | "*" => Family::AnyJson,
        "application/x-www-form-urlencoded" => Family::Form,
        "text/event-stream" => Family::Events,
        "application/x-ndjson"
        | "application/ndjson"
        | "application/jsonl"
        | "application/jsonlines"
        | "application/x-jsonl"
        | "application/x-jsonlines"
        | "application/json-lines"
        | "application/json-seq"
        | "application/stream+json" => Family::Items,
        _ if sub.ends_with("+json-seq") || sub.ends_with("+jsonl") => Family::Items,
        _ if sub.ends_with("+json") => Family::JsonSuffix,
        _ if main == "multipart" => Family::Multipart,
        _ if sub == "xml" || sub.ends_with("+xml") => Family::Xml,
        _ if main == "text" => Family::Text,
        "application/yaml"
        | "application/x-yaml"
        | "application/javascript"
        | "application/graphql"
        | "application/jwt"
        | "application/jose"
        | "application/sql"
        | "application/toml"
        | "application/x-pem-file"
        | "application/pgp-signature" => Family::Text,
        _ if sub.ends_with("+yaml") || sub.ends_with("+jwt") => Family::Text,
        _ => Family::Bytes,
    }
}

/// Whether a media type is JSON, or a range that JSON satisfies.
pub(super) fn is_json(media_type: &str) -> bool {
    matches!(
        family(media_type),
        Family::Json | Family::JsonSuffix | Family::AnyJson
    )
}

/// The media type that a body is sent as, where the document names a range.
pub(super) fn concrete(media_type: &str, otherwise: &str) -> String {
    if media_type.contains('*') {
        otherwise.to_owned()
    } else {
        media_type.to_owned()
    }
}
