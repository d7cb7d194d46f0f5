// Written by `cargo xtask codegen` from #/paths.

//! Operations without a tag.

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::error::Error;
use crate::runtime::operation::{Operation, OperationInfo};
use crate::runtime::request::RequestBuilder;
use crate::runtime::response::Response;
use crate::types;

impl Client {
    /// `PUT /charts`
    pub fn replace_chart(&self, body: types::Chart) -> Call<ReplaceChart> {
        let operation = ReplaceChart { body };
        self.call(operation)
    }
}

/// The request of [`Client::replace_chart`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ReplaceChart {
    body: types::Chart,
}

impl Operation for ReplaceChart {
    type Output = types::Chart;

    const INFO: OperationInfo = OperationInfo {
        id: "replace_chart",
        method: "PUT",
        path: "/charts",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/charts");
        request.json(&self.body)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}
