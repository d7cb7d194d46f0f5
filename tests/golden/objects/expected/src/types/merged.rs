// Written by `cargo xtask codegen` from #/components/schemas/Merged.

use crate::runtime::formats::date_time::DateTime;
use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Merged {
    /// At most 8 characters, matching `^[a-z]+$`.
    /// Example: `"abc"`.
    pub id: String,
    pub created: Option<DateTime>,
    /// A multiple of 5.
    /// Default: `10`.
    pub extra: i64,
}

impl Merged {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(id: impl Into<String>, extra: i64) -> Self {
        Self {
            id: id.into(),
            created: None,
            extra,
        }
    }

    pub fn created(mut self, value: DateTime) -> Self { self.created = Some(value); self }
}

impl json::Decode for Merged {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            id: object.required("id")?,
            created: object.optional("created")?,
            extra: object.required("extra")?,
        })
    }
}

impl json::Encode for Merged {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("id", &self.id);
        object.optional("created", &self.created);
        object.field("extra", &self.extra);
    }
}

json::impl_deserialize!(Merged);
json::impl_serialize!(Merged);
