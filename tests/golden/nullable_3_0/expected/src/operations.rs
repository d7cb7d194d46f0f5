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
    /// `PATCH /logbook`
    pub fn amend_entry(&self, body: types::Amendment) -> Call<AmendEntry> {
        let operation = AmendEntry { body };
        self.call(operation)
    }

    /// `GET /logbook`
    pub fn read_entry(&self) -> Call<ReadEntry> {
        let operation = ReadEntry {};
        self.call(operation)
    }
}

/// The request of [`Client::amend_entry`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AmendEntry {
    body: types::Amendment,
}

impl Operation for AmendEntry {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "amendEntry",
        method: "PATCH",
        path: "/logbook",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/logbook");
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

/// The request of [`Client::read_entry`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ReadEntry {}

impl Operation for ReadEntry {
    type Output = types::Entry;

    const INFO: OperationInfo = OperationInfo {
        id: "readEntry",
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
