// Written by `cargo xtask codegen` from #/paths.

//! Operations without a tag.

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::error::Error;
use crate::runtime::json;
use crate::runtime::operation::{Operation, OperationInfo};
use crate::runtime::request::RequestBuilder;
use crate::runtime::response::Response;
use crate::runtime::style_path::PathStyle;

impl Client {
    /// `COPY /things/{id}`
    pub fn copy_things_by_id(
        &self,
        id: impl Into<String>,
        body: CopyThingsByIdBody,
    ) -> Call<CopyThingsById> {
        let operation = CopyThingsById {
            id: id.into(),
            body,
        };
        self.call(operation)
    }

    /// `DELETE /things/{id}`
    pub fn delete_things_by_id(&self, id: impl Into<String>) -> Call<DeleteThingsById> {
        let operation = DeleteThingsById { id: id.into() };
        self.call(operation)
    }

    /// `GET /things/{id}`
    pub fn get_things_by_id(&self, id: impl Into<String>) -> Call<GetThingsById> {
        let operation = GetThingsById { id: id.into() };
        self.call(operation)
    }

    /// `HEAD /things/{id}`
    pub fn head_things_by_id(&self, id: impl Into<String>) -> Call<HeadThingsById> {
        let operation = HeadThingsById { id: id.into() };
        self.call(operation)
    }

    /// `OPTIONS /things/{id}`
    pub fn options_things_by_id(
        &self,
        id: impl Into<String>,
    ) -> Call<OptionsThingsById> {
        let operation = OptionsThingsById { id: id.into() };
        self.call(operation)
    }

    /// `PATCH /things/{id}`
    pub fn patch_things_by_id(&self, id: impl Into<String>) -> Call<PatchThingsById> {
        let operation = PatchThingsById { id: id.into() };
        self.call(operation)
    }

    /// `POST /things/{id}`
    pub fn post_things_by_id(&self, id: impl Into<String>) -> Call<PostThingsById> {
        let operation = PostThingsById { id: id.into() };
        self.call(operation)
    }

    /// `PUT /things/{id}`
    pub fn put_things_by_id(&self, id: impl Into<String>) -> Call<PutThingsById> {
        let operation = PutThingsById { id: id.into() };
        self.call(operation)
    }

    /// `QUERY /things/{id}`
    pub fn query_things_by_id(&self, id: impl Into<String>) -> Call<QueryThingsById> {
        let operation = QueryThingsById {
            id: id.into(),
            body: None,
        };
        self.call(operation)
    }

    /// `TRACE /things/{id}`
    pub fn trace_things_by_id(&self, id: impl Into<String>) -> Call<TraceThingsById> {
        let operation = TraceThingsById { id: id.into() };
        self.call(operation)
    }
}

/// The request of [`Client::copy_things_by_id`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CopyThingsById {
    id: String,
    body: CopyThingsByIdBody,
}

impl Operation for CopyThingsById {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "COPY /things/{id}",
        method: "COPY",
        path: "/things/{id}",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/things/");
        request.path("id", &self.id, PathStyle::Simple)?;
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

/// `body` of [`CopyThingsById`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct CopyThingsByIdBody {
    pub to: Option<String>,
}

impl CopyThingsByIdBody {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn to(mut self, value: impl Into<String>) -> Self { self.to = Some(value.into()); self }
}

#[cfg(feature = "full-serde")]
impl json::Decode for CopyThingsByIdBody {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self { to: object.optional("to")? })
    }
}

impl json::Encode for CopyThingsByIdBody {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("to", &self.to);
    }
}

#[cfg(feature = "full-serde")]
json::impl_deserialize!(CopyThingsByIdBody);
json::impl_serialize!(CopyThingsByIdBody);

/// The request of [`Client::delete_things_by_id`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeleteThingsById {
    id: String,
}

impl Operation for DeleteThingsById {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "DELETE /things/{id}",
        method: "DELETE",
        path: "/things/{id}",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/things/");
        request.path("id", &self.id, PathStyle::Simple)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`Client::get_things_by_id`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetThingsById {
    id: String,
}

impl Operation for GetThingsById {
    type Output = String;

    const INFO: OperationInfo = OperationInfo {
        id: "GET /things/{id}",
        method: "GET",
        path: "/things/{id}",
        security: &[],
        accept: "text/plain, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/things/");
        request.path("id", &self.id, PathStyle::Simple)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.of(&["text/plain"])?.text(),
            _ => Err(response.unexpected()),
        }
    }
}

/// The request of [`Client::head_things_by_id`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct HeadThingsById {
    id: String,
}

impl Operation for HeadThingsById {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "HEAD /things/{id}",
        method: "HEAD",
        path: "/things/{id}",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/things/");
        request.path("id", &self.id, PathStyle::Simple)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`Client::options_things_by_id`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct OptionsThingsById {
    id: String,
}

impl Operation for OptionsThingsById {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "OPTIONS /things/{id}",
        method: "OPTIONS",
        path: "/things/{id}",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/things/");
        request.path("id", &self.id, PathStyle::Simple)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`Client::patch_things_by_id`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PatchThingsById {
    id: String,
}

impl Operation for PatchThingsById {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "PATCH /things/{id}",
        method: "PATCH",
        path: "/things/{id}",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/things/");
        request.path("id", &self.id, PathStyle::Simple)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`Client::post_things_by_id`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PostThingsById {
    id: String,
}

impl Operation for PostThingsById {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "POST /things/{id}",
        method: "POST",
        path: "/things/{id}",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/things/");
        request.path("id", &self.id, PathStyle::Simple)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`Client::put_things_by_id`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PutThingsById {
    id: String,
}

impl Operation for PutThingsById {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "PUT /things/{id}",
        method: "PUT",
        path: "/things/{id}",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/things/");
        request.path("id", &self.id, PathStyle::Simple)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`Client::query_things_by_id`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct QueryThingsById {
    id: String,
    body: Option<QueryThingsByIdBody>,
}

impl Call<QueryThingsById> {
    /// Sets the body.
    pub fn body(mut self, value: QueryThingsByIdBody) -> Self { self.operation.body = Some(value); self }
}

impl Operation for QueryThingsById {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "QUERY /things/{id}",
        method: "QUERY",
        path: "/things/{id}",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/things/");
        request.path("id", &self.id, PathStyle::Simple)?;
        if let Some(body) = &self.body {
            request.json(body)?;
        }
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// `body` of [`QueryThingsById`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct QueryThingsByIdBody {
    pub r#where: Option<String>,
}

impl QueryThingsByIdBody {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn r#where(mut self, value: impl Into<String>) -> Self { self.r#where = Some(value.into()); self }
}

#[cfg(feature = "full-serde")]
impl json::Decode for QueryThingsByIdBody {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            r#where: object.optional("where")?,
        })
    }
}

impl json::Encode for QueryThingsByIdBody {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("where", &self.r#where);
    }
}

#[cfg(feature = "full-serde")]
json::impl_deserialize!(QueryThingsByIdBody);
json::impl_serialize!(QueryThingsByIdBody);

/// The request of [`Client::trace_things_by_id`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct TraceThingsById {
    id: String,
}

impl Operation for TraceThingsById {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "TRACE /things/{id}",
        method: "TRACE",
        path: "/things/{id}",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/things/");
        request.path("id", &self.id, PathStyle::Simple)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.unit(),
            _ => response.empty(),
        }
    }
}
