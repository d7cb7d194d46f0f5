// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod answer;
mod delta;
mod notice;
mod problem;
mod question;

pub use answer::*;
pub use delta::*;
pub use notice::*;
pub use problem::*;
pub use question::*;
