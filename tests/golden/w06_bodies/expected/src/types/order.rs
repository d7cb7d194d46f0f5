// Written by `cargo xtask codegen` from #/components/schemas/Order.

use crate::runtime::json;
use super::Address;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Order {
    pub item: String,
    pub count: Option<i64>,
    pub sizes: Option<Vec<i64>>,
    pub address: Option<Address>,
    pub invoice: Option<Address>,
    pub lines: Option<Vec<String>>,
}

impl Order {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(item: impl Into<String>) -> Self {
        Self {
            item: item.into(),
            count: None,
            sizes: None,
            address: None,
            invoice: None,
            lines: None,
        }
    }

    pub fn count(mut self, value: i64) -> Self { self.count = Some(value); self }
    pub fn sizes(mut self, value: Vec<i64>) -> Self { self.sizes = Some(value); self }
    pub fn address(mut self, value: Address) -> Self { self.address = Some(value); self }
    pub fn invoice(mut self, value: Address) -> Self { self.invoice = Some(value); self }
    pub fn lines(mut self, value: Vec<String>) -> Self { self.lines = Some(value); self }
}

#[cfg(feature = "full-serde")]
impl json::Decode for Order {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            item: object.required("item")?,
            count: object.optional("count")?,
            sizes: object.optional("sizes")?,
            address: object.optional("address")?,
            invoice: object.optional("invoice")?,
            lines: object.optional("lines")?,
        })
    }
}

impl json::Encode for Order {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("item", &self.item);
        object.optional("count", &self.count);
        object.optional("sizes", &self.sizes);
        object.optional("address", &self.address);
        object.optional("invoice", &self.invoice);
        object.optional("lines", &self.lines);
    }
}

#[cfg(feature = "full-serde")]
json::impl_deserialize!(Order);
json::impl_serialize!(Order);
