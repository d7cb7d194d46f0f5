//! Names of the document that are one name in Rust, said aloud.
//!
//! In: an [`Api`]. Out: a finding for each schema and each member that cannot have the name that its neighbour has. How they
//! are told apart is the business of [`super::scope`].

use rustc_hash::FxHashMap;

use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::ir::{Api, Shape};
use crate::source::NodeId;

use super::name;

/// Reports schemas, and members of one object, whose names fall together.
pub(super) fn report(api: &Api, sink: &Sink) {
    let schemas = api.components.iter();
    let schemas = schemas.map(|(text, id)| (text.as_str(), api.types[*id].at));
    neighbours(schemas, name::type_name, sink);
    for (_, ty) in api.types.iter() {
        if let Shape::Struct(object) = &ty.shape {
            let fields = object.fields.iter();
            let fields = fields.map(|field| (field.name.as_str(), field.at));
            neighbours(fields, name::field_name, sink);
        }
    }
}

fn neighbours<'a>(
    texts: impl Iterator<Item = (&'a str, NodeId)>,
    style: fn(&str) -> String,
    sink: &Sink,
) {
    let mut first: FxHashMap<String, (&str, NodeId)> = FxHashMap::default();
    for (text, at) in texts {
        let (other, place) = *first.entry(style(text)).or_insert((text, at));
        if other == text {
            continue;
        }
        let name = style(text);
        sink.push(
            Diagnostic::new(
                Code::NameCollision,
                at,
                format!(
                    "`{other}` and `{text}` would both be `{name}`; one of them is spelled out"
                ),
            )
            .related(place, "the other")
            .help("choose a name in `codegen.toml` if the one given reads badly"),
        );
    }
}
