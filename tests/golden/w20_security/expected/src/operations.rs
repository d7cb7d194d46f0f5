// Written by `cargo xtask codegen` from #/paths.

//! Operations without a tag.

use crate::client::{ACCOUNT, KEY, SESSION, SIGNATURE, USER};
use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::error::Error;
use crate::runtime::operation::{Operation, OperationInfo};
use crate::runtime::request::RequestBuilder;
use crate::runtime::response::Response;

impl Client {
    /// Two credentials together, or another alone.
    ///
    /// `GET /both`
    pub fn both(&self) -> Call<Both> {
        let operation = Both {};
        self.call(operation)
    }

    /// `GET /connection`
    pub fn connection(&self) -> Call<Connection> {
        let operation = Connection {};
        self.call(operation)
    }

    /// `GET /maybe`
    pub fn maybe(&self) -> Call<Maybe> {
        let operation = Maybe {};
        self.call(operation)
    }

    /// `GET /missing`
    pub fn missing(&self) -> Call<Missing> {
        let operation = Missing {};
        self.call(operation)
    }

    /// `GET /open`
    pub fn open(&self) -> Call<Open> {
        let operation = Open {};
        self.call(operation)
    }

    /// `GET /own`
    pub fn own(&self) -> Call<Own> {
        let operation = Own {};
        self.call(operation)
    }

    /// `GET /signed`
    pub fn signed(&self) -> Call<Signed> {
        let operation = Signed {};
        self.call(operation)
    }

    /// `POST /own`
    pub fn write(&self) -> Call<Write> {
        let operation = Write {};
        self.call(operation)
    }
}

/// The request of [`Client::both`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Both {}

impl Operation for Both {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "both",
        method: "GET",
        path: "/both",
        security: &[&[KEY, SESSION], &[USER]],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/both");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`Client::connection`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Connection {}

impl Operation for Connection {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "connection",
        method: "GET",
        path: "/connection",
        security: &[&[KEY]],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/connection");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`Client::maybe`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Maybe {}

impl Operation for Maybe {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "maybe",
        method: "GET",
        path: "/maybe",
        security: &[&[], &[KEY]],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/maybe");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`Client::missing`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Missing {}

impl Operation for Missing {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "missing",
        method: "GET",
        path: "/missing",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/missing");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`Client::open`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Open {}

impl Operation for Open {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "open",
        method: "GET",
        path: "/open",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/open");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`Client::own`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Own {}

impl Operation for Own {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "own",
        method: "GET",
        path: "/own",
        security: &[&[ACCOUNT]],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/own");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`Client::signed`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Signed {}

impl Operation for Signed {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "signed",
        method: "GET",
        path: "/signed",
        security: &[&[SIGNATURE]],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/signed");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}

/// The request of [`Client::write`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Write {}

impl Operation for Write {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "write",
        method: "POST",
        path: "/own",
        security: &[&[ACCOUNT]],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/own");
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            204 => response.unit(),
            _ => response.empty(),
        }
    }
}
