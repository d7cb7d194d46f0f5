//! What happens between a request and its outcome: redirects, credentials of one's own, hooks, options of a call.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use http::header::{HeaderMap, HeaderValue};

use super::mock::call_with;
use super::server::{Server, json, response};
use super::{CreateJob, DEFAULTS, GetJob, Job, TOKEN, assert_silent, builder, get_job, put};
use crate::auth::{AuthFuture, Authenticator, Credential};
use crate::auth_api_key::ApiKeyPlace;
use crate::body::Body;
use crate::client::ClientBuilder;
use crate::error::{Error, ErrorKind};
use crate::hook::{Attempt, Hook};
use crate::mock::{MockRequest, MockResponse, MockTransport};
use crate::operation::{Operation, OperationInfo};
use crate::request::RequestBuilder;
use crate::response::Response;
use crate::transport::Transport;
use crate::upload::Upload;

fn ok() -> MockResponse {
    MockResponse::json(200, r#"{"id":1}"#)
}

fn redirect(status: u16, location: &str) -> MockResponse {
    MockResponse::new(status).header("location", location)
}

fn line(request: &MockRequest) -> String {
    format!("{} {}", request.method, request.uri)
}

#[tokio::test]
async fn w20_redirects_within_the_origin_are_followed_by_choice() {
    for (status, location) in [
        (301, "/v2/jobs/1"),
        (302, "https://api.example.com/v2/jobs/1"),
        (303, "../../v2/jobs/1"),
        (307, "//api.example.com:443/v2/jobs/1#here"),
        (308, "/v2/jobs/1"),
    ] {
        let responses = [redirect(status, location), ok()];
        let (outcome, requests) =
            call_with(builder().follow_redirects(1), responses, get_job()).await;
        assert_eq!(outcome.unwrap(), Job { id: 1 }, "{status}");
        assert_eq!(line(&requests[1]), "GET https://api.example.com/v2/jobs/1");
        assert_eq!(
            requests[1].headers["authorization"],
            format!("Bearer {TOKEN}")
        );
        assert!(!requests[1].headers.contains_key("referer"));
    }
}

#[tokio::test]
async fn w20_no_redirect_leaves_the_origin() {
    for location in [
        "https://evil.example.com/",
        "http://api.example.com/v1/jobs/1",
        "https://api.example.com:8443/",
        "https://user@api.example.com/",
        "//evil/",
        "javascript:alert(1)",
    ] {
        let responses = [redirect(307, location), ok()];
        let (outcome, requests) =
            call_with(builder().follow_redirects(9), responses, get_job()).await;
        let error = outcome.unwrap_err();
        assert_eq!((error.status().unwrap().as_u16(), requests.len()), (307, 1));
        assert_silent(&error);
    }
}

#[tokio::test]
async fn w20_redirects_are_counted() {
    let responses = (0..5).map(|_| redirect(307, "/v1/again"));
    let (outcome, requests) = call_with(builder().follow_redirects(3), responses, get_job()).await;
    assert_eq!(outcome.unwrap_err().status().unwrap(), 307);
    assert_eq!(requests.len(), 4);
}

#[tokio::test]
async fn w20_what_a_redirect_does_to_a_body() {
    let create = || CreateJob {
        body: Some(vec![1]),
        ..CreateJob::default()
    };
    for (status, expected) in [
        (307, Some(("POST", "[1]"))),
        (308, Some(("POST", "[1]"))),
        (303, Some(("GET", ""))),
        (301, None),
        (302, None),
    ] {
        let responses = [redirect(status, "/v1/x"), MockResponse::new(200)];
        let (outcome, requests) =
            call_with(builder().follow_redirects(1), responses, create()).await;
        let Some((method, body)) = expected else {
            assert_eq!(outcome.unwrap_err().status().unwrap(), status);
            continue;
        };
        assert_eq!(
            (requests[1].method.as_str(), &*requests[1].body),
            (method, body.as_bytes())
        );
        let has_type = requests[1].headers.contains_key("content-type");
        assert_eq!(has_type, method == "POST");
    }
    let once =
        put(|request| request.upload("a/b", &Upload::stream(super::Pieces::<Error>::of(["x"]))));
    let responses = [redirect(307, "/v1/x"), MockResponse::new(200)];
    let (outcome, requests) = call_with(builder().follow_redirects(1), responses, once).await;
    assert_eq!(
        (
            outcome.unwrap_err().status().unwrap().as_u16(),
            requests.len()
        ),
        (307, 1)
    );
}

/// Signs with the length of the body, and again after a refusal.
struct Signature(Mutex<u32>);

impl Authenticator for Signature {
    fn authenticate<'a>(
        &'a self,
        request: &'a mut http::Request<Body>,
        _: &'a dyn Transport,
    ) -> AuthFuture<'a> {
        Box::pin(async move {
            tokio::task::yield_now().await;
            let version = *self.0.lock().unwrap();
            if version > 1 {
                return Err("the signer is out of ink".into());
            }
            let length = request.body().length().unwrap_or_default();
            let text = format!("MARKED {version} {length} {}", request.uri().path());
            let value = HeaderValue::from_str(&text)?;
            request.headers_mut().insert("x-signature", value);
            Ok(())
        })
    }

    fn refused(&self, sent: &HeaderMap) -> bool {
        assert!(sent.contains_key("x-signature"));
        *self.0.lock().unwrap() += 1;
        true
    }
}

#[tokio::test]
async fn a_credential_of_ones_own_signs_each_attempt() {
    let credential = || Credential::custom(Signature(Mutex::new(0)));
    let builder = || builder().credential("BearerAuth", credential());
    let create = || CreateJob {
        body: Some(vec![1, 2]),
        ..CreateJob::default()
    };
    let (outcome, requests) = call_with(
        builder(),
        [MockResponse::new(401), MockResponse::new(200)],
        create(),
    )
    .await;
    outcome.unwrap();
    assert_eq!(requests[0].headers["x-signature"], "MARKED 0 5 /v1/jobs");
    assert_eq!(requests[1].headers["x-signature"], "MARKED 1 5 /v1/jobs");
    assert!(requests[1].headers["x-signature"].is_sensitive());
    let refused = || MockResponse::new(401);
    let (outcome, requests) = call_with(builder(), [refused(), refused(), ok()], create()).await;
    assert_eq!(outcome.unwrap_err().status().unwrap(), 401);
    assert_eq!(requests.len(), 2, "one replay");
    let failing =
        super::builder().credential("BearerAuth", Credential::custom(Signature(Mutex::new(2))));
    let (outcome, requests) = call_with(failing, [ok()], get_job()).await;
    let error = outcome.unwrap_err();
    assert_eq!(
        (error.kind(), requests.len()),
        (ErrorKind::Authentication, 0)
    );
    assert_eq!(
        error.to_string(),
        "GET /jobs/{job_id}: the signer is out of ink"
    );
}

#[tokio::test]
async fn w20_credentials_are_not_sent_over_plain_http() {
    for credential in [
        Credential::custom(Signature(Mutex::new(0))),
        Credential::api_key("MARKED", ApiKeyPlace::Query("key")),
    ] {
        let builder = builder()
            .base_url("http://api.example.com")
            .credential("BearerAuth", credential);
        let (outcome, requests) = call_with(builder, [ok()], get_job()).await;
        let error = outcome.unwrap_err();
        assert_eq!(
            (error.kind(), requests.len()),
            (ErrorKind::Configuration, 0)
        );
        assert_silent(&error);
    }
}

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<String>>>);

impl Hook for Log {
    fn before(&self, attempt: &Attempt<'_>, headers: &mut HeaderMap) {
        assert!(
            !headers.contains_key("authorization"),
            "hooks see no credentials"
        );
        headers.insert("traceparent", HeaderValue::from(attempt.number));
        let text = format!(
            "{} {} {} {}",
            attempt.number, attempt.operation.id, attempt.method, attempt.url
        );
        self.0.lock().unwrap().push(text);
    }

    fn after(&self, attempt: &Attempt<'_>, outcome: Result<&Response, &Error>, _: Duration) {
        let text = match outcome {
            Ok(response) => format!("{} {}", attempt.number, response.status().as_u16()),
            Err(error) => format!("{} {error}", attempt.number),
        };
        self.0.lock().unwrap().push(text);
    }
}

#[tokio::test]
async fn hooks_see_each_attempt() {
    let log = Log::default();
    let builder = builder().hook(log.clone()).follow_redirects(1).credential(
        "BearerAuth",
        Credential::api_key("MARKED", ApiKeyPlace::Query("k")),
    );
    let responses = [
        MockResponse::new(503),
        MockResponse::failure(crate::transport::TransportErrorKind::Closed),
        redirect(307, "/v1/x?sig=MARKED"),
        ok(),
    ];
    let (outcome, requests) = call_with(builder, responses, get_job()).await;
    outcome.unwrap();
    assert_eq!(requests[3].headers["traceparent"], "3");
    let url = "https://api.example.com/v1/jobs/job%201";
    assert_eq!(
        *log.0.lock().unwrap(),
        [
            format!("0 get_job GET {url}"),
            "0 503".to_owned(),
            format!("1 get_job GET {url}"),
            "1 GET /jobs/{job_id}: the connection failed before the response was complete: the mock was told to fail".to_owned(),
            format!("2 get_job GET {url}"),
            "2 307".to_owned(),
            "3 get_job GET https://api.example.com/v1/x".to_owned(),
            "3 200".to_owned(),
        ]
    );
}

#[tokio::test]
async fn options_of_a_call() {
    let mock = MockTransport::new()
        .respond(MockResponse::new(500))
        .respond(MockResponse::new(404).body("gone"));
    let client = builder().transport(mock.clone()).build();
    let call = client
        .call(CreateJob::default())
        .idempotency_key("k-1")
        .extra_query("a b", "c&d")
        .extra_query("e", "");
    let raw = call.raw().await.unwrap();
    assert_eq!(
        (raw.status().as_u16(), raw.body().as_ref()),
        (404, &b"gone"[..])
    );
    let requests = mock.requests();
    assert_eq!(requests.len(), 2, "with a key even a POST may be repeated");
    assert_eq!(requests[1].headers["idempotency-key"], "k-1");
    assert_eq!(requests[1].uri.query(), Some("a%20b=c%26d&e="));
}

#[tokio::test]
async fn an_operation_may_have_a_server_of_its_own() {
    let upload = || {
        put(|request| {
            request.server("https://uploads.example.com/u/");
            Ok(())
        })
    };
    let (_, requests) = call_with(builder(), [MockResponse::new(200)], upload()).await;
    assert_eq!(
        line(&requests[0]),
        "PUT https://uploads.example.com/u/things"
    );
    let told = builder().base_url("https://staging.example.com");
    let (_, requests) = call_with(told, [MockResponse::new(200)], upload()).await;
    assert_eq!(line(&requests[0]), "PUT https://staging.example.com/things");
    let broken = put(|request| {
        request.server("nowhere");
        Ok(())
    });
    let (outcome, _) = call_with(builder(), [], broken).await;
    assert_eq!(outcome.unwrap_err().kind(), ErrorKind::Configuration);
}

/// `GET /jobs/{job_id}` of another server.
#[derive(Debug, Clone)]
struct Elsewhere(String);

impl Operation for Elsewhere {
    type Output = Job;
    const INFO: OperationInfo = GetJob::INFO;

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.server(&self.0);
        get_job().encode(request)
    }

    fn decode(response: &Response) -> Result<Job, Error> {
        GetJob::decode(response)
    }
}

#[tokio::test]
async fn w20_a_server_of_another_origin_sees_no_credential_unless_it_is_trusted() {
    let server = Server::start([json(r#"{"id":1}"#), json(r#"{"id":2}"#)]).await;
    let elsewhere = || Elsewhere(server.url.clone());
    let error = builder().build().call(elsewhere()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    assert_eq!(
        error.to_string(),
        format!(
            "GET /jobs/{{job_id}}: credentials are not sent to {}, the server of this operation alone, because it is of \
             another origin than https://api.example.com/v1; see ClientBuilder::trust_server",
            server.url
        )
    );
    assert_silent(&error);
    assert_eq!(server.requests(), [""; 0], "not a byte was sent");
    let anonymous = ClientBuilder::new(&DEFAULTS).build();
    anonymous.call(elsewhere()).await.unwrap();
    assert!(
        !server.requests()[0]
            .to_ascii_lowercase()
            .contains("authorization")
    );
    let trusting = builder().trust_server(format!("{}/any/path", server.url));
    trusting.build().call(elsewhere()).await.unwrap();
    assert!(server.requests()[1].contains(TOKEN));
    let wrong = builder().trust_server("nowhere").build();
    let error = wrong.call(get_job()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
}

#[tokio::test]
async fn a_redirect_over_a_socket() {
    let server = Server::start([
        response("302 Found", "location: /v1/jobs/2\r\n", "moved"),
        json(r#"{"id":2}"#),
    ])
    .await;
    let client = builder().base_url(&server.url).follow_redirects(2).build();
    assert_eq!(client.call(get_job()).await.unwrap(), Job { id: 2 });
    assert!(server.requests()[1].starts_with("GET /v1/jobs/2 HTTP/1.1\r\n"));
}
