// Written by `cargo xtask codegen` from #/components/schemas/Plain.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Plain {
    pub note: String,
}

impl Plain {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(note: impl Into<String>) -> Self {
        Self { note: note.into() }
    }
}

impl json::Members for Plain {
    const MEMBERS: &'static [&'static str] = &["note"];
}

impl json::Decode for Plain {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            note: object.required("note")?,
        })
    }
}

impl json::Encode for Plain {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("note", &self.note);
    }
}

json::impl_deserialize!(Plain);
json::impl_serialize!(Plain);
