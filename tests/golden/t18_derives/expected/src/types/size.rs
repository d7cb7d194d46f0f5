// Written by `cargo xtask codegen` from #/components/schemas/Size.

use crate::runtime::open;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Size {
    S,
    M,
    L,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl Size {
    /// The value as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::S => "s",
            Self::M => "m",
            Self::L => "l",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn from_known(value: &str) -> Option<Self> {
        match value {
            "s" => Some(Self::S),
            "m" => Some(Self::M),
            "l" => Some(Self::L),
            _ => None,
        }
    }
}

open::string_enum!(Size);
