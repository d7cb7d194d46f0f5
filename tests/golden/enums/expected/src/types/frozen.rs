// Written by `cargo xtask codegen` from #/components/schemas/Frozen.

use crate::runtime::open;

/// Closed by the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Frozen {
    Ice,
    Snow,
}

impl Frozen {
    /// The value as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Ice => "ice",
            Self::Snow => "snow",
        }
    }

    fn from_known(value: &str) -> Option<Self> {
        match value {
            "ice" => Some(Self::Ice),
            "snow" => Some(Self::Snow),
            _ => None,
        }
    }
}

open::closed_string_enum!(Frozen);
