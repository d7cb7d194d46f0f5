// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Strings with a format: [`FormatError`], and the traits for types that have `FromStr` and
//! `Display`.

use std::borrow::Cow;
use std::fmt;

/// Text that does not have the format it should have: what a format's `FromStr` fails with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormatError(Cow<'static, str>);

impl FormatError {
    #[allow(
        dead_code,
        reason = "a client without formats of its own does not use it"
    )]
    pub(crate) fn new(message: impl Into<Cow<'static, str>>) -> Self {
        Self(message.into())
    }
}

impl fmt::Display for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for FormatError {}

/// Implements [`Decode`](super::Decode), [`Encode`](super::Encode) and `Debug` (as the text) and
/// serde's traits for a type that has `FromStr` and `Display`; the string says what it is, with its
/// article.
#[allow(
    unused_macros,
    reason = "a client without formats of its own does not use it"
)]
macro_rules! text_format {
    ($type:ty, $expected:literal) => {
        impl crate::runtime::json::Decode for $type {
            fn decode(
                json: crate::runtime::json::Json<'_>,
            ) -> Result<Self, crate::runtime::json::DecodeError> {
                json.parse($expected)
            }
        }

        impl crate::runtime::json::Encode for $type {
            fn encode(&self, writer: &mut crate::runtime::json::Writer) {
                writer.display(self);
            }
        }

        impl ::core::fmt::Debug for $type {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(self, f)
            }
        }

        crate::runtime::json::impl_deserialize!($type);
        crate::runtime::json::impl_serialize!($type);
    };
}
#[allow(unused_imports, reason = "as above")]
pub(crate) use text_format;
