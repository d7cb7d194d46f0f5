// Written by `cargo xtask codegen` from #/components/schemas/Size.

use crate::runtime::open;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Size {
    S,
    M,
    L,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl Size {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("s", Self::S),
        ("m", Self::M),
        ("l", Self::L),
    ];
}

open::string_enum!(Size);
