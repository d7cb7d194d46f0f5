// Written by `cargo xtask codegen` from #/components/schemas/Event.

use serde_json::Value;

use crate::runtime::{json, open};

/// By a constant.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Event {
    Opened(EventOpened),
    Closed(EventClosed),
    /// A value that is of none of the other kinds.
    Unknown(Value),
}

impl From<EventOpened> for Event {
    fn from(value: EventOpened) -> Self {
        Self::Opened(value)
    }
}

impl From<EventClosed> for Event {
    fn from(value: EventClosed) -> Self {
        Self::Closed(value)
    }
}

impl json::Decode for Event {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match value.kind() {
            json::Kind::Object => {
                match value.get("type").and_then(json::Json::as_str) {
                    Some("opened") => value.decode().map(Self::Opened),
                    Some("closed") => value.decode().map(Self::Closed),
                    _ => Ok(Self::Unknown(value.to_value())),
                }
            }
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

impl json::Encode for Event {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::Opened(value) => json::Encode::encode(value, writer),
            Self::Closed(value) => json::Encode::encode(value, writer),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

json::impl_deserialize!(Event);
json::impl_serialize!(Event);

/// Closed
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct EventClosed {
    pub r#type: EventClosedType,
    pub at: String,
}

impl EventClosed {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(at: impl Into<String>) -> Self {
        Self {
            r#type: EventClosedType::Closed,
            at: at.into(),
        }
    }
}

impl json::Decode for EventClosed {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            r#type: object.required("type")?,
            at: object.required("at")?,
        })
    }
}

impl json::Encode for EventClosed {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("type", &self.r#type);
        object.field("at", &self.at);
    }
}

json::impl_deserialize!(EventClosed);
json::impl_serialize!(EventClosed);

/// `type` of [`Event`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum EventClosedType {
    Closed,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl EventClosedType {
    const VALUES: &'static [(&'static str, Self)] = &[("closed", Self::Closed)];
}

open::string_enum!(EventClosedType);

/// Opened
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct EventOpened {
    pub r#type: EventOpenedType,
    pub at: i64,
}

impl EventOpened {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(at: i64) -> Self {
        Self {
            r#type: EventOpenedType::Opened,
            at,
        }
    }
}

impl json::Decode for EventOpened {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            r#type: object.required("type")?,
            at: object.required("at")?,
        })
    }
}

impl json::Encode for EventOpened {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("type", &self.r#type);
        object.field("at", &self.at);
    }
}

json::impl_deserialize!(EventOpened);
json::impl_serialize!(EventOpened);

/// `type` of [`Event`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum EventOpenedType {
    Opened,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl EventOpenedType {
    const VALUES: &'static [(&'static str, Self)] = &[("opened", Self::Opened)];
}

open::string_enum!(EventOpenedType);
