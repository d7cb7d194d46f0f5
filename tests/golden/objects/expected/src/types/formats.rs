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

    /// Sets `at`.
    #[must_use]
    pub fn at(mut self, at: DateTime) -> Self {
        self.at = Some(at);
        self
    }

    /// Sets `day`.
    #[must_use]
    pub fn day(mut self, day: Date) -> Self {
        self.day = Some(day);
        self
    }

    /// Sets `lasts`.
    #[must_use]
    pub fn lasts(mut self, lasts: Duration) -> Self {
        self.lasts = Some(lasts);
        self
    }

    /// Sets `id`.
    #[must_use]
    pub fn id(mut self, id: Uuid) -> Self {
        self.id = Some(id);
        self
    }

    /// Sets `link`.
    #[must_use]
    pub fn link(mut self, link: impl Into<String>) -> Self {
        self.link = Some(link.into());
        self
    }

    /// Sets `raw`.
    #[must_use]
    pub fn raw(mut self, raw: Base64) -> Self {
        self.raw = Some(raw);
        self
    }

    /// Sets `small`.
    #[must_use]
    pub fn small(mut self, small: i32) -> Self {
        self.small = Some(small);
        self
    }

    /// Sets `big`.
    #[must_use]
    pub fn big(mut self, big: u64) -> Self {
        self.big = Some(big);
        self
    }

    /// Sets `real`.
    #[must_use]
    pub fn real(mut self, real: f64) -> Self {
        self.real = Some(real);
        self
    }

    /// Sets `unknown`.
    #[must_use]
    pub fn unknown(mut self, unknown: impl Into<String>) -> Self {
        self.unknown = Some(unknown.into());
        self
    }

    /// Sets `secret`.
    #[must_use]
    pub fn secret(mut self, secret: impl Into<Secret>) -> Self {
        self.secret = Some(secret.into());
        self
    }
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
