// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Forms as `application/x-www-form-urlencoded`: an object in, name and value pairs out (wire.md W6).

use super::error::Error;
use super::json::{self, Encode, Json, Kind, Tape};
use super::percent;
use super::request::RequestBuilder;
use super::style_query::QueryStyle;

/// How a property of a form is written where the API description says so (OAS, "Encoding Object").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormField {
    /// As JSON, arrays too: `contentType` says so.
    Json,
    /// As a query parameter of that style: `style`, `explode` or `allowReserved` is given.
    Styled(QueryStyle),
}

impl RequestBuilder {
    /// Makes an object the body, as a form. `fields` are the properties that are not written in the usual way:
    /// scalars as text, arrays by repeating the name, objects as JSON, null not at all.
    ///
    /// # Errors
    ///
    /// If `body` is not an object, or cannot be written.
    pub fn form<T: Encode + ?Sized>(
        &mut self,
        body: &T,
        fields: &[(&str, FormField)],
    ) -> Result<(), Error> {
        let text = pairs(&encode(body)?, fields)?;
        self.body("application/x-www-form-urlencoded", text)
    }
}

fn invalid(error: impl std::fmt::Display) -> Error {
    Error::encode(format!("form: {error}"))
}

/// The JSON text of a form.
pub(super) fn encode<T: Encode + ?Sized>(body: &T) -> Result<Vec<u8>, Error> {
    json::to_vec(body).map_err(invalid)
}

/// The pairs of the form with this JSON text, joined by `&`.
pub(super) fn pairs(body: &[u8], fields: &[(&str, FormField)]) -> Result<String, Error> {
    let tape = Tape::parse(body).map_err(invalid)?;
    let object = tape.root().object().map_err(invalid)?;
    let mut form = Form(String::new());
    for (name, value) in object.iter() {
        let field = fields.iter().find(|(field, _)| *field == name);
        match field.map(|(_, field)| *field) {
            _ if value.is_null() => {}
            Some(FormField::Json) => form.json(name, value)?,
            Some(FormField::Styled(style)) => {
                let mut query = RequestBuilder::new();
                query.query(name, &value, style)?;
                form.join(&query.query);
            }
            None => form.field(name, value)?,
        }
    }
    Ok(form.0)
}

struct Form(String);

impl Form {
    fn field(&mut self, name: &str, value: Json<'_>) -> Result<(), Error> {
        match value.kind() {
            Kind::Array => {
                for item in value.array().map_err(invalid)? {
                    match item.kind() {
                        Kind::Null => {}
                        Kind::String => self.pair(name, item.as_str().unwrap_or_default()),
                        _ => self.json(name, item)?,
                    }
                }
                Ok(())
            }
            Kind::String => {
                self.pair(name, value.as_str().unwrap_or_default());
                Ok(())
            }
            // The text of a number or boolean is its JSON.
            _ => self.json(name, value),
        }
    }

    fn json(&mut self, name: &str, value: Json<'_>) -> Result<(), Error> {
        self.pair(name, &json::to_string(&value).map_err(invalid)?);
        Ok(())
    }

    fn pair(&mut self, name: &str, value: &str) {
        self.join(&format!("{}={}", percent::form(name), percent::form(value)));
    }

    fn join(&mut self, pairs: &str) {
        if !self.0.is_empty() && !pairs.is_empty() {
            self.0.push('&');
        }
        self.0.push_str(pairs);
    }
}
