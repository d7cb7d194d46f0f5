//! Types of the user's own, and the types that formats become by configuration (types.md T3, T19).

use crate::config::{self, FormatChoice, Replacement, Trait, TypePath};
use crate::document::JsonType;
use crate::source::Node;

use super::super::types::{Foreign, Format, Number, Shape, Type};
use super::{Lower, Part, Role};

/// Types that the runtime reads and writes itself.
const OF_THE_RUNTIME: &[&str] = &[
    "chrono::DateTime<chrono::FixedOffset>",
    "chrono::NaiveDate",
    "jiff::civil::Date",
    "serde_json::Value",
    "std::net::Ipv4Addr",
    "std::net::Ipv6Addr",
    "std::string::String",
    "time::Date",
    "time::OffsetDateTime",
    "url::Url",
    "uuid::Uuid",
];

/// Whether serde's traits are how a type is read and written.
fn by_serde(path: &TypePath) -> bool {
    !OF_THE_RUNTIME.contains(&path.as_str())
}

impl<'s> Lower<'_, 's> {
    /// The type that stands in for the schema at `node` by the user's wish.
    pub(super) fn replaced(&mut self, node: &'s Node) -> Option<Shape> {
        let replacement = self.replacement(node)?;
        let conjunction = self.conjunction(&[Part::whole(node)]);
        let kinds = conjunction.types().map(|mut types| {
            types.remove(JsonType::Null);
            types.iter().collect()
        });
        let shape = Shape::Foreign(Foreign {
            path: replacement.path().as_str().to_owned(),
            kinds: kinds.unwrap_or_else(|| JsonType::ALL.to_vec()),
            eq: replacement.has(Trait::Eq),
            hash: replacement.has(Trait::Hash),
            by_serde: by_serde(replacement.path()),
        });
        if !conjunction.nullable() {
            return Some(shape);
        }
        let inner = self.types.add(Type {
            at: node.id,
            role: Role::Own,
            docs: self.docs(&conjunction.outer),
            shape,
        });
        Some(Shape::Nullable(inner))
    }

    fn replacement(&self, node: &'s Node) -> Option<Replacement> {
        let table = &self.config.types.replace;
        if table.is_empty() {
            return None;
        }
        let stated = node.get("x-rust-type").and_then(|value| {
            // Some documents write the path alone, others an object with more beside it.
            value.as_str().or_else(|| value.get("path")?.as_str())
        });
        let sources = self.resolver.sources();
        stated
            .and_then(|path| table.get(&format!("x-rust-type:{path}")))
            .or_else(|| table.get(&sources.place(node.id)))
            .or_else(|| config::selected(table, &sources.pointer(node.id)))
            .cloned()
    }

    /// What a format of text or numbers becomes by the user's wish.
    pub(super) fn chosen(&self, format: &str, kind: JsonType) -> Option<Shape> {
        let choice = self.config.types.formats.get(format)?;
        let foreign = |path: &str, by_serde| {
            Shape::Foreign(Foreign {
                path: path.to_owned(),
                kinds: vec![kind],
                eq: true,
                hash: true,
                by_serde,
            })
        };
        Some(match (choice, format) {
            (FormatChoice::String, _) if kind == JsonType::String => Shape::String(Format::Plain),
            (FormatChoice::F32, _) if kind == JsonType::Number => Shape::Number(Number::F32),
            (FormatChoice::Chrono, "date-time") => {
                foreign("chrono::DateTime<chrono::FixedOffset>", false)
            }
            (FormatChoice::Chrono, "date") => foreign("chrono::NaiveDate", false),
            (FormatChoice::Time, "date-time") => foreign("time::OffsetDateTime", false),
            (FormatChoice::Time, "date") => foreign("time::Date", false),
            (FormatChoice::Url, _) if kind == JsonType::String => foreign("url::Url", false),
            (FormatChoice::RustDecimal, _) => foreign("rust_decimal::Decimal", true),
            (FormatChoice::Type(path), _) => Shape::Foreign(Foreign {
                path: path.as_str().to_owned(),
                kinds: vec![kind],
                eq: false,
                hash: false,
                by_serde: by_serde(path),
            }),
            // `Config::read` has said that the others are no types for their formats.
            _ => return None,
        })
    }
}
