// Written by `cargo xtask codegen` from #/components/schemas/Lock.

use crate::runtime::open;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Lock {
    _1,
    _2,
}

impl Lock {
    /// The value as the API writes it.
    #[must_use]
    pub fn value(&self) -> i64 {
        match self {
            Self::_1 => 1,
            Self::_2 => 2,
        }
    }

    fn from_known(value: i64) -> Option<Self> {
        match value {
            1 => Some(Self::_1),
            2 => Some(Self::_2),
            _ => None,
        }
    }
}

open::closed_integer_enum!(Lock);
