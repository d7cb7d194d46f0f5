// Written by `cargo xtask codegen` from #/components/schemas/Amendment.

use crate::runtime::json;
use crate::runtime::json::Patch;

/// What can be sent, where absent and null are not the same.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Amendment {
    pub author: String,
    pub approved_by: Option<String>,
    pub remark: Patch<String>,
    pub wind: Option<f64>,
}

impl Amendment {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(author: impl Into<String>, approved_by: Option<String>) -> Self {
        Self {
            author: author.into(),
            approved_by,
            remark: Patch::Absent,
            wind: None,
        }
    }

    pub fn remark(mut self, value: impl Into<Patch<String>>) -> Self { self.remark = value.into(); self }
    pub fn wind(mut self, value: f64) -> Self { self.wind = Some(value); self }
}

#[cfg(feature = "full-serde")]
impl json::Decode for Amendment {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            author: object.required("author")?,
            approved_by: object.required("approved_by")?,
            remark: object.patch("remark")?,
            wind: object.optional("wind")?,
        })
    }
}

impl json::Encode for Amendment {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("author", &self.author);
        object.field("approved_by", &self.approved_by);
        object.patch("remark", &self.remark);
        object.optional("wind", &self.wind);
    }
}

#[cfg(feature = "full-serde")]
json::impl_deserialize!(Amendment);
json::impl_serialize!(Amendment);
