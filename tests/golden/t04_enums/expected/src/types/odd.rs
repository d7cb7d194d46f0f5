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
    const VALUES: &'static [(&'static str, Self)] = &[
        ("", Self::Empty),
        ("-1", Self::Minus1),
        ("+1", Self::Plus1),
        ("1.0", Self::_1_0),
        ("a b", Self::AB),
        ("a-b", Self::AHyphenB),
        ("a_b", Self::AUnderscoreB),
        ("ä", Self::Ä),
        ("true", Self::True),
        ("on", Self::On),
        ("ON", Self::OnUpper),
        ("On", Self::OnMixed),
        ("on!", Self::OnNot),
    ];
}

open::string_enum!(Odd);
