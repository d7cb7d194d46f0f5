// Written by `cargo xtask codegen` from #/paths.

//! Operations without a tag.

use std::collections::BTreeMap;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::error::Error;
use crate::runtime::operation::{Operation, OperationInfo};
use crate::runtime::request::RequestBuilder;
use crate::runtime::response::{Response, ResponseParts};
use crate::types;

impl Client {
    /// `GET /empty`
    ///
    /// [`EmptyHeaders::read`] reads the headers of the answer.
    ///
    /// # Errors
    ///
    /// - `429 Too Many Requests`: Too much.
    pub fn empty(&self) -> Call<Empty> {
        let operation = Empty {};
        self.call(operation)
    }

    /// `GET /things`
    ///
    /// [`ListThingsHeaders::read`] reads the headers of the answer.
    pub fn list_things(&self) -> Call<ListThings> {
        let operation = ListThings {};
        self.call(operation)
    }
}

/// The request of [`Client::empty`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Empty {}

impl Operation for Empty {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "empty",
        method: "GET",
        path: "/empty",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/empty");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The headers of an answer to [`Empty`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct EmptyHeaders {
    pub x_request_cost: Option<f64>,
    pub retry_after: Option<i64>,
}

impl EmptyHeaders {
    /// Reads the headers of an answer.
    ///
    /// # Errors
    ///
    /// If one is not of its type, or is not there and should be.
    pub fn read(response: &ResponseParts) -> Result<Self, Error> {
        Ok(Self {
            x_request_cost: response.header_as("X-Request-Cost")?,
            retry_after: response.header_as("Retry-After")?,
        })
    }
}

/// The request of [`Client::list_things`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListThings {}

impl Operation for ListThings {
    type Output = Vec<String>;

    const INFO: OperationInfo = OperationInfo {
        id: "list_things",
        method: "GET",
        path: "/things",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/things");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}

/// The headers of an answer to [`ListThings`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListThingsHeaders {
    pub e_tag: Option<String>,
    pub x_limits: Option<types::Limits>,
    pub x_page: Option<types::Page>,
    pub x_state: Option<types::State>,
    pub x_tags: Option<Vec<String>>,
    /// How many there are.
    pub x_total: i64,
    pub x_window: Option<BTreeMap<String, i64>>,
}

impl ListThingsHeaders {
    /// Reads the headers of an answer.
    ///
    /// # Errors
    ///
    /// If one is not of its type, or is not there and should be.
    pub fn read(response: &ResponseParts) -> Result<Self, Error> {
        Ok(Self {
            e_tag: response.header_as("ETag")?,
            x_limits: response.object_header_as("X-Limits", false)?,
            x_page: response.json_header_as("X-Page")?,
            x_state: response.header_as("X-State")?,
            x_tags: response.header_as("X-Tags")?,
            x_total: response.required_header_as("X-Total")?,
            x_window: response.object_header_as("X-Window", true)?,
        })
    }
}
