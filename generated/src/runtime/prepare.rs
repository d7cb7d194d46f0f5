// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Completes a request: what the operation wrote, the client's settings and the call's options in; something that can
//! be sent any number of times out.

use http::header::{ACCEPT, AUTHORIZATION, CONTENT_LENGTH, HeaderValue, USER_AGENT};
use http::{HeaderMap, Method};

use super::auth::{self, Chosen};
use super::base_url::{BaseUrl, same_origin};
use super::body::Body;
use super::call::CallOptions;
use super::client::Settings;
use super::error::Error;
use super::operation::OperationInfo;
use super::request::RequestBuilder;

/// A request that is complete but for its credentials, which are added to each attempt.
pub(super) struct Prepared<'s> {
    pub(super) request: http::Request<Body>,
    /// Headers of this call alone, which win over those of credentials.
    pub(super) overrides: HeaderMap,
    pub(super) chosen: Chosen<'s>,
}

/// Who wins where several set a header: the call, then the credential, then the operation, then the client.
pub(super) fn prepare<'s>(
    settings: &'s Settings,
    operation: &OperationInfo,
    options: CallOptions,
    request: RequestBuilder,
) -> Result<Prepared<'s>, Error> {
    if let Some(problem) = options.problem {
        return Err(Error::encode(problem));
    }
    let method = Method::from_bytes(operation.method.as_bytes()).map_err(|_| {
        Error::configuration(format!("{:?} is not an HTTP method", operation.method))
    })?;
    let server = server(settings, request.server.as_deref())?;
    let base_url = server.as_ref().unwrap_or(&settings.base_url);
    let query = [request.query.as_str(), options.query.as_str()];
    let own = base_url
        .join(&request.path, &query)
        .map_err(Error::encode)?;
    let uri = match options.url {
        Some(url) => same_origin(&own, &url).ok_or_else(|| {
            Error::paging("the server named a URL of another origin, or none at all")
        })?,
        None => own,
    };
    let mut headers = request.headers;
    for (name, value) in &settings.headers {
        headers.entry(name).or_insert_with(|| value.clone());
    }
    for (name, value) in &options.headers {
        headers.insert(name, value.clone());
    }
    derived(&mut headers, &method, &request.body, operation, settings);
    let chosen = auth::choose(&settings.credentials, operation.security);
    let secret = !chosen.is_empty() || headers.contains_key(AUTHORIZATION);
    if secret && !base_url.is_private() && !settings.allow_insecure_auth {
        return Err(Error::configuration(format!(
            "credentials are not sent to {} because anybody on the way could read them; use https, or \
             ClientBuilder::allow_insecure_auth",
            base_url.root()
        )));
    }
    if let Some(server) = server.filter(|server| secret && !is_trusted(settings, server)) {
        return Err(Error::configuration(format!(
            "credentials are not sent to {}, the server of this operation alone, because it is of another origin than {}; \
             see ClientBuilder::trust_server",
            server.root(),
            settings.base_url.root()
        )));
    }
    let mut complete = http::Request::new(request.body);
    *complete.method_mut() = method;
    *complete.uri_mut() = uri;
    *complete.headers_mut() = headers;
    Ok(Prepared {
        request: complete,
        overrides: options.headers,
        chosen,
    })
}

/// The server of this operation alone, unless the client was told where to go.
fn server(settings: &Settings, server: Option<&str>) -> Result<Option<BaseUrl>, Error> {
    match server {
        Some(url) if !settings.base_url_is_set => {
            BaseUrl::parse(url).map(Some).map_err(Error::configuration)
        }
        _ => Ok(None),
    }
}

/// Whether the server of an operation may see the credentials (wire.md W20).
fn is_trusted(settings: &Settings, server: &BaseUrl) -> bool {
    let mut trusted = std::iter::once(&settings.base_url).chain(&settings.trusted);
    trusted.any(|trusted| trusted.is_origin_of(server))
}

/// Headers that follow from the rest.
fn derived(
    headers: &mut HeaderMap,
    method: &Method,
    body: &Body,
    operation: &OperationInfo,
    settings: &Settings,
) {
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
    // Without it some servers wait for a body, and others answer 411 (wire.md W10; RFC 9110, section 8.6).
    let expects_body = matches!(*method, Method::POST | Method::PUT | Method::PATCH);
    if expects_body && matches!(body, Body::Empty) {
        headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
    }
    // A transport cannot see how long a stream will be.
    if let (Body::Stream(_), Some(length)) = (body, body.length()) {
        headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
    }
}
