// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! The default [`Transport`]: a pooled reqwest client that does what it is told and nothing else.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;

use super::body::Body;
use super::transport::{BodyStream, BoxFuture, Transport, TransportError, TransportErrorKind};

#[cfg(not(any(
    feature = "native-tls",
    feature = "rustls",
    feature = "rustls-no-provider"
)))]
compile_error!(
    "no TLS: switch on one of the features `rustls` (the default), `rustls-no-provider` and `native-tls`"
);

/// Sends requests through reqwest.
///
/// Redirects are not followed and no `Referer` is sent (wire.md W20). Proxies are those of the environment
/// (`HTTPS_PROXY`, `NO_PROXY`, ..). With the feature `rustls-no-provider` and without another kind of TLS, the program
/// must have installed a provider of cryptography for rustls before it builds a client.
#[derive(Debug, Clone)]
pub struct ReqwestTransport {
    client: reqwest::Client,
}

impl ReqwestTransport {
    /// A transport with a connection pool of its own.
    ///
    /// # Errors
    ///
    /// If TLS or the proxies of the environment cannot be set up.
    pub fn new(connect_timeout: Duration) -> Result<Self, TransportError> {
        Self::configured(|builder| builder.connect_timeout(connect_timeout))
    }

    /// A transport set up by `configure`: with a client certificate (mutual TLS), a certificate authority or a proxy
    /// of your own. Whatever it says about redirects, none are followed here: that is the client's business.
    ///
    /// ```text
    /// let identity = reqwest::Identity::from_pem(&certificate_and_key)?;
    /// let transport = ReqwestTransport::configured(|builder| builder.identity(identity))?;
    /// let client = Client::builder().transport(transport).build();
    /// ```
    ///
    /// Its argument is reqwest's own builder, so the version of reqwest must be the one that this crate depends on.
    ///
    /// # Errors
    ///
    /// If TLS or the proxies cannot be set up so.
    pub fn configured(
        configure: impl FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder,
    ) -> Result<Self, TransportError> {
        let client = configure(reqwest::Client::builder())
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            .build()
            .map_err(convert)?;
        Ok(Self { client })
    }
}

impl Transport for ReqwestTransport {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<Result<http::Response<BodyStream>, TransportError>> {
        let client = self.client.clone();
        Box::pin(async move {
            let (head, body) = request.into_parts();
            let mut request: reqwest::Request = http::Request::from_parts(head, "")
                .try_into()
                .map_err(convert)?;
            *request.body_mut() = match body {
                Body::Empty => None,
                Body::Bytes(bytes) => Some(bytes.into()),
                Body::Stream(_) => Some(reqwest::Body::wrap_stream(body.into_stream())),
            };
            let mut response = client.execute(request).await.map_err(convert)?;
            let mut converted = http::Response::new(());
            *converted.status_mut() = response.status();
            *converted.headers_mut() = std::mem::take(response.headers_mut());
            Ok(converted.map(|()| BodyStream::new(Chunks(Box::pin(response.bytes_stream())))))
        })
    }
}

/// reqwest's stream of bytes, with its errors converted.
struct Chunks<S>(Pin<Box<S>>);

impl<S: Stream<Item = reqwest::Result<Bytes>>> Stream for Chunks<S> {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.as_mut().poll_next(context).map_err(convert)
    }
}

fn convert(error: reqwest::Error) -> TransportError {
    // A body of ours that could not be read: the network is not to blame, and another attempt will not help.
    let mut cause = std::error::Error::source(&error);
    while let Some(found) = cause {
        if let Some(ours) = found.downcast_ref::<TransportError>() {
            return TransportError::new(ours.kind(), ours.reason());
        }
        cause = found.source();
    }
    // A connect timeout is both; that nothing was sent is the part that decides about a retry.
    let kind = if error.is_connect() {
        TransportErrorKind::Connect
    } else if error.is_timeout() {
        TransportErrorKind::Timeout
    } else if error.is_request() || error.is_body() || error.is_decode() {
        TransportErrorKind::Closed
    } else {
        TransportErrorKind::Other
    };
    // The URL may carry an API key in its query.
    TransportError::new(kind, error.without_url())
}
