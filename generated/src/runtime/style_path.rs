// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Writes path parameters: values in, percent-encoded parts of a path out (wire.md W1 and W2).

use super::error::Error;
use super::json::Encode;
use super::percent;
use super::request::RequestBuilder;
use super::style::{self, Value, alternate, join, pairs};

/// How a path parameter is written (OAS, "Style Values"). The exploded forms write each item or member on
/// its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PathStyle {
    /// `blue,black` and `R,100,G,200`: OpenAPI's default.
    Simple,
    /// `blue,black` and `R=100,G=200`.
    SimpleExploded,
    /// `.blue,black` and `.R,100,G,200`.
    Label,
    /// `.blue.black` and `.R=100.G=200`.
    LabelExploded,
    /// `;color=blue,black` and `;color=R,100,G,200`.
    Matrix,
    /// `;color=blue;color=black` and `;R=100;G=200`.
    MatrixExploded,
}

impl RequestBuilder {
    /// Appends the path parameter `name`.
    ///
    /// # Errors
    ///
    /// If the result is empty, `.` or `..`, any of which would address something else, or if OpenAPI
    /// has no way to write the value.
    pub fn path<T: Encode + ?Sized>(
        &mut self,
        name: &str,
        value: &T,
        style: PathStyle,
    ) -> Result<(), Error> {
        self.path_value(name, &style::encode(name, value)?, style, percent::path)
    }

    /// Appends a path parameter that may hold reserved characters (OAS 3.2, `allowReserved`).
    ///
    /// # Errors
    ///
    /// As [`RequestBuilder::path`].
    pub fn path_reserved<T: Encode + ?Sized>(
        &mut self,
        name: &str,
        value: &T,
        style: PathStyle,
    ) -> Result<(), Error> {
        self.path_value(
            name,
            &style::encode(name, value)?,
            style,
            percent::path_reserved,
        )
    }

    /// Appends a path parameter that is described by `content`: JSON as one value (wire.md W4).
    ///
    /// # Errors
    ///
    /// If the value has no JSON form.
    pub fn path_json<T: Encode + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), Error> {
        self.path
            .push_str(&percent::path(&style::encode_text(name, value)?));
        Ok(())
    }

    fn path_value(
        &mut self,
        name: &str,
        json: &[u8],
        style: PathStyle,
        encode: fn(&str) -> String,
    ) -> Result<(), Error> {
        let text = expand(name, &style::read(name, json)?, style, encode);
        if matches!(text.as_str(), "" | "." | "..") {
            let shown = if text.is_empty() { "empty" } else { &text };
            return Err(Error::encode(format!(
                "path parameter `{name}`: it is {shown}, which would address another resource"
            )));
        }
        self.path.push_str(&text);
        Ok(())
    }
}

/// The cells of W2 for paths.
fn expand(name: &str, value: &Value, style: PathStyle, encode: fn(&str) -> String) -> String {
    match style {
        PathStyle::Simple => body(value, ",", false, encode),
        PathStyle::SimpleExploded => body(value, ",", true, encode),
        PathStyle::Label => format!(".{}", body(value, ",", false, encode)),
        PathStyle::LabelExploded => format!(".{}", body(value, ".", true, encode)),
        PathStyle::Matrix => matrix(name, &body(value, ",", false, encode)),
        PathStyle::MatrixExploded => match value {
            Value::Array(items) if !items.is_empty() => items
                .iter()
                .map(|item| matrix(name, &encode(item)))
                .collect(),
            Value::Object(members) if !members.is_empty() => members
                .iter()
                .map(|(key, value)| matrix(key, &encode(value)))
                .collect(),
            _ => matrix(name, &body(value, ",", false, encode)),
        },
    }
}

fn body(value: &Value, delimiter: &str, exploded: bool, encode: fn(&str) -> String) -> String {
    match value {
        Value::Undefined => String::new(),
        Value::Primitive(text) => encode(text),
        Value::Array(items) => join(items, delimiter, encode),
        Value::Object(members) if exploded => pairs(members, delimiter, encode),
        Value::Object(members) => alternate(members, delimiter, encode),
    }
}

/// RFC 6570, section 3.2.7: no `=` before an empty value.
fn matrix(name: &str, encoded: &str) -> String {
    let name = percent::path(name);
    if encoded.is_empty() {
        format!(";{name}")
    } else {
        format!(";{name}={encoded}")
    }
}
