// Written by `cargo xtask codegen` from #/components/schemas/Tone.

use crate::runtime::open;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Tone {
    Mid,
    High,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl Tone {
    /// The value as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Mid => "mid",
            Self::High => "high",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn from_known(value: &str) -> Option<Self> {
        match value {
            "mid" => Some(Self::Mid),
            "high" => Some(Self::High),
            _ => None,
        }
    }
}

open::string_enum!(Tone);
