// Written by `cargo xtask codegen` from #/paths.

//! Operations without a tag.

use crate::client::TOKEN;
use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::error::Error;
use crate::runtime::operation::{Operation, OperationInfo};
use crate::runtime::request::RequestBuilder;
use crate::runtime::response::Response;
use crate::runtime::upload::Upload;

impl Client {
    /// `PUT /files`
    pub fn put_file(&self, body: impl Into<Upload>) -> Call<PutFile> {
        let operation = PutFile { body: body.into() };
        self.call(operation)
    }

    /// `PUT /notes`
    pub fn put_note(&self) -> Call<PutNote> {
        let operation = PutNote { body: None };
        self.call(operation)
    }
}

/// The request of [`Client::put_file`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PutFile {
    body: Upload,
}

impl Operation for PutFile {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "put_file",
        method: "PUT",
        path: "/files",
        security: &[&[TOKEN]],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/files");
        request.upload("application/octet-stream", &self.body)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`Client::put_note`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PutNote {
    body: Option<String>,
}

impl Call<PutNote> {
    /// Sets the body.
    pub fn body(mut self, value: impl Into<String>) -> Self { self.operation.body = Some(value.into()); self }
}

impl Operation for PutNote {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "put_note",
        method: "PUT",
        path: "/notes",
        security: &[&[TOKEN]],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/notes");
        if let Some(body) = &self.body {
            request.body("text/plain", body.clone())?;
        }
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}
