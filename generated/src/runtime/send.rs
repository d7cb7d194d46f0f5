// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Makes a call: an encoded request in, a response of any status or an error out. Credentials, timeouts, limits,
//! redirects and retries are applied here, once for all operations and none of it generic.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use http::header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderMap, StatusCode};
use tokio::time::{Instant, sleep, timeout_at};

use super::body::Body;
use super::byte_stream::ByteStream;
use super::call::CallOptions;
use super::client::{Client, Settings};
use super::error::Error;
use super::hook::Attempt;
use super::operation::OperationInfo;
use super::prepare::{Prepared, prepare};
use super::read::{ReadError, announced_length, read};
use super::redirect::{Redirect, follow};
use super::request::RequestBuilder;
use super::response::Response;
use super::retry::{Failure, is_repeatable};
use super::retry_after::retry_after;
use super::trace::Span;
use super::transport::BoxFuture;

/// Makes the call, unless `request` is an error already. A success of one of the types in `stream` comes back with
/// its body still to come.
pub(super) fn start(
    client: Client,
    operation: Arc<OperationInfo>,
    stream: &'static [&'static str],
    options: CallOptions,
    request: Result<RequestBuilder, Error>,
) -> BoxFuture<Result<Response, Error>> {
    Box::pin(async move {
        match request {
            Ok(request) => run(&client, &operation, stream, options, request).await,
            Err(error) => Err(error),
        }
        .map_err(|error| error.in_operation(&operation))
    })
}

async fn run(
    client: &Client,
    operation: &Arc<OperationInfo>,
    stream: &'static [&'static str],
    options: CallOptions,
    request: RequestBuilder,
) -> Result<Response, Error> {
    let settings = client.settings()?;
    let policy = options.max_retries.map_or(settings.retry, |retries| {
        settings.retry.max_retries(retries)
    });
    let timeout = options.timeout.unwrap_or(settings.timeout);
    let prepared = prepare(settings, operation, options, request)?;
    // What was read from a stream is gone, even if no connection could be made.
    let policy = if prepared.request.body().is_repeatable() {
        policy
    } else {
        policy.max_retries(0)
    };
    let repeatable = is_repeatable(prepared.request.method(), prepared.request.headers());
    let exchange = Exchange {
        settings,
        operation,
        stream,
        timeout,
    };
    let (mut retries, mut attempts) = (0, 0);
    loop {
        let outcome = exchange.run(&prepared, &mut attempts).await;
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

/// What is the same for all attempts of a call.
struct Exchange<'c> {
    settings: &'c Settings,
    operation: &'c Arc<OperationInfo>,
    stream: &'static [&'static str],
    timeout: Duration,
}

impl Exchange<'_> {
    /// Sends the request, follows redirects, and sends it again with another credential if the first is refused.
    async fn run(&self, prepared: &Prepared<'_>, attempts: &mut u32) -> Result<Response, Error> {
        let deadline = Instant::now().checked_add(self.timeout);
        let mut request = prepared.request.clone();
        let (mut replayed, mut redirects) = (false, 0);
        loop {
            let again = request.clone();
            let repeatable = request.body().is_repeatable();
            let mut sent = HeaderMap::new();
            let outcome = self.attempt(prepared, request, deadline, *attempts, &mut sent);
            let outcome = outcome.await;
            *attempts += 1;
            let response = outcome?;
            request = again;
            let refused = response.status() == StatusCode::UNAUTHORIZED && repeatable && !replayed;
            if refused && prepared.chosen.refused(&sent) {
                replayed = true;
                continue;
            }
            let (method, uri) = (request.method(), request.uri());
            let redirect = (redirects < self.settings.max_redirects)
                .then(|| follow(method, uri, response.status(), response.headers()))
                .flatten()
                .filter(|redirect| repeatable || !redirect.keeps_body);
            match redirect {
                Some(redirect) => redirects_to(&mut request, redirect),
                None => return Ok(response),
            }
            redirects += 1;
        }
    }

    /// One attempt, with what is told of it. `sent` becomes the headers that were sent.
    async fn attempt(
        &self,
        prepared: &Prepared<'_>,
        mut request: http::Request<Body>,
        deadline: Option<Instant>,
        number: u32,
        sent: &mut HeaderMap,
    ) -> Result<Response, Error> {
        let (method, uri) = (request.method().clone(), request.uri().clone());
        let url = uri.to_string();
        let attempt = Attempt {
            operation: self.operation,
            method: &method,
            url: url.split('?').next().unwrap_or_default(),
            number,
        };
        let started = Instant::now();
        for hook in &self.settings.hooks {
            hook.before(&attempt, request.headers_mut());
        }
        let outcome = Span::new(&attempt, &uri)
            .around(self.send(prepared, request, deadline, sent))
            .await
            .map_err(|error| error.in_operation(self.operation));
        for hook in &self.settings.hooks {
            hook.after(&attempt, outcome.as_ref(), started.elapsed());
        }
        outcome
    }

    async fn send(
        &self,
        prepared: &Prepared<'_>,
        mut request: http::Request<Body>,
        deadline: Option<Instant>,
        sent: &mut HeaderMap,
    ) -> Result<Response, Error> {
        let timeout = self.timeout;
        let late = || Error::timeout(format!("no response within {timeout:?}"), None);
        let transport = &*self.settings.transport;
        let signing = prepared.chosen.authenticate(&mut request, transport);
        within(deadline, signing).await.ok_or_else(late)??;
        for (name, value) in &prepared.overrides {
            request.headers_mut().insert(name, value.clone());
        }
        sent.clone_from(request.headers());
        let method = request.method().clone();
        let (head, body) = within(deadline, transport.send(request))
            .await
            .ok_or_else(late)?
            .map_err(|error| Error::transport(error, None))?
            .into_parts();
        let announced = announced_length(&method, head.status, &head.headers);
        let response = Response::head(
            Arc::clone(self.operation),
            head.status,
            head.headers,
            prepared.chosen.anonymous,
        );
        if response.is_stream(self.stream) {
            let stream = ByteStream::new(body, response.clone(), timeout, announced);
            return Ok(response.with_stream(stream));
        }
        let limit = self.settings.body_limit;
        match within(deadline, read(body, limit, announced)).await {
            Some(Ok(body)) => Ok(response.with_body(body)),
            Some(Err(ReadError::TooLarge)) => Err(Error::body_too_large(limit, response)),
            Some(Err(ReadError::Transport(error))) => Err(Error::transport(error, Some(response))),
            None => Err(Error::timeout(
                format!("its body did not end within {timeout:?}"),
                Some(response),
            )),
        }
    }
}

/// Turns a request into the one that a redirect asks for.
fn redirects_to(request: &mut http::Request<Body>, redirect: Redirect) {
    *request.method_mut() = redirect.method;
    *request.uri_mut() = redirect.uri;
    if !redirect.keeps_body {
        *request.body_mut() = Body::Empty;
        for name in [CONTENT_TYPE, CONTENT_LENGTH, CONTENT_ENCODING] {
            request.headers_mut().remove(name);
        }
    }
}

/// The output of `future`, or `None` if the deadline comes first. No deadline is one beyond the clock's range.
async fn within<F: Future>(deadline: Option<Instant>, future: F) -> Option<F::Output> {
    match deadline {
        Some(deadline) => timeout_at(deadline, future).await.ok(),
        None => Some(future.await),
    }
}
