// Written by `cargo xtask codegen` from #/components/schemas/Parcel.

use crate::runtime::json;
use super::Bare;
use super::BySort;
use super::Outer;
use super::TwoKeys;

#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Parcel {
    pub two_keys: Option<TwoKeys>,
    pub bare: Option<Bare>,
    pub by_sort: Option<BySort>,
    pub outer: Option<Outer>,
}

impl Parcel {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn two_keys(mut self, value: TwoKeys) -> Self { self.two_keys = Some(value); self }
    pub fn bare(mut self, value: Bare) -> Self { self.bare = Some(value); self }
    pub fn by_sort(mut self, value: BySort) -> Self { self.by_sort = Some(value); self }
    pub fn outer(mut self, value: Outer) -> Self { self.outer = Some(value); self }
}

impl json::Decode for Parcel {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            two_keys: object.optional("two_keys")?,
            bare: object.optional("bare")?,
            by_sort: object.optional("by_sort")?,
            outer: object.optional("outer")?,
        })
    }
}

impl json::Encode for Parcel {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("two_keys", &self.two_keys);
        object.optional("bare", &self.bare);
        object.optional("by_sort", &self.by_sort);
        object.optional("outer", &self.outer);
    }
}

json::impl_deserialize!(Parcel);
json::impl_serialize!(Parcel);
