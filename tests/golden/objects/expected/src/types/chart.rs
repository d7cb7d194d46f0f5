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

    /// Sets `formats`.
    #[must_use]
    pub fn formats(mut self, formats: Formats) -> Self {
        self.formats = Some(formats);
        self
    }

    /// Sets `depths`.
    #[must_use]
    pub fn depths(mut self, depths: Depths) -> Self {
        self.depths = Some(depths);
        self
    }

    /// Sets `labelled`.
    #[must_use]
    pub fn labelled(mut self, labelled: Labelled) -> Self {
        self.labelled = Some(labelled);
        self
    }

    /// Sets `open`.
    #[must_use]
    pub fn open(mut self, open: Open) -> Self {
        self.open = Some(open);
        self
    }

    /// Sets `tree`.
    #[must_use]
    pub fn tree(mut self, tree: Tree) -> Self {
        self.tree = Some(tree);
        self
    }

    /// Sets `merged`.
    #[must_use]
    pub fn merged(mut self, merged: Merged) -> Self {
        self.merged = Some(merged);
        self
    }

    /// Sets `free`.
    #[must_use]
    pub fn free(mut self, free: Value) -> Self {
        self.free = Some(free);
        self
    }

    /// Sets `pair`.
    #[must_use]
    pub fn pair(mut self, pair: ChartPair) -> Self {
        self.pair = Some(pair);
        self
    }

    /// Sets `inline`.
    #[must_use]
    pub fn inline(mut self, inline: ChartInline) -> Self {
        self.inline = Some(inline);
        self
    }
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

    /// Sets `deeper`.
    #[must_use]
    pub fn deeper(mut self, deeper: ChartInlineDeeper) -> Self {
        self.deeper = Some(deeper);
        self
    }
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

    /// Sets `y`.
    #[must_use]
    pub fn y(mut self, y: i64) -> Self {
        self.y = Some(y);
        self
    }
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
