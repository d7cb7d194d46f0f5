// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Writes a parameter that is the whole query (OAS 3.2, `in: querystring`): a value in, the query out (wire.md W4).

use super::error::Error;
use super::form::{self, FormField};
use super::json::Encode;
use super::percent;
use super::request::RequestBuilder;
use super::style;

impl RequestBuilder {
    /// Replaces the query by an object, as a form. See [`RequestBuilder::form`].
    ///
    /// # Errors
    ///
    /// If `value` is not an object, or cannot be written.
    pub fn query_string_form<T: Encode + ?Sized>(
        &mut self,
        value: &T,
        fields: &[(&str, FormField)],
    ) -> Result<(), Error> {
        let encoded = form::encode(value)?;
        self.query = if encoded == b"null" {
            String::new()
        } else {
            form::pairs(&encoded, fields)?
        };
        Ok(())
    }

    /// Replaces the query by JSON, percent-encoded; by nothing if the value is null.
    ///
    /// # Errors
    ///
    /// If `value` has no JSON form.
    pub fn query_string_json<T: Encode + ?Sized>(
        &mut self,
        name: &str,
        value: &T,
    ) -> Result<(), Error> {
        let text = style::encode_text(name, value)?;
        self.query = if text == "null" {
            String::new()
        } else {
            percent::query(&text)
        };
        Ok(())
    }
}
