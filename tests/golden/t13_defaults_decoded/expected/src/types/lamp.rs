// Written by `cargo xtask codegen` from #/components/schemas/Lamp.

use jiff::civil::Date;

use crate::runtime::{json, open};
use super::Colour;

#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Lamp {
    /// Default: `7`.
    pub id: i64,
    /// Default: `false`.
    pub lit: Option<bool>,
    /// Default: `60`.
    pub watts: Option<i32>,
    /// Default: `300`.
    pub huge: Option<i8>,
    /// Default: `1`.
    pub warmth: Option<f64>,
    /// Default: `"Lux \"1\""`.
    pub maker: Option<String>,
    /// Default: `"red"`.
    pub colour: Option<Colour>,
    /// Default: `27`.
    pub socket: Option<LampSocket>,
    /// Default: `"c"`.
    pub unlisted: Option<LampUnlisted>,
    /// Default: `"2026-01-01"`.
    pub bought: Option<Date>,
    /// Default: `[]`.
    pub tags: Option<Vec<String>>,
}

impl Lamp {
    /// What is meant where `lit` is absent.
    pub const DEFAULT_LIT: bool = false;
    /// What is meant where `watts` is absent.
    pub const DEFAULT_WATTS: i32 = 60;
    /// What is meant where `warmth` is absent.
    pub const DEFAULT_WARMTH: f64 = 1.0;
    /// What is meant where `maker` is absent.
    pub const DEFAULT_MAKER: &'static str = "Lux \"1\"";
    /// What is meant where `colour` is absent.
    pub const DEFAULT_COLOUR: Colour = Colour::Red;
    /// What is meant where `socket` is absent.
    pub const DEFAULT_SOCKET: LampSocket = LampSocket::_27;
}

impl json::Decode for Lamp {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            id: object.required("id")?,
            lit: object.optional("lit")?.or(Some(Self::DEFAULT_LIT)),
            watts: object.optional("watts")?.or(Some(Self::DEFAULT_WATTS)),
            huge: object.optional("huge")?,
            warmth: object.optional("warmth")?.or(Some(Self::DEFAULT_WARMTH)),
            maker: object
                .optional("maker")?
                .or_else(|| Some(Self::DEFAULT_MAKER.to_owned())),
            colour: object.optional("colour")?.or(Some(Self::DEFAULT_COLOUR)),
            socket: object.optional("socket")?.or(Some(Self::DEFAULT_SOCKET)),
            unlisted: object.optional("unlisted")?,
            bought: object.optional("bought")?,
            tags: object.optional("tags")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for Lamp {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("id", &self.id);
        object.optional("lit", &self.lit);
        object.optional("watts", &self.watts);
        object.optional("huge", &self.huge);
        object.optional("warmth", &self.warmth);
        object.optional("maker", &self.maker);
        object.optional("colour", &self.colour);
        object.optional("socket", &self.socket);
        object.optional("unlisted", &self.unlisted);
        object.optional("bought", &self.bought);
        object.optional("tags", &self.tags);
    }
}

json::impl_deserialize!(Lamp);
#[cfg(feature = "full-serde")]
json::impl_serialize!(Lamp);

/// `socket` of [`Lamp`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum LampSocket {
    _14,
    _27,
    /// A value that the API's description does not list.
    Unknown(open::UnknownInt),
}

impl LampSocket {
    const VALUES: &'static [(i64, Self)] = &[(14, Self::_14), (27, Self::_27)];
}

open::integer_enum!(LampSocket);

/// `unlisted` of [`Lamp`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum LampUnlisted {
    A,
    B,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl LampUnlisted {
    const VALUES: &'static [(&'static str, Self)] = &[("a", Self::A), ("b", Self::B)];
}

open::string_enum!(LampUnlisted);
