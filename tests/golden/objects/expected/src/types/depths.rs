// Written by `cargo xtask codegen` from #/components/schemas/Depths.

use std::collections::BTreeMap;

/// A map of arrays.
pub type Depths = BTreeMap<String, Vec<f64>>;
