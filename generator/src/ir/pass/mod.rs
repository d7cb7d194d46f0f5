//! Passes: the last changes to the graph before it is frozen.

mod split;

pub(super) use split::split_directions;
