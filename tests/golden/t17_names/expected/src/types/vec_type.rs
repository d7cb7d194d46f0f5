// Written by `cargo xtask codegen` from #/components/schemas/Vec.

use crate::runtime::open;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum VecType {
    None,
    Some,
    SelfValue,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl VecType {
    /// The value as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::None => "None",
            Self::Some => "Some",
            Self::SelfValue => "Self",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn from_known(value: &str) -> Option<Self> {
        match value {
            "None" => Some(Self::None),
            "Some" => Some(Self::Some),
            "Self" => Some(Self::SelfValue),
            _ => None,
        }
    }
}

open::string_enum!(VecType);
