// Written by `cargo xtask codegen` from #/components/schemas/Formats.

use jiff::civil::Date;
use uuid::Uuid;

use crate::runtime::formats::base64::Base64;
use crate::runtime::formats::date_time::DateTime;
use crate::runtime::formats::duration::Duration;
use crate::runtime::json;
use crate::runtime::secret::Secret;

#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Formats {
    pub at: Option<DateTime>,
    pub day: Option<Date>,
    pub lasts: Option<Duration>,
    pub id: Option<Uuid>,
    pub link: Option<String>,
    pub raw: Option<Base64>,
    pub small: Option<i32>,
    pub big: Option<u64>,
    pub real: Option<f64>,
    pub unknown: Option<String>,
    pub secret: Option<Secret>,
}

impl Formats {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn at(mut self, value: DateTime) -> Self { self.at = Some(value); self }
    pub fn day(mut self, value: Date) -> Self { self.day = Some(value); self }
    pub fn lasts(mut self, value: Duration) -> Self { self.lasts = Some(value); self }
    pub fn id(mut self, value: Uuid) -> Self { self.id = Some(value); self }
    pub fn link(mut self, value: impl Into<String>) -> Self { self.link = Some(value.into()); self }
    pub fn raw(mut self, value: Base64) -> Self { self.raw = Some(value); self }
    pub fn small(mut self, value: i32) -> Self { self.small = Some(value); self }
    pub fn big(mut self, value: u64) -> Self { self.big = Some(value); self }
    pub fn real(mut self, value: f64) -> Self { self.real = Some(value); self }
    pub fn unknown(mut self, value: impl Into<String>) -> Self { self.unknown = Some(value.into()); self }
    pub fn secret(mut self, value: impl Into<Secret>) -> Self { self.secret = Some(value.into()); self }
}

impl json::Decode for Formats {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            at: object.optional("at")?,
            day: object.optional("day")?,
            lasts: object.optional("lasts")?,
            id: object.optional("id")?,
            link: object.optional("link")?,
            raw: object.optional("raw")?,
            small: object.optional("small")?,
            big: object.optional("big")?,
            real: object.optional("real")?,
            unknown: object.optional("unknown")?,
            secret: object.optional("secret")?,
        })
    }
}

impl json::Encode for Formats {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("at", &self.at);
        object.optional("day", &self.day);
        object.optional("lasts", &self.lasts);
        object.optional("id", &self.id);
        object.optional("link", &self.link);
        object.optional("raw", &self.raw);
        object.optional("small", &self.small);
        object.optional("big", &self.big);
        object.optional("real", &self.real);
        object.optional("unknown", &self.unknown);
        object.optional("secret", &self.secret);
    }
}

json::impl_deserialize!(Formats);
json::impl_serialize!(Formats);
