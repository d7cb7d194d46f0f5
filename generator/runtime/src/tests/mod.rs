//! Unit tests of the runtime. They are here and not beside the modules because those are copied into
//! generated crates, which must not declare files that are not there.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod auth;
mod auth_oauth2;
mod base_url;
#[cfg(feature = "blocking")]
mod blocking;
#[cfg(feature = "gzip")]
mod compression;
mod errors;
mod exchange;
mod failures;
mod faults;
mod form;
mod media_type;
mod mock;
mod multipart;
mod paging;
mod percent;
mod request;
mod response;
mod response_header;
mod retry;
mod retry_after;
mod server;
mod sse;
mod streams;
mod style;
#[cfg(feature = "tracing")]
mod trace;
mod upload;
mod wire;

use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;

use crate::auth::Credential;
use crate::client::{Client, ClientBuilder, Defaults};
use crate::error::Error;
use crate::json::{Decode, DecodeError, Json};
use crate::operation::{ApiError, Operation, OperationInfo};
use crate::request::RequestBuilder;
use crate::response::Response;
use crate::retry::RetryPolicy;
use crate::style_path::PathStyle;
use crate::style_query::QueryStyle;

pub(crate) const TOKEN: &str = "sk-MARKED-TOKEN";

pub(crate) static DEFAULTS: Defaults = Defaults {
    base_url: Some("https://api.example.com/v1"),
    user_agent: "client/1.2.3",
};

pub(crate) fn builder() -> ClientBuilder {
    ClientBuilder::new(&DEFAULTS)
        .credential("BearerAuth", Credential::bearer(TOKEN))
        .retry_policy(RetryPolicy::default().initial_backoff(Duration::from_millis(1)))
}

pub(crate) fn client(base_url: &str) -> Client {
    builder().base_url(base_url).build()
}

/// `GET /jobs/{job_id}`
#[derive(Debug, Clone)]
pub(crate) struct GetJob {
    pub(crate) job_id: String,
    pub(crate) limit: Option<i64>,
    pub(crate) trace: Option<String>,
}

pub(crate) fn get_job() -> GetJob {
    GetJob {
        job_id: "job 1".to_owned(),
        limit: None,
        trace: None,
    }
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Job {
    pub(crate) id: i64,
}

impl Decode for Job {
    fn decode(json: Json<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            id: json.object()?.required("id")?,
        })
    }
}

impl Operation for GetJob {
    type Output = Job;

    const INFO: OperationInfo = OperationInfo {
        id: "get_job",
        method: "GET",
        path: "/jobs/{job_id}",
        security: &[&["BearerAuth"]],
        accept: "application/json",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/jobs/");
        request.path("job_id", &self.job_id, PathStyle::Simple)?;
        request.query("limit", &self.limit, QueryStyle::FORM)?;
        request.header("x-trace", &self.trace)
    }

    fn decode(response: &Response) -> Result<Job, Error> {
        match response.status().as_u16() {
            200 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum GetJobError {
    NotFound(Vec<String>),
}

impl ApiError for GetJobError {
    fn decode(response: &Response) -> Option<Result<Self, Error>> {
        match response.status().as_u16() {
            404 => Some(response.json().map(Self::NotFound)),
            _ => None,
        }
    }
}

/// `POST /jobs`, with a body and a cookie or without.
#[derive(Debug, Clone, Default)]
pub(crate) struct CreateJob {
    pub(crate) body: Option<Vec<i64>>,
    pub(crate) idempotency_key: Option<String>,
    pub(crate) session: Option<String>,
}

impl Operation for CreateJob {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "create_job",
        method: "POST",
        path: "/jobs",
        security: &[&[], &["BearerAuth"]],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/jobs");
        request.header("Idempotency-Key", &self.idempotency_key)?;
        request.cookie("session", &self.session)?;
        match &self.body {
            Some(body) => request.json(body),
            None => Ok(()),
        }
    }

    fn decode(response: &Response) -> Result<(), Error> {
        match response.status().as_u16() {
            200..=299 => response.unit(),
            _ => Err(response.unexpected()),
        }
    }
}

/// `PUT /things`, written by a function.
#[derive(Clone)]
pub(crate) struct Put(Arc<Encode>);

type Encode = dyn Fn(&mut RequestBuilder) -> Result<(), Error> + Send + Sync;

pub(crate) fn put(
    encode: impl Fn(&mut RequestBuilder) -> Result<(), Error> + Send + Sync + 'static,
) -> Put {
    Put(Arc::new(encode))
}

impl Operation for Put {
    type Output = ();

    const INFO: OperationInfo = OperationInfo {
        id: "put",
        method: "PUT",
        path: "/things",
        security: &[],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/things");
        (self.0)(request)
    }

    fn decode(response: &Response) -> Result<(), Error> {
        match response.status().as_u16() {
            200 => response.unit(),
            _ => Err(response.unexpected()),
        }
    }
}

/// The body that `encode` writes and its media type, both as text.
pub(crate) async fn written(
    encode: impl Fn(&mut RequestBuilder) -> Result<(), Error>,
) -> Result<(String, String), Error> {
    let mut request = RequestBuilder::new();
    encode(&mut request)?;
    let mut body = Vec::new();
    let mut stream = request.body.into_stream();
    while let Some(piece) = stream.next().await {
        body.extend_from_slice(&piece.unwrap());
    }
    let media_type = request.headers["content-type"].to_str().unwrap();
    Ok((media_type.to_owned(), String::from_utf8(body).unwrap()))
}

/// A stream of prepared pieces.
pub(crate) struct Pieces<E>(VecDeque<Result<Bytes, E>>);

impl<E> Pieces<E> {
    pub(crate) fn of<B: AsRef<[u8]>>(pieces: impl IntoIterator<Item = B>) -> Self {
        let pieces = pieces.into_iter();
        Self(
            pieces
                .map(|piece| Ok(Bytes::copy_from_slice(piece.as_ref())))
                .collect(),
        )
    }

    pub(crate) fn then(mut self, piece: Result<Bytes, E>) -> Self {
        self.0.push_back(piece);
        self
    }
}

impl<E: Unpin> Stream for Pieces<E> {
    type Item = Result<Bytes, E>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.pop_front())
    }
}

/// Asserts that no form of the error shows the token.
#[track_caller]
pub(crate) fn assert_silent(error: &Error) {
    let mut texts = vec![
        format!("{error}"),
        format!("{error:?}"),
        format!("{error:#?}"),
    ];
    let mut cause = std::error::Error::source(error);
    while let Some(error) = cause {
        texts.push(format!("{error} {error:?}"));
        cause = error.source();
    }
    for text in texts {
        assert!(!text.contains("MARKED"), "a secret is shown: {text}");
    }
}
