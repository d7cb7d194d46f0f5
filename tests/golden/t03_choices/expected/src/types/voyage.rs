// Written by `cargo xtask codegen` from #/components/schemas/Voyage.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use crate::runtime::json;
use crate::runtime::json::Patch;

#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Voyage {
    pub leaves: chrono::DateTime<chrono::FixedOffset>,
    pub arrives: Patch<chrono::NaiveDate>,
    pub id: String,
    pub chart: Option<url::Url>,
    pub fare: Option<rust_decimal::Decimal>,
    pub draught: Option<f32>,
    /// No item twice.
    pub flags: Option<BTreeSet<String>>,
    /// No item twice.
    pub ranks: Option<Vec<f64>>,
    pub cargo: Option<IndexMap<String, i64>>,
}

impl Voyage {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(
        leaves: chrono::DateTime<chrono::FixedOffset>,
        id: impl Into<String>,
    ) -> Self {
        Self {
            leaves,
            arrives: Patch::Absent,
            id: id.into(),
            chart: None,
            fare: None,
            draught: None,
            flags: None,
            ranks: None,
            cargo: None,
        }
    }

    pub fn arrives(mut self, value: impl Into<Patch<chrono::NaiveDate>>) -> Self { self.arrives = value.into(); self }
    pub fn chart(mut self, value: url::Url) -> Self { self.chart = Some(value); self }
    pub fn fare(mut self, value: rust_decimal::Decimal) -> Self { self.fare = Some(value); self }
    pub fn draught(mut self, value: f32) -> Self { self.draught = Some(value); self }
    pub fn flags(mut self, value: BTreeSet<String>) -> Self { self.flags = Some(value); self }
    pub fn ranks(mut self, value: Vec<f64>) -> Self { self.ranks = Some(value); self }
    pub fn cargo(mut self, value: IndexMap<String, i64>) -> Self { self.cargo = Some(value); self }
}

impl json::Decode for Voyage {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            leaves: object.required("leaves")?,
            arrives: object.patch("arrives")?,
            id: object.required("id")?,
            chart: object.optional("chart")?,
            fare: object.optional("fare")?,
            draught: object.optional("draught")?,
            flags: object.optional("flags")?,
            ranks: object.optional("ranks")?,
            cargo: object.optional("cargo")?,
        })
    }
}

impl json::Encode for Voyage {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("leaves", &self.leaves);
        object.patch("arrives", &self.arrives);
        object.field("id", &self.id);
        object.optional("chart", &self.chart);
        object.optional("fare", &self.fare);
        object.optional("draught", &self.draught);
        object.optional("flags", &self.flags);
        object.optional("ranks", &self.ranks);
        object.optional("cargo", &self.cargo);
    }
}

json::impl_deserialize!(Voyage);
json::impl_serialize!(Voyage);
