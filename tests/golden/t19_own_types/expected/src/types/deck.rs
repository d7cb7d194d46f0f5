// Written by `cargo xtask codegen` from #/components/schemas/Deck.

use crate::runtime::{json, open};
use super::Address;

#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(any(), repr(C))]
#[non_exhaustive]
pub struct Deck {
    pub address: Address,
    pub backup: Option<Address>,
    pub span: Option<std::time::Duration>,
    pub mask: Option<std::net::Ipv4Addr>,
    pub kind: Level,
    pub label: Option<String>,
    /// Deck Hands
    pub crew: Option<DeckHands>,
}

impl json::Decode for Deck {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            address: object.required("address")?,
            backup: object.optional("backup")?,
            span: object.optional("span")?,
            mask: object.optional("mask")?,
            kind: object.required("kind")?,
            label: object.optional("odd-name")?,
            crew: object.optional("crew")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for Deck {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("address", &self.address);
        object.optional("backup", &self.backup);
        object.optional("span", &self.span);
        object.optional("mask", &self.mask);
        object.field("kind", &self.kind);
        object.optional("odd-name", &self.label);
        object.optional("crew", &self.crew);
    }
}

json::impl_deserialize!(Deck);
#[cfg(feature = "full-serde")]
json::impl_serialize!(Deck);

/// `crew` of [`Deck`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct DeckHands {
    pub count: Option<i64>,
}

impl json::Decode for DeckHands {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            count: object.optional("count")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for DeckHands {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("count", &self.count);
    }
}

json::impl_deserialize!(DeckHands);
#[cfg(feature = "full-serde")]
json::impl_serialize!(DeckHands);

/// `kind` of [`Deck`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Level {
    Upper,
    Lower,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl Level {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("upper", Self::Upper),
        ("lower", Self::Lower),
    ];
}

open::string_enum!(Level);
