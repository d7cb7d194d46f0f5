// Written by `cargo xtask codegen` from #/components/schemas/Rgb.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Rgb {
    pub r: i64,
    pub g: i64,
}

impl Rgb {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(r: i64, g: i64) -> Self {
        Self { r, g }
    }
}

#[cfg(feature = "full-serde")]
impl json::Decode for Rgb {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            r: object.required("R")?,
            g: object.required("G")?,
        })
    }
}

impl json::Encode for Rgb {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("R", &self.r);
        object.field("G", &self.g);
    }
}

#[cfg(feature = "full-serde")]
json::impl_deserialize!(Rgb);
json::impl_serialize!(Rgb);
