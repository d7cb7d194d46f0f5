//! Enumerations: in: listed values; out: items whose variants are named after them.

use crate::ir::{Enum, TypeId};

use super::model::{Docs, EnumItem};
use super::types::{UNKNOWN, Writer};

impl Writer<'_> {
    pub(super) fn enumeration<T: Clone>(
        &mut self,
        id: TypeId,
        docs: Docs,
        name: String,
        values: &Enum<T>,
    ) -> EnumItem<T> {
        let unknown = values.open.then(|| UNKNOWN.to_owned());
        let mut derives = vec!["Debug", "Clone"];
        if unknown.is_none() {
            derives.push("Copy");
        }
        derives.extend(["PartialEq", "Eq", "PartialOrd", "Ord", "Hash"]);
        let variants = values
            .values
            .iter()
            .enumerate()
            .map(|(at, value)| {
                let lines = super::docs::text(value.description.as_deref().unwrap_or_default());
                (
                    Docs::of(lines),
                    self.cx.names.member(id, at),
                    value.value.clone(),
                )
            })
            .collect();
        EnumItem {
            docs,
            name,
            derives,
            attributes: self.attributes(id),
            variants,
            unknown,
            codec: self.codec(id),
        }
    }
}

/// A JSON value as text that a name can be made from.
pub(super) fn literal_text(json: &str) -> String {
    serde_json::from_str::<String>(json).unwrap_or_else(|_| json.to_owned())
}
