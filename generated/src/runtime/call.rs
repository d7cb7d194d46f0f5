// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! One call of an operation: options in, a future of the output out. Generic code ends here; what awaits
//! is in `send`, compiled once.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use http::HeaderMap;

use super::client::Client;
use super::error::Error;
use super::operation::Operation;
use super::percent;
use super::request::{HeaderNames, RequestBuilder, header, push_pair};
use super::response::{Response, ResponseParts};
use super::send;
use super::transport::BoxFuture;

/// A call that has not been made yet: await it to make it.
///
/// Cloning it is how to make the same call again.
#[derive(Clone)]
#[must_use = "a request does nothing until awaited"]
pub struct Call<O> {
    client: Client,
    pub(crate) operation: O,
    options: CallOptions,
}

/// What one call does differently from its client.
#[derive(Clone, Default)]
pub(super) struct CallOptions {
    pub(super) timeout: Option<Duration>,
    pub(super) max_retries: Option<u32>,
    pub(super) headers: HeaderMap,
    /// Pairs behind the operation's own, encoded.
    pub(super) query: String,
    /// Instead of the operation's URL, one that the server named.
    pub(super) url: Option<String>,
    /// The first header that was refused, and why.
    pub(super) problem: Option<String>,
}

impl<O: Operation> Call<O> {
    /// How long each attempt may take, from the start to the last byte of the response.
    ///
    /// A call with retries can take that long several times, and the waits between; to limit all of it,
    /// wrap the call in `tokio::time::timeout`. A response that is handed out as it arrives may take longer, but not
    /// be silent for longer.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.options.timeout = Some(timeout);
        self
    }

    /// How many times the request may be repeated.
    pub fn max_retries(mut self, retries: u32) -> Self {
        self.options.max_retries = Some(retries);
        self
    }

    /// A header for this request alone, replacing whatever would be sent under that name.
    ///
    /// One that cannot be sent is the error of the call.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        match header(name, value) {
            Ok((name, mut value)) => {
                value.set_sensitive(true);
                self.options.headers.insert(name, value);
            }
            Err(problem) => {
                self.options.problem.get_or_insert(problem);
            }
        }
        self
    }

    /// A pair for the query of this request alone, behind the operation's own.
    pub fn extra_query(mut self, name: &str, value: &str) -> Self {
        let (name, value) = (percent::query(name), percent::query(value));
        push_pair(&mut self.options.query, &name, &value);
        self
    }

    /// The `Idempotency-Key` of this request. With one, a request may be repeated whatever its method: the server
    /// carries it out once.
    pub fn idempotency_key(self, key: &str) -> Self {
        self.header("idempotency-key", key)
    }

    /// Returns the status and headers too.
    pub fn with_response(self) -> CallWithResponse<O> {
        CallWithResponse(self)
    }

    /// Returns the response as it is, whatever its status.
    pub fn raw(self) -> RawCall<O> {
        RawCall(self)
    }
}

// What follows is no method, so that the parameters of operations, which have setters on calls, can have these names.

/// A call of `operation`.
pub(super) fn new<O>(client: Client, operation: O) -> Call<O> {
    Call {
        client,
        operation,
        options: CallOptions::default(),
    }
}

/// The same call of another operation, at that one's own URL.
pub(super) fn map<O, P>(call: Call<O>, operation: impl FnOnce(O) -> P) -> Call<P> {
    Call {
        client: call.client,
        operation: operation(call.operation),
        options: CallOptions {
            url: None,
            ..call.options
        },
    }
}

/// Sends the request to a URL that the server named instead of the operation's own.
pub(super) fn at<O>(mut call: Call<O>, url: String) -> Call<O> {
    call.options.url = Some(url);
    call
}

/// The URL that the server named.
pub(super) fn url<O>(call: &Call<O>) -> Option<&str> {
    call.options.url.as_deref()
}

fn start<O: Operation>(
    call: Call<O>,
    stream: &'static [&'static str],
) -> BoxFuture<Result<Response, Error>> {
    let mut request = RequestBuilder::new();
    let encoded = call.operation.encode(&mut request).map(|()| request);
    let operation = Arc::new(O::INFO);
    send::start(call.client, operation, stream, call.options, encoded)
}

impl<O: Operation> IntoFuture for Call<O> {
    type Output = Result<O::Output, Error>;
    type IntoFuture = CallFuture<O::Output>;

    fn into_future(self) -> Self::IntoFuture {
        CallFuture {
            response: start(self, O::STREAM),
            decode: O::decode,
        }
    }
}

impl<O: fmt::Debug> fmt::Debug for Call<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call")
            .field("operation", &self.operation)
            .field("timeout", &self.options.timeout)
            .field("max_retries", &self.options.max_retries)
            .field("headers", &HeaderNames(&self.options.headers))
            .finish_non_exhaustive()
    }
}

/// A [`Call`] that returns the status and headers too.
#[derive(Debug, Clone)]
#[must_use = "a request does nothing until awaited"]
pub struct CallWithResponse<O>(Call<O>);

impl<O: Operation> IntoFuture for CallWithResponse<O> {
    type Output = Result<(O::Output, ResponseParts), Error>;
    type IntoFuture = CallWithResponseFuture<O::Output>;

    fn into_future(self) -> Self::IntoFuture {
        CallWithResponseFuture {
            response: start(self.0, O::STREAM),
            decode: O::decode,
        }
    }
}

/// A [`Call`] that returns the response as it is: of any status, and not decoded.
#[derive(Debug, Clone)]
#[must_use = "a request does nothing until awaited"]
pub struct RawCall<O>(Call<O>);

impl<O: Operation> IntoFuture for RawCall<O> {
    type Output = Result<Response, Error>;
    type IntoFuture = BoxFuture<Result<Response, Error>>;

    fn into_future(self) -> Self::IntoFuture {
        start(self.0, &[])
    }
}

/// The future of a [`Call`].
#[must_use = "a request does nothing until awaited"]
pub struct CallFuture<T> {
    response: BoxFuture<Result<Response, Error>>,
    decode: fn(&Response) -> Result<T, Error>,
}

impl<T> Future for CallFuture<T> {
    type Output = Result<T, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let response = ready!(self.response.as_mut().poll(context))?;
        Poll::Ready((self.decode)(&response))
    }
}

impl<T> fmt::Debug for CallFuture<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CallFuture").finish_non_exhaustive()
    }
}

/// The future of a [`CallWithResponse`].
#[must_use = "a request does nothing until awaited"]
pub struct CallWithResponseFuture<T> {
    response: BoxFuture<Result<Response, Error>>,
    decode: fn(&Response) -> Result<T, Error>,
}

impl<T> Future for CallWithResponseFuture<T> {
    type Output = Result<(T, ResponseParts), Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let response = ready!(self.response.as_mut().poll(context))?;
        Poll::Ready((self.decode)(&response).map(|output| (output, response.into_parts())))
    }
}

impl<T> fmt::Debug for CallWithResponseFuture<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CallWithResponseFuture")
            .finish_non_exhaustive()
    }
}
