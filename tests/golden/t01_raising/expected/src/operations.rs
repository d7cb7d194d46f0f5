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
    /// `PUT /ledger`
    pub fn put_ledger(&self, body: types::Ledger) -> Call<PutLedger> {
        let operation = PutLedger { body };
        self.call(operation)
    }
}

/// The request of [`Client::put_ledger`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PutLedger {
    body: types::Ledger,
}

impl Operation for PutLedger {
    type Output = types::Ledger;

    const INFO: OperationInfo = OperationInfo {
        id: "put_ledger",
        method: "PUT",
        path: "/ledger",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/ledger");
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
