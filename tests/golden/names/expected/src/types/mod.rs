// Written by `cargo xtask codegen` from #/components/schemas.

//! The types of the API, one file for each named schema.

mod box_type;
mod client;
mod error;
mod foo_bar;
mod foo_bar_baz_qux;
mod foo_bar_schema;
mod map;
mod option_type;
mod result_type;
mod self_type;
mod string_type;
mod value;
mod vec_type;

pub use box_type::*;
pub use client::*;
pub use error::*;
pub use foo_bar::*;
pub use foo_bar_baz_qux::*;
pub use foo_bar_schema::*;
pub use map::*;
pub use option_type::*;
pub use result_type::*;
pub use self_type::*;
pub use string_type::*;
pub use value::*;
pub use vec_type::*;
