// Written by `cargo xtask codegen` from #/components/schemas/Result.

use std::collections::BTreeMap;

use super::BoxType;

pub type ResultType = BTreeMap<String, BoxType>;
