// Written by `cargo xtask codegen` from #/components/schemas/Crew.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde_json::Value;

use crate::runtime::json;
use crate::runtime::json::Patch;
use crate::runtime::validate;
use crate::runtime::validate::Rule;
use super::Boat;
use super::Member;
use super::Nickname;

#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Crew {
    /// At least 2 characters, at most 8 characters, matching `^[A-Z]\w*$`.
    pub name: String,
    /// Matching `^(?!war)`.
    pub motto: Option<String>,
    /// At least 1, less than 100.
    pub size: Option<i64>,
    /// A multiple of 0.25.
    pub share: Patch<f64>,
    /// At most 2 items, no item twice.
    pub nicknames: Option<Vec<Nickname>>,
    /// At least 1 item.
    pub members: Vec<Member>,
    pub captain: Option<Member>,
    /// At most 1 member.
    pub pay: Option<BTreeMap<String, f64>>,
    pub vessel: Option<CrewVessel>,
    /// At least 10 characters.
    pub started: Option<Date>,
}

impl Crew {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(name: impl Into<String>, members: Vec<Member>) -> Self {
        Self {
            name: name.into(),
            motto: None,
            size: None,
            share: Patch::Absent,
            nicknames: None,
            members,
            captain: None,
            pay: None,
            vessel: None,
            started: None,
        }
    }

    pub fn motto(mut self, value: impl Into<String>) -> Self { self.motto = Some(value.into()); self }
    pub fn size(mut self, value: i64) -> Self { self.size = Some(value); self }
    pub fn share(mut self, value: impl Into<Patch<f64>>) -> Self { self.share = value.into(); self }
    pub fn nicknames(mut self, value: Vec<Nickname>) -> Self { self.nicknames = Some(value); self }
    pub fn captain(mut self, value: Member) -> Self { self.captain = Some(value); self }
    pub fn pay(mut self, value: BTreeMap<String, f64>) -> Self { self.pay = Some(value); self }
    pub fn vessel(mut self, value: CrewVessel) -> Self { self.vessel = Some(value); self }
    pub fn started(mut self, value: Date) -> Self { self.started = Some(value); self }
}

impl validate::Validate for Crew {
    fn check(&self, check: &mut validate::Check) {
        check
            .member(
                "name",
                &self.name,
                &[
                    Rule::MinLength(2),
                    Rule::MaxLength(8),
                    Rule::Pattern("^[A-Z][0-9A-Za-z_]*$"),
                ],
            );
        check
            .member(
                "size",
                &self.size,
                &[Rule::Minimum(1.0), Rule::ExclusiveMaximum(100.0)],
            );
        check.member("share", &self.share, &[Rule::MultipleOf(0.25)]);
        check.member("nicknames", &self.nicknames, &[Rule::MaxCount(2), Rule::Unique]);
        check.items("nicknames", &self.nicknames, &[Rule::MaxLength(3)]);
        check.member("members", &self.members, &[Rule::MinCount(1)]);
        check.nested("members", &self.members);
        check.nested("captain", &self.captain);
        check.member("pay", &self.pay, &[Rule::MaxCount(1)]);
        check.nested("vessel", &self.vessel);
    }
}

#[cfg(feature = "full-serde")]
impl json::Decode for Crew {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            name: object.required("name")?,
            motto: object.optional("motto")?,
            size: object.optional("size")?,
            share: object.patch("share")?,
            nicknames: object.optional("nicknames")?,
            members: object.required("members")?,
            captain: object.optional("captain")?,
            pay: object.optional("pay")?,
            vessel: object.optional("vessel")?,
            started: object.optional("started")?,
        })
    }
}

impl json::Encode for Crew {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("name", &self.name);
        object.optional("motto", &self.motto);
        object.optional("size", &self.size);
        object.patch("share", &self.share);
        object.optional("nicknames", &self.nicknames);
        object.field("members", &self.members);
        object.optional("captain", &self.captain);
        object.optional("pay", &self.pay);
        object.optional("vessel", &self.vessel);
        object.optional("started", &self.started);
    }
}

#[cfg(feature = "full-serde")]
json::impl_deserialize!(Crew);
json::impl_serialize!(Crew);

/// `vessel` of [`Crew`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CrewVessel {
    Boat(Boat),
    String(String),
    /// A value that is of none of the other kinds.
    Unknown(Value),
}

impl From<Boat> for CrewVessel {
    fn from(value: Boat) -> Self {
        Self::Boat(value)
    }
}

impl From<String> for CrewVessel {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl validate::Validate for CrewVessel {
    fn check(&self, check: &mut validate::Check) {
        if let Self::Boat(value) = self {
            value.check(check);
        }
    }
}

#[cfg(feature = "full-serde")]
impl json::Decode for CrewVessel {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match value.kind() {
            json::Kind::String => value.decode().map(Self::String),
            json::Kind::Object => value.decode().map(Self::Boat),
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

impl json::Encode for CrewVessel {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::Boat(value) => json::Encode::encode(value, writer),
            Self::String(value) => json::Encode::encode(value, writer),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

#[cfg(feature = "full-serde")]
json::impl_deserialize!(CrewVessel);
json::impl_serialize!(CrewVessel);
