// Written by `cargo xtask codegen` from #/components/schemas/Flag.

use crate::runtime::open;

/// Known values, and any other.
pub type Flag = FlagValue;

/// `` of [`Flag`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum FlagValue {
    Alpha,
    Bravo,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl FlagValue {
    /// The value as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Alpha => "alpha",
            Self::Bravo => "bravo",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn from_known(value: &str) -> Option<Self> {
        match value {
            "alpha" => Some(Self::Alpha),
            "bravo" => Some(Self::Bravo),
            _ => None,
        }
    }
}

open::string_enum!(FlagValue);
