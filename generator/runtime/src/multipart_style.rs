// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Parts of a `multipart/form-data` body as an Encoding Object of OpenAPI describes them: values in, parts in a style and
//! headers of parts out (wire.md W7).

use url::form_urlencoded;

use super::error::Error;
use super::json::Encode;
use super::multipart::Form;
use super::request::RequestBuilder;
use super::style::{self, Value, alternate, join};
use super::style_query::QueryStyle;

impl Form {
    /// Appends a field in a style: a part for each pair that a query would hold, without percent-encoding.
    ///
    /// # Errors
    ///
    /// If OpenAPI has no way to write the value in this style.
    pub fn styled<T: Encode + ?Sized>(
        &mut self,
        name: &str,
        value: &T,
        style: QueryStyle,
    ) -> Result<(), Error> {
        let mut pairs = RequestBuilder::new();
        pairs.query(name, value, style)?;
        form_urlencoded::parse(pairs.query.as_bytes())
            .try_for_each(|(name, value)| self.part(&name, None, None, value.into_owned().into()))
    }

    /// Adds a header to each part of the name `part`, unless its value is null.
    ///
    /// # Errors
    ///
    /// If the value holds what a header cannot carry.
    pub fn part_header<T: Encode + ?Sized>(
        &mut self,
        part: &str,
        name: &str,
        value: &T,
    ) -> Result<(), Error> {
        let text = match style::read(name, &style::encode(name, value)?)? {
            Value::Undefined => return Ok(()),
            Value::Primitive(text) => text,
            Value::Array(items) => join(&items, ",", str::to_owned),
            Value::Object(members) => alternate(&members, ",", str::to_owned),
        };
        self.header_of(part, name, &text)
    }
}
