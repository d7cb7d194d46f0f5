// Written by `cargo xtask codegen` from #/components/schemas/Weather.

use crate::runtime::open;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Weather {
    Calm,
    Gale,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl Weather {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("calm", Self::Calm),
        ("gale", Self::Gale),
    ];
}

open::string_enum!(Weather);
