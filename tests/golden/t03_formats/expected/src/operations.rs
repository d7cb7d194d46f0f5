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
    /// `PUT /stamp`
    pub fn put_stamp(&self, body: types::Stamp) -> Call<PutStamp> {
        let operation = PutStamp { body };
        self.call(operation)
    }
}

/// The request of [`Client::put_stamp`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PutStamp {
    body: types::Stamp,
}

impl Operation for PutStamp {
    type Output = types::Stamp;

    const INFO: OperationInfo = OperationInfo {
        id: "put_stamp",
        method: "PUT",
        path: "/stamp",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/stamp");
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
