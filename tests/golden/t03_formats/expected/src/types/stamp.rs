// Written by `cargo xtask codegen` from #/components/schemas/Stamp.

use std::net::{Ipv4Addr, Ipv6Addr};

use jiff::civil::Date;
use uuid::Uuid;

use crate::runtime::formats::base64::{Base64, Base64Url};
use crate::runtime::formats::date_time::DateTime;
use crate::runtime::formats::duration::Duration;
use crate::runtime::formats::time::Time;
use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Stamp {
    pub at: Option<DateTime>,
    pub day: Option<Date>,
    pub clock: Option<Time>,
    pub lasts: Option<Duration>,
    pub id: Option<Uuid>,
    pub four: Option<Ipv4Addr>,
    pub six: Option<Ipv6Addr>,
    pub price: Option<String>,
    pub standard: Option<Base64>,
    pub url_safe: Option<Base64Url>,
    pub mail: Option<String>,
    pub rule: Option<String>,
    pub other: Option<String>,
}

impl Stamp {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn at(mut self, value: DateTime) -> Self { self.at = Some(value); self }
    pub fn day(mut self, value: Date) -> Self { self.day = Some(value); self }
    pub fn clock(mut self, value: Time) -> Self { self.clock = Some(value); self }
    pub fn lasts(mut self, value: Duration) -> Self { self.lasts = Some(value); self }
    pub fn id(mut self, value: Uuid) -> Self { self.id = Some(value); self }
    pub fn four(mut self, value: Ipv4Addr) -> Self { self.four = Some(value); self }
    pub fn six(mut self, value: Ipv6Addr) -> Self { self.six = Some(value); self }
    pub fn price(mut self, value: impl Into<String>) -> Self { self.price = Some(value.into()); self }
    pub fn standard(mut self, value: Base64) -> Self { self.standard = Some(value); self }
    pub fn url_safe(mut self, value: Base64Url) -> Self { self.url_safe = Some(value); self }
    pub fn mail(mut self, value: impl Into<String>) -> Self { self.mail = Some(value.into()); self }
    pub fn rule(mut self, value: impl Into<String>) -> Self { self.rule = Some(value.into()); self }
    pub fn other(mut self, value: impl Into<String>) -> Self { self.other = Some(value.into()); self }
}

impl json::Decode for Stamp {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            at: object.optional("at")?,
            day: object.optional("day")?,
            clock: object.optional("clock")?,
            lasts: object.optional("lasts")?,
            id: object.optional("id")?,
            four: object.optional("four")?,
            six: object.optional("six")?,
            price: object.optional("price")?,
            standard: object.optional("standard")?,
            url_safe: object.optional("url_safe")?,
            mail: object.optional("mail")?,
            rule: object.optional("rule")?,
            other: object.optional("other")?,
        })
    }
}

impl json::Encode for Stamp {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("at", &self.at);
        object.optional("day", &self.day);
        object.optional("clock", &self.clock);
        object.optional("lasts", &self.lasts);
        object.optional("id", &self.id);
        object.optional("four", &self.four);
        object.optional("six", &self.six);
        object.optional("price", &self.price);
        object.optional("standard", &self.standard);
        object.optional("url_safe", &self.url_safe);
        object.optional("mail", &self.mail);
        object.optional("rule", &self.rule);
        object.optional("other", &self.other);
    }
}

json::impl_deserialize!(Stamp);
json::impl_serialize!(Stamp);
