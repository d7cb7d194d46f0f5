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
    /// `PUT /gauge`
    pub fn put_gauge(&self, body: types::Gauge) -> Call<PutGauge> {
        let operation = PutGauge { body };
        self.call(operation)
    }
}

/// The request of [`Client::put_gauge`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PutGauge {
    body: types::Gauge,
}

impl Operation for PutGauge {
    type Output = types::Gauge;

    const INFO: OperationInfo = OperationInfo {
        id: "put_gauge",
        method: "PUT",
        path: "/gauge",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/gauge");
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
