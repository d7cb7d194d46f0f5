//! Phase 8, name and lay out: from an [`Api`](crate::ir::Api) to a [`Crate`] of named items in files.
//!
//! In: the frozen graph, the settings. Out: plain data in which everything is decided: names, files, imports, derives,
//! what is boxed, in which order things stand. Order is decided here and nowhere else.

mod checks;
mod client;
mod collisions;
mod contract;
mod defaults;
mod docs;
mod enumerations;
mod fields;
mod imports;
mod layout;
mod location;
mod model;
mod model_contract;
mod model_operations;
pub mod name;
mod naming;
mod naming_members;
mod naming_operations;
mod operations;
mod pins;
mod place;
mod plan;
mod schemes;
mod scope;
mod servers;
mod status;
mod types;
mod unions;
mod webhooks;

pub use layout::lay_out;
pub use model::*;
pub use pins::Given;
