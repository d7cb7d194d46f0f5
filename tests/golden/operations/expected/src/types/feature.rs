// Written by `cargo xtask codegen` from #/components/schemas/Feature.

use crate::runtime::open;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Feature {
    Water,
    Power,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl Feature {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("water", Self::Water),
        ("power", Self::Power),
    ];
}

open::string_enum!(Feature);
