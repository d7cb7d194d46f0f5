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
    /// `POST /cargo`
    pub fn load_cargo(&self, body: types::Cargo) -> Call<LoadCargo> {
        let operation = LoadCargo { body };
        self.call(operation)
    }
}

/// The request of [`Client::load_cargo`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct LoadCargo {
    body: types::Cargo,
}

impl Operation for LoadCargo {
    type Output = types::Cargo;

    const INFO: OperationInfo = OperationInfo {
        id: "load_cargo",
        method: "POST",
        path: "/cargo",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/cargo");
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
