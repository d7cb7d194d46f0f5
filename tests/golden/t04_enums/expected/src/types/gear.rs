// Written by `cargo xtask codegen` from #/components/schemas/Gear.

use crate::runtime::open;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Gear {
    Minus1,
    _0,
    _1,
    _9223372036854775807,
    /// A value that the API's description does not list.
    Unknown(open::UnknownInt),
}

impl Gear {
    const VALUES: &'static [(i64, Self)] = &[
        (-1, Self::Minus1),
        (0, Self::_0),
        (1, Self::_1),
        (9223372036854775807, Self::_9223372036854775807),
    ];
}

open::integer_enum!(Gear);
