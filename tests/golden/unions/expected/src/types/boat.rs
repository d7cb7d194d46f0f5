// Written by `cargo xtask codegen` from #/components/schemas/Boat.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Boat {
    pub kind: String,
    pub masts: i64,
}

impl Boat {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(kind: impl Into<String>, masts: i64) -> Self {
        Self { kind: kind.into(), masts }
    }
}

impl json::Decode for Boat {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            kind: object.required("kind")?,
            masts: object.required("masts")?,
        })
    }
}

impl json::Encode for Boat {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("kind", &self.kind);
        object.field("masts", &self.masts);
    }
}

json::impl_deserialize!(Boat);
json::impl_serialize!(Boat);
