// Written by `cargo xtask codegen` from #/components/schemas/Vec.

use crate::runtime::open;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum VecType {
    Some,
    None,
    Ok,
    Err,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl VecType {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("Some", Self::Some),
        ("None", Self::None),
        ("Ok", Self::Ok),
        ("Err", Self::Err),
    ];
}

open::string_enum!(VecType);
