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
    /// `PUT /atlas`
    pub fn put_atlas(&self, body: types::Atlas) -> Call<PutAtlas> {
        let operation = PutAtlas { body };
        self.call(operation)
    }
}

/// The request of [`Client::put_atlas`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PutAtlas {
    body: types::Atlas,
}

impl Operation for PutAtlas {
    type Output = types::Atlas;

    const INFO: OperationInfo = OperationInfo {
        id: "put_atlas",
        method: "PUT",
        path: "/atlas",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/atlas");
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
