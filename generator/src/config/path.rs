//! Pieces of Rust in settings: checked when they are read, so that a mistake is told with its line and no setting can
//! write more into the output than it is for.
//!
//! In: strings of `codegen.toml`. Out: the same strings, each known to be one path, one identifier or one attribute.

use serde::de::{Deserialize, Deserializer, Error};

/// The path of a type or a trait, such as `chrono::DateTime<chrono::Utc>`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypePath(String);

/// An identifier, such as `kind` or `Pet`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identifier(String);

/// An outer attribute, such as `#[serde(transparent)]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute(String);

impl TypePath {
    /// The path, if it is one of a crate's type.
    pub(crate) fn new(text: &str) -> Option<Self> {
        let path = syn::parse_str::<syn::TypePath>(text).ok()?;
        (path.path.segments.len() > 1).then(|| Self(text.to_owned()))
    }

    /// The path as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Identifier {
    /// The identifier as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The identifier, if it is written as fields are: one place may have a field and a type.
    pub fn as_field(&self) -> Option<&str> {
        let lower = !self.0.starts_with(char::is_uppercase);
        lower.then_some(self.0.as_str())
    }

    /// The identifier, if it is written as types are.
    pub fn as_type(&self) -> Option<&str> {
        let upper = self.0.starts_with(char::is_uppercase);
        upper.then_some(self.0.as_str())
    }
}

impl Attribute {
    /// The attribute with its brackets.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for TypePath {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        // One word is a type that nothing would bring into scope, or a misspelt setting.
        Self::new(&text).ok_or_else(|| {
            D::Error::custom(format!(
                "`{text}` is neither a setting nor the full path of a type, such as `my_crate::Money`"
            ))
        })
    }
}

impl<'de> Deserialize<'de> for Identifier {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        match syn::parse_str::<syn::Ident>(&text) {
            Ok(_) => Ok(Self(text)),
            Err(_) => Err(D::Error::custom(format!(
                "`{text}` cannot be a name in Rust"
            ))),
        }
    }
}

impl<'de> Deserialize<'de> for Attribute {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use syn::parse::Parser as _;

        let text = String::deserialize(deserializer)?;
        match syn::Attribute::parse_outer.parse_str(&text).as_deref() {
            Ok([_]) => Ok(Self(text)),
            _ => Err(D::Error::custom(format!(
                "`{text}` is not one attribute, such as `#[non_exhaustive]`"
            ))),
        }
    }
}
