// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! JSON for generated types: text in, typed values out, and back.
//!
//! The text is parsed once into a flat [`Tape`]; types decode themselves from [`Json`], a small
//! `Copy` cursor on it, and encode themselves into a [`Writer`]. Nothing here is generic over a
//! format, so a generated type costs two short functions instead of serde's four visitors
//! (measured: a sixth of the compile time). Where an error happened is worked out from the tape
//! only when there is an error: decoding keeps no path.
//!
//! serde's traits are served through [`serde_doors`], for use with other formats and foreign code.

#![allow(unused_imports, reason = "no client uses all of what is exported here")]

mod build;
pub mod by_serde;
mod collections;
mod cursor;
mod error;
mod first_of;
mod items;
mod kept;
mod literal;
mod object;
mod patch;
mod path;
mod scalars;
pub mod serde_doors;
mod tape;
mod text;
mod writer;

pub(crate) use self::by_serde::impl_by_serde;
pub use self::collections::Key;
pub use self::cursor::{Json, Kind};
pub use self::error::{DecodeError, EncodeError};
pub use self::first_of::{Try, first_of};
pub use self::items::Items;
pub use self::kept::{Kept, Members};
pub use self::literal::literal;
pub use self::object::{Array, Entries, Object};
pub use self::patch::Patch;
pub(crate) use self::serde_doors::{impl_deserialize, impl_serialize};
pub use self::tape::Tape;
pub use self::text::FormatError;
pub(crate) use self::text::text_format;
pub use self::writer::{ArrayWriter, ObjectWriter, Writer};

/// A value that can be read from JSON.
pub trait Decode: Sized {
    /// Reads `Self` from the value under the cursor.
    ///
    /// # Errors
    /// The value has another shape. The error's path is known once it has passed through
    /// [`Tape::decode`] or one of the `from_` functions.
    fn decode(json: Json<'_>) -> Result<Self, DecodeError>;
}

/// A value that can be written as JSON.
pub trait Encode {
    /// Writes exactly one JSON value. What cannot be written is remembered by the writer and
    /// reported at its end.
    fn encode(&self, writer: &mut Writer);
}

/// Decodes a whole JSON document. A byte order mark at its start is skipped.
///
/// # Errors
/// The bytes are not UTF-8, not JSON, are followed by something else, or do not have the shape of
/// `T`.
pub fn from_slice<T: Decode>(bytes: &[u8]) -> Result<T, DecodeError> {
    Tape::parse(bytes)?.decode()
}

/// Decodes a whole JSON document that is text already. As [`from_slice`].
///
/// # Errors
/// As [`from_slice`].
pub fn from_str<T: Decode>(text: &str) -> Result<T, DecodeError> {
    Tape::parse_str(text)?.decode()
}

/// Decodes from a value that was parsed before. Strings are borrowed from it while decoding.
///
/// # Errors
/// The value does not have the shape of `T`.
pub fn from_value<T: Decode>(value: &serde_json::Value) -> Result<T, DecodeError> {
    Tape::from_value(value).decode()
}

/// Encodes to compact JSON.
///
/// # Errors
/// A floating point number in the value is NaN or infinite (W14).
pub fn to_vec<T: Encode + ?Sized>(value: &T) -> Result<Vec<u8>, EncodeError> {
    let mut writer = Writer::new();
    value.encode(&mut writer);
    writer.finish()
}

/// Encodes to compact JSON, as a string. As [`to_vec`].
///
/// # Errors
/// As [`to_vec`].
pub fn to_string<T: Encode + ?Sized>(value: &T) -> Result<String, EncodeError> {
    let mut writer = Writer::new();
    value.encode(&mut writer);
    writer.finish_string()
}

/// Encodes to a [`serde_json::Value`], by way of the text.
///
/// # Errors
/// As [`to_vec`].
pub fn to_value<T: Encode + ?Sized>(value: &T) -> Result<serde_json::Value, EncodeError> {
    let mut writer = Writer::new();
    value.encode(&mut writer);
    writer.finish_value()
}
