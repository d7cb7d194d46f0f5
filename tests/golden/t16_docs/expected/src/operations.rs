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
    /// `PUT /page`
    pub fn put_page(&self, body: types::Page) -> Call<PutPage> {
        let operation = PutPage { body };
        self.call(operation)
    }
}

/// The request of [`Client::put_page`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PutPage {
    body: types::Page,
}

impl Operation for PutPage {
    type Output = types::Page;

    const INFO: OperationInfo = OperationInfo {
        id: "put_page",
        method: "PUT",
        path: "/page",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/page");
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
