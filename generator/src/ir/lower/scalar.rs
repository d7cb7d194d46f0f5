//! Strings and numbers (types.md T2, T3).

use crate::document::JsonType;

use super::super::types::{Format, Integer, Number, Shape};
use super::Lower;
use super::conjunction::Conjunction;

/// The type that a format implies where none is stated.
pub(super) fn implied_type(format: &str) -> Option<JsonType> {
    match format {
        "int8" | "int16" | "int32" | "int64" | "uint8" | "uint16" | "uint32" | "uint64" => {
            Some(JsonType::Integer)
        }
        "float" | "double" => Some(JsonType::Number),
        _ => text_format(format).map(|_| JsonType::String),
    }
}

/// The format of this name, where it has a type of its own.
fn text_format(name: &str) -> Option<Format> {
    Some(match name {
        "date-time" => Format::DateTime,
        "date" => Format::Date,
        "time" => Format::Time,
        "duration" => Format::Duration,
        "uuid" => Format::Uuid,
        "ipv4" => Format::Ipv4,
        "ipv6" => Format::Ipv6,
        "byte" | "base64" => Format::Base64,
        "base64url" => Format::Base64Url,
        "password" => Format::Password,
        "binary" => Format::Binary,
        _ => return None,
    })
}

impl<'s> Lower<'_, 's> {
    pub(super) fn string(&mut self, conjunction: &Conjunction<'s>) -> Shape {
        let stated = conjunction.format().map(|(name, _)| name);
        stated
            .and_then(|name| self.chosen(name, JsonType::String))
            .unwrap_or_else(|| Shape::String(stated.and_then(text_format).unwrap_or(Format::Plain)))
    }

    pub(super) fn number(&mut self, conjunction: &Conjunction<'s>) -> Shape {
        match conjunction.format() {
            // Some documents say `number` and mean an integer by its format.
            Some(("int32" | "int64", _)) => self.integer(conjunction),
            Some((name, _)) => self
                .chosen(name, JsonType::Number)
                .unwrap_or(Shape::Number(Number::F64)),
            None => Shape::Number(Number::F64),
        }
    }

    pub(super) fn integer(&mut self, conjunction: &Conjunction<'s>) -> Shape {
        let stated = match conjunction.format().map(|(name, _)| name) {
            Some("int8") => Some(Integer::I8),
            Some("int16") => Some(Integer::I16),
            Some("int32") => Some(Integer::I32),
            Some("int64") => Some(Integer::I64),
            Some("uint8") => Some(Integer::U8),
            Some("uint16") => Some(Integer::U16),
            Some("uint32") => Some(Integer::U32),
            Some("uint64") => Some(Integer::U64),
            _ => None,
        };
        let minimum = conjunction.bound("minimum", f64::max);
        let maximum = conjunction.bound("maximum", f64::min);
        // Written as the document has them, 2^63 and above are beyond i64; the formats say otherwise or are wrong.
        let unsigned = minimum.is_some_and(|least| least >= 0.0)
            && maximum.is_some_and(|most| most >= 9_223_372_036_854_775_808.0);
        let integer = match stated {
            None | Some(Integer::I64) if unsigned => Integer::U64,
            // A range that the format cannot hold wins: real values are what must be decoded.
            Some(Integer::I32) if maximum.is_some_and(|most| most > f64::from(i32::MAX)) => {
                Integer::I64
            }
            stated => stated.unwrap_or(Integer::I64),
        };
        Shape::Integer(integer)
    }
}
