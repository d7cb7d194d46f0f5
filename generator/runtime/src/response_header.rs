// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Headers of a response as types (OAS, "Header Object"): text in the simple style or JSON in, values out.

use http::HeaderMap;

use super::error::Error;
use super::json::{self, Decode};
use super::response::ResponseParts;

impl ResponseParts {
    /// The header `name` as a value: a scalar, or an array of them by its commas. `None` if there is none.
    ///
    /// # Errors
    ///
    /// If it does not have the shape of `T`.
    pub fn header_as<T: Decode>(&self, name: &str) -> Result<Option<T>, Error> {
        read(&self.headers, name, decode)
    }

    /// As [`ResponseParts::header_as`], for a header that the API promises.
    ///
    /// # Errors
    ///
    /// As [`ResponseParts::header_as`]; and if there is none.
    pub fn required_header_as<T: Decode>(&self, name: &str) -> Result<T, Error> {
        self.header_as(name)?
            .ok_or_else(|| Error::header(format!("header `{name}`: the response does not have it")))
    }

    /// The header `name` as an object: `R,100,G,200`, or `R=100,G=200` where it is exploded (wire.md W2). `None` if there
    /// is none.
    ///
    /// # Errors
    ///
    /// As [`ResponseParts::header_as`].
    pub fn object_header_as<T: Decode>(
        &self,
        name: &str,
        explode: bool,
    ) -> Result<Option<T>, Error> {
        read(&self.headers, name, |lines| {
            object(&lines.join(","), explode)
        })
    }

    /// The header `name`, which is JSON (OAS, `content`). `None` if there is none.
    ///
    /// # Errors
    ///
    /// If it does not have the shape of `T`.
    pub fn json_header_as<T: Decode>(&self, name: &str) -> Result<Option<T>, Error> {
        read(&self.headers, name, |lines| {
            json::from_str(&lines.join(","))
        })
    }
}

/// What of the simple style's texts is a number and what a text only the type can say. Each member is tried as a text,
/// and those that fail as what they say in JSON.
fn object<T: Decode>(whole: &str, explode: bool) -> Result<T, json::DecodeError> {
    let quoted = |text: &str| json::to_string(text).unwrap_or_default();
    let mut pieces = whole.split(',').map(str::trim);
    let mut members: Vec<(String, String)> = Vec::new();
    while let Some(piece) = pieces.next() {
        let (name, value) = if explode {
            piece.split_once('=').unwrap_or((piece, ""))
        } else {
            (piece, pieces.next().unwrap_or_default())
        };
        members.push((quoted(name), quoted(value)));
    }
    loop {
        let pairs: Vec<String> = members
            .iter()
            .map(|(name, value)| format!("{name}:{value}"))
            .collect();
        let error = match json::from_str(&format!("{{{}}}", pairs.join(","))) {
            Ok(value) => return Ok(value),
            Err(error) => error,
        };
        let failed = members.iter_mut().find(|(name, _)| {
            let name: String = json::from_str(name).unwrap_or_default();
            error.path() == format!("$.{name}")
        });
        let bare = failed.and_then(|(_, value)| {
            let text: String = json::from_str(value).ok()?;
            json::Tape::parse_str(&text)
                .is_ok()
                .then_some((value, text))
        });
        match bare {
            Some((value, text)) if *value != text => *value = text,
            _ => return Err(error),
        }
    }
}

fn read<T>(
    headers: &HeaderMap,
    name: &str,
    decode: impl FnOnce(&[&str]) -> Result<T, json::DecodeError>,
) -> Result<Option<T>, Error> {
    let invalid =
        |error: &dyn std::fmt::Display| Error::header(format!("header `{name}`: {error}"));
    let lines = headers
        .get_all(name)
        .iter()
        .map(|value| std::str::from_utf8(value.as_bytes()))
        .collect::<Result<Vec<_>, _>>()
        .map_err(|error| invalid(&error))?;
    if lines.is_empty() {
        return Ok(None);
    }
    decode(&lines).map(Some).map_err(|error| invalid(&error))
}

/// A header does not say whether it is a text or a number, but the type does: it is tried as a text, as what it says
/// in JSON, and as a list, whose items are tried alike. What is wrong with the text is the error.
fn decode<T: Decode>(lines: &[&str]) -> Result<T, json::DecodeError> {
    let whole = lines.join(",");
    let text = json::to_string(whole.as_str()).unwrap_or_default();
    let first = match json::from_str(&text) {
        Ok(value) => return Ok(value),
        Err(error) => error,
    };
    if let Ok(value) = json::from_str(&whole) {
        return Ok(value);
    }
    let items = || {
        whole
            .split(',')
            .map(str::trim)
            .filter(|item| !item.is_empty())
    };
    let quoted = |item| json::to_string(item).unwrap_or_default();
    let lists = [
        items().map(quoted).collect::<Vec<_>>(),
        items().map(str::to_owned).collect(),
    ];
    lists
        .iter()
        .find_map(|items| json::from_str(&format!("[{}]", items.join(","))).ok())
        .ok_or(first)
}
