// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Spans for `tracing`, one per attempt, with OpenTelemetry's names for HTTP clients. Nothing at all without the feature
//! `tracing`.

#[cfg(feature = "tracing")]
pub(super) use on::Span;

#[cfg(not(feature = "tracing"))]
pub(super) use off::Span;

#[cfg(feature = "tracing")]
mod on {
    use http::Uri;
    use tracing::Instrument as _;
    use tracing::field::{Empty, display};

    use super::super::error::Error;
    use super::super::hook::Attempt;
    use super::super::response::Response;

    /// The span of an attempt.
    pub(in super::super) struct Span(tracing::Span);

    impl Span {
        /// Names and values as in OpenTelemetry's "HTTP client span", version 1.23 and later. Values in the query are
        /// not shown: any of them may be a secret.
        pub(in super::super) fn new(attempt: &Attempt<'_>, uri: &Uri) -> Self {
            let template = attempt.operation.path;
            let port = uri.port_u16().unwrap_or(match uri.scheme_str() {
                Some("http") => 80,
                _ => 443,
            });
            let span = tracing::info_span!(
                "HTTP request",
                otel.name = %format_args!("{} {template}", attempt.method),
                otel.kind = "client",
                otel.status_code = Empty,
                http.request.method = %attempt.method,
                http.request.resend_count = Empty,
                http.response.status_code = Empty,
                url.full = %redacted(attempt.url, uri.query()),
                url.template = template,
                server.address = uri.host().unwrap_or_default(),
                server.port = port,
                error.type = Empty,
            );
            if attempt.number > 0 {
                span.record("http.request.resend_count", attempt.number);
            }
            Self(span)
        }

        /// Runs `attempt` within the span and notes its outcome.
        pub(in super::super) async fn around(
            self,
            attempt: impl Future<Output = Result<Response, Error>>,
        ) -> Result<Response, Error> {
            let outcome = attempt.instrument(self.0.clone()).await;
            let status = match &outcome {
                Ok(response) => Some(response.status()),
                Err(error) => error.status(),
            };
            if let Some(status) = status {
                self.0.record("http.response.status_code", status.as_u16());
            }
            let failure = match (&outcome, status) {
                (Err(error), _) => Some(format!("{:?}", error.kind())),
                (Ok(_), Some(status)) if status.as_u16() >= 400 => Some(status.as_str().to_owned()),
                _ => None,
            };
            if let Some(failure) = failure {
                self.0.record("error.type", display(failure));
                self.0.record("otel.status_code", "ERROR");
            }
            outcome
        }
    }

    /// The URL with the names in its query and without their values.
    fn redacted(url: &str, query: Option<&str>) -> String {
        let Some(query) = query else {
            return url.to_owned();
        };
        let pairs = query.split('&').map(|pair| match pair.split_once('=') {
            Some((name, _)) => format!("{name}=REDACTED"),
            None => "REDACTED".to_owned(),
        });
        format!("{url}?{}", pairs.collect::<Vec<_>>().join("&"))
    }
}

#[cfg(not(feature = "tracing"))]
mod off {
    use http::Uri;

    use super::super::error::Error;
    use super::super::hook::Attempt;
    use super::super::response::Response;

    pub(in super::super) struct Span;

    impl Span {
        pub(in super::super) fn new(_: &Attempt<'_>, _: &Uri) -> Self {
            Self
        }

        pub(in super::super) async fn around(
            self,
            attempt: impl Future<Output = Result<Response, Error>>,
        ) -> Result<Response, Error> {
            attempt.await
        }
    }
}
