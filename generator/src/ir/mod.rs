//! Phases 6 and 7, lower and analyse: from the document to a graph of types and a list of operations that know nothing of
//! Rust.
//!
//! In: a [`Document`](crate::document::Document). Out: an [`Api`], frozen: every `$ref`, `allOf` and nullability has been
//! worked out, every union knows by which evidence its members are told apart, and the analyses ask questions of the
//! graph without changing it.

pub mod analysis;
mod api;
mod lower;
mod types;

pub use api::*;
pub use lower::lower;
pub use types::*;
