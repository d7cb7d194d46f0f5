// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod boat;
mod crew;
mod member;
mod nickname;
mod odd;

pub use boat::*;
pub use crew::*;
pub use member::*;
pub use nickname::*;
pub use odd::*;
