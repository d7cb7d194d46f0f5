// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Writes query parameters: values in, percent-encoded pairs out (wire.md W2, W3 and W4).

use super::error::Error;
use super::json::{Encode, Json, Kind};
use super::percent;
use super::request::RequestBuilder;
use super::style::{self, Value, alternate, join};

/// How a query parameter is written (OAS, "Style Values").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QueryStyle {
    form: Form,
    explode: bool,
    reserved: bool,
    required: bool,
    arrays: ArrayNotation,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Delimited(&'static str),
    Deep,
}

/// How an array within a `deepObject` is written, which OpenAPI leaves open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum ArrayNotation {
    /// `f[a]=1&f[a]=2`
    #[default]
    Repeat,
    /// `f[a][]=1&f[a][]=2`
    Brackets,
    /// `f[a][0]=1&f[a][1]=2`
    Indices,
}

impl QueryStyle {
    /// `color=blue&color=black` and `R=100&G=200`: OpenAPI's default; `color=blue,black` without explode.
    pub const FORM: Self = Self::new(Form::Delimited(","), true);
    /// `color=blue%20black`
    pub const SPACE_DELIMITED: Self = Self::new(Form::Delimited("%20"), false);
    /// `color=blue%7Cblack`
    pub const PIPE_DELIMITED: Self = Self::new(Form::Delimited("%7C"), false);
    /// `color[R]=100&color[G]=200`, the brackets encoded.
    pub const DEEP_OBJECT: Self = Self::new(Form::Deep, true);

    const fn new(form: Form, explode: bool) -> Self {
        Self {
            form,
            explode,
            reserved: false,
            required: false,
            arrays: ArrayNotation::Repeat,
        }
    }

    /// Whether each item or member is a pair of its own. Means nothing to `deepObject`.
    #[must_use]
    pub const fn explode(self, explode: bool) -> Self {
        Self { explode, ..self }
    }

    /// Lets reserved characters pass, and what is encoded already (`allowReserved`, wire.md W3).
    #[must_use]
    pub const fn allow_reserved(self) -> Self {
        Self {
            reserved: true,
            ..self
        }
    }

    /// Sends `color=` for a value that is null or has no items, where it would be left out.
    #[must_use]
    pub const fn required(self) -> Self {
        Self {
            required: true,
            ..self
        }
    }

    /// How arrays within a `deepObject` are written.
    #[must_use]
    pub const fn arrays(self, arrays: ArrayNotation) -> Self {
        Self { arrays, ..self }
    }

    fn encoder(self) -> fn(&str) -> String {
        if self.reserved {
            percent::query_reserved
        } else {
            percent::query
        }
    }
}

impl RequestBuilder {
    /// Appends the query parameter `name`, unless it is null or has no items.
    ///
    /// # Errors
    ///
    /// If OpenAPI has no way to write the value in this style.
    pub fn query<T: Encode + ?Sized>(
        &mut self,
        name: &str,
        value: &T,
        style: QueryStyle,
    ) -> Result<(), Error> {
        self.query_value(name, &style::encode(name, value)?, style)
    }

    /// Appends a query parameter that is described by `content`: JSON as one value, left out if it is null
    /// (wire.md W4).
    ///
    /// # Errors
    ///
    /// If the value has no JSON form.
    pub fn query_json<T: Encode + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), Error> {
        let text = style::encode_text(name, value)?;
        if text != "null" {
            self.push_query(&percent::query(name), &percent::query(&text));
        }
        Ok(())
    }

    fn query_value(&mut self, name: &str, json: &[u8], style: QueryStyle) -> Result<(), Error> {
        let before = self.query.len();
        match style.form {
            Form::Deep => {
                let tape = style::parse(name, json)?;
                self.deep(name, &percent::query(name), tape.root(), style)?;
            }
            Form::Delimited(delimiter) => {
                self.delimited(name, &style::read(name, json)?, style, delimiter)
            }
        }
        if style.required && self.query.len() == before {
            self.push_query(&percent::query(name), "");
        }
        Ok(())
    }

    /// The cells of W2 for `form`, `spaceDelimited` and `pipeDelimited`, which differ in the delimiter.
    fn delimited(&mut self, name: &str, value: &Value, style: QueryStyle, delimiter: &str) {
        let encode = style.encoder();
        let key = percent::query(name);
        match value {
            Value::Undefined => {}
            Value::Primitive(text) => self.push_query(&key, &encode(text)),
            Value::Array(items) if items.is_empty() => {}
            Value::Object(members) if members.is_empty() => {}
            Value::Array(items) if style.explode => {
                items
                    .iter()
                    .for_each(|item| self.push_query(&key, &encode(item)));
            }
            Value::Object(members) if style.explode => {
                members.iter().for_each(|(name, value)| {
                    self.push_query(&percent::query(name), &encode(value))
                });
            }
            Value::Array(items) => self.push_query(&key, &join(items, delimiter, encode)),
            Value::Object(members) => self.push_query(&key, &alternate(members, delimiter, encode)),
        }
    }

    /// Appends `json` under `key`, which is encoded. As deep as the value goes; JSON's own limit of depth
    /// has been passed by then.
    fn deep(
        &mut self,
        name: &str,
        key: &str,
        json: Json<'_>,
        style: QueryStyle,
    ) -> Result<(), Error> {
        let illegible = |error| Error::encode(format!("parameter `{name}`: {error}"));
        match json.kind() {
            Kind::Object => {
                for (member, value) in json.object().map_err(illegible)?.iter() {
                    self.deep(
                        name,
                        &format!("{key}%5B{}%5D", percent::query(member)),
                        value,
                        style,
                    )?;
                }
            }
            Kind::Array => {
                for (index, item) in json.array().map_err(illegible)?.enumerate() {
                    let nested = matches!(item.kind(), Kind::Array | Kind::Object);
                    let key = match style.arrays {
                        // Repeated names would merge the items' members beyond recognition.
                        ArrayNotation::Repeat if nested => {
                            return Err(Error::encode(format!(
                                "parameter `{name}`: {} within an array cannot be written by repeating names",
                                item.kind()
                            )));
                        }
                        ArrayNotation::Repeat => key.to_owned(),
                        ArrayNotation::Brackets => format!("{key}%5B%5D"),
                        ArrayNotation::Indices => format!("{key}%5B{index}%5D"),
                    };
                    self.deep(name, &key, item, style)?;
                }
            }
            _ => {
                if let Some(text) = style::primitive(name, json)? {
                    self.push_query(key, &style.encoder()(&text));
                }
            }
        }
        Ok(())
    }
}
