// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! `format: byte` and `contentEncoding: base64` or `base64url`: bytes as text (RFC 4648, W16).

use std::fmt;
use std::ops::Deref;
use std::str::FromStr;

use base64::alphabet;
use base64::display::Base64Display;
use base64::engine::{DecodePaddingMode, Engine, GeneralPurpose, GeneralPurposeConfig};
use bytes::Bytes;

use super::super::json::{
    Decode, DecodeError, Encode, FormatError, Json, Writer, impl_deserialize, impl_serialize,
};

/// Padding is optional on the way in.
const LENIENT: GeneralPurposeConfig =
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
const STANDARD: GeneralPurpose = GeneralPurpose::new(&alphabet::STANDARD, LENIENT);
const URL_SAFE: GeneralPurpose =
    GeneralPurpose::new(&alphabet::URL_SAFE, LENIENT.with_encode_padding(false));

macro_rules! encoded_bytes {
    ($(#[$doc:meta])* $type:ident, $engine:ident, $expected:literal) => {
        $(#[$doc])*
        ///
        /// Cheap to clone. Displays as the encoded text.
        #[derive(Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $type(Bytes);

        impl $type {
            /// The bytes themselves.
            #[must_use]
            pub fn into_inner(self) -> Bytes {
                self.0
            }
        }

        impl FromStr for $type {
            type Err = FormatError;

            fn from_str(text: &str) -> Result<Self, FormatError> {
                match $engine.decode(text) {
                    Ok(bytes) => Ok(Self(bytes.into())),
                    Err(error) => Err(FormatError::new(error.to_string())),
                }
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                Base64Display::new(&self.0, &$engine).fmt(f)
            }
        }

        /// The first bytes and the length.
        impl fmt::Debug for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                debug(stringify!($type), &self.0, f)
            }
        }

        impl Decode for $type {
            fn decode(json: Json<'_>) -> Result<Self, DecodeError> {
                json.parse($expected)
            }
        }

        impl Encode for $type {
            fn encode(&self, writer: &mut Writer) {
                writer.str(&$engine.encode(&self.0));
            }
        }

        impl_deserialize!($type);
        impl_serialize!($type);

        impl From<Bytes> for $type {
            fn from(bytes: Bytes) -> Self {
                Self(bytes)
            }
        }

        impl From<Vec<u8>> for $type {
            fn from(bytes: Vec<u8>) -> Self {
                Self(bytes.into())
            }
        }

        impl From<&[u8]> for $type {
            fn from(bytes: &[u8]) -> Self {
                Self(Bytes::copy_from_slice(bytes))
            }
        }

        impl From<$type> for Bytes {
            fn from(encoded: $type) -> Self {
                encoded.0
            }
        }

        impl AsRef<[u8]> for $type {
            fn as_ref(&self) -> &[u8] {
                &self.0
            }
        }

        impl Deref for $type {
            type Target = [u8];

            fn deref(&self) -> &[u8] {
                &self.0
            }
        }
    };
}

encoded_bytes!(
    /// Bytes that are base64 text in JSON: the standard alphabet, padded. Missing padding is
    /// accepted, whitespace and bits that belong to no byte are not.
    Base64,
    STANDARD,
    "base64"
);

encoded_bytes!(
    /// Bytes that are base64url text in JSON: the alphabet that is safe in URLs, without padding as
    /// in JOSE (RFC 7515 section 2). Padding is accepted, whitespace and bits that belong to no
    /// byte are not.
    Base64Url,
    URL_SAFE,
    "base64url"
);

fn debug(name: &str, bytes: &Bytes, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    const SHOWN: usize = 32;
    match bytes.get(..SHOWN) {
        Some(start) if bytes.len() > SHOWN => {
            write!(
                f,
                "{name}(b\"{}\"... {} bytes)",
                start.escape_ascii(),
                bytes.len()
            )
        }
        _ => write!(f, "{name}(b\"{}\")", bytes.escape_ascii()),
    }
}
