// Written by `cargo xtask codegen` from #/components/schemas/Flag/anyOf/0.

use crate::runtime::open;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Flag {
    Alpha,
    Bravo,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl Flag {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("alpha", Self::Alpha),
        ("bravo", Self::Bravo),
    ];
}

open::string_enum!(Flag);
