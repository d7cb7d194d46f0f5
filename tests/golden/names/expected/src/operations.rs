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
    /// `POST /untagged`
    pub fn do_the_thing_please(&self) -> Call<DoTheThingPlease> {
        let operation = DoTheThingPlease {};
        self.call(operation)
    }

    /// `GET /untagged`
    pub fn get_untagged(&self) -> Call<GetUntagged> {
        let operation = GetUntagged {};
        self.call(operation)
    }
}

/// The request of [`Client::do_the_thing_please`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DoTheThingPlease {}

impl Operation for DoTheThingPlease {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "Do the \"thing\", please!",
        method: "POST",
        path: "/untagged",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/untagged");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`Client::get_untagged`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetUntagged {}

impl Operation for GetUntagged {
    type Output = types::Error;

    const INFO: OperationInfo = OperationInfo {
        id: "builder",
        method: "GET",
        path: "/untagged",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/untagged");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}
