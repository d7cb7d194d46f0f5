// Written by `cargo xtask codegen` from #/components/schemas/Tray.

use serde_json::Value;

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Tray {
    pub plain: Option<Vec<i64>>,
    /// No item twice.
    pub unique: Option<Vec<String>>,
    /// At least 3 items, at most 3 items.
    pub three: Option<Vec<f64>>,
    pub loose: Option<Vec<Value>>,
    pub nested: Option<Vec<Vec<Option<i64>>>>,
    /// At least 2 items.
    pub pair: Option<TrayPair>,
    /// At least 2 items.
    pub tailed: Option<TrayTailed>,
    pub short: Option<TrayShort>,
    pub holds: Option<Vec<i64>>,
}

impl Tray {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn plain(mut self, value: Vec<i64>) -> Self { self.plain = Some(value); self }
    pub fn unique(mut self, value: Vec<String>) -> Self { self.unique = Some(value); self }
    pub fn three(mut self, value: Vec<f64>) -> Self { self.three = Some(value); self }
    pub fn loose(mut self, value: Vec<Value>) -> Self { self.loose = Some(value); self }
    pub fn nested(mut self, value: Vec<Vec<Option<i64>>>) -> Self { self.nested = Some(value); self }
    pub fn pair(mut self, value: TrayPair) -> Self { self.pair = Some(value); self }
    pub fn tailed(mut self, value: TrayTailed) -> Self { self.tailed = Some(value); self }
    pub fn short(mut self, value: TrayShort) -> Self { self.short = Some(value); self }
    pub fn holds(mut self, value: Vec<i64>) -> Self { self.holds = Some(value); self }
}

impl json::Decode for Tray {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            plain: object.optional("plain")?,
            unique: object.optional("unique")?,
            three: object.optional("three")?,
            loose: object.optional("loose")?,
            nested: object.optional("nested")?,
            pair: object.optional("pair")?,
            tailed: object.optional("tailed")?,
            short: object.optional("short")?,
            holds: object.optional("holds")?,
        })
    }
}

impl json::Encode for Tray {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("plain", &self.plain);
        object.optional("unique", &self.unique);
        object.optional("three", &self.three);
        object.optional("loose", &self.loose);
        object.optional("nested", &self.nested);
        object.optional("pair", &self.pair);
        object.optional("tailed", &self.tailed);
        object.optional("short", &self.short);
        object.optional("holds", &self.holds);
    }
}

json::impl_deserialize!(Tray);
json::impl_serialize!(Tray);

/// `pair` of [`Tray`].
#[derive(Debug, Clone, PartialEq)]
pub struct TrayPair(pub f64, pub String);

impl json::Decode for TrayPair {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let mut items = json::Items::of(value)?;
        Ok(Self(items.required()?, items.required()?))
    }
}

impl json::Encode for TrayPair {
    fn encode(&self, writer: &mut json::Writer) {
        let mut array = writer.array();
        array.item(&self.0);
        array.item(&self.1);
    }
}

json::impl_deserialize!(TrayPair);
json::impl_serialize!(TrayPair);

/// `short` of [`Tray`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TrayShort(pub Option<String>, pub Option<i64>, pub Vec<Value>);

impl json::Decode for TrayShort {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let mut items = json::Items::of(value)?;
        Ok(Self(items.optional()?, items.optional()?, items.rest()?))
    }
}

impl json::Encode for TrayShort {
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

json::impl_deserialize!(TrayShort);
json::impl_serialize!(TrayShort);

/// `tailed` of [`Tray`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TrayTailed(pub String, pub bool, pub Vec<i64>);

impl json::Decode for TrayTailed {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let mut items = json::Items::of(value)?;
        Ok(Self(items.required()?, items.required()?, items.rest()?))
    }
}

impl json::Encode for TrayTailed {
    fn encode(&self, writer: &mut json::Writer) {
        let mut array = writer.array();
        array.item(&self.0);
        array.item(&self.1);
        for item in &self.2 {
            array.item(item);
        }
    }
}

json::impl_deserialize!(TrayTailed);
json::impl_serialize!(TrayTailed);
