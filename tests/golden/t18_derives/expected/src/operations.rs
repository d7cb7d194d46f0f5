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
    /// `PUT /bag`
    pub fn put_bag(&self, body: types::Bag) -> Call<PutBag> {
        let operation = PutBag { body };
        self.call(operation)
    }
}

/// The request of [`Client::put_bag`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PutBag {
    body: types::Bag,
}

impl Operation for PutBag {
    type Output = types::Bag;

    const INFO: OperationInfo = OperationInfo {
        id: "put_bag",
        method: "PUT",
        path: "/bag",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/bag");
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
