//! Enumerations: in: listed values; out: items whose variants are named after them.

use crate::ir::{Enum, TypeId};

use super::model::{Docs, EnumItem};
use super::name;
use super::scope::distinct;
use super::types::{UNKNOWN, Writer};

impl Writer<'_> {
    pub(super) fn enumeration<T: Clone>(
        &mut self,
        id: TypeId,
        docs: Docs,
        name: String,
        values: &Enum<T>,
        text: impl Fn(&T) -> String,
    ) -> EnumItem<T> {
        let names = variant_names(values, text);
        let unknown = values.open.then(|| UNKNOWN.to_owned());
        let mut derives = vec!["Debug", "Clone"];
        if unknown.is_none() {
            derives.push("Copy");
        }
        derives.extend(["PartialEq", "Eq", "PartialOrd", "Ord", "Hash"]);
        let variants = values
            .values
            .iter()
            .zip(names)
            .map(|(value, name)| {
                let lines = super::docs::text(value.description.as_deref().unwrap_or_default());
                (
                    Docs {
                        lines,
                        deprecated: false,
                    },
                    name,
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

/// Names of the variants of an enumeration: what the document asks for, else made from the value.
pub(super) fn variant_names<T>(values: &Enum<T>, text: impl Fn(&T) -> String) -> Vec<String> {
    let reserved: &[&str] = if values.open { &[UNKNOWN] } else { &[] };
    let texts: Vec<String> = values
        .values
        .iter()
        .map(|value| text(&value.value))
        .collect();
    let named: Vec<&str> = values
        .values
        .iter()
        .zip(&texts)
        .map(|(value, text)| value.name.as_deref().unwrap_or(text))
        .collect();
    let mut unique = named.clone();
    unique.sort_unstable();
    unique.dedup();
    // Names that the document gives twice name nothing.
    if unique.len() < named.len() {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        return distinct(&texts, name::variant_name, reserved);
    }
    distinct(&named, name::variant_name, reserved)
}

/// A JSON value as text that a name can be made from.
pub(super) fn literal_text(json: &str) -> String {
    serde_json::from_str::<String>(json).unwrap_or_else(|_| json.to_owned())
}
