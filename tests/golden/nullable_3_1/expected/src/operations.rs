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
    /// `GET /logbook`
    pub fn read_entry(&self) -> Call<ReadEntry> {
        let operation = ReadEntry {};
        self.call(operation)
    }
}

/// The request of [`Client::read_entry`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ReadEntry {}

impl Operation for ReadEntry {
    type Output = types::Entry;

    const INFO: OperationInfo = OperationInfo {
        id: "read_entry",
        method: "GET",
        path: "/logbook",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/logbook");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}
