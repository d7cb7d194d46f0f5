// Written by `cargo xtask codegen` from #/components/schemas/Map.

use serde_json::Value;

use crate::runtime::{json, open};
use super::SheetNotesItem;
use super::TwoWords;

#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Map {
    pub leaf: Option<MapLeaf>,
    pub either: Option<Value>,
    pub scale: Option<MapScale>,
    pub rose: Option<MapNamed>,
    pub width: Option<i64>,
    pub item: Option<SheetNotesItem>,
    pub slash: Option<bool>,
    pub space: Option<TwoWords>,
}

impl Map {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn leaf(mut self, value: MapLeaf) -> Self { self.leaf = Some(value); self }
    pub fn either(mut self, value: Value) -> Self { self.either = Some(value); self }
    pub fn scale(mut self, value: MapScale) -> Self { self.scale = Some(value); self }
    pub fn rose(mut self, value: MapNamed) -> Self { self.rose = Some(value); self }
    pub fn width(mut self, value: i64) -> Self { self.width = Some(value); self }
    pub fn item(mut self, value: SheetNotesItem) -> Self { self.item = Some(value); self }
    pub fn slash(mut self, value: bool) -> Self { self.slash = Some(value); self }
    pub fn space(mut self, value: TwoWords) -> Self { self.space = Some(value); self }
}

impl json::Decode for Map {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            leaf: object.optional("leaf")?,
            either: object.optional("either")?,
            scale: object.optional("scale")?,
            rose: object.optional("rose")?,
            width: object.optional("width")?,
            item: object.optional("item")?,
            slash: object.optional("slash")?,
            space: object.optional("space")?,
        })
    }
}

impl json::Encode for Map {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("leaf", &self.leaf);
        object.optional("either", &self.either);
        object.optional("scale", &self.scale);
        object.optional("rose", &self.rose);
        object.optional("width", &self.width);
        object.optional("item", &self.item);
        object.optional("slash", &self.slash);
        object.optional("space", &self.space);
    }
}

json::impl_deserialize!(Map);
json::impl_serialize!(Map);

/// `Leaf` of [`Map`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct MapLeaf {
    pub veins: Option<i64>,
    pub next: Option<Box<MapLeaf>>,
}

impl MapLeaf {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn veins(mut self, value: i64) -> Self { self.veins = Some(value); self }
    pub fn next(mut self, value: MapLeaf) -> Self { self.next = Some(Box::new(value)); self }
}

impl json::Decode for MapLeaf {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            veins: object.optional("veins")?,
            next: object.optional("next")?,
        })
    }
}

impl json::Encode for MapLeaf {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("veins", &self.veins);
        object.optional("next", &self.next);
    }
}

json::impl_deserialize!(MapLeaf);
json::impl_serialize!(MapLeaf);

/// `named` of [`Map`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MapNamed {
    North,
    South,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl MapNamed {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("north", Self::North),
        ("south", Self::South),
    ];
}

open::string_enum!(MapNamed);

/// `Scale` of [`Map`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct MapScale {
    pub ratio: f64,
}

impl MapScale {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(ratio: f64) -> Self {
        Self { ratio }
    }
}

impl json::Decode for MapScale {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            ratio: object.required("ratio")?,
        })
    }
}

impl json::Encode for MapScale {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("ratio", &self.ratio);
    }
}

json::impl_deserialize!(MapScale);
json::impl_serialize!(MapScale);
