// Written by `cargo xtask codegen` from #/components/schemas/Report.

use crate::runtime::formats::date_time::DateTime;
use crate::runtime::json;
use crate::runtime::json::Patch;
use super::Sky;

#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Report {
    pub at: DateTime,
    pub sky: Sky,
    pub wind: Patch<f64>,
}

impl Report {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(at: DateTime, sky: Sky) -> Self {
        Self {
            at,
            sky,
            wind: Patch::Absent,
        }
    }

    pub fn wind(mut self, value: impl Into<Patch<f64>>) -> Self { self.wind = value.into(); self }
}

impl json::Decode for Report {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            at: object.required("at")?,
            sky: object.required("sky")?,
            wind: object.patch("wind")?,
        })
    }
}

impl json::Encode for Report {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("at", &self.at);
        object.field("sky", &self.sky);
        object.patch("wind", &self.wind);
    }
}

json::impl_deserialize!(Report);
json::impl_serialize!(Report);
