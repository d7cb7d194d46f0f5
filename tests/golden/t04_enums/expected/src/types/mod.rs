// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod dial;
mod gear;
mod hint;
mod lock;
mod odd;

pub use dial::*;
pub use gear::*;
pub use hint::*;
pub use lock::*;
pub use odd::*;
