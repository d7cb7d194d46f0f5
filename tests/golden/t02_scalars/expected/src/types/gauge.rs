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

    /// Sets `plain`.
    #[must_use]
    pub fn plain(mut self, plain: i64) -> Self {
        self.plain = Some(plain);
        self
    }

    /// Sets `tiny`.
    #[must_use]
    pub fn tiny(mut self, tiny: i8) -> Self {
        self.tiny = Some(tiny);
        self
    }

    /// Sets `small`.
    #[must_use]
    pub fn small(mut self, small: i32) -> Self {
        self.small = Some(small);
        self
    }

    /// Sets `octet`.
    #[must_use]
    pub fn octet(mut self, octet: u8) -> Self {
        self.octet = Some(octet);
        self
    }

    /// Sets `large`.
    #[must_use]
    pub fn large(mut self, large: i64) -> Self {
        self.large = Some(large);
        self
    }

    /// Sets `huge`.
    #[must_use]
    pub fn huge(mut self, huge: u64) -> Self {
        self.huge = Some(huge);
        self
    }

    /// Sets `ranged`.
    #[must_use]
    pub fn ranged(mut self, ranged: u64) -> Self {
        self.ranged = Some(ranged);
        self
    }

    /// Sets `odd`.
    #[must_use]
    pub fn odd(mut self, odd: i64) -> Self {
        self.odd = Some(odd);
        self
    }

    /// Sets `real`.
    #[must_use]
    pub fn real(mut self, real: f64) -> Self {
        self.real = Some(real);
        self
    }

    /// Sets `single`.
    #[must_use]
    pub fn single(mut self, single: f64) -> Self {
        self.single = Some(single);
        self
    }

    /// Sets `on`.
    #[must_use]
    pub fn on(mut self, on: bool) -> Self {
        self.on = Some(on);
        self
    }

    /// Sets `nothing`.
    #[must_use]
    pub fn nothing(mut self, nothing: ()) -> Self {
        self.nothing = Some(nothing);
        self
    }
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
