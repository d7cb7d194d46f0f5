// Written by `cargo xtask codegen` from #/paths.

//! Operations tagged `self`.

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::error::Error;
use crate::runtime::operation::{Operation, OperationInfo};
use crate::runtime::request::RequestBuilder;
use crate::runtime::response::Response;
use crate::runtime::style_path::PathStyle;
use crate::runtime::style_query::QueryStyle;
use crate::types;

/// The self operations.
///
/// Made by [`Client::self_`].
#[derive(Debug, Clone)]
pub struct SelfType {
    client: Client,
}

impl Client {
    /// The self operations.
    #[must_use]
    pub fn self_(&self) -> SelfType {
        SelfType { client: self.clone() }
    }
}

impl SelfType {
    /// `GET /type/{self}/{type}`
    pub fn r#match(
        &self,
        self_path: impl Into<String>,
        r#type: impl Into<String>,
    ) -> Call<Match> {
        let operation = Match {
            self_path: self_path.into(),
            r#type: r#type.into(),
            r#async: None,
            r#gen: None,
            timeout: None,
            header: None,
            max_retries: None,
            with_response: None,
            clone: None,
            filter_from: None,
            request: None,
            operation: None,
        };
        self.client.call(operation)
    }
}

/// The request of [`SelfType::match`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Match {
    self_path: String,
    r#type: String,
    r#async: Option<bool>,
    r#gen: Option<i64>,
    timeout: Option<i64>,
    header: Option<String>,
    max_retries: Option<i64>,
    with_response: Option<bool>,
    clone: Option<bool>,
    filter_from: Option<String>,
    request: Option<String>,
    operation: Option<String>,
}

impl Call<Match> {
    /// Sets the query parameter `async`.
    pub fn r#async(mut self, value: bool) -> Self { self.operation.r#async = Some(value); self }

    /// Sets the query parameter `gen`.
    pub fn r#gen(mut self, value: i64) -> Self { self.operation.r#gen = Some(value); self }

    /// Also a setting of every call.
    pub fn timeout_parameter(mut self, value: i64) -> Self { self.operation.timeout = Some(value); self }

    /// Sets the query parameter `header`.
    pub fn header_parameter(mut self, value: impl Into<String>) -> Self {
        self.operation.header = Some(value.into());
        self
    }

    /// Sets the query parameter `max_retries`.
    pub fn max_retries_parameter(mut self, value: i64) -> Self { self.operation.max_retries = Some(value); self }

    /// Sets the query parameter `with_response`.
    pub fn with_response_parameter(mut self, value: bool) -> Self { self.operation.with_response = Some(value); self }

    /// Sets the query parameter `clone`.
    pub fn clone_parameter(mut self, value: bool) -> Self { self.operation.clone = Some(value); self }

    /// Sets the query parameter `filter[from]`.
    pub fn filter_from(mut self, value: impl Into<String>) -> Self {
        self.operation.filter_from = Some(value.into());
        self
    }

    /// Sets the query parameter `request`.
    pub fn request(mut self, value: impl Into<String>) -> Self { self.operation.request = Some(value.into()); self }

    /// Sets the query parameter `operation`.
    pub fn operation(mut self, value: impl Into<String>) -> Self { self.operation.operation = Some(value.into()); self }
}

impl Operation for Match {
    type Output = types::StringType;

    const INFO: OperationInfo = OperationInfo {
        id: "match",
        method: "GET",
        path: "/type/{self}/{type}",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/type/");
        request.path("self", &self.self_path, PathStyle::Simple)?;
        request.literal("/");
        request.path("type", &self.r#type, PathStyle::Simple)?;
        request.query("async", &self.r#async, QueryStyle::FORM)?;
        request.query("gen", &self.r#gen, QueryStyle::FORM)?;
        request.query("timeout", &self.timeout, QueryStyle::FORM)?;
        request.query("header", &self.header, QueryStyle::FORM)?;
        request.query("max_retries", &self.max_retries, QueryStyle::FORM)?;
        request.query("with_response", &self.with_response, QueryStyle::FORM)?;
        request.query("clone", &self.clone, QueryStyle::FORM)?;
        request.query("filter[from]", &self.filter_from, QueryStyle::FORM)?;
        request.query("request", &self.request, QueryStyle::FORM)?;
        request.query("operation", &self.operation, QueryStyle::FORM)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}
