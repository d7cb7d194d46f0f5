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
    /// `GET /lamp`
    pub fn get_lamp(&self) -> Call<GetLamp> {
        let operation = GetLamp {};
        self.call(operation)
    }
}

/// The request of [`Client::get_lamp`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetLamp {}

impl Operation for GetLamp {
    type Output = types::Lamp;

    const INFO: OperationInfo = OperationInfo {
        id: "get_lamp",
        method: "GET",
        path: "/lamp",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/lamp");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}
