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
    /// `PUT /find`
    pub fn put_find(&self, body: types::Find) -> Call<PutFind> {
        let operation = PutFind { body };
        self.call(operation)
    }
}

/// The request of [`Client::put_find`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PutFind {
    body: types::Find,
}

impl Operation for PutFind {
    type Output = types::Find;

    const INFO: OperationInfo = OperationInfo {
        id: "put_find",
        method: "PUT",
        path: "/find",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/find");
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
