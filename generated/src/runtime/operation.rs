// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! What the generated code says about one operation of the API. Everything else about a call is the same
//! for all of them and lives in the other modules.

use super::error::Error;
use super::request::RequestBuilder;
use super::response::Response;

/// One operation of an API, with its arguments.
pub trait Operation: Clone + Send + Sync + 'static {
    /// What a successful call returns.
    type Output: 'static;

    /// What is the same for every call.
    const INFO: OperationInfo;

    /// Media types, or ranges of them, of successful responses that are handed out as they arrive. All others are
    /// read to their end first.
    const STREAM: &'static [&'static str] = &[];

    /// Writes the arguments into `request`.
    ///
    /// # Errors
    ///
    /// If an argument cannot be sent, such as an empty path parameter.
    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error>;

    /// Reads the output from a response of any status.
    ///
    /// # Errors
    ///
    /// If the status is not one of success, or the body is not what the API describes.
    fn decode(response: &Response) -> Result<Self::Output, Error>;
}

/// What is known about an operation before it is called.
#[derive(Debug, Clone)]
pub struct OperationInfo {
    /// The `operationId`, or what stands for it.
    pub id: &'static str,
    /// The HTTP method, registered or not.
    pub method: &'static str,
    /// The path template, for messages: `/jobs/{job_id}`.
    pub path: &'static str,
    /// Which credentials satisfy the server: any one of these sets of security schemes. The empty set
    /// means that none are needed (OAS, "Security Requirement Object").
    pub security: &'static [&'static [&'static str]],
    /// The value of the `Accept` header; empty leaves it to the transport.
    pub accept: &'static str,
}

/// The errors that an operation declares, read on demand by `Error::typed`.
pub trait ApiError: Sized {
    /// Reads the error that the API describes for the status of `response`.
    ///
    /// `None` if it describes none; `Some(Err(_))` if it does and the body does not match.
    fn decode(response: &Response) -> Option<Result<Self, Error>>;
}
