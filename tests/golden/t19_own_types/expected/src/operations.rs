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
    /// `GET /deck`
    pub fn deck(&self) -> Call<Deck> {
        let operation = Deck {};
        self.call(operation)
    }
}

/// The request of [`Client::deck`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Deck {}

impl Operation for Deck {
    type Output = types::Deck;

    const INFO: OperationInfo = OperationInfo {
        id: "fetchTheDeck",
        method: "GET",
        path: "/deck",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/deck");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}
