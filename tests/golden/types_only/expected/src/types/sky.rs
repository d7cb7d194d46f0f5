// Written by `cargo xtask codegen` from #/components/schemas/Sky.

use crate::runtime::open;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Sky {
    Clear,
    Clouded,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl Sky {
    /// The value as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Clear => "clear",
            Self::Clouded => "clouded",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn from_known(value: &str) -> Option<Self> {
        match value {
            "clear" => Some(Self::Clear),
            "clouded" => Some(Self::Clouded),
            _ => None,
        }
    }
}

open::string_enum!(Sky);
