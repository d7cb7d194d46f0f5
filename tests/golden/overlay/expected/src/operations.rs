// Written by `cargo xtask codegen` from #/paths.

//! Operations without a tag.

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::error::Error;
use crate::runtime::operation::{Operation, OperationInfo};
use crate::runtime::request::RequestBuilder;
use crate::runtime::response::Response;
use crate::runtime::style_path::PathStyle;
use crate::runtime::style_query::QueryStyle;
use crate::types;

impl Client {
    /// One buoy.
    ///
    /// `GET /buoys/{id}`
    pub fn get_buoy(&self, id: impl Into<String>) -> Call<GetBuoy> {
        let operation = GetBuoy {
            id: id.into(),
            units: None,
        };
        self.call(operation)
    }
}

/// The request of [`Client::get_buoy`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetBuoy {
    id: String,
    units: Option<types::Units>,
}

impl Call<GetBuoy> {
    /// Sets the query parameter `units`.
    pub fn units(mut self, value: types::Units) -> Self { self.operation.units = Some(value); self }
}

impl Operation for GetBuoy {
    type Output = types::Buoy;

    const INFO: OperationInfo = OperationInfo {
        id: "getBuoy",
        method: "GET",
        path: "/buoys/{id}",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/buoys/");
        request.path("id", &self.id, PathStyle::Simple)?;
        request.query("units", &self.units, QueryStyle::FORM)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}
