// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Writes cookie parameters: values in, one `Cookie` header out (wire.md W2 and W5).

use super::cookies;
use super::error::Error;
use super::json::Encode;
use super::percent;
use super::request::RequestBuilder;
use super::style::{self, Value, alternate, join};

/// How a cookie parameter is written (OAS 3.2, "Style Values").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CookieStyle {
    /// Percent-encoded: `color=blue,black`, `color=R,100,G,200`.
    Form,
    /// Percent-encoded, each item and member a cookie of its own: OpenAPI's default.
    FormExploded,
    /// As it is, each item and member a cookie of its own (OAS 3.2).
    Cookie,
}

impl RequestBuilder {
    /// Sets the cookie parameter `name`, unless it is null or has no items.
    ///
    /// # Errors
    ///
    /// If OpenAPI has no way to write the value.
    pub fn cookie<T: Encode + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), Error> {
        self.cookie_styled(name, value, CookieStyle::FormExploded)
    }

    /// As [`RequestBuilder::cookie`], in the style of your choice.
    ///
    /// # Errors
    ///
    /// As [`RequestBuilder::cookie`]; and for [`CookieStyle::Cookie`] if the value holds `;`, `,`,
    /// space, quotes, a backslash, a control character or one outside ASCII.
    pub fn cookie_styled<T: Encode + ?Sized>(
        &mut self,
        name: &str,
        value: &T,
        style: CookieStyle,
    ) -> Result<(), Error> {
        self.cookie_value(name, &style::encode(name, value)?, style)
    }

    /// Sets a cookie parameter that is described by `content`: JSON, percent-encoded, left out if it is null.
    ///
    /// # Errors
    ///
    /// If the value has no JSON form.
    pub fn cookie_json<T: Encode + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), Error> {
        let text = style::encode_text(name, value)?;
        if text == "null" {
            Ok(())
        } else {
            cookies::push(&mut self.headers, name, &percent::path(&text), false)
        }
    }

    fn cookie_value(&mut self, name: &str, json: &[u8], style: CookieStyle) -> Result<(), Error> {
        let encode = if style == CookieStyle::Cookie {
            str::to_owned
        } else {
            percent::path
        };
        let value = style::read(name, json)?;
        match value {
            Value::Undefined => Ok(()),
            Value::Array(items) if items.is_empty() => Ok(()),
            Value::Object(members) if members.is_empty() => Ok(()),
            Value::Primitive(text) => self.cookie_pair(name, &encode(&text), style),
            Value::Array(items) if style == CookieStyle::Form => {
                self.cookie_pair(name, &join(&items, ",", encode), style)
            }
            Value::Object(members) if style == CookieStyle::Form => {
                self.cookie_pair(name, &alternate(&members, ",", encode), style)
            }
            Value::Array(items) => items
                .iter()
                .try_for_each(|item| self.cookie_pair(name, &encode(item), style)),
            Value::Object(members) => members
                .iter()
                .try_for_each(|(key, value)| self.cookie_pair(key, &encode(value), style)),
        }
    }

    fn cookie_pair(&mut self, name: &str, value: &str, style: CookieStyle) -> Result<(), Error> {
        // RFC 6265 has no comma in values; the form style writes one on purpose, and encodes all others.
        if style == CookieStyle::Cookie && value.contains(',') {
            return Err(Error::encode(format!(
                "cookie `{name}`: the value holds a comma"
            )));
        }
        cookies::push(&mut self.headers, name, value, false)
    }
}
