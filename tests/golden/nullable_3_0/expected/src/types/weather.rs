// Written by `cargo xtask codegen` from #/components/schemas/Weather.

use crate::runtime::open;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Weather {
    Calm,
    Gale,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl Weather {
    /// The value as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Calm => "calm",
            Self::Gale => "gale",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn from_known(value: &str) -> Option<Self> {
        match value {
            "calm" => Some(Self::Calm),
            "gale" => Some(Self::Gale),
            _ => None,
        }
    }
}

open::string_enum!(Weather);
