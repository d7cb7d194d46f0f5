// Written by `cargo xtask codegen` from #/components/schemas/Job.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Job {
    pub id: String,
}

impl json::Decode for Job {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self { id: object.required("id")? })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for Job {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("id", &self.id);
    }
}

json::impl_deserialize!(Job);
#[cfg(feature = "full-serde")]
json::impl_serialize!(Job);
