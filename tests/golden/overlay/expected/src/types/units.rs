// Written by `cargo xtask codegen` from #/components/schemas/Units.

use crate::runtime::open;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Units {
    Metric,
    Imperial,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl Units {
    /// The value as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Metric => "metric",
            Self::Imperial => "imperial",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn from_known(value: &str) -> Option<Self> {
        match value {
            "metric" => Some(Self::Metric),
            "imperial" => Some(Self::Imperial),
            _ => None,
        }
    }
}

open::string_enum!(Units);
