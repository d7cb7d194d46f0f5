// Written by `cargo xtask codegen` from #/components/schemas/Named.

use crate::runtime::open;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Named {
    /// The lamp is on.
    Lit,
    /// The lamp is off.
    Dark,
    /// A value that the API's description does not list.
    Unknown(open::UnknownInt),
}

impl Named {
    const VALUES: &'static [(i64, Self)] = &[(1, Self::Lit), (2, Self::Dark)];
}

open::integer_enum!(Named);
