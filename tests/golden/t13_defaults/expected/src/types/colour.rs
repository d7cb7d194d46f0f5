// Written by `cargo xtask codegen` from #/components/schemas/Colour.

use crate::runtime::open;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Colour {
    Red,
    Green,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl Colour {
    /// The value as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Red => "red",
            Self::Green => "green",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn from_known(value: &str) -> Option<Self> {
        match value {
            "red" => Some(Self::Red),
            "green" => Some(Self::Green),
            _ => None,
        }
    }
}

open::string_enum!(Colour);
