// Written by `cargo xtask codegen` from #/components/schemas/Hint/anyOf/0.

use crate::runtime::open;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Hint {
    Warm,
    Cold,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl Hint {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("warm", Self::Warm),
        ("cold", Self::Cold),
    ];
}

open::string_enum!(Hint);
