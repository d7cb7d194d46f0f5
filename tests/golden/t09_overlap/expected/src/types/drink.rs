// Written by `cargo xtask codegen` from #/components/schemas/Drink.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Drink {
    pub name: String,
    pub litres: Option<f64>,
}

impl Drink {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            litres: None,
        }
    }

    pub fn litres(mut self, value: f64) -> Self { self.litres = Some(value); self }
}

impl json::Members for Drink {
    const MEMBERS: &'static [&'static str] = &["name", "litres"];
}

impl json::Decode for Drink {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            name: object.required("name")?,
            litres: object.optional("litres")?,
        })
    }
}

impl json::Encode for Drink {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("name", &self.name);
        object.optional("litres", &self.litres);
    }
}

json::impl_deserialize!(Drink);
json::impl_serialize!(Drink);
