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

    /// Sets `clock`.
    #[must_use]
    pub fn clock(mut self, clock: Time) -> Self {
        self.clock = Some(clock);
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

    /// Sets `four`.
    #[must_use]
    pub fn four(mut self, four: Ipv4Addr) -> Self {
        self.four = Some(four);
        self
    }

    /// Sets `six`.
    #[must_use]
    pub fn six(mut self, six: Ipv6Addr) -> Self {
        self.six = Some(six);
        self
    }

    /// Sets `price`.
    #[must_use]
    pub fn price(mut self, price: impl Into<String>) -> Self {
        self.price = Some(price.into());
        self
    }

    /// Sets `standard`.
    #[must_use]
    pub fn standard(mut self, standard: Base64) -> Self {
        self.standard = Some(standard);
        self
    }

    /// Sets `url_safe`.
    #[must_use]
    pub fn url_safe(mut self, url_safe: Base64Url) -> Self {
        self.url_safe = Some(url_safe);
        self
    }

    /// Sets `mail`.
    #[must_use]
    pub fn mail(mut self, mail: impl Into<String>) -> Self {
        self.mail = Some(mail.into());
        self
    }

    /// Sets `rule`.
    #[must_use]
    pub fn rule(mut self, rule: impl Into<String>) -> Self {
        self.rule = Some(rule.into());
        self
    }

    /// Sets `other`.
    #[must_use]
    pub fn other(mut self, other: impl Into<String>) -> Self {
        self.other = Some(other.into());
        self
    }
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
