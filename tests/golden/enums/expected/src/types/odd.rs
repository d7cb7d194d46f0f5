// Written by `cargo xtask codegen` from #/components/schemas/Odd.

use crate::runtime::open;

/// Values that are no identifiers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Odd {
    Empty,
    Space,
    Minus1,
    Plus1,
    _1st,
    AHyphenB,
    AUnderscoreB,
    AB,
    SelfValue,
    UnknownMixed,
    UnknownValue,
    Type,
    Star,
    GreaterEquals,
    Größe,
    東,
    ApplicationJson,
    HttpError,
    Quoted,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl Odd {
    /// The value as the API writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Empty => "",
            Self::Space => " ",
            Self::Minus1 => "-1",
            Self::Plus1 => "+1",
            Self::_1st => "1st",
            Self::AHyphenB => "a-b",
            Self::AUnderscoreB => "a_b",
            Self::AB => "A B",
            Self::SelfValue => "self",
            Self::UnknownMixed => "Unknown",
            Self::UnknownValue => "unknown",
            Self::Type => "type",
            Self::Star => "*",
            Self::GreaterEquals => ">=",
            Self::Größe => "größe",
            Self::東 => "東",
            Self::ApplicationJson => "application/json",
            Self::HttpError => "HTTPError",
            Self::Quoted => "\"quoted\\",
            Self::Unknown(value) => value.as_str(),
        }
    }

    fn from_known(value: &str) -> Option<Self> {
        match value {
            "" => Some(Self::Empty),
            " " => Some(Self::Space),
            "-1" => Some(Self::Minus1),
            "+1" => Some(Self::Plus1),
            "1st" => Some(Self::_1st),
            "a-b" => Some(Self::AHyphenB),
            "a_b" => Some(Self::AUnderscoreB),
            "A B" => Some(Self::AB),
            "self" => Some(Self::SelfValue),
            "Unknown" => Some(Self::UnknownMixed),
            "unknown" => Some(Self::UnknownValue),
            "type" => Some(Self::Type),
            "*" => Some(Self::Star),
            ">=" => Some(Self::GreaterEquals),
            "größe" => Some(Self::Größe),
            "東" => Some(Self::東),
            "application/json" => Some(Self::ApplicationJson),
            "HTTPError" => Some(Self::HttpError),
            "\"quoted\\" => Some(Self::Quoted),
            _ => None,
        }
    }
}

open::string_enum!(Odd);
