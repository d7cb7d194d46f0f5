//! Names of what types are made of: fields of structs, variants of enumerations and of unions.
//!
//! In: the types with their keys in names.lock. Out: for each type the names of its members, in their order. They are given
//! here and nowhere else, so that whoever speaks of a member (a default, a page, a constructor) calls it the same.

use rustc_hash::FxHashMap;

use crate::config::{Config, Identifier};
use crate::ir::{Api, Enum, Shape, Struct, TypeId, Union};
use crate::lock::key;
use crate::source::{NodeId, Sources};

use super::enumerations::literal_text;
use super::name;
use super::pins::{Owner, Pins};
use super::scope::Scope;
use super::types::UNKNOWN;

/// Gives names to the members of the types of `keys`.
pub(super) fn members<'k>(
    api: &Api,
    keys: impl Iterator<Item = (TypeId, &'k str)>,
    sources: &Sources,
    config: &Config,
    pins: &Pins<'_>,
) -> FxHashMap<TypeId, Vec<String>> {
    let named = keys.filter_map(|(id, key)| {
        let ty = &api.types[id];
        let names = match &ty.shape {
            Shape::Struct(object) => fields(object, (key, ty.at), sources, config, pins),
            Shape::StringEnum(values) => variants(values, String::clone, (key, ty.at), pins),
            Shape::IntegerEnum(values) => variants(values, i64::to_string, (key, ty.at), pins),
            Shape::LiteralEnum(values) => {
                variants(values, |json| literal_text(json), (key, ty.at), pins)
            }
            Shape::Union(union) => members_of(union, (key, ty.at), pins),
            _ => return None,
        };
        Some((id, names))
    });
    named.collect()
}

/// Fields are called after their keys, or as the settings ask.
fn fields(
    object: &Struct,
    (place, at): (&str, NodeId),
    sources: &Sources,
    config: &Config,
    pins: &Pins<'_>,
) -> Vec<String> {
    let fields = object.fields.iter();
    let keys: Vec<&str> = fields.map(|field| field.name.as_str()).collect();
    let chosen = &config.types.names;
    let asked = object.fields.iter().map(|field| {
        let pointer = (!chosen.is_empty()).then(|| sources.pointer(field.at));
        let chosen = pointer.and_then(|pointer| chosen.get(&pointer));
        chosen.and_then(Identifier::as_field).unwrap_or(&field.name)
    });
    let owner = Owner {
        place,
        kind: "field",
        at,
        style: name::field_name,
        reserved: &[],
    };
    pins.distinct(owner, &keys, &asked.collect::<Vec<_>>())
}

/// Variants are called as the document asks, else after their values.
fn variants<T>(
    values: &Enum<T>,
    text: impl Fn(&T) -> String,
    (place, at): (&str, NodeId),
    pins: &Pins<'_>,
) -> Vec<String> {
    let texts: Vec<String> = values.values.iter().map(|one| text(&one.value)).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let asked: Vec<&str> = values
        .values
        .iter()
        .zip(&texts)
        .map(|(value, text)| value.name.as_deref().unwrap_or(text))
        .collect();
    let mut unique = asked.clone();
    unique.sort_unstable();
    unique.dedup();
    // Names that the document gives twice name nothing.
    let repeated = unique.len() < asked.len();
    let owner = Owner {
        place,
        kind: "variant",
        at,
        style: name::variant_name,
        reserved: if values.open { &[UNKNOWN] } else { &[] },
    };
    pins.distinct(owner, &texts, if repeated { &texts } else { &asked })
}

/// Variants of a union are called after their labels, which may be the same; positions never count.
fn members_of(union: &Union, (place, at): (&str, NodeId), pins: &Pins<'_>) -> Vec<String> {
    let mut scope = Scope::reserving(if union.open { &[UNKNOWN] } else { &[] });
    let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
    let labels = union.variants.iter().map(|variant| variant.label.as_str());
    let keyed: Vec<(&str, String)> = labels
        .map(|label| {
            let count = counts.entry(label).or_default();
            *count += 1;
            let key = key::member(place, "variant", label);
            let key = match *count {
                1 => key,
                count => format!("{key}+{count}"),
            };
            (label, key)
        })
        .collect();
    for (_, key) in &keyed {
        pins.hold(&mut scope, key, name::variant_name);
    }
    let take = |(label, key): (&str, String)| {
        let name = name::variant_name(label);
        let candidates = [name.clone(), format!("{name}Value"), format!("Other{name}")];
        let name = scope.take_held(&key, &candidates, label);
        pins.give(key, at, &name);
        name
    };
    keyed.into_iter().map(take).collect()
}
