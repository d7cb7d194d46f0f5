// Written by `cargo xtask codegen` from #/components/schemas/Gauge.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Gauge {
    pub plain: Option<i64>,
    pub tiny: Option<i8>,
    pub small: Option<i32>,
    pub octet: Option<u8>,
    pub large: Option<i64>,
    pub huge: Option<u64>,
    /// At least 0, at most 18446744073709551615.
    pub ranged: Option<u64>,
    pub odd: Option<i64>,
    pub real: Option<f64>,
    pub single: Option<f64>,
    pub on: Option<bool>,
    pub nothing: Option<()>,
}

impl Gauge {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn plain(mut self, value: i64) -> Self { self.plain = Some(value); self }
    pub fn tiny(mut self, value: i8) -> Self { self.tiny = Some(value); self }
    pub fn small(mut self, value: i32) -> Self { self.small = Some(value); self }
    pub fn octet(mut self, value: u8) -> Self { self.octet = Some(value); self }
    pub fn large(mut self, value: i64) -> Self { self.large = Some(value); self }
    pub fn huge(mut self, value: u64) -> Self { self.huge = Some(value); self }
    pub fn ranged(mut self, value: u64) -> Self { self.ranged = Some(value); self }
    pub fn odd(mut self, value: i64) -> Self { self.odd = Some(value); self }
    pub fn real(mut self, value: f64) -> Self { self.real = Some(value); self }
    pub fn single(mut self, value: f64) -> Self { self.single = Some(value); self }
    pub fn on(mut self, value: bool) -> Self { self.on = Some(value); self }
    pub fn nothing(mut self, value: ()) -> Self { self.nothing = Some(value); self }
}

impl json::Decode for Gauge {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            plain: object.optional("plain")?,
            tiny: object.optional("tiny")?,
            small: object.optional("small")?,
            octet: object.optional("octet")?,
            large: object.optional("large")?,
            huge: object.optional("huge")?,
            ranged: object.optional("ranged")?,
            odd: object.optional("odd")?,
            real: object.optional("real")?,
            single: object.optional("single")?,
            on: object.optional("on")?,
            nothing: object.optional("nothing")?,
        })
    }
}

impl json::Encode for Gauge {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("plain", &self.plain);
        object.optional("tiny", &self.tiny);
        object.optional("small", &self.small);
        object.optional("octet", &self.octet);
        object.optional("large", &self.large);
        object.optional("huge", &self.huge);
        object.optional("ranged", &self.ranged);
        object.optional("odd", &self.odd);
        object.optional("real", &self.real);
        object.optional("single", &self.single);
        object.optional("on", &self.on);
        object.optional("nothing", &self.nothing);
    }
}

json::impl_deserialize!(Gauge);
json::impl_serialize!(Gauge);
