// Written by `cargo xtask codegen` from #/components/schemas/Level.

use crate::runtime::open;

/// Integers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Level {
    Minus1,
    _0,
    _1,
    _10,
    _9007199254740993,
    /// A value that the API's description does not list.
    Unknown(open::UnknownInt),
}

impl Level {
    /// The value as the API writes it.
    #[must_use]
    pub fn value(&self) -> i64 {
        match self {
            Self::Minus1 => -1,
            Self::_0 => 0,
            Self::_1 => 1,
            Self::_10 => 10,
            Self::_9007199254740993 => 9007199254740993,
            Self::Unknown(value) => value.value(),
        }
    }

    fn from_known(value: i64) -> Option<Self> {
        match value {
            -1 => Some(Self::Minus1),
            0 => Some(Self::_0),
            1 => Some(Self::_1),
            10 => Some(Self::_10),
            9007199254740993 => Some(Self::_9007199254740993),
            _ => None,
        }
    }
}

open::integer_enum!(Level);
