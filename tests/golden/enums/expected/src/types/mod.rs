// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod flag;
mod frozen;
mod level;
mod mixed;
mod named;
mod odd;
mod signal;

pub use flag::*;
pub use frozen::*;
pub use level::*;
pub use mixed::*;
pub use named::*;
pub use odd::*;
pub use signal::*;
