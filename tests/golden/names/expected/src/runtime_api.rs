// Written by `cargo xtask codegen` from #/paths.

//! Operations tagged `runtime`.

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::error::Error;
use crate::runtime::operation::{Operation, OperationInfo};
use crate::runtime::request::RequestBuilder;
use crate::runtime::response::Response;
use crate::types;

/// The runtime operations.
///
/// Made by [`Client::runtime`].
#[derive(Debug, Clone)]
pub struct Runtime {
    client: Client,
}

impl Client {
    /// The runtime operations.
    #[must_use]
    pub fn runtime(&self) -> Runtime {
        Runtime { client: self.clone() }
    }
}

impl Runtime {
    /// `GET /builder`
    pub fn into_future(&self) -> Call<IntoFutureType> {
        let operation = IntoFutureType {};
        self.client.call(operation)
    }
}

/// The request of [`Runtime::into_future`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct IntoFutureType {}

impl Operation for IntoFutureType {
    type Output = types::ResultType;

    const INFO: OperationInfo = OperationInfo {
        id: "into_future",
        method: "GET",
        path: "/builder",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/builder");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}
