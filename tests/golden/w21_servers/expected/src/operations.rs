// Written by `cargo xtask codegen` from #/paths.

//! Operations without a tag.

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::error::Error;
use crate::runtime::operation::{Operation, OperationInfo};
use crate::runtime::request::RequestBuilder;
use crate::runtime::response::Response;

impl Client {
    /// `GET /files`
    pub fn get_file(&self) -> Call<GetFile> {
        let operation = GetFile {};
        self.call(operation)
    }

    /// `GET /ping`
    pub fn ping(&self) -> Call<Ping> {
        let operation = Ping {};
        self.call(operation)
    }

    /// `PUT /files`
    pub fn put_file(&self) -> Call<PutFile> {
        let operation = PutFile {};
        self.call(operation)
    }
}

/// The request of [`Client::get_file`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct GetFile {}

impl Operation for GetFile {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "get_file",
        method: "GET",
        path: "/files",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.server("https://cdn.example/a");
        request.literal("/files");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
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

/// The request of [`Client::put_file`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PutFile {}

impl Operation for PutFile {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "put_file",
        method: "PUT",
        path: "/files",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.server("https://files.example/up");
        request.literal("/files");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}
