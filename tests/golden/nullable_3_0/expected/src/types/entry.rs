// Written by `cargo xtask codegen` from #/components/schemas/Entry.

use crate::runtime::json;
use super::Sea;
use super::Weather;

/// What only ever arrives.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Entry {
    pub required_plain: String,
    pub required_nullable: Option<String>,
    pub optional_plain: Option<i32>,
    pub optional_nullable: Option<i64>,
    pub weather: Option<Weather>,
    pub sea: Option<Sea>,
    pub crew: Option<Vec<Option<String>>>,
}

impl json::Decode for Entry {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            required_plain: object.required("required_plain")?,
            required_nullable: object.required("required_nullable")?,
            optional_plain: object.optional("optional_plain")?,
            optional_nullable: object.optional("optional_nullable")?,
            weather: object.optional("weather")?,
            sea: object.optional("sea")?,
            crew: object.optional("crew")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for Entry {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("required_plain", &self.required_plain);
        object.field("required_nullable", &self.required_nullable);
        object.optional("optional_plain", &self.optional_plain);
        object.optional("optional_nullable", &self.optional_nullable);
        object.optional("weather", &self.weather);
        object.optional("sea", &self.sea);
        object.optional("crew", &self.crew);
    }
}

json::impl_deserialize!(Entry);
#[cfg(feature = "full-serde")]
json::impl_serialize!(Entry);
