// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod async_;
mod gen_;
mod json;
mod option_type;
mod result_type;
mod self_type;
mod string_type;
mod vec_type;

pub use async_::*;
pub use gen_::*;
pub use json::*;
pub use option_type::*;
pub use result_type::*;
pub use self_type::*;
pub use string_type::*;
pub use vec_type::*;
