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
    /// `PUT /parcel`
    pub fn put_parcel(&self, body: types::Parcel) -> Call<PutParcel> {
        let operation = PutParcel { body };
        self.call(operation)
    }
}

/// The request of [`Client::put_parcel`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PutParcel {
    body: types::Parcel,
}

impl Operation for PutParcel {
    type Output = types::Parcel;

    const INFO: OperationInfo = OperationInfo {
        id: "put_parcel",
        method: "PUT",
        path: "/parcel",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/parcel");
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
