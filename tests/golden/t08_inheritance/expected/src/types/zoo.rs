// Written by `cargo xtask codegen` from #/components/schemas/Zoo.

use crate::runtime::json;
use super::Animal;
use super::Bird;

#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Zoo {
    pub star: Option<Animal>,
    pub all: Option<Vec<Animal>>,
    pub bird: Option<Bird>,
}

impl Zoo {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn star(mut self, value: Animal) -> Self { self.star = Some(value); self }
    pub fn all(mut self, value: Vec<Animal>) -> Self { self.all = Some(value); self }
    pub fn bird(mut self, value: Bird) -> Self { self.bird = Some(value); self }
}

impl json::Decode for Zoo {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            star: object.optional("star")?,
            all: object.optional("all")?,
            bird: object.optional("bird")?,
        })
    }
}

impl json::Encode for Zoo {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("star", &self.star);
        object.optional("all", &self.all);
        object.optional("bird", &self.bird);
    }
}

json::impl_deserialize!(Zoo);
json::impl_serialize!(Zoo);
