// Written by `cargo xtask codegen` from #/components/schemas/State.

use crate::runtime::open;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum State {
    Open,
    Closed,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl State {
    /// The value as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn from_known(value: &str) -> Option<Self> {
        match value {
            "open" => Some(Self::Open),
            "closed" => Some(Self::Closed),
            _ => None,
        }
    }
}

open::string_enum!(State);
