// Written by `cargo xtask codegen` from #/paths.

//! Operations tagged `types`.

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::error::Error;
use crate::runtime::operation::{Operation, OperationInfo};
use crate::runtime::request::RequestBuilder;
use crate::runtime::response::Response;
use crate::types;

/// The types operations.
///
/// Made by [`Client::types`].
#[derive(Debug, Clone)]
pub struct Types {
    client: Client,
}

impl Client {
    /// The types operations.
    #[must_use]
    pub fn types(&self) -> Types {
        Types { client: self.clone() }
    }
}

impl Types {
    /// `POST /client`
    pub fn call(&self, body: types::SelfType) -> Call<CallRequest> {
        let operation = CallRequest { body };
        self.client.call(operation)
    }
}

/// The request of [`Types::call`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CallRequest {
    body: types::SelfType,
}

impl Operation for CallRequest {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "call",
        method: "POST",
        path: "/client",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/client");
        request.json(&self.body)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}
