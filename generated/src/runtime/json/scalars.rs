// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! [`Decode`] and [`Encode`] for what JSON has itself, and for addresses.

use std::net::{Ipv4Addr, Ipv6Addr};

use serde_json::{Map, Value};

use super::cursor::{Json, Kind};
use super::error::DecodeError;
use super::writer::Writer;
use super::{Decode, Encode};

impl Decode for bool {
    fn decode(json: Json<'_>) -> Result<Self, DecodeError> {
        json.as_bool().ok_or_else(|| json.unexpected("a boolean"))
    }
}

impl Encode for bool {
    fn encode(&self, writer: &mut Writer) {
        writer.bool(*self);
    }
}

/// `null`.
impl Decode for () {
    fn decode(json: Json<'_>) -> Result<Self, DecodeError> {
        if json.is_null() {
            Ok(())
        } else {
            Err(json.unexpected("null"))
        }
    }
}

/// `null`.
impl Encode for () {
    fn encode(&self, writer: &mut Writer) {
        writer.null();
    }
}

/// Why a value is not an integer from `min` to `max`.
#[cold]
fn not_an_integer(json: Json<'_>, min: i128, max: i128) -> DecodeError {
    match json.kind() {
        Kind::Integer | Kind::Number => {
            let found = json.to_value();
            if json.as_f64().is_some_and(|value| value.fract() != 0.0) {
                json.error(format!("expected an integer, found {found}"))
            } else {
                json.error(format!(
                    "expected an integer from {min} to {max}, found {found}"
                ))
            }
        }
        _ => json.unexpected("an integer"),
    }
}

/// Integers accept `1.0`, as JSON Schema does (W14); beyond the type's range is an error.
macro_rules! integers {
    ($($type:ident as $wide:ident),+ $(,)?) => {$(
        impl Decode for $type {
            fn decode(json: Json<'_>) -> Result<Self, DecodeError> {
                json.as_i128()
                    .and_then(|value| value.try_into().ok())
                    .ok_or_else(|| not_an_integer(json, i128::from($type::MIN), i128::from($type::MAX)))
            }
        }

        impl Encode for $type {
            fn encode(&self, writer: &mut Writer) {
                writer.$wide($wide::from(*self));
            }
        }
    )+};
}

integers!(
    i8 as i64, i16 as i64, i32 as i64, i64 as i64, u8 as u64, u16 as u64, u32 as u64, u64 as u64
);

impl Decode for f64 {
    fn decode(json: Json<'_>) -> Result<Self, DecodeError> {
        json.as_f64().ok_or_else(|| json.unexpected("a number"))
    }
}

impl Encode for f64 {
    fn encode(&self, writer: &mut Writer) {
        writer.f64(*self);
    }
}

impl Decode for f32 {
    fn decode(json: Json<'_>) -> Result<Self, DecodeError> {
        let value = f64::decode(json)?;
        let narrow = value as f32;
        if narrow.is_finite() {
            Ok(narrow)
        } else {
            Err(json.error(format!("{value:e} is beyond single precision")))
        }
    }
}

impl Encode for f32 {
    fn encode(&self, writer: &mut Writer) {
        writer.f32(*self);
    }
}

impl Decode for String {
    fn decode(json: Json<'_>) -> Result<Self, DecodeError> {
        json.as_str()
            .map(str::to_owned)
            .ok_or_else(|| json.unexpected("a string"))
    }
}

impl Encode for String {
    fn encode(&self, writer: &mut Writer) {
        writer.str(self);
    }
}

impl Encode for str {
    fn encode(&self, writer: &mut Writer) {
        writer.str(self);
    }
}

impl Decode for Value {
    fn decode(json: Json<'_>) -> Result<Self, DecodeError> {
        Ok(json.to_value())
    }
}

impl Encode for Value {
    fn encode(&self, writer: &mut Writer) {
        writer.value(self);
    }
}

impl Decode for Map<String, Value> {
    fn decode(json: Json<'_>) -> Result<Self, DecodeError> {
        json.to_map()
    }
}

impl Encode for Map<String, Value> {
    fn encode(&self, writer: &mut Writer) {
        writer.object().extra_map(self);
    }
}

impl Decode for Ipv4Addr {
    fn decode(json: Json<'_>) -> Result<Self, DecodeError> {
        json.parse("an IPv4 address")
    }
}

impl Encode for Ipv4Addr {
    fn encode(&self, writer: &mut Writer) {
        writer.display(self);
    }
}

impl Decode for Ipv6Addr {
    fn decode(json: Json<'_>) -> Result<Self, DecodeError> {
        json.parse("an IPv6 address")
    }
}

impl Encode for Ipv6Addr {
    fn encode(&self, writer: &mut Writer) {
        writer.display(self);
    }
}
