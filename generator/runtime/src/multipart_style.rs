// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Fields of a `multipart/form-data` body in a style of OpenAPI (OAS, "Encoding Object"): a value and a style in, parts out.

use url::form_urlencoded;

use super::error::Error;
use super::json::Encode;
use super::multipart::Form;
use super::request::RequestBuilder;
use super::style_query::QueryStyle;

impl Form {
    /// Appends a field in a style: a part for each pair that a query would hold, without percent-encoding (wire.md W7).
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
}
