//! Phases 6 and 7, lower and analyse: from the document to a graph of types and a list of operations that know nothing of
//! Rust.
//!
//! In: a [`Document`]. Out: an [`Api`], frozen: every `$ref`, `allOf` and nullability has been
//! worked out, every union knows by which evidence its members are told apart, and the analyses ask questions of the
//! graph without changing it.

pub mod analysis;
mod api;
mod lower;
mod pass;
mod types;

pub use api::*;
pub use types::*;

use crate::config::Config;
use crate::document::{Document, Resolver};

/// Lowers a document, runs the passes, and freezes what came of it.
pub fn lower<'s>(document: &Document<'s>, resolver: Resolver<'s>, config: &Config) -> Api {
    let mut api = lower::lower(document, resolver, config);
    pass::split_directions(&mut api);
    api
}
