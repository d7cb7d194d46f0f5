//! Phases 1 and 2, read and overlay: text becomes [`Node`] trees, and overlays change that of the entry.
//!
//! In: the entry document, its overlays and, through the [`Files`] it is given, every file that it refers to. Out: [`Sources`], which
//! holds one tree per file and knows the file, the JSON Pointer and the line of every node. Nothing of OpenAPI is known
//! here except which strings are references (OAS 3.2 §4.4, "relative references"; RFC 6901 for pointers).

mod collect;
mod compare;
mod file;
mod identified;
mod node;
mod object;
mod overlay;
mod place;
mod read;
mod reference;
mod sources;
mod visit;

#[cfg(test)]
pub(crate) mod tests;

pub use compare::{Difference, differences};
pub use file::File;
pub use node::{Node, NodeId, Number, Value};
pub use object::Object;
pub use place::Location;
pub use reference::RefError;
pub use sources::{FileError, Files, Sources};
