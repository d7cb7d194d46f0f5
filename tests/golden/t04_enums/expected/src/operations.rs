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
    /// `PUT /dial`
    pub fn put_dial(&self, body: types::Dial) -> Call<PutDial> {
        let operation = PutDial { body };
        self.call(operation)
    }
}

/// The request of [`Client::put_dial`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PutDial {
    body: types::Dial,
}

impl Operation for PutDial {
    type Output = types::Dial;

    const INFO: OperationInfo = OperationInfo {
        id: "put_dial",
        method: "PUT",
        path: "/dial",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/dial");
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
