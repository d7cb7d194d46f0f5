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
    /// `POST /berths`
    pub fn take(&self, body: harbour_types::types::Ship) -> Call<Take> {
        let operation = Take { body };
        self.call(operation)
    }
}

/// The request of [`Client::take`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Take {
    body: harbour_types::types::Ship,
}

impl Operation for Take {
    type Output = types::Berth;

    const INFO: OperationInfo = OperationInfo {
        id: "take",
        method: "POST",
        path: "/berths",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/berths");
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
