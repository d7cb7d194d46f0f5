// Written by `cargo xtask codegen` from #/components/schemas/Odd.

use crate::runtime::open;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Odd {
    Empty,
    Minus1,
    Plus1,
    _1_0,
    AB,
    AHyphenB,
    AUnderscoreB,
    Ä,
    True,
    On,
    OnUpper,
    OnMixed,
    OnNot,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl Odd {
    /// The value as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Empty => "",
            Self::Minus1 => "-1",
            Self::Plus1 => "+1",
            Self::_1_0 => "1.0",
            Self::AB => "a b",
            Self::AHyphenB => "a-b",
            Self::AUnderscoreB => "a_b",
            Self::Ä => "ä",
            Self::True => "true",
            Self::On => "on",
            Self::OnUpper => "ON",
            Self::OnMixed => "On",
            Self::OnNot => "on!",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn from_known(value: &str) -> Option<Self> {
        match value {
            "" => Some(Self::Empty),
            "-1" => Some(Self::Minus1),
            "+1" => Some(Self::Plus1),
            "1.0" => Some(Self::_1_0),
            "a b" => Some(Self::AB),
            "a-b" => Some(Self::AHyphenB),
            "a_b" => Some(Self::AUnderscoreB),
            "ä" => Some(Self::Ä),
            "true" => Some(Self::True),
            "on" => Some(Self::On),
            "ON" => Some(Self::OnUpper),
            "On" => Some(Self::OnMixed),
            "on!" => Some(Self::OnNot),
            _ => None,
        }
    }
}

open::string_enum!(Odd);
