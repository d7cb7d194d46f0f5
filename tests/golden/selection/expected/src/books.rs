// Written by `cargo xtask codegen` from #/paths.

//! Operations tagged `books`.

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::error::Error;
use crate::runtime::operation::{Operation, OperationInfo};
use crate::runtime::request::RequestBuilder;
use crate::runtime::response::Response;
use crate::types;

/// The books operations.
///
/// Made by [`Client::books`].
#[derive(Debug, Clone)]
pub struct Books {
    client: Client,
}

impl Client {
    /// The books operations.
    #[must_use]
    pub fn books(&self) -> Books {
        Books { client: self.clone() }
    }
}

impl Books {
    /// `GET /books`
    pub fn list_books(&self) -> Call<ListBooks> {
        let operation = ListBooks {};
        self.client.call(operation)
    }
}

/// The request of [`Books::list_books`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListBooks {}

impl Operation for ListBooks {
    type Output = Vec<types::Book>;

    const INFO: OperationInfo = OperationInfo {
        id: "list_books",
        method: "GET",
        path: "/books",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/books");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}
