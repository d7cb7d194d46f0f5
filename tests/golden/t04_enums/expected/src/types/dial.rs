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

    /// Sets `odd`.
    #[must_use]
    pub fn odd(mut self, odd: Odd) -> Self {
        self.odd = Some(odd);
        self
    }

    /// Sets `gear`.
    #[must_use]
    pub fn gear(mut self, gear: Gear) -> Self {
        self.gear = Some(gear);
        self
    }

    /// Sets `lock`.
    #[must_use]
    pub fn lock(mut self, lock: Lock) -> Self {
        self.lock = Some(lock);
        self
    }

    /// Sets `hint`.
    #[must_use]
    pub fn hint(mut self, hint: Hint) -> Self {
        self.hint = Some(hint);
        self
    }

    /// Sets `mixed`.
    #[must_use]
    pub fn mixed(mut self, mixed: DialMixed) -> Self {
        self.mixed = Some(mixed);
        self
    }

    /// Sets `none`.
    #[must_use]
    pub fn none(mut self, none: impl Into<Patch<DialNone>>) -> Self {
        self.none = none.into();
        self
    }

    /// Sets `only`.
    #[must_use]
    pub fn only(mut self, only: DialOnly) -> Self {
        self.only = Some(only);
        self
    }

    /// Sets `never`.
    #[must_use]
    pub fn never(mut self, never: ()) -> Self {
        self.never = Some(never);
        self
    }
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
    /// The value as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::A => "a",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn from_known(value: &str) -> Option<Self> {
        match value {
            "a" => Some(Self::A),
            _ => None,
        }
    }
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
    /// The value as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Fixed => "fixed",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn from_known(value: &str) -> Option<Self> {
        match value {
            "fixed" => Some(Self::Fixed),
            _ => None,
        }
    }
}

open::string_enum!(DialOnly);
