// Written by `cargo xtask codegen` from #/components/schemas/Sea.

use crate::runtime::open;

/// Nullable where it is defined, so wherever it is used.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Sea {
    Smooth,
    Rough,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl Sea {
    /// The value as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Smooth => "smooth",
            Self::Rough => "rough",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn from_known(value: &str) -> Option<Self> {
        match value {
            "smooth" => Some(Self::Smooth),
            "rough" => Some(Self::Rough),
            _ => None,
        }
    }
}

open::string_enum!(Sea);
