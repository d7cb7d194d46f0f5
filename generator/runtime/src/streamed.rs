// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Operations that answer in two ways: at once, or piece by piece. A call of the first in, a call of the second out.

use super::call::{self, Call};
use super::error::Error;
use super::operation::{Operation, OperationInfo};
use super::request::RequestBuilder;
use super::response::Response;

/// An operation whose answer can also be taken as it arrives.
pub trait Streams: Operation {
    /// What comes out: a stream of bytes, events or items.
    type Stream: 'static;

    /// Media types, or ranges of them, of the answers that are taken so.
    const TYPES: &'static [&'static str];

    /// The value of the `Accept` header that asks for them.
    const ACCEPT: &'static str;

    /// Changes the arguments so that the server answers piece by piece, where it wants to be told.
    fn ask(&mut self) {}

    /// Opens the answer. As [`Operation::decode`].
    ///
    /// # Errors
    ///
    /// If the status is not one of success, or the body is not what the API describes.
    fn open(response: &Response) -> Result<Self::Stream, Error>;
}

/// An operation whose answer is taken as it arrives.
#[derive(Debug, Clone)]
pub struct Streamed<O>(O);

impl<O: Streams> Operation for Streamed<O> {
    type Output = O::Stream;

    const INFO: OperationInfo = OperationInfo {
        accept: O::ACCEPT,
        ..O::INFO
    };

    const STREAM: &'static [&'static str] = O::TYPES;

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        self.0.encode(request)
    }

    fn decode(response: &Response) -> Result<Self::Output, Error> {
        O::open(response)
    }
}

impl<O: Streams> Call<O> {
    /// Takes the answer as it arrives. The call's timeout is then how long the server may be silent.
    pub fn stream(self) -> Call<Streamed<O>> {
        call::map(self, |mut operation| {
            operation.ask();
            Streamed(operation)
        })
    }
}
