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
    /// `PUT /tray`
    pub fn put_tray(&self, body: types::Tray) -> Call<PutTray> {
        let operation = PutTray { body };
        self.call(operation)
    }
}

/// The request of [`Client::put_tray`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PutTray {
    body: types::Tray,
}

impl Operation for PutTray {
    type Output = types::Tray;

    const INFO: OperationInfo = OperationInfo {
        id: "put_tray",
        method: "PUT",
        path: "/tray",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/tray");
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
