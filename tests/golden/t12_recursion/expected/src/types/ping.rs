// Written by `cargo xtask codegen` from #/components/schemas/Ping.

use crate::runtime::json;
use super::Pong;

#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Ping {
    pub pong: Option<Box<Pong>>,
}

impl Ping {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn pong(mut self, value: Pong) -> Self { self.pong = Some(Box::new(value)); self }
}

impl json::Decode for Ping {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            pong: object.optional("pong")?,
        })
    }
}

impl json::Encode for Ping {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("pong", &self.pong);
    }
}

json::impl_deserialize!(Ping);
json::impl_serialize!(Ping);
