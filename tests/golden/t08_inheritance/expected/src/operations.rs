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
    /// `PUT /zoo`
    pub fn put_zoo(&self, body: types::Zoo) -> Call<PutZoo> {
        let operation = PutZoo { body };
        self.call(operation)
    }
}

/// The request of [`Client::put_zoo`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PutZoo {
    body: types::Zoo,
}

impl Operation for PutZoo {
    type Output = types::Zoo;

    const INFO: OperationInfo = OperationInfo {
        id: "put_zoo",
        method: "PUT",
        path: "/zoo",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/zoo");
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
