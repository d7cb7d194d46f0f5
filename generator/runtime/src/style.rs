// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Parameter values as OpenAPI's styles see them: anything that encodes to JSON in; nothing, one text, a list of
//! texts or a list of named texts out. Writing them is the business of `style_path`, `style_query`,
//! `style_header` and `style_cookie`, a cell of wire.md's table W2 each.

use super::error::Error;
use super::json::{self, Encode, Json, Kind, Tape};

/// A value that the styles of OAS, "Style Values", can write; texts are not encoded yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    /// `null`, which is how an unset optional parameter encodes.
    Undefined,
    /// A string, number or boolean.
    Primitive(String),
    /// The items of an array, without the undefined ones (RFC 6570, section 2.3).
    Array(Vec<String>),
    /// The members of an object in their order, without the undefined ones.
    Object(Vec<(String, String)>),
}

/// The JSON text of the parameter `name`.
pub(super) fn encode<T: Encode + ?Sized>(name: &str, value: &T) -> Result<Vec<u8>, Error> {
    json::to_vec(value).map_err(|error| Error::encode(format!("parameter `{name}`: {error}")))
}

/// The JSON text of the parameter `name`, as text.
pub(super) fn encode_text<T: Encode + ?Sized>(name: &str, value: &T) -> Result<String, Error> {
    let bytes = encode(name, value)?;
    String::from_utf8(bytes).map_err(|error| Error::encode(format!("parameter `{name}`: {error}")))
}

/// The tape of what [`encode`] wrote.
pub(super) fn parse<'a>(name: &str, bytes: &'a [u8]) -> Result<Tape<'a>, Error> {
    Tape::parse(bytes).map_err(|error| Error::encode(format!("parameter `{name}`: {error}")))
}

/// Reads the JSON text of the parameter `name`.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Value, Error> {
    let tape = parse(name, bytes)?;
    let root = tape.root();
    match root.kind() {
        Kind::Null => Ok(Value::Undefined),
        Kind::Array => items(name, root).map(Value::Array),
        Kind::Object => members(name, root).map(Value::Object),
        _ => primitive(name, root).map(|text| Value::Primitive(text.unwrap_or_default())),
    }
}

fn items(name: &str, json: Json<'_>) -> Result<Vec<String>, Error> {
    let items = json
        .array()
        .map_err(|error| Error::encode(format!("parameter `{name}`: {error}")))?;
    items
        .filter_map(|item| primitive(name, item).transpose())
        .collect()
}

fn members(name: &str, json: Json<'_>) -> Result<Vec<(String, String)>, Error> {
    let object = json
        .object()
        .map_err(|error| Error::encode(format!("parameter `{name}`: {error}")))?;
    let member = |(key, value): (&str, Json<'_>)| {
        Ok(primitive(name, value)?.map(|text| (key.to_owned(), text)))
    };
    object
        .iter()
        .filter_map(|pair| member(pair).transpose())
        .collect()
}

/// The text of a string, number or boolean; `None` for null. Of an array or object within another value, for which
/// OpenAPI defines no notation, it is JSON: what Swagger UI and most servers make of it (wire.md W2).
pub(super) fn primitive(name: &str, json: Json<'_>) -> Result<Option<String>, Error> {
    match json.kind() {
        Kind::Null => Ok(None),
        Kind::String => Ok(json.as_str().map(str::to_owned)),
        _ => json::to_string(&json)
            .map(Some)
            .map_err(|error| Error::encode(format!("parameter `{name}`: {error}"))),
    }
}

/// Joins the members of an object, name and value alternating: `R,100,G,200`.
pub(super) fn alternate(
    members: &[(String, String)],
    delimiter: &str,
    encode: fn(&str) -> String,
) -> String {
    let texts = members
        .iter()
        .flat_map(|(name, value)| [encode(name), encode(value)]);
    texts.collect::<Vec<_>>().join(delimiter)
}

/// Joins the members of an object as pairs: `R=100,G=200`.
pub(super) fn pairs(
    members: &[(String, String)],
    delimiter: &str,
    encode: fn(&str) -> String,
) -> String {
    let texts = members
        .iter()
        .map(|(name, value)| format!("{}={}", encode(name), encode(value)));
    texts.collect::<Vec<_>>().join(delimiter)
}

/// Joins the items of an array.
pub(super) fn join(items: &[String], delimiter: &str, encode: fn(&str) -> String) -> String {
    items
        .iter()
        .map(|item| encode(item))
        .collect::<Vec<_>>()
        .join(delimiter)
}
