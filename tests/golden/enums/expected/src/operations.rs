// Written by `cargo xtask codegen` from #/paths.

//! Operations without a tag.

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::error::Error;
use crate::runtime::open;
use crate::runtime::operation::{Operation, OperationInfo};
use crate::runtime::request::RequestBuilder;
use crate::runtime::response::Response;
use crate::runtime::style_query::QueryStyle;
use crate::types;

impl Client {
    /// `GET /signals`
    pub fn list_signals(&self) -> Call<ListSignals> {
        let operation = ListSignals { sort: None };
        self.call(operation)
    }

    /// `POST /signals`
    pub fn send_signal(&self, body: types::Signal) -> Call<SendSignal> {
        let operation = SendSignal { body };
        self.call(operation)
    }
}

/// The request of [`Client::list_signals`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ListSignals {
    sort: Option<ListSignalsSort>,
}

impl Call<ListSignals> {
    /// Default: `"name"`.
    pub fn sort(mut self, value: ListSignalsSort) -> Self { self.operation.sort = Some(value); self }
}

impl Operation for ListSignals {
    type Output = types::Signal;

    const INFO: OperationInfo = OperationInfo {
        id: "list_signals",
        method: "GET",
        path: "/signals",
        security: &[],
        accept: "application/json, */*;q=0.1",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/signals");
        request.query("sort", &self.sort, QueryStyle::FORM)?;
        Ok(())
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        match response.status().as_u16() {
            200 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}

/// Default: `"name"`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ListSignalsSort {
    Name,
    MinusName,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl ListSignalsSort {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("name", Self::Name),
        ("-name", Self::MinusName),
    ];
}

open::string_enum!(ListSignalsSort);

/// The request of [`Client::send_signal`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SendSignal {
    body: types::Signal,
}

impl Operation for SendSignal {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "send_signal",
        method: "POST",
        path: "/signals",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/signals");
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
