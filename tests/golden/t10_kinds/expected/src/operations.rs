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
    /// `PUT /box2`
    pub fn put_box2(&self, body: types::Box2) -> Call<PutBox2> {
        let operation = PutBox2 { body };
        self.call(operation)
    }
}

/// The request of [`Client::put_box2`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PutBox2 {
    body: types::Box2,
}

impl Operation for PutBox2 {
    type Output = types::Box2;

    const INFO: OperationInfo = OperationInfo {
        id: "put_box2",
        method: "PUT",
        path: "/box2",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/box2");
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
