// Written by `cargo xtask codegen` from #/components/schemas/Feature.

use crate::runtime::open;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Feature {
    Water,
    Power,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl Feature {
    /// The value as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Water => "water",
            Self::Power => "power",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn from_known(value: &str) -> Option<Self> {
        match value {
            "water" => Some(Self::Water),
            "power" => Some(Self::Power),
            _ => None,
        }
    }
}

open::string_enum!(Feature);
