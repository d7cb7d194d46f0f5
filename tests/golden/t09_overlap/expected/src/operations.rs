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
    /// `PUT /cafe`
    pub fn put_cafe(&self, body: types::Cafe) -> Call<PutCafe> {
        let operation = PutCafe { body };
        self.call(operation)
    }
}

/// The request of [`Client::put_cafe`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PutCafe {
    body: types::Cafe,
}

impl Operation for PutCafe {
    type Output = types::Cafe;

    const INFO: OperationInfo = OperationInfo {
        id: "put_cafe",
        method: "PUT",
        path: "/cafe",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/cafe");
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
