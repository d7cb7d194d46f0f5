// Written by `cargo xtask codegen` from #/paths.

//! Operations without a tag.

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::error::Error;
use crate::runtime::operation::{Operation, OperationInfo};
use crate::runtime::request::RequestBuilder;
use crate::runtime::response::Response;
use crate::runtime::style_path::PathStyle;

impl Client {
    /// `GET /loads/{id}`
    pub fn load(&self, id: impl Into<String>) -> Call<Load> {
        let operation = Load { id: id.into() };
        self.call(operation)
    }
}

/// The request of [`Client::load`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Load {
    id: String,
}

impl Operation for Load {
    type Output = harbour_types::types::Ship;

    const INFO: OperationInfo = OperationInfo {
        id: "load",
        method: "GET",
        path: "/loads/{id}",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/loads/");
        request.path("id", &self.id, PathStyle::Simple)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}
