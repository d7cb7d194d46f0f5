// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Makes a call: an encoded request in, a complete response of any status or an error out. Credentials,
//! timeouts, limits and retries are applied here, once for all operations and none of it generic.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use bytes::{Bytes, BytesMut};
use http::header::{
    ACCEPT, AUTHORIZATION, CONTENT_ENCODING, CONTENT_LENGTH, HeaderValue, USER_AGENT,
};
use http::{HeaderMap, Method, StatusCode, Uri};
use tokio::time::{Instant, sleep, timeout_at};

use super::auth::{self, Outcome};
use super::body::Body;
use super::call::CallOptions;
use super::client::{Client, Settings};
use super::error::Error;
use super::operation::OperationInfo;
use super::request::RequestBuilder;
use super::response::Response;
use super::retry::{Failure, is_repeatable};
use super::retry_after::retry_after;
use super::transport::{BodyStream, BoxFuture, TransportError, TransportErrorKind};

/// Makes the call, unless `request` is an error already.
pub(super) fn start(
    client: Client,
    operation: Arc<OperationInfo>,
    options: CallOptions,
    request: Result<RequestBuilder, Error>,
) -> BoxFuture<Result<Response, Error>> {
    Box::pin(async move {
        match request {
            Ok(request) => run(&client, &operation, options, request).await,
            Err(error) => Err(error),
        }
        .map_err(|error| error.in_operation(&operation))
    })
}

async fn run(
    client: &Client,
    operation: &Arc<OperationInfo>,
    options: CallOptions,
    request: RequestBuilder,
) -> Result<Response, Error> {
    let settings = client.settings()?;
    let timeout = options.timeout.unwrap_or(settings.timeout);
    let policy = options.max_retries.map_or(settings.retry, |retries| {
        settings.retry.max_retries(retries)
    });
    let prepared = prepare(settings, operation, options, request)?;
    // What was read from a stream is gone, even if no connection could be made.
    let policy = if prepared.body.is_repeatable() {
        policy
    } else {
        policy.max_retries(0)
    };
    let repeatable = is_repeatable(&prepared.method, &prepared.headers);
    let mut retries = 0;
    loop {
        let outcome = attempt(settings, operation, &prepared, timeout).await;
        let (failure, headers) = match &outcome {
            Ok(response) => (
                Failure::of_status(response.status()),
                Some(response.headers()),
            ),
            Err(error) => (error.failure(), error.headers()),
        };
        let Some(failure) = failure else {
            if outcome.is_ok() {
                settings.budget.deposit();
            }
            return outcome;
        };
        let server_wait = headers.and_then(|headers| retry_after(headers, SystemTime::now()));
        match policy.delay(retries, failure, repeatable, server_wait, fastrand::f64()) {
            Some(delay) if settings.budget.withdraw() => sleep(delay).await,
            _ => return outcome,
        }
        retries += 1;
    }
}

/// A request that can be sent any number of times.
struct Prepared {
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Body,
    anonymous: bool,
}

impl Prepared {
    fn request(&self) -> http::Request<Body> {
        let mut request = http::Request::new(self.body.clone());
        *request.method_mut() = self.method.clone();
        *request.uri_mut() = self.uri.clone();
        *request.headers_mut() = self.headers.clone();
        request
    }
}

/// Completes the request. Who wins where several set a header: the call, then the credential, then the
/// operation, then the client.
fn prepare(
    settings: &Settings,
    operation: &OperationInfo,
    options: CallOptions,
    mut request: RequestBuilder,
) -> Result<Prepared, Error> {
    if let Some(problem) = options.problem {
        return Err(Error::encode(problem));
    }
    for (name, value) in &settings.headers {
        request.headers.entry(name).or_insert_with(|| value.clone());
    }
    let outcome = auth::sign(&settings.credentials, operation, &mut request)?;
    for (name, value) in &options.headers {
        request.headers.insert(name, value.clone());
    }
    let RequestBuilder {
        path,
        query,
        mut headers,
        body,
    } = request;
    let secret = outcome == Outcome::Signed || headers.contains_key(AUTHORIZATION);
    if secret && !settings.base_url.is_private() && !settings.allow_insecure_auth {
        return Err(Error::configuration(format!(
            "credentials are not sent to {} because anybody on the way could read them; use https, or \
             ClientBuilder::allow_insecure_auth",
            settings.base_url.root()
        )));
    }
    headers
        .entry(USER_AGENT)
        .or_insert_with(|| settings.user_agent.clone());
    // A description may hold what no header can; such an `Accept` is left to the transport.
    if let Some(accept) = HeaderValue::from_str(operation.accept)
        .ok()
        .filter(|accept| !accept.is_empty())
    {
        headers.entry(ACCEPT).or_insert(accept);
    }
    let method = Method::from_bytes(operation.method.as_bytes()).map_err(|_| {
        Error::configuration(format!("{:?} is not an HTTP method", operation.method))
    })?;
    // Without it some servers wait for a body, and others answer 411 (wire.md W10; RFC 9110, section 8.6).
    let expects_body = matches!(method, Method::POST | Method::PUT | Method::PATCH);
    if expects_body && matches!(body, Body::Empty) {
        headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
    }
    // A transport cannot see how long a stream will be.
    if let (Body::Stream(_), Some(length)) = (&body, body.length()) {
        headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
    }
    Ok(Prepared {
        method,
        uri: settings
            .base_url
            .join(&path, &query)
            .map_err(Error::encode)?,
        headers,
        body,
        anonymous: outcome == Outcome::Anonymous,
    })
}

async fn attempt(
    settings: &Settings,
    operation: &Arc<OperationInfo>,
    prepared: &Prepared,
    timeout: Duration,
) -> Result<Response, Error> {
    let deadline = Instant::now().checked_add(timeout);
    let sent = within(deadline, settings.transport.send(prepared.request())).await;
    let Some(sent) = sent else {
        return Err(Error::timeout(
            format!("no response within {timeout:?}"),
            None,
        ));
    };
    let (head, body) = sent
        .map_err(|error| Error::transport(error, None))?
        .into_parts();
    let announced = announced_length(&prepared.method, head.status, &head.headers);
    let response = Response::head(
        Arc::clone(operation),
        head.status,
        head.headers,
        prepared.anonymous,
    );
    match within(deadline, read(body, settings.body_limit, announced)).await {
        Some(Ok(body)) => Ok(response.with_body(body)),
        Some(Err(ReadError::TooLarge)) => Err(Error::body_too_large(settings.body_limit, response)),
        Some(Err(ReadError::Transport(error))) => Err(Error::transport(error, Some(response))),
        None => Err(Error::timeout(
            format!("its body did not end within {timeout:?}"),
            Some(response),
        )),
    }
}

/// The output of `future`, or `None` if the deadline comes first. No deadline is one beyond the clock's range.
async fn within<F: Future>(deadline: Option<Instant>, future: F) -> Option<F::Output> {
    match deadline {
        Some(deadline) => timeout_at(deadline, future).await.ok(),
        None => Some(future.await),
    }
}

enum ReadError {
    TooLarge,
    Transport(TransportError),
}

/// Reads a body of at most `limit` bytes; if it is shorter than `announced`, it was cut.
async fn read(
    mut body: BodyStream,
    limit: usize,
    announced: Option<u64>,
) -> Result<Bytes, ReadError> {
    if announced.is_some_and(|length| usize::try_from(length).map_or(true, |length| length > limit))
    {
        return Err(ReadError::TooLarge);
    }
    let mut first = Bytes::new();
    let mut rest = BytesMut::new();
    while let Some(chunk) = body.next().await {
        let chunk = chunk.map_err(ReadError::Transport)?;
        if chunk.len() > limit.saturating_sub(first.len() + rest.len()) {
            return Err(ReadError::TooLarge);
        }
        // Most bodies are one chunk, which needs no copy.
        if first.is_empty() {
            first = chunk;
        } else {
            rest.extend_from_slice(&chunk);
        }
    }
    let read = first.len() + rest.len();
    if let Some(announced) = announced.filter(|announced| (read as u64) < *announced) {
        let text = format!("{read} of {announced} bytes arrived");
        return Err(ReadError::Transport(TransportError::new(
            TransportErrorKind::Closed,
            text,
        )));
    }
    if rest.is_empty() {
        return Ok(first);
    }
    let mut whole = BytesMut::with_capacity(read);
    whole.extend_from_slice(&first);
    whole.extend_from_slice(&rest);
    Ok(whole.freeze())
}

/// How many bytes of body the head promises, where that can be relied on (RFC 9110, section 8.6).
fn announced_length(method: &Method, status: StatusCode, headers: &HeaderMap) -> Option<u64> {
    let bodiless = method == Method::HEAD || matches!(status.as_u16(), 204 | 304);
    if bodiless || headers.contains_key(CONTENT_ENCODING) {
        return None;
    }
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}
