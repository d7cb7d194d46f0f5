// Written by `cargo xtask codegen` from #/components/schemas/Sky.

use crate::runtime::open;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Sky {
    Clear,
    Clouded,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl Sky {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("clear", Self::Clear),
        ("clouded", Self::Clouded),
    ];
}

open::string_enum!(Sky);
