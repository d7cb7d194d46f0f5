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
    const VALUES: &'static [(&'static str, Self)] = &[
        ("", Self::Empty),
        (" ", Self::Space),
        ("-1", Self::Minus1),
        ("+1", Self::Plus1),
        ("1st", Self::_1st),
        ("a-b", Self::AHyphenB),
        ("a_b", Self::AUnderscoreB),
        ("A B", Self::AB),
        ("self", Self::SelfValue),
        ("Unknown", Self::UnknownMixed),
        ("unknown", Self::UnknownValue),
        ("type", Self::Type),
        ("*", Self::Star),
        (">=", Self::GreaterEquals),
        ("größe", Self::Größe),
        ("東", Self::東),
        ("application/json", Self::ApplicationJson),
        ("HTTPError", Self::HttpError),
        ("\"quoted\\", Self::Quoted),
    ];
}

open::string_enum!(Odd);
