// Written by `cargo xtask codegen` from #/components/schemas/Visit.

use super::Place;

/// Only a response carries this one.
pub type Visit = Place;
