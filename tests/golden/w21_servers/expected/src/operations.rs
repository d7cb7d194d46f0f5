// Written by `cargo xtask codegen` from #/paths.

//! Operations without a tag.

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::error::Error;
use crate::runtime::operation::{Operation, OperationInfo};
use crate::runtime::request::RequestBuilder;
use crate::runtime::response::Response;

impl Client {
    /// `GET /ping`
    pub fn ping(&self) -> Call<Ping> {
        let operation = Ping {};
        self.call(operation)
    }
}

/// The request of [`Client::ping`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Ping {}

impl Operation for Ping {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "ping",
        method: "GET",
        path: "/ping",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/ping");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}
