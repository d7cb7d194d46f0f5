// Written by `cargo xtask codegen` from #/components/schemas/Frozen.

use crate::runtime::open;

/// Closed by the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Frozen {
    Ice,
    Snow,
}

impl Frozen {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("ice", Self::Ice),
        ("snow", Self::Snow),
    ];
}

open::closed_string_enum!(Frozen);
