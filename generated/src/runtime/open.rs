// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Open enums: string and integer enums that keep a value they do not know (types.md T4).
//!
//! Generated code writes the enum and `VALUES`, which says how each variant is written; the macros
//! here write every method and trait on top of it: `string_enum` and `integer_enum` for enums with a
//! variant `Unknown`, and `closed_string_enum` and `closed_integer_enum` for those without, where a
//! value that is not known is an error. Enums that are keys of maps need `Ord`, so derive it.

use std::fmt;

use super::json::{DecodeError, Json};

/// A string that was not in the API's description when this client was generated.
///
/// Only the client makes one: a variant `Unknown` therefore never holds a value that has a variant
/// of its own.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Unknown(String);

impl Unknown {
    #[allow(
        dead_code,
        reason = "a client without open string enums does not use it"
    )]
    pub(crate) fn new(value: impl Into<String>) -> Self {
        Self(value.into())
    }

    /// The value as the server wrote it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// An integer that was not in the API's description when this client was generated. See
/// [`Unknown`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnknownInt(i64);

impl UnknownInt {
    #[allow(
        dead_code,
        reason = "a client without open integer enums does not use it"
    )]
    pub(crate) fn new(value: i64) -> Self {
        Self(value)
    }

    /// The value as the server wrote it.
    #[must_use]
    pub fn value(self) -> i64 {
        self.0
    }
}

impl fmt::Debug for UnknownInt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl fmt::Display for UnknownInt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// The error for a value that a closed enum does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownValue {
    value: String,
    expected: &'static str,
}

impl UnknownValue {
    #[allow(dead_code, reason = "a client without closed enums does not use it")]
    pub(crate) fn new(value: impl Into<String>, expected: &'static str) -> Self {
        Self {
            value: value.into(),
            expected,
        }
    }

    /// The value.
    #[must_use]
    pub fn value(&self) -> &str {
        &self.value
    }

    /// The name of the type that does not have it.
    #[must_use]
    pub fn expected(&self) -> &'static str {
        self.expected
    }
}

/// Shows at most the first 64 characters of the value.
impl fmt::Display for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cut = self
            .value
            .char_indices()
            .nth(64)
            .and_then(|(end, _)| self.value.get(..end));
        match cut {
            Some(start) => write!(f, "{start:?}... is not a value of `{}`", self.expected),
            None => write!(f, "{:?} is not a value of `{}`", self.value, self.expected),
        }
    }
}

impl std::error::Error for UnknownValue {}

/// The variant of a value.
#[allow(dead_code, reason = "a client without enums does not use it")]
pub(crate) fn known<W: PartialEq, T: Clone>(values: &[(W, T)], value: W) -> Option<T> {
    let mut values = values.iter();
    values
        .find(|(written, _)| *written == value)
        .map(|(_, variant)| variant.clone())
}

/// How a variant is written. Only a variant that is not in the table has the default.
#[allow(dead_code, reason = "a client without enums does not use it")]
pub(crate) fn written<W: Copy + Default, T: PartialEq>(values: &[(W, T)], variant: &T) -> W {
    let mut values = values.iter();
    values
        .find(|(_, known)| known == variant)
        .map_or_else(W::default, |(written, _)| *written)
}

#[allow(dead_code, reason = "a client without string enums does not use it")]
pub(crate) fn text(json: Json<'_>) -> Result<&str, DecodeError> {
    json.as_str().ok_or_else(|| json.unexpected("a string"))
}

/// Implements `as_str` and the traits of an open string enum from `VALUES` and the variant
/// `Unknown(Unknown)`. A value that is known is never copied.
#[allow(
    unused_macros,
    reason = "a client without open string enums does not use it"
)]
macro_rules! string_enum {
    ($type:ident) => {
        impl $type {
            /// The value as the API writes it.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    Self::Unknown(value) => value.as_str(),
                    known => crate::runtime::open::written(Self::VALUES, known),
                }
            }
        }

        impl From<&str> for $type {
            fn from(value: &str) -> Self {
                crate::runtime::open::known(Self::VALUES, value)
                    .unwrap_or_else(|| Self::Unknown(crate::runtime::open::Unknown::new(value)))
            }
        }

        impl From<String> for $type {
            fn from(value: String) -> Self {
                crate::runtime::open::known(Self::VALUES, value.as_str())
                    .unwrap_or_else(|| Self::Unknown(crate::runtime::open::Unknown::new(value)))
            }
        }

        impl ::core::str::FromStr for $type {
            type Err = ::core::convert::Infallible;

            // Not `Self::Err`: a variant may be called so.
            fn from_str(value: &str) -> Result<Self, ::core::convert::Infallible> {
                Ok(Self::from(value))
            }
        }

        impl PartialEq<str> for $type {
            fn eq(&self, other: &str) -> bool {
                self.as_str() == other
            }
        }

        impl PartialEq<&str> for $type {
            fn eq(&self, other: &&str) -> bool {
                self.as_str() == *other
            }
        }

        impl crate::runtime::json::Decode for $type {
            fn decode(
                json: crate::runtime::json::Json<'_>,
            ) -> Result<Self, crate::runtime::json::DecodeError> {
                crate::runtime::open::text(json).map(Self::from)
            }
        }

        impl crate::runtime::json::Key for $type {
            fn from_key(key: &str) -> Result<Self, String> {
                Ok(Self::from(key))
            }

            fn as_key(&self) -> ::std::borrow::Cow<'_, str> {
                ::std::borrow::Cow::Borrowed(self.as_str())
            }
        }

        crate::runtime::open::string_enum_out!($type);
    };
}
#[allow(unused_imports, reason = "as above")]
pub(crate) use string_enum;

/// Implements `as_str` and the traits of a string enum without `Unknown` from `VALUES`.
#[allow(
    unused_macros,
    reason = "a client without closed string enums does not use it"
)]
macro_rules! closed_string_enum {
    ($type:ident) => {
        impl $type {
            /// The value as the API writes it.
            #[must_use]
            pub fn as_str(&self) -> &'static str {
                crate::runtime::open::written(Self::VALUES, self)
            }
        }

        impl TryFrom<&str> for $type {
            type Error = crate::runtime::open::UnknownValue;

            fn try_from(value: &str) -> Result<Self, crate::runtime::open::UnknownValue> {
                crate::runtime::open::known(Self::VALUES, value).ok_or_else(|| {
                    crate::runtime::open::UnknownValue::new(value, stringify!($type))
                })
            }
        }

        impl ::core::str::FromStr for $type {
            type Err = crate::runtime::open::UnknownValue;

            fn from_str(value: &str) -> Result<Self, crate::runtime::open::UnknownValue> {
                Self::try_from(value)
            }
        }

        impl crate::runtime::json::Decode for $type {
            fn decode(
                json: crate::runtime::json::Json<'_>,
            ) -> Result<Self, crate::runtime::json::DecodeError> {
                Self::try_from(crate::runtime::open::text(json)?)
                    .map_err(|error| json.error(error.to_string()))
            }
        }

        impl crate::runtime::json::Key for $type {
            fn from_key(key: &str) -> Result<Self, String> {
                Self::try_from(key).map_err(|error| error.to_string())
            }

            fn as_key(&self) -> ::std::borrow::Cow<'_, str> {
                ::std::borrow::Cow::Borrowed(self.as_str())
            }
        }

        crate::runtime::open::string_enum_out!($type);
    };
}
#[allow(unused_imports, reason = "as above")]
pub(crate) use closed_string_enum;

/// What open and closed string enums have in common.
#[allow(
    unused_macros,
    reason = "a client without string enums does not use it"
)]
macro_rules! string_enum_out {
    ($type:ident) => {
        impl ::core::fmt::Display for $type {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl AsRef<str> for $type {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl crate::runtime::json::Encode for $type {
            fn encode(&self, writer: &mut crate::runtime::json::Writer) {
                writer.str(self.as_str());
            }
        }

        crate::runtime::json::impl_deserialize!($type);
        crate::runtime::json::impl_serialize!($type);
    };
}
#[allow(unused_imports, reason = "as above")]
pub(crate) use string_enum_out;

/// Implements `value` and the traits of an open integer enum from `VALUES` and the variant
/// `Unknown(UnknownInt)`.
#[allow(
    unused_macros,
    reason = "a client without open integer enums does not use it"
)]
macro_rules! integer_enum {
    ($type:ident) => {
        impl $type {
            /// The value as the API writes it.
            #[must_use]
            pub fn value(&self) -> i64 {
                match self {
                    Self::Unknown(value) => value.value(),
                    known => crate::runtime::open::written(Self::VALUES, known),
                }
            }
        }

        impl From<i64> for $type {
            fn from(value: i64) -> Self {
                crate::runtime::open::known(Self::VALUES, value)
                    .unwrap_or_else(|| Self::Unknown(crate::runtime::open::UnknownInt::new(value)))
            }
        }

        impl crate::runtime::json::Decode for $type {
            fn decode(
                json: crate::runtime::json::Json<'_>,
            ) -> Result<Self, crate::runtime::json::DecodeError> {
                <i64 as crate::runtime::json::Decode>::decode(json).map(Self::from)
            }
        }

        crate::runtime::open::integer_enum_out!($type);
    };
}
#[allow(unused_imports, reason = "as above")]
pub(crate) use integer_enum;

/// Implements `value` and the traits of an integer enum without `Unknown` from `VALUES`.
#[allow(
    unused_macros,
    reason = "a client without closed integer enums does not use it"
)]
macro_rules! closed_integer_enum {
    ($type:ident) => {
        impl $type {
            /// The value as the API writes it.
            #[must_use]
            pub fn value(&self) -> i64 {
                crate::runtime::open::written(Self::VALUES, self)
            }
        }

        impl TryFrom<i64> for $type {
            type Error = crate::runtime::open::UnknownValue;

            fn try_from(value: i64) -> Result<Self, crate::runtime::open::UnknownValue> {
                crate::runtime::open::known(Self::VALUES, value).ok_or_else(|| {
                    crate::runtime::open::UnknownValue::new(value.to_string(), stringify!($type))
                })
            }
        }

        impl crate::runtime::json::Decode for $type {
            fn decode(
                json: crate::runtime::json::Json<'_>,
            ) -> Result<Self, crate::runtime::json::DecodeError> {
                let value = <i64 as crate::runtime::json::Decode>::decode(json)?;
                Self::try_from(value).map_err(|error| json.error(error.to_string()))
            }
        }

        crate::runtime::open::integer_enum_out!($type);
    };
}
#[allow(unused_imports, reason = "as above")]
pub(crate) use closed_integer_enum;

/// What open and closed integer enums have in common.
#[allow(
    unused_macros,
    reason = "a client without integer enums does not use it"
)]
macro_rules! integer_enum_out {
    ($type:ident) => {
        impl From<$type> for i64 {
            fn from(value: $type) -> i64 {
                value.value()
            }
        }

        impl ::core::fmt::Display for $type {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.value(), f)
            }
        }

        impl crate::runtime::json::Encode for $type {
            fn encode(&self, writer: &mut crate::runtime::json::Writer) {
                writer.i64(self.value());
            }
        }

        crate::runtime::json::impl_deserialize!($type);
        crate::runtime::json::impl_serialize!($type);
    };
}
#[allow(unused_imports, reason = "as above")]
pub(crate) use integer_enum_out;
