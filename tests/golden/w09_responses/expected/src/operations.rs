// Written by `cargo xtask codegen` from #/paths.

//! Operations without a tag.

use bytes::Bytes;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::error::Error;
use crate::runtime::json;
use crate::runtime::operation::{ApiError, Operation, OperationInfo};
use crate::runtime::request::RequestBuilder;
use crate::runtime::response::Response;
use crate::runtime::style_path::PathStyle;
use crate::types;

impl Client {
    /// Only `default`, which then is success.
    ///
    /// `GET /any`
    ///
    /// # Errors
    ///
    /// - any other status: It.
    pub fn any_status(&self) -> Call<AnyStatus> {
        let operation = AnyStatus {};
        self.call(operation)
    }

    /// Text by more than one name, and bytes beside it.
    ///
    /// `GET /caption`
    ///
    /// [`Call::accept`] gives the answer as `application/x-subrip`.
    pub fn caption(&self) -> Call<Caption> {
        let operation = Caption {};
        self.call(operation)
    }

    /// The answer to HEAD never has a body.
    ///
    /// `HEAD /jobs/{id}`
    pub fn exists(&self, id: impl Into<String>) -> Call<Exists> {
        let operation = Exists { id: id.into() };
        self.call(operation)
    }

    /// `GET /feed`
    pub fn feed(&self) -> Call<Feed> {
        let operation = Feed {};
        self.call(operation)
    }

    /// A body, or none.
    ///
    /// `GET /jobs/{id}`
    pub fn find(&self, id: impl Into<String>) -> Call<Find> {
        let operation = Find { id: id.into() };
        self.call(operation)
    }

    /// `GET /range`
    ///
    /// # Errors
    ///
    /// - any other `5XX`: Broken.
    pub fn in_range(&self) -> Call<InRange> {
        let operation = InRange {};
        self.call(operation)
    }

    /// JSON of several shapes, told apart by the media type.
    ///
    /// `GET /place`
    ///
    /// # Errors
    ///
    /// - any other status: It went wrong.
    pub fn place(&self) -> Call<Place> {
        let operation = Place {};
        self.call(operation)
    }

    /// `DELETE /jobs/{id}`
    pub fn remove(&self, id: impl Into<String>) -> Call<Remove> {
        let operation = Remove { id: id.into() };
        self.call(operation)
    }

    /// `GET /report`
    ///
    /// [`Call::accept`] gives the answer as `text/csv` or `application/xml`.
    pub fn report(&self) -> Call<Report> {
        let operation = Report {};
        self.call(operation)
    }

    /// Statuses of success with types of their own.
    ///
    /// `POST /jobs`
    ///
    /// # Errors
    ///
    /// - `404 Not Found`: No such thing.
    /// - `409 Conflict`: Not now.
    /// - any other `4XX`: No.
    /// - any other status: Anything else.
    pub fn start(&self) -> Call<Start> {
        let operation = Start {};
        self.call(operation)
    }

    /// No success is described.
    ///
    /// `GET /undescribed`
    ///
    /// # Errors
    ///
    /// - `404 Not Found`: No such thing.
    pub fn undescribed(&self) -> Call<Undescribed> {
        let operation = Undescribed {};
        self.call(operation)
    }

    /// `HEAD /undescribed`
    pub fn undescribed_head(&self) -> Call<UndescribedHead> {
        let operation = UndescribedHead {};
        self.call(operation)
    }
}

/// The request of [`Client::any_status`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AnyStatus {}

impl Operation for AnyStatus {
    type Output = types::Job;

    const INFO: OperationInfo = OperationInfo {
        id: "any_status",
        method: "GET",
        path: "/any",
        security: &[],
        accept: "application/json",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/any");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}

/// What [`AnyStatus`] answers when it fails; read by [`Error::typed`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum AnyStatusError {
    /// It.
    Default(types::Job),
}

impl ApiError for AnyStatusError {
    fn decode(response: &Response) -> Option<Result<Self, Error>> {
        Some(response.json().map(Self::Default))
    }
}

/// The request of [`Client::caption`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Caption {}

impl Operation for Caption {
    type Output = String;

    const INFO: OperationInfo = OperationInfo {
        id: "caption",
        method: "GET",
        path: "/caption",
        security: &[],
        accept: "text/plain, text/vtt;q=0.9, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/caption");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.of(&["text/plain", "text/vtt"])?.text(),
            _ => Err(response.unexpected()),
        }
    }
}

/// The request of [`Client::exists`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Exists {
    id: String,
}

impl Operation for Exists {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "exists",
        method: "HEAD",
        path: "/jobs/{id}",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/jobs/");
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

/// The request of [`Client::feed`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Feed {}

impl Operation for Feed {
    type Output = String;

    const INFO: OperationInfo = OperationInfo {
        id: "feed",
        method: "GET",
        path: "/feed",
        security: &[],
        accept: "application/atom+xml, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/feed");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => {
                response
                    .of(&["application/atom+xml", "application/xml", "text/xml"])?
                    .text()
            }
            _ => Err(response.unexpected()),
        }
    }
}

/// The request of [`Client::find`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Find {
    id: String,
}

impl Operation for Find {
    type Output = Option<types::Job>;

    const INFO: OperationInfo = OperationInfo {
        id: "find",
        method: "GET",
        path: "/jobs/{id}",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/jobs/");
        request.path("id", &self.id, PathStyle::Simple)?;
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

/// The request of [`Client::in_range`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct InRange {}

impl Operation for InRange {
    type Output = types::Job;

    const INFO: OperationInfo = OperationInfo {
        id: "in_range",
        method: "GET",
        path: "/range",
        security: &[],
        accept: "*/*, application/octet-stream;q=0.9",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/range");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200..=299 => response.json_as("*/*"),
            _ => Err(response.unexpected()),
        }
    }
}

/// What [`InRange`] answers when it fails; read by [`Error::typed`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum InRangeError {
    /// Broken.
    ServerError(Bytes),
}

impl ApiError for InRangeError {
    fn decode(response: &Response) -> Option<Result<Self, Error>> {
        match response.status().as_u16() {
            500..=599 => Some(response.bytes().map(Self::ServerError)),
            _ => None,
        }
    }
}

/// The request of [`Client::place`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Place {}

impl Operation for Place {
    type Output = PlaceOutput;

    const INFO: OperationInfo = OperationInfo {
        id: "place",
        method: "GET",
        path: "/place",
        security: &[],
        accept: "application/geo+json, application/ld+json;q=0.9, application/vnd.example.linked+json;q=0.8, application/json;q=0.7, text/json;q=0.6, application/problem+json;q=0.5",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/place");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => {
                match response
                    .select(
                        &[
                            "application/geo+json",
                            "application/ld+json",
                            "application/vnd.example.linked+json",
                        ],
                    )
                {
                    Some(1 | 2) => response.json().map(PlaceOutput::OkLdJson),
                    _ => response.json().map(PlaceOutput::Ok),
                }
            }
            202 => response.json().map(PlaceOutput::Accepted),
            _ => Err(response.unexpected()),
        }
    }
}

/// What [`Place`] answers.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PlaceOutput {
    /// Where it is.
    Ok(types::Feature),
    /// Where it is.
    ///
    /// As `application/ld+json` or `application/vnd.example.linked+json`.
    OkLdJson(types::Linked),
    /// Not known yet.
    Accepted(PlaceResponse),
}

/// What [`Place`] answers when it fails; read by [`Error::typed`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PlaceError {
    /// It went wrong.
    Default(types::Job),
    /// It went wrong.
    ///
    /// As `application/problem+json`.
    DefaultProblemJson(types::Problem),
}

impl ApiError for PlaceError {
    fn decode(response: &Response) -> Option<Result<Self, Error>> {
        Some(
            match response.select(&["application/json", "application/problem+json"]) {
                Some(1) => response.json().map(Self::DefaultProblemJson),
                _ => response.json().map(Self::Default),
            },
        )
    }
}

/// `response` of [`Place`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct PlaceResponse {
    pub eta: Option<i64>,
}

impl json::Decode for PlaceResponse {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            eta: object.optional("eta")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for PlaceResponse {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("eta", &self.eta);
    }
}

json::impl_deserialize!(PlaceResponse);
#[cfg(feature = "full-serde")]
json::impl_serialize!(PlaceResponse);

/// The request of [`Client::remove`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Remove {
    id: String,
}

impl Operation for Remove {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "remove",
        method: "DELETE",
        path: "/jobs/{id}",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/jobs/");
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

/// The request of [`Client::report`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Report {}

impl Operation for Report {
    type Output = types::ResultType;

    const INFO: OperationInfo = OperationInfo {
        id: "report",
        method: "GET",
        path: "/report",
        security: &[],
        accept: "application/json, application/hal+json;q=0.9, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/report");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}

/// The request of [`Client::start`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Start {}

impl Operation for Start {
    type Output = StartOutput;

    const INFO: OperationInfo = OperationInfo {
        id: "start",
        method: "POST",
        path: "/jobs",
        security: &[],
        accept: "application/json, text/plain;q=0.9, application/problem+json;q=0.8",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/jobs");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.json().map(StartOutput::Ok),
            202 => response.json().map(StartOutput::Accepted),
            204 => Ok(StartOutput::NoContent),
            _ => Err(response.unexpected()),
        }
    }
}

/// What [`Start`] answers.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum StartOutput {
    /// It was done already.
    Ok(types::ResultType),
    /// It will be done.
    Accepted(types::Job),
    /// There was nothing to do.
    NoContent,
}

/// What [`Start`] answers when it fails; read by [`Error::typed`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum StartError {
    /// Not now.
    Conflict(String),
    /// No.
    ClientError(types::Problem),
    /// Anything else.
    Default(types::Job),
}

impl ApiError for StartError {
    fn decode(response: &Response) -> Option<Result<Self, Error>> {
        match response.status().as_u16() {
            404 => None,
            409 => Some(response.text().map(Self::Conflict)),
            400..=499 => Some(response.json().map(Self::ClientError)),
            _ => Some(response.json().map(Self::Default)),
        }
    }
}

/// The request of [`Client::undescribed`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Undescribed {}

impl Operation for Undescribed {
    type Output = Bytes;

    const INFO: OperationInfo = OperationInfo {
        id: "undescribed",
        method: "GET",
        path: "/undescribed",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/undescribed");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200..=299 => response.bytes(),
            _ => Err(response.unexpected()),
        }
    }
}

/// The request of [`Client::undescribed_head`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UndescribedHead {}

impl Operation for UndescribedHead {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "undescribed_head",
        method: "HEAD",
        path: "/undescribed",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/undescribed");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        response.empty()
    }
}
