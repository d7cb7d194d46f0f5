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
    /// `PUT /login`
    pub fn put_login(&self, body: types::Login) -> Call<PutLogin> {
        let operation = PutLogin { body };
        self.call(operation)
    }
}

/// The request of [`Client::put_login`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PutLogin {
    body: types::Login,
}

impl Operation for PutLogin {
    type Output = types::Login;

    const INFO: OperationInfo = OperationInfo {
        id: "put_login",
        method: "PUT",
        path: "/login",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/login");
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
