// Written by `cargo xtask codegen` from #/components/schemas/Lock.

use crate::runtime::open;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Lock {
    _1,
    _2,
}

impl Lock {
    const VALUES: &'static [(i64, Self)] = &[(1, Self::_1), (2, Self::_2)];
}

open::closed_integer_enum!(Lock);
