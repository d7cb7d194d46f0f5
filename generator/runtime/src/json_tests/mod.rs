//! Tests of the json module, by way of what it exports.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod cursor;
mod doors;
mod errors;
mod values;
mod writer;

use crate::json::{Decode, DecodeError, Encode, Json, Object, Patch, Writer};

/// A type as the generator writes it.
#[derive(Clone, Debug, Default, PartialEq)]
struct Job {
    id: i64,
    name: Option<String>,
    note: Patch<String>,
    parts: Vec<Part>,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Part {
    size: u8,
}

impl Decode for Job {
    fn decode(json: Json<'_>) -> Result<Self, DecodeError> {
        let object: Object<'_> = json.object()?;
        Ok(Self {
            id: object.required("id")?,
            name: object.optional("name")?,
            note: object.patch("note")?,
            parts: object.optional("parts")?.unwrap_or_default(),
        })
    }
}

impl Encode for Job {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("id", &self.id);
        object.optional("name", &self.name);
        object.patch("note", &self.note);
        object.field("parts", &self.parts);
    }
}

impl Decode for Part {
    fn decode(json: Json<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            size: json.object()?.required("size")?,
        })
    }
}

impl Encode for Part {
    fn encode(&self, writer: &mut Writer) {
        writer.object().field("size", &self.size);
    }
}
