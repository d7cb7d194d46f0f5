// Written by `cargo xtask codegen` from #/components/schemas/Vec.

use crate::runtime::open;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum VecType {
    None,
    Some,
    SelfValue,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl VecType {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("None", Self::None),
        ("Some", Self::Some),
        ("Self", Self::SelfValue),
    ];
}

open::string_enum!(VecType);
