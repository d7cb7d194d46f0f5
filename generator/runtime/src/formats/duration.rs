// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! `format: duration`: an ISO 8601 duration.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use jiff::fmt::temporal::SpanParser;
use jiff::{SignedDuration, Span};

use super::super::json::{FormatError, text_format};

/// An ISO 8601 duration such as `P1DT2H` (RFC 3339 appendix A), written as it was read.
///
/// Equality is unit by unit: `PT60M` is not `PT1H`, since how long a day or a month is depends on
/// the date.
#[derive(Clone)]
pub struct Duration {
    span: Span,
    text: Box<str>,
}

impl Duration {
    /// The duration as jiff's span of calendar and clock units.
    #[must_use]
    pub fn span(&self) -> Span {
        self.span
    }
}

impl FromStr for Duration {
    type Err = FormatError;

    fn from_str(text: &str) -> Result<Self, FormatError> {
        static PARSER: SpanParser = SpanParser::new();
        match PARSER.parse_span(text) {
            Ok(span) => Ok(Self {
                span,
                text: text.into(),
            }),
            Err(error) => Err(FormatError::new(error.to_string())),
        }
    }
}

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

text_format!(Duration, "an ISO 8601 duration");

impl PartialEq for Duration {
    fn eq(&self, other: &Self) -> bool {
        self.span.fieldwise() == other.span.fieldwise()
    }
}

impl Eq for Duration {}

impl Hash for Duration {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.span.fieldwise().hash(state);
    }
}

impl From<Span> for Duration {
    fn from(span: Span) -> Self {
        Self {
            span,
            text: span.to_string().into(),
        }
    }
}

impl From<Duration> for Span {
    fn from(duration: Duration) -> Self {
        duration.span
    }
}

impl TryFrom<SignedDuration> for Duration {
    type Error = jiff::Error;

    /// Fails beyond the seconds that a span can hold (about 20 000 years).
    fn try_from(duration: SignedDuration) -> Result<Self, jiff::Error> {
        Span::try_from(duration).map(Self::from)
    }
}
