// Written by `cargo xtask codegen` from #/components/schemas/Sea.

use crate::runtime::open;

/// Nullable where it is defined, so wherever it is used.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Sea {
    Smooth,
    Rough,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl Sea {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("smooth", Self::Smooth),
        ("rough", Self::Rough),
    ];
}

open::string_enum!(Sea);
