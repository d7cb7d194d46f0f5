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
    /// `PUT /voyage`
    pub fn put_voyage(&self) -> Call<PutVoyage> {
        let operation = PutVoyage { body: None };
        self.call(operation)
    }
}

/// The request of [`Client::put_voyage`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PutVoyage {
    body: Option<types::Voyage>,
}

impl Call<PutVoyage> {
    /// Sets the body.
    pub fn body(mut self, value: types::Voyage) -> Self { self.operation.body = Some(value); self }
}

impl Operation for PutVoyage {
    type Output = types::Voyage;

    const INFO: OperationInfo = OperationInfo {
        id: "put_voyage",
        method: "PUT",
        path: "/voyage",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/voyage");
        if let Some(body) = &self.body {
            request.json(body)?;
        }
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}
