//! Questions asked of the frozen graph: each analysis is a fixpoint or a walk, one per file, and changes nothing.

mod checks;
mod derives;
mod direction;
mod evidence;
mod overlap;
mod recursion;
mod sample;

pub use checks::checks;
pub use derives::{Derives, derives};
pub use direction::{Direction, directions};
pub use evidence::{Evidence, evidence};
pub use overlap::{keys, overlapping, tried};
pub use recursion::{Recursion, recursion};
pub use sample::sample;
