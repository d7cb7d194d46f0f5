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
    /// `PUT /map`
    pub fn put_map(&self, body: types::Map) -> Call<PutMap> {
        let operation = PutMap { body };
        self.call(operation)
    }
}

/// The request of [`Client::put_map`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PutMap {
    body: types::Map,
}

impl Operation for PutMap {
    type Output = types::Map;

    const INFO: OperationInfo = OperationInfo {
        id: "put_map",
        method: "PUT",
        path: "/map",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/map");
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
