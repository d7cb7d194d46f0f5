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
use crate::source::Node;

/// Lowers a document, runs the passes, and freezes what came of it.
///
/// `roots` are schemas, with what they are called, that become types whether or not anything refers to them.
pub fn lower<'s>(
    document: &Document<'s>,
    resolver: Resolver<'s>,
    config: &Config,
    roots: &[(&'s str, &'s Node)],
) -> Api {
    let mut api = lower::lower(document, resolver, config, roots);
    pass::split_directions(&mut api);
    api
}
