// Written by `cargo xtask codegen` from #/components/schemas/Chart.

use serde_json::Value;

use crate::runtime::json;
use super::Depths;
use super::Formats;
use super::Labelled;
use super::Merged;
use super::Open;
use super::Tree;

#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Chart {
    pub title: String,
    pub formats: Option<Formats>,
    pub depths: Option<Depths>,
    pub labelled: Option<Labelled>,
    pub open: Option<Open>,
    pub tree: Option<Tree>,
    pub merged: Option<Merged>,
    pub free: Option<Value>,
    pub pair: Option<ChartPair>,
    pub inline: Option<ChartInline>,
    pub undescribed: Value,
}

impl Chart {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(title: impl Into<String>, undescribed: Value) -> Self {
        Self {
            title: title.into(),
            formats: None,
            depths: None,
            labelled: None,
            open: None,
            tree: None,
            merged: None,
            free: None,
            pair: None,
            inline: None,
            undescribed,
        }
    }

    pub fn formats(mut self, value: Formats) -> Self { self.formats = Some(value); self }
    pub fn depths(mut self, value: Depths) -> Self { self.depths = Some(value); self }
    pub fn labelled(mut self, value: Labelled) -> Self { self.labelled = Some(value); self }
    pub fn open(mut self, value: Open) -> Self { self.open = Some(value); self }
    pub fn tree(mut self, value: Tree) -> Self { self.tree = Some(value); self }
    pub fn merged(mut self, value: Merged) -> Self { self.merged = Some(value); self }
    pub fn free(mut self, value: Value) -> Self { self.free = Some(value); self }
    pub fn pair(mut self, value: ChartPair) -> Self { self.pair = Some(value); self }
    pub fn inline(mut self, value: ChartInline) -> Self { self.inline = Some(value); self }
}

impl json::Decode for Chart {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            title: object.required("title")?,
            formats: object.optional("formats")?,
            depths: object.optional("depths")?,
            labelled: object.optional("labelled")?,
            open: object.optional("open")?,
            tree: object.optional("tree")?,
            merged: object.optional("merged")?,
            free: object.optional("free")?,
            pair: object.optional("pair")?,
            inline: object.optional("inline")?,
            undescribed: object.required("undescribed")?,
        })
    }
}

impl json::Encode for Chart {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("title", &self.title);
        object.optional("formats", &self.formats);
        object.optional("depths", &self.depths);
        object.optional("labelled", &self.labelled);
        object.optional("open", &self.open);
        object.optional("tree", &self.tree);
        object.optional("merged", &self.merged);
        object.optional("free", &self.free);
        object.optional("pair", &self.pair);
        object.optional("inline", &self.inline);
        object.field("undescribed", &self.undescribed);
    }
}

json::impl_deserialize!(Chart);
json::impl_serialize!(Chart);

/// `inline` of [`Chart`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ChartInline {
    pub x: i64,
    pub deeper: Option<ChartInlineDeeper>,
}

impl ChartInline {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(x: i64) -> Self {
        Self { x, deeper: None }
    }

    pub fn deeper(mut self, value: ChartInlineDeeper) -> Self { self.deeper = Some(value); self }
}

impl json::Decode for ChartInline {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            x: object.required("x")?,
            deeper: object.optional("deeper")?,
        })
    }
}

impl json::Encode for ChartInline {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("x", &self.x);
        object.optional("deeper", &self.deeper);
    }
}

json::impl_deserialize!(ChartInline);
json::impl_serialize!(ChartInline);

/// `inline.deeper` of [`Chart`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct ChartInlineDeeper {
    pub y: Option<i64>,
}

impl ChartInlineDeeper {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn y(mut self, value: i64) -> Self { self.y = Some(value); self }
}

impl json::Decode for ChartInlineDeeper {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self { y: object.optional("y")? })
    }
}

impl json::Encode for ChartInlineDeeper {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("y", &self.y);
    }
}

json::impl_deserialize!(ChartInlineDeeper);
json::impl_serialize!(ChartInlineDeeper);

/// `pair` of [`Chart`].
#[derive(Debug, Clone, PartialEq)]
pub struct ChartPair(pub Option<f64>, pub Option<String>, pub Vec<Value>);

impl json::Decode for ChartPair {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let mut items = json::Items::of(value)?;
        Ok(Self(items.optional()?, items.optional()?, items.rest()?))
    }
}

impl json::Encode for ChartPair {
    fn encode(&self, writer: &mut json::Writer) {
        let mut array = writer.array();
        let Some(item) = &self.0 else { return };
        array.item(item);
        let Some(item) = &self.1 else { return };
        array.item(item);
        for item in &self.2 {
            array.item(item);
        }
    }
}

json::impl_deserialize!(ChartPair);
json::impl_serialize!(ChartPair);
