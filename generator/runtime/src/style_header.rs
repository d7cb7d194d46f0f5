// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Writes header parameters: values in, header values out, neither quoted nor percent-encoded (wire.md W5).

use super::error::Error;
use super::json::Encode;
use super::request::RequestBuilder;
use super::style::{self, Value, alternate, join, pairs};

impl RequestBuilder {
    /// Sets the header parameter `name`, unless it is null or has no items: `blue,black`, `R,100,G,200`.
    ///
    /// # Errors
    ///
    /// If the value holds what a header cannot carry: control characters, or any outside ASCII.
    pub fn header<T: Encode + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), Error> {
        self.header_value(name, &style::encode(name, value)?, false)
    }

    /// As [`RequestBuilder::header`], with `explode`: `R=100,G=200`.
    ///
    /// # Errors
    ///
    /// As [`RequestBuilder::header`].
    pub fn header_exploded<T: Encode + ?Sized>(
        &mut self,
        name: &str,
        value: &T,
    ) -> Result<(), Error> {
        self.header_value(name, &style::encode(name, value)?, true)
    }

    /// Sets a header parameter that is described by `content`: JSON, left out if it is null (wire.md W4).
    ///
    /// # Errors
    ///
    /// As [`RequestBuilder::header`].
    pub fn header_json<T: Encode + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), Error> {
        let text = style::encode_text(name, value)?;
        if text == "null" {
            Ok(())
        } else {
            self.set_header(name, &text)
        }
    }

    fn header_value(&mut self, name: &str, json: &[u8], explode: bool) -> Result<(), Error> {
        let text = match style::read(name, json)? {
            // An empty list is as good as none (RFC 6570, section 2.3).
            Value::Undefined => return Ok(()),
            Value::Array(items) if items.is_empty() => return Ok(()),
            Value::Object(members) if members.is_empty() => return Ok(()),
            Value::Primitive(text) => text,
            Value::Array(items) => join(&items, ",", str::to_owned),
            Value::Object(members) if explode => pairs(&members, ",", str::to_owned),
            Value::Object(members) => alternate(&members, ",", str::to_owned),
        };
        self.set_header(name, &text)
    }
}
