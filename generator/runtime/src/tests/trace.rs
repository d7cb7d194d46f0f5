//! The feature `tracing`: spans with OpenTelemetry's names, and nothing secret in them.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber, subscriber};

use super::mock::call_with;
use super::{GetJob, builder, get_job};
use crate::auth::Credential;
use crate::auth_api_key::ApiKeyPlace;
use crate::mock::MockResponse;
use crate::transport::TransportErrorKind;

/// The fields of each span.
#[derive(Clone, Default)]
struct Spans(Arc<Mutex<Vec<BTreeMap<&'static str, String>>>>);

struct Fields<'f>(&'f mut BTreeMap<&'static str, String>);

impl Visit for Fields<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.0.insert(field.name(), format!("{value:?}"));
    }
}

impl Subscriber for Spans {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("runtime")
    }

    fn new_span(&self, attributes: &Attributes<'_>) -> Id {
        let mut fields = BTreeMap::new();
        attributes.record(&mut Fields(&mut fields));
        let mut spans = self.0.lock().unwrap();
        spans.push(fields);
        Id::from_u64(spans.len() as u64)
    }

    fn record(&self, span: &Id, values: &Record<'_>) {
        let at = span.into_u64() as usize - 1;
        values.record(&mut Fields(&mut self.0.lock().unwrap()[at]));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn event(&self, _: &Event<'_>) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

#[tokio::test]
async fn a_span_for_each_attempt() {
    let spans = Spans::default();
    let guard = subscriber::set_default(spans.clone());
    let operation = GetJob {
        limit: Some(31_337),
        ..get_job()
    };
    let builder = builder()
        .base_url("https://api.example.com/v1?tenant=MARKED")
        .credential(
            "BearerAuth",
            Credential::api_key("MARKED", ApiKeyPlace::Query("k")),
        );
    let responses = [
        MockResponse::new(503),
        MockResponse::failure(TransportErrorKind::Closed),
        MockResponse::json(200, r#"{"id":1}"#),
    ];
    call_with(builder, responses, operation).await.0.unwrap();
    drop(guard);
    let spans = spans.0.lock().unwrap();
    assert_eq!(spans.len(), 3);
    let common = [
        ("http.request.method", "GET"),
        ("otel.kind", "\"client\""),
        ("otel.name", "GET /jobs/{job_id}"),
        ("server.address", "\"api.example.com\""),
        ("server.port", "443"),
        ("url.template", "\"/jobs/{job_id}\""),
        (
            "url.full",
            "https://api.example.com/v1/jobs/job%201?tenant=REDACTED&limit=REDACTED",
        ),
    ];
    let own: [&[_]; 3] = [
        &[
            ("http.response.status_code", "503"),
            ("error.type", "503"),
            ("otel.status_code", "\"ERROR\""),
        ],
        &[
            ("http.request.resend_count", "1"),
            ("error.type", "Transport"),
            ("otel.status_code", "\"ERROR\""),
        ],
        &[
            ("http.request.resend_count", "2"),
            ("http.response.status_code", "200"),
        ],
    ];
    for (span, own) in spans.iter().zip(own) {
        let found: BTreeMap<&str, &str> = span
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        let expected: BTreeMap<&str, &str> =
            common.into_iter().chain(own.iter().copied()).collect();
        assert_eq!(found, expected);
    }
}
