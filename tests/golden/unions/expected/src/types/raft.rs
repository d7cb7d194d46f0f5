// Written by `cargo xtask codegen` from #/components/schemas/Raft.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Raft {
    pub kind: String,
    pub logs: Option<i64>,
}

impl Raft {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            logs: None,
        }
    }

    pub fn logs(mut self, value: i64) -> Self { self.logs = Some(value); self }
}

impl json::Decode for Raft {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            kind: object.required("kind")?,
            logs: object.optional("logs")?,
        })
    }
}

impl json::Encode for Raft {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("kind", &self.kind);
        object.optional("logs", &self.logs);
    }
}

json::impl_deserialize!(Raft);
json::impl_serialize!(Raft);
