// Written by `cargo xtask codegen` from #/components/schemas/Account.

use crate::runtime::json;
use super::Key;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Account {
    pub id: String,
    pub name: String,
    pub password: Option<String>,
    pub seen: Option<i64>,
    pub keys: Option<Vec<Key>>,
}

impl json::Decode for Account {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            id: object.required("id")?,
            name: object.required("name")?,
            password: object.optional("password")?,
            seen: object.optional("seen")?,
            keys: object.optional("keys")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for Account {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("id", &self.id);
        object.field("name", &self.name);
        object.optional("password", &self.password);
        object.optional("seen", &self.seen);
        object.optional("keys", &self.keys);
    }
}

json::impl_deserialize!(Account);
#[cfg(feature = "full-serde")]
json::impl_serialize!(Account);

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct AccountInput {
    pub name: String,
    pub password: String,
    pub keys: Option<Vec<Key>>,
}

impl AccountInput {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(name: impl Into<String>, password: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            password: password.into(),
            keys: None,
        }
    }

    pub fn keys(mut self, value: Vec<Key>) -> Self { self.keys = Some(value); self }
}

#[cfg(feature = "full-serde")]
impl json::Decode for AccountInput {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            name: object.required("name")?,
            password: object.required("password")?,
            keys: object.optional("keys")?,
        })
    }
}

impl json::Encode for AccountInput {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("name", &self.name);
        object.field("password", &self.password);
        object.optional("keys", &self.keys);
    }
}

#[cfg(feature = "full-serde")]
json::impl_deserialize!(AccountInput);
json::impl_serialize!(AccountInput);
