// Written by `cargo xtask codegen` from #/components/schemas/Login.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::runtime::json;
use crate::runtime::json::Patch;
use crate::runtime::secret::Secret;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Login {
    pub user: String,
    pub password: Secret,
    pub old: Option<Secret>,
    pub pins: Option<Vec<Secret>>,
    pub by_host: Option<BTreeMap<String, Secret>>,
    pub maybe: Patch<Secret>,
    pub either: Option<LoginEither>,
}

impl Login {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(user: impl Into<String>, password: impl Into<Secret>) -> Self {
        Self {
            user: user.into(),
            password: password.into(),
            old: None,
            pins: None,
            by_host: None,
            maybe: Patch::Absent,
            either: None,
        }
    }

    pub fn old(mut self, value: impl Into<Secret>) -> Self { self.old = Some(value.into()); self }
    pub fn pins(mut self, value: Vec<Secret>) -> Self { self.pins = Some(value); self }
    pub fn by_host(mut self, value: BTreeMap<String, Secret>) -> Self { self.by_host = Some(value); self }
    pub fn maybe(mut self, value: impl Into<Patch<Secret>>) -> Self { self.maybe = value.into(); self }
    pub fn either(mut self, value: LoginEither) -> Self { self.either = Some(value); self }
}

impl json::Decode for Login {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            user: object.required("user")?,
            password: object.required("password")?,
            old: object.optional("old")?,
            pins: object.optional("pins")?,
            by_host: object.optional("by_host")?,
            maybe: object.patch("maybe")?,
            either: object.optional("either")?,
        })
    }
}

impl json::Encode for Login {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("user", &self.user);
        object.field("password", &self.password);
        object.optional("old", &self.old);
        object.optional("pins", &self.pins);
        object.optional("by_host", &self.by_host);
        object.patch("maybe", &self.maybe);
        object.optional("either", &self.either);
    }
}

json::impl_deserialize!(Login);
json::impl_serialize!(Login);

/// `either` of [`Login`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LoginEither {
    String(Secret),
    Integer(i64),
    /// A value that is of none of the other kinds.
    Unknown(Value),
}

impl From<Secret> for LoginEither {
    fn from(value: Secret) -> Self {
        Self::String(value)
    }
}

impl From<i64> for LoginEither {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl json::Decode for LoginEither {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match value.kind() {
            json::Kind::Integer => value.decode().map(Self::Integer),
            json::Kind::String => value.decode().map(Self::String),
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

impl json::Encode for LoginEither {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::String(value) => json::Encode::encode(value, writer),
            Self::Integer(value) => json::Encode::encode(value, writer),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

json::impl_deserialize!(LoginEither);
json::impl_serialize!(LoginEither);
