// Written by `cargo xtask codegen` from #/components/schemas/Weather.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Weather {
    pub wind: f64,
}

impl json::Decode for Weather {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            wind: object.required("wind")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for Weather {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("wind", &self.wind);
    }
}

json::impl_deserialize!(Weather);
#[cfg(feature = "full-serde")]
json::impl_serialize!(Weather);
