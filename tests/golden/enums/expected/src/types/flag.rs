// Written by `cargo xtask codegen` from #/components/schemas/Flag/anyOf/0.

use crate::runtime::open;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Flag {
    Alpha,
    Bravo,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl Flag {
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

open::string_enum!(Flag);
