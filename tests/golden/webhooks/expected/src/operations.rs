// Written by `cargo xtask codegen` from #/paths.

//! Operations without a tag.

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::error::Error;
use crate::runtime::formats::date_time::DateTime;
use crate::runtime::json;
use crate::runtime::operation::{Operation, OperationInfo};
use crate::runtime::request::RequestBuilder;
use crate::runtime::response::Response;

impl Client {
    /// `POST /subscriptions`
    pub fn subscribe(&self, body: SubscribeBody) -> Call<Subscribe> {
        let operation = Subscribe { body };
        self.call(operation)
    }
}

/// The request of [`Client::subscribe`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Subscribe {
    body: SubscribeBody,
}

impl Operation for Subscribe {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "subscribe",
        method: "POST",
        path: "/subscriptions",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/subscriptions");
        request.json(&self.body)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// `body` of [`Subscribe`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct SubscribeBody {
    pub url: String,
}

impl SubscribeBody {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into() }
    }
}

#[cfg(feature = "full-serde")]
impl json::Decode for SubscribeBody {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            url: object.required("url")?,
        })
    }
}

impl json::Encode for SubscribeBody {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("url", &self.url);
    }
}

#[cfg(feature = "full-serde")]
json::impl_deserialize!(SubscribeBody);
json::impl_serialize!(SubscribeBody);

/// `tick.body` of [`Subscribe`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct SubscribeTickBody {
    pub at: DateTime,
}

impl json::Decode for SubscribeTickBody {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self { at: object.required("at")? })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for SubscribeTickBody {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("at", &self.at);
    }
}

json::impl_deserialize!(SubscribeTickBody);
#[cfg(feature = "full-serde")]
json::impl_serialize!(SubscribeTickBody);
