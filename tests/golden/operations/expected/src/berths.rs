// Written by `cargo xtask codegen` from #/paths.

//! Operations tagged `Berths`.

use crate::client::TOKEN;
use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::error::Error;
use crate::runtime::json;
use crate::runtime::operation::{ApiError, Operation, OperationInfo};
use crate::runtime::request::RequestBuilder;
use crate::runtime::response::Response;
use crate::runtime::style_path::PathStyle;
use crate::runtime::style_query::QueryStyle;
use crate::types;

/// Places to lie at, and what
/// belongs to them.
///
/// Ask the port office.
///
/// Made by [`Client::berths`].
#[derive(Debug, Clone)]
pub struct Berths {
    client: Client,
}

impl Client {
    /// Places to lie at, and what
    /// belongs to them.
    #[must_use]
    pub fn berths(&self) -> Berths {
        Berths { client: self.clone() }
    }
}

impl Berths {
    /// `POST /berths`
    ///
    /// # Errors
    ///
    /// - `409 Conflict`: There is one of that name.
    /// - any other `4XX`: What went wrong.
    pub fn create_berth(&self, body: types::NewBerth) -> Call<CreateBerth> {
        let operation = CreateBerth {
            body,
            x_trace_id: None,
        };
        self.client.call(operation)
    }

    /// `DELETE /berths/{berth_id}`
    ///
    /// # Errors
    ///
    /// - `404 Not Found`: There is none.
    pub fn delete_berth(&self, berth_id: i64) -> Call<DeleteBerth> {
        let operation = DeleteBerth { berth_id };
        self.client.call(operation)
    }

    /// List berths
    ///
    /// Lists the berths of the harbour, the longest first.
    ///
    /// See <https://harbour.example/docs> for `depth`.
    ///
    /// `GET /berths`
    ///
    /// # Errors
    ///
    /// - any other status: What went wrong.
    pub fn list_berths(&self, min_length: f64) -> Call<ListBerths> {
        let operation = ListBerths {
            min_length,
            x_trace_id: None,
            limit: None,
            features: None,
            filter: None,
        };
        self.client.call(operation)
    }

    /// `PUT /berths/{berth_id}`
    #[deprecated]
    pub fn replace_berth(&self, berth_id: i64) -> Call<ReplaceBerth> {
        let operation = ReplaceBerth {
            berth_id,
            body: None,
        };
        self.client.call(operation)
    }
}

/// The request of [`Berths::create_berth`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CreateBerth {
    x_trace_id: Option<String>,
    body: types::NewBerth,
}

impl Call<CreateBerth> {
    /// Passed on to the log.
    pub fn x_trace_id(mut self, value: impl Into<String>) -> Self {
        self.operation.x_trace_id = Some(value.into());
        self
    }
}

impl Operation for CreateBerth {
    type Output = types::Berth;

    const INFO: OperationInfo = OperationInfo {
        id: "createBerth",
        method: "POST",
        path: "/berths",
        security: &[&[TOKEN]],
        accept: "application/json",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/berths");
        request.header("X-Trace-Id", &self.x_trace_id)?;
        request.json(&self.body)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            201 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}

/// What [`CreateBerth`] answers when it fails; read by [`Error::typed`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateBerthError {
    /// There is one of that name.
    Conflict(CreateBerthConflict),
    /// What went wrong.
    ClientError(types::Problem),
}

impl ApiError for CreateBerthError {
    fn decode(response: &Response) -> Option<Result<Self, Error>> {
        match response.status().as_u16() {
            409 => Some(response.json().map(Self::Conflict)),
            400..=499 => Some(response.json().map(Self::ClientError)),
            _ => None,
        }
    }
}

/// `Conflict` of [`CreateBerth`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateBerthConflict {
    pub existing: types::Berth,
}

impl json::Decode for CreateBerthConflict {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            existing: object.required("existing")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for CreateBerthConflict {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("existing", &self.existing);
    }
}

json::impl_deserialize!(CreateBerthConflict);
#[cfg(feature = "full-serde")]
json::impl_serialize!(CreateBerthConflict);

/// The request of [`Berths::delete_berth`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DeleteBerth {
    berth_id: i64,
}

impl Operation for DeleteBerth {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "deleteBerth",
        method: "DELETE",
        path: "/berths/{berth_id}",
        security: &[&[TOKEN]],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/berths/");
        request.path("berth_id", &self.berth_id, PathStyle::Simple)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`Berths::list_berths`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListBerths {
    x_trace_id: Option<String>,
    limit: Option<i64>,
    features: Option<Vec<types::Feature>>,
    min_length: f64,
    filter: Option<ListBerthsFilter>,
}

impl Call<ListBerths> {
    /// Passed on to the log.
    pub fn x_trace_id(mut self, value: impl Into<String>) -> Self {
        self.operation.x_trace_id = Some(value.into());
        self
    }

    /// How many to return.
    ///
    /// At least 1, at most 100.
    /// Default: `20`.
    pub fn limit(mut self, value: i64) -> Self { self.operation.limit = Some(value); self }

    /// Sets the query parameter `features`.
    pub fn features(mut self, value: Vec<types::Feature>) -> Self { self.operation.features = Some(value); self }

    /// Sets the query parameter `filter`.
    pub fn filter(mut self, value: ListBerthsFilter) -> Self { self.operation.filter = Some(value); self }
}

impl Operation for ListBerths {
    type Output = Vec<types::Berth>;

    const INFO: OperationInfo = OperationInfo {
        id: "listBerths",
        method: "GET",
        path: "/berths",
        security: &[&[TOKEN]],
        accept: "application/json",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/berths");
        request.header("X-Trace-Id", &self.x_trace_id)?;
        request.query("limit", &self.limit, QueryStyle::FORM)?;
        request.query("features", &self.features, QueryStyle::FORM.explode(false))?;
        request.query("min-length", &self.min_length, QueryStyle::FORM.required())?;
        request.query("filter", &self.filter, QueryStyle::DEEP_OBJECT)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}

/// What [`ListBerths`] answers when it fails; read by [`Error::typed`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ListBerthsError {
    /// What went wrong.
    Default(types::Problem),
}

impl ApiError for ListBerthsError {
    fn decode(response: &Response) -> Option<Result<Self, Error>> {
        Some(response.json().map(Self::Default))
    }
}

/// `filter` of [`ListBerths`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct ListBerthsFilter {
    pub free: Option<bool>,
    pub quay: Option<String>,
}

impl ListBerthsFilter {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn free(mut self, value: bool) -> Self { self.free = Some(value); self }
    pub fn quay(mut self, value: impl Into<String>) -> Self { self.quay = Some(value.into()); self }
}

#[cfg(feature = "full-serde")]
impl json::Decode for ListBerthsFilter {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            free: object.optional("free")?,
            quay: object.optional("quay")?,
        })
    }
}

impl json::Encode for ListBerthsFilter {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("free", &self.free);
        object.optional("quay", &self.quay);
    }
}

#[cfg(feature = "full-serde")]
json::impl_deserialize!(ListBerthsFilter);
json::impl_serialize!(ListBerthsFilter);

/// The request of [`Berths::replace_berth`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ReplaceBerth {
    berth_id: i64,
    body: Option<types::NewBerth>,
}

impl Call<ReplaceBerth> {
    /// Sets the body.
    pub fn body(mut self, value: types::NewBerth) -> Self { self.operation.body = Some(value); self }
}

impl Operation for ReplaceBerth {
    type Output = Option<types::Berth>;

    const INFO: OperationInfo = OperationInfo {
        id: "replaceBerth",
        method: "PUT",
        path: "/berths/{berth_id}",
        security: &[&[TOKEN]],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/berths/");
        request.path("berth_id", &self.berth_id, PathStyle::Simple)?;
        if let Some(body) = &self.body {
            request.json(body)?;
        }
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.json().map(Some),
            204 => Ok(None),
            _ => Err(response.unexpected()),
        }
    }
}
