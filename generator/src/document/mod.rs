//! Phase 4 and 5, document: from nodes to the objects of the specification, references resolved.
//!
//! In: [`Sources`](crate::source::Sources). Out: a [`Document`] of plain data; schemas stay nodes and are read on demand
//! as [`Schema`]s in the terms of JSON Schema 2020-12. `openapiv3` reads every object that OpenAPI 3.1 left alone, one
//! by one, and is named nowhere outside this folder; what 3.1 and 3.2 changed is read beside it.

mod content;
mod keywords;
mod kinds;
mod model;
mod operation;
mod operation_ids;
mod parameter;
mod read;
mod resolve;
mod schema;
mod security;
mod server;
mod skeleton;
mod types;
mod unknown;
mod version;

pub use model::*;
pub use read::read;
pub use resolve::Resolver;
pub use schema::{Discriminator, Schema};
pub use types::{JsonType, TypeSet};
pub use version::Version;
