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
    /// `PUT /string`
    pub fn put_string(&self, body: types::StringType) -> Call<PutString> {
        let operation = PutString { body };
        self.call(operation)
    }
}

/// The request of [`Client::put_string`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PutString {
    body: types::StringType,
}

impl Operation for PutString {
    type Output = types::StringType;

    const INFO: OperationInfo = OperationInfo {
        id: "put_string",
        method: "PUT",
        path: "/string",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/string");
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
