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
    /// `POST /crews`
    pub fn post_crew(&self, body: types::Crew) -> Call<PostCrew> {
        let operation = PostCrew { body };
        self.call(operation)
    }
}

/// The request of [`Client::post_crew`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PostCrew {
    body: types::Crew,
}

impl Operation for PostCrew {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "post_crew",
        method: "POST",
        path: "/crews",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/crews");
        request.validate(&self.body)?;
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
