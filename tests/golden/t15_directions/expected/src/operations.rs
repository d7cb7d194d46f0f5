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
    /// `PUT /account`
    pub fn put_account(&self, body: types::AccountInput) -> Call<PutAccount> {
        let operation = PutAccount { body };
        self.call(operation)
    }
}

/// The request of [`Client::put_account`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PutAccount {
    body: types::AccountInput,
}

impl Operation for PutAccount {
    type Output = types::Account;

    const INFO: OperationInfo = OperationInfo {
        id: "put_account",
        method: "PUT",
        path: "/account",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/account");
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
