// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Answers in another representation than the one that a call reads: a call and a media type in, the response out
//! (RFC 9110, section 12.5.1).

use super::call::Call;
use super::error::Error;
use super::operation::Operation;
use super::response::Response;
use super::transport::BoxFuture;

impl<O: Operation> Call<O> {
    /// Asks for the answer as `media_type`, and returns it for the caller to read: as [`Response::text`],
    /// [`Response::bytes`] or [`Response::json`] of another type.
    pub fn accept(self, media_type: &str) -> AcceptCall<O> {
        AcceptCall {
            call: self.header("accept", media_type),
            media_type: media_type.to_owned(),
        }
    }
}

/// A [`Call`] that asks for a representation and returns the response. Made by [`Call::accept`].
///
/// Its error is the call's for a status that is not one of success, and for an answer of another media type.
#[derive(Debug, Clone)]
#[must_use = "a request does nothing until awaited"]
pub struct AcceptCall<O> {
    call: Call<O>,
    media_type: String,
}

impl<O: Operation> IntoFuture for AcceptCall<O> {
    type Output = Result<Response, Error>;
    type IntoFuture = BoxFuture<Result<Response, Error>>;

    fn into_future(self) -> Self::IntoFuture {
        let response = self.call.raw().into_future();
        Box::pin(async move {
            let response = response.await?;
            if !response.status().is_success() {
                return Err(response.unexpected());
            }
            response.of(&[&self.media_type])?;
            Ok(response)
        })
    }
}
