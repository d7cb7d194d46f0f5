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
    /// `PUT /profile`
    pub fn put_profile(&self, body: types::Profile) -> Call<PutProfile> {
        let operation = PutProfile { body };
        self.call(operation)
    }
}

/// The request of [`Client::put_profile`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PutProfile {
    body: types::Profile,
}

impl Operation for PutProfile {
    type Output = types::Profile;

    const INFO: OperationInfo = OperationInfo {
        id: "put_profile",
        method: "PUT",
        path: "/profile",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/profile");
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
