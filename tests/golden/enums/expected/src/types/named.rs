// Written by `cargo xtask codegen` from #/components/schemas/Named.

use crate::runtime::open;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Named {
    /// The lamp is on.
    Lit,
    /// The lamp is off.
    Dark,
    /// A value that the API's description does not list.
    Unknown(open::UnknownInt),
}

impl Named {
    /// The value as the API writes it.
    #[must_use]
    pub fn value(&self) -> i64 {
        match self {
            Self::Lit => 1,
            Self::Dark => 2,
            Self::Unknown(value) => value.value(),
        }
    }

    fn from_known(value: i64) -> Option<Self> {
        match value {
            1 => Some(Self::Lit),
            2 => Some(Self::Dark),
            _ => None,
        }
    }
}

open::integer_enum!(Named);
