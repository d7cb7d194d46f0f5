// Written by `cargo xtask codegen` from #/components/schemas/Colour.

use crate::runtime::open;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Colour {
    Red,
    Green,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl Colour {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("red", Self::Red),
        ("green", Self::Green),
    ];
}

open::string_enum!(Colour);
