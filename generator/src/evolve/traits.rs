//! What is implemented for a type: what it derives, and whether it is read and written.

use crate::rust::{Codec, StructItem};

use super::Kind;
use super::scope::Scope;

/// What is implemented for a type.
pub(super) struct Traits<'t> {
    derives: Vec<&'t str>,
    codec: Codec,
}

impl<'t> Traits<'t> {
    pub(super) fn of(derives: &[&'t str], attributes: &'t [String], codec: Codec) -> Self {
        let mut derives = derives.to_vec();
        derives.extend(attributes.iter().map(String::as_str));
        Self { derives, codec }
    }

    pub(super) fn of_struct(item: &'t StructItem) -> Self {
        let mut traits = Self::of(&item.derives, &item.attributes, item.codec);
        if item.default_is_new {
            traits.derives.push("Default");
        }
        traits
    }

    pub(super) fn compared<'n>(self, new: Traits<'n>) -> Compared<'t, 'n> {
        Compared { old: self, new }
    }
}

/// What is implemented for a type on both sides.
pub(super) struct Compared<'o, 'n> {
    old: Traits<'o>,
    new: Traits<'n>,
}

impl Compared<'_, '_> {
    pub(super) fn compare(&self, scope: &mut Scope<'_, '_>, path: &str) {
        let (old, new) = (&self.old, &self.new);
        for lost in old
            .derives
            .iter()
            .filter(|name| !new.derives.contains(name))
        {
            scope
                .note(Kind::DeriveRemoved, path, format!("it has no `{lost}`"))
                .action(format!("do without `{lost}`"))
                .done();
        }
        for gained in new
            .derives
            .iter()
            .filter(|name| !old.derives.contains(name))
        {
            scope
                .note(Kind::DeriveAdded, path, format!("it has `{gained}`"))
                .done();
        }
        let directions = [
            (old.codec.decoded, new.codec.decoded, "read", "Deserialize"),
            (old.codec.encoded, new.codec.encoded, "written", "Serialize"),
        ];
        for (was, is, verb, name) in directions {
            match (was, is) {
                (true, false) => scope
                    .note(
                        Kind::CodecRemoved,
                        path,
                        format!("it is no longer {verb}, so it has no `{name}`"),
                    )
                    .action(format!(
                        "turn on the feature `full-serde` where `{name}` is used"
                    ))
                    .done(),
                (false, true) => scope
                    .note(
                        Kind::CodecAdded,
                        path,
                        format!("it is {verb} now, so it has `{name}`"),
                    )
                    .done(),
                _ => {}
            }
        }
    }
}
