// Written by `cargo xtask codegen` from #/components/schemas/Level.

use crate::runtime::open;

/// Integers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Level {
    Minus1,
    _0,
    _1,
    _10,
    _9007199254740993,
    /// A value that the API's description does not list.
    Unknown(open::UnknownInt),
}

impl Level {
    const VALUES: &'static [(i64, Self)] = &[
        (-1, Self::Minus1),
        (0, Self::_0),
        (1, Self::_1),
        (10, Self::_10),
        (9007199254740993, Self::_9007199254740993),
    ];
}

open::integer_enum!(Level);
