// Written by `cargo xtask codegen` from #/paths.

//! Operations tagged `client`.

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::error::Error;
use crate::runtime::operation::{Operation, OperationInfo};
use crate::runtime::request::RequestBuilder;
use crate::runtime::response::Response;
use crate::types;

/// The client operations.
///
/// Made by [`Client::client`].
#[derive(Debug, Clone)]
pub struct ClientApi {
    client: Client,
}

impl Client {
    /// The client operations.
    #[must_use]
    pub fn client(&self) -> ClientApi {
        ClientApi { client: self.clone() }
    }
}

impl ClientApi {
    /// `GET /client`
    pub fn get_client(&self) -> Call<GetClient> {
        let operation = GetClient {};
        self.client.call(operation)
    }
}

/// The request of [`ClientApi::get_client`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetClient {}

impl Operation for GetClient {
    type Output = types::OptionType;

    const INFO: OperationInfo = OperationInfo {
        id: "new",
        method: "GET",
        path: "/client",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/client");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}
