// Written by `cargo xtask codegen` from #/paths.

//! Operations tagged `port-office`.

use crate::client::{KEY, TOKEN};
use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::error::Error;
use crate::runtime::operation::{ApiError, Operation, OperationInfo};
use crate::runtime::request::RequestBuilder;
use crate::runtime::response::Response;
use crate::runtime::style_path::PathStyle;
use crate::types;

/// The port office operations.
///
/// Made by [`Client::port_office`].
#[derive(Debug, Clone)]
pub struct PortOffice {
    client: Client,
}

impl Client {
    /// The port office operations.
    #[must_use]
    pub fn port_office(&self) -> PortOffice {
        PortOffice { client: self.clone() }
    }
}

impl PortOffice {
    /// Notices to mariners.
    ///
    /// `GET /port/{code}/notices/{year}`
    pub fn get_notices(&self, code: impl Into<String>, year: i32) -> Call<GetNotices> {
        let operation = GetNotices {
            code: code.into(),
            year,
            if_none_match: None,
            session: None,
        };
        self.client.call(operation)
    }

    /// `HEAD /port/closed`
    pub fn is_closed(&self) -> Call<IsClosed> {
        let operation = IsClosed {};
        self.client.call(operation)
    }

    /// An operation without an id.
    ///
    /// `POST /port/closed`
    ///
    /// # Errors
    ///
    /// - `500 Internal Server Error`: It cannot be.
    pub fn post_port_closed(&self) -> Call<PostPortClosed> {
        let operation = PostPortClosed {};
        self.client.call(operation)
    }
}

/// The request of [`PortOffice::get_notices`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetNotices {
    code: String,
    year: i32,
    if_none_match: Option<String>,
    session: Option<String>,
}

impl Call<GetNotices> {
    /// Sets the header parameter `If-None-Match`.
    pub fn if_none_match(mut self, value: impl Into<String>) -> Self {
        self.operation.if_none_match = Some(value.into());
        self
    }

    /// Sets the cookie parameter `session`.
    pub fn session(mut self, value: impl Into<String>) -> Self { self.operation.session = Some(value.into()); self }
}

impl Operation for GetNotices {
    type Output = String;

    const INFO: OperationInfo = OperationInfo {
        id: "getNotices",
        method: "GET",
        path: "/port/{code}/notices/{year}",
        security: &[&[], &[TOKEN], &[KEY]],
        accept: "text/plain, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/port/");
        request.path("code", &self.code, PathStyle::Simple)?;
        request.literal("/notices/");
        request.path("year", &self.year, PathStyle::Simple)?;
        request.header("If-None-Match", &self.if_none_match)?;
        request.cookie("session", &self.session)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.of(&["text/plain"])?.text(),
            _ => Err(response.unexpected()),
        }
    }
}

/// The request of [`PortOffice::is_closed`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct IsClosed {}

impl Operation for IsClosed {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "isClosed",
        method: "HEAD",
        path: "/port/closed",
        security: &[&[TOKEN]],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/port/closed");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`PortOffice::post_port_closed`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PostPortClosed {}

impl Operation for PostPortClosed {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "POST /port/closed",
        method: "POST",
        path: "/port/closed",
        security: &[&[TOKEN]],
        accept: "application/problem+json",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/port/closed");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            202 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// What [`PostPortClosed`] answers when it fails; read by [`Error::typed`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PostPortClosedError {
    /// It cannot be.
    InternalServerError(types::Problem),
}

impl ApiError for PostPortClosedError {
    fn decode(response: &Response) -> Option<Result<Self, Error>> {
        match response.status().as_u16() {
            500 => Some(response.json().map(Self::InternalServerError)),
            _ => None,
        }
    }
}
