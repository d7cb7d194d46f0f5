// Written by `cargo xtask codegen` from #/components/schemas/Dial.

use crate::runtime::json;
use crate::runtime::json::Patch;
use crate::runtime::open;
use super::Gear;
use super::Hint;
use super::Lock;
use super::Odd;

#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Dial {
    pub odd: Option<Odd>,
    pub gear: Option<Gear>,
    pub lock: Option<Lock>,
    pub hint: Option<Hint>,
    pub mixed: Option<DialMixed>,
    pub none: Patch<DialNone>,
    pub only: Option<DialOnly>,
    pub never: Option<()>,
}

impl Dial {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn odd(mut self, value: Odd) -> Self { self.odd = Some(value); self }
    pub fn gear(mut self, value: Gear) -> Self { self.gear = Some(value); self }
    pub fn lock(mut self, value: Lock) -> Self { self.lock = Some(value); self }
    pub fn hint(mut self, value: Hint) -> Self { self.hint = Some(value); self }
    pub fn mixed(mut self, value: DialMixed) -> Self { self.mixed = Some(value); self }
    pub fn none(mut self, value: impl Into<Patch<DialNone>>) -> Self { self.none = value.into(); self }
    pub fn only(mut self, value: DialOnly) -> Self { self.only = Some(value); self }
    pub fn never(mut self, value: ()) -> Self { self.never = Some(value); self }
}

impl json::Decode for Dial {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            odd: object.optional("odd")?,
            gear: object.optional("gear")?,
            lock: object.optional("lock")?,
            hint: object.optional("hint")?,
            mixed: object.optional("mixed")?,
            none: object.patch("none")?,
            only: object.optional("only")?,
            never: object.optional("never")?,
        })
    }
}

impl json::Encode for Dial {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("odd", &self.odd);
        object.optional("gear", &self.gear);
        object.optional("lock", &self.lock);
        object.optional("hint", &self.hint);
        object.optional("mixed", &self.mixed);
        object.patch("none", &self.none);
        object.optional("only", &self.only);
        object.optional("never", &self.never);
    }
}

json::impl_deserialize!(Dial);
json::impl_serialize!(Dial);

/// `mixed` of [`Dial`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DialMixed {
    Low,
    _2,
    _2_5,
    False,
    /// A value that the API's description does not list.
    Unknown(serde_json::Value),
}

impl json::Decode for DialMixed {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match json::literal(value).as_str() {
            "\"low\"" => Ok(Self::Low),
            "2" => Ok(Self::_2),
            "2.5" => Ok(Self::_2_5),
            "false" => Ok(Self::False),
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

impl json::Encode for DialMixed {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::Low => writer.raw("\"low\""),
            Self::_2 => writer.raw("2"),
            Self::_2_5 => writer.raw("2.5"),
            Self::False => writer.raw("false"),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

json::impl_deserialize!(DialMixed);
json::impl_serialize!(DialMixed);

/// `none` of [`Dial`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum DialNone {
    A,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl DialNone {
    const VALUES: &'static [(&'static str, Self)] = &[("a", Self::A)];
}

open::string_enum!(DialNone);

/// `only` of [`Dial`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum DialOnly {
    Fixed,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl DialOnly {
    const VALUES: &'static [(&'static str, Self)] = &[("fixed", Self::Fixed)];
}

open::string_enum!(DialOnly);
