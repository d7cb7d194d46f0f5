// Written by `cargo xtask codegen` from #/components/schemas/Tone.

use crate::runtime::open;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Tone {
    Mid,
    High,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl Tone {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("mid", Self::Mid),
        ("high", Self::High),
    ];
}

open::string_enum!(Tone);
