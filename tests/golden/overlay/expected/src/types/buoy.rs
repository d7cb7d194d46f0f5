// Written by `cargo xtask codegen` from #/components/schemas/Buoy.

use crate::runtime::json;

/// A buoy, lit or not.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Buoy {
    pub light: String,
    /// Depth of the water, in the units asked for.
    pub depth: f64,
}

impl json::Decode for Buoy {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            light: object.required("light")?,
            depth: object.required("depth")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for Buoy {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("light", &self.light);
        object.field("depth", &self.depth);
    }
}

json::impl_deserialize!(Buoy);
#[cfg(feature = "full-serde")]
json::impl_serialize!(Buoy);
