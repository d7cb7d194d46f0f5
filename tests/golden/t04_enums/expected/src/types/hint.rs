// Written by `cargo xtask codegen` from #/components/schemas/Hint/anyOf/0.

use crate::runtime::open;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Hint {
    Warm,
    Cold,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl Hint {
    /// The value as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Warm => "warm",
            Self::Cold => "cold",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn from_known(value: &str) -> Option<Self> {
        match value {
            "warm" => Some(Self::Warm),
            "cold" => Some(Self::Cold),
            _ => None,
        }
    }
}

open::string_enum!(Hint);
