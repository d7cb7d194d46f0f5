// Written by `cargo xtask codegen` from #/components/schemas/Gear.

use crate::runtime::open;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Gear {
    Minus1,
    _0,
    _1,
    _9223372036854775807,
    /// A value that the API's description does not list.
    Unknown(open::UnknownInt),
}

impl Gear {
    /// The value as the API writes it.
    #[must_use]
    pub fn value(&self) -> i64 {
        match self {
            Self::Minus1 => -1,
            Self::_0 => 0,
            Self::_1 => 1,
            Self::_9223372036854775807 => 9223372036854775807,
            Self::Unknown(value) => value.value(),
        }
    }

    fn from_known(value: i64) -> Option<Self> {
        match value {
            -1 => Some(Self::Minus1),
            0 => Some(Self::_0),
            1 => Some(Self::_1),
            9223372036854775807 => Some(Self::_9223372036854775807),
            _ => None,
        }
    }
}

open::integer_enum!(Gear);
