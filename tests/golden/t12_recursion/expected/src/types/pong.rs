// Written by `cargo xtask codegen` from #/components/schemas/Pong.

use crate::runtime::json;
use super::Ping;

#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Pong {
    pub ping: Option<Box<Ping>>,
}

impl Pong {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn ping(mut self, value: Ping) -> Self { self.ping = Some(Box::new(value)); self }
}

impl json::Decode for Pong {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            ping: object.optional("ping")?,
        })
    }
}

impl json::Encode for Pong {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("ping", &self.ping);
    }
}

json::impl_deserialize!(Pong);
json::impl_serialize!(Pong);
