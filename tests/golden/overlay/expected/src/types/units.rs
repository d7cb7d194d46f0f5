// Written by `cargo xtask codegen` from #/components/schemas/Units.

use crate::runtime::open;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Units {
    Metric,
    Imperial,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl Units {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("metric", Self::Metric),
        ("imperial", Self::Imperial),
    ];
}

open::string_enum!(Units);
