// Written by `cargo xtask codegen` from #/components/schemas/Beside.

use std::collections::BTreeMap;

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Beside {
    pub size: i64,
    /// Further members.
    pub extra: BTreeMap<String, String>,
}

impl Beside {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(size: i64) -> Self {
        Self {
            size,
            extra: Default::default(),
        }
    }
}

impl json::Decode for Beside {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            size: object.required("size")?,
            extra: object.extra(&["size"])?,
        })
    }
}

impl json::Encode for Beside {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("size", &self.size);
        object.extra(&self.extra);
    }
}

json::impl_deserialize!(Beside);
json::impl_serialize!(Beside);
