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
    /// `PUT /part`
    pub fn put_part(&self, body: types::Part) -> Call<PutPart> {
        let operation = PutPart { body };
        self.call(operation)
    }
}

/// The request of [`Client::put_part`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PutPart {
    body: types::Part,
}

impl Operation for PutPart {
    type Output = types::Part;

    const INFO: OperationInfo = OperationInfo {
        id: "put_part",
        method: "PUT",
        path: "/part",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/part");
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
