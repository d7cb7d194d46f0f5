// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Calls from code that is not asynchronous: a call or a stream in, its outcome or an iterator out. Only with the feature
//! `blocking`.
//!
//! The work is done by one runtime of its own with one thread, which is started by the first call and shared by all.

#![cfg(feature = "blocking")]

use std::fmt;
use std::pin::Pin;
use std::sync::OnceLock;

use futures_core::Stream;
use tokio::runtime::{Builder, Handle, Runtime};

use super::accept::AcceptCall;
use super::call::{Call, CallWithResponse, RawCall};
use super::error::Error;
use super::operation::Operation;
use super::response::{Response, ResponseParts};

impl<O: Operation> Call<O> {
    /// Makes the call and waits for its outcome.
    ///
    /// # Errors
    ///
    /// As the call's; and if the thread belongs to an asynchronous runtime, which must not be blocked.
    pub fn blocking(self) -> Result<O::Output, Error> {
        wait(self.into_future())?
    }
}

impl<O: Operation> CallWithResponse<O> {
    /// Makes the call and waits for its outcome. As [`Call::blocking`].
    ///
    /// # Errors
    ///
    /// As [`Call::blocking`].
    pub fn blocking(self) -> Result<(O::Output, ResponseParts), Error> {
        wait(self.into_future())?
    }
}

impl<O: Operation> RawCall<O> {
    /// Makes the call and waits for its outcome. As [`Call::blocking`].
    ///
    /// # Errors
    ///
    /// As [`Call::blocking`].
    pub fn blocking(self) -> Result<Response, Error> {
        wait(self.into_future())?
    }
}

impl<O: Operation> AcceptCall<O> {
    /// Makes the call and waits for its outcome. As [`Call::blocking`].
    ///
    /// # Errors
    ///
    /// As [`Call::blocking`].
    pub fn blocking(self) -> Result<Response, Error> {
        wait(self.into_future())?
    }
}

/// The items of a stream of this crate (events, pages, bytes), each waited for.
pub fn iter<S, T>(stream: S) -> Iter<S>
where
    S: Stream<Item = Result<T, Error>>,
{
    Iter(Box::pin(stream))
}

/// An iterator over a stream. Made by [`iter`].
pub struct Iter<S>(Pin<Box<S>>);

impl<S, T> Iterator for Iter<S>
where
    S: Stream<Item = Result<T, Error>>,
{
    type Item = Result<T, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let next = std::future::poll_fn(|context| self.0.as_mut().poll_next(context));
        wait(next).unwrap_or_else(|error| Some(Err(error)))
    }
}

impl<S> fmt::Debug for Iter<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Iter").finish_non_exhaustive()
    }
}

fn wait<F: Future>(future: F) -> Result<F::Output, Error> {
    static RUNTIME: OnceLock<Result<Runtime, String>> = OnceLock::new();
    if Handle::try_current().is_ok() {
        return Err(Error::configuration(
            "a blocking call within an asynchronous runtime, which it would stop: await the call instead",
        ));
    }
    let runtime = RUNTIME.get_or_init(|| {
        // Connections live on its thread between calls.
        let mut builder = Builder::new_multi_thread();
        let builder = builder.worker_threads(1).enable_all();
        builder.build().map_err(|error| error.to_string())
    });
    match runtime {
        Ok(runtime) => Ok(runtime.block_on(future)),
        Err(error) => Err(Error::configuration(format!(
            "no thread for blocking calls: {error}"
        ))),
    }
}
