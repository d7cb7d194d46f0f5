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
    /// `PUT /node`
    pub fn put_node(&self, body: types::Node) -> Call<PutNode> {
        let operation = PutNode { body };
        self.call(operation)
    }
}

/// The request of [`Client::put_node`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PutNode {
    body: types::Node,
}

impl Operation for PutNode {
    type Output = types::Node;

    const INFO: OperationInfo = OperationInfo {
        id: "put_node",
        method: "PUT",
        path: "/node",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/node");
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
