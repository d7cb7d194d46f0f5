// Written by `cargo xtask codegen` from #/components/schemas/Alias.

use super::Sheet;

pub type Alias = Sheet;
