// Written by `cargo xtask codegen` from #/components/schemas/State.

use crate::runtime::open;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum State {
    Open,
    Closed,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl State {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("open", Self::Open),
        ("closed", Self::Closed),
    ];
}

open::string_enum!(State);
