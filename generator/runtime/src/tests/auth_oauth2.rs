//! OAuth 2.0: tokens that are fetched, kept, renewed and replaced.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use http::StatusCode;

use super::server::Server;
use super::{assert_silent, builder, get_job};
use crate::auth::Credential;
use crate::auth_oauth2::OAuth2;
use crate::body::Body;
use crate::client::Client;
use crate::error::{Error, ErrorKind};
use crate::mock::{MockRequest, MockResponse, MockTransport};
use crate::transport::{BodyStream, BoxFuture, Transport, TransportError, TransportErrorKind};

const TOKEN_URL: &str = "https://auth.example.com/token";

fn settings() -> OAuth2 {
    OAuth2::client_credentials(TOKEN_URL, "my id", "MARKED+secret")
}

fn token(text: &str) -> MockResponse {
    MockResponse::json(200, text.to_owned())
}

fn ok() -> MockResponse {
    MockResponse::json(200, r#"{"id":1}"#)
}

fn client(settings: OAuth2, mock: &MockTransport) -> Client {
    builder()
        .credential("BearerAuth", Credential::oauth2(settings))
        .transport(mock.clone())
        .build()
}

/// One call, its outcome and the requests that were made for it.
async fn call(
    settings: OAuth2,
    responses: impl IntoIterator<Item = MockResponse>,
) -> (Result<(), Error>, Vec<MockRequest>) {
    let mock = MockTransport::new();
    responses
        .into_iter()
        .for_each(|response| mock.push(response));
    let outcome = client(settings, &mock).call(get_job()).await;
    if let Err(error) = &outcome {
        assert_silent(error);
    }
    (outcome.map(|_| ()), mock.requests())
}

#[tokio::test]
async fn a_token_is_fetched_and_used() {
    let (outcome, requests) = call(
        settings()
            .scopes(["read", "write"])
            .parameter("audience", "a&b"),
        [
            token(r#"{"access_token":"t1","token_type":"Bearer","expires_in":3600}"#),
            ok(),
        ],
    )
    .await;
    outcome.unwrap();
    let [first, second] = requests.as_slice() else {
        panic!("{requests:?}");
    };
    assert_eq!(
        (first.method.as_str(), first.uri.to_string()),
        ("POST", TOKEN_URL.to_owned())
    );
    assert_eq!(
        first.headers["content-type"],
        "application/x-www-form-urlencoded"
    );
    assert_eq!(
        first.body,
        "grant_type=client_credentials&scope=read+write&audience=a%26b"
    );
    // `my+id:MARKED%2Bsecret`, form-encoded before it is base64 (RFC 6749, section 2.3.1).
    assert_eq!(
        first.headers["authorization"],
        "Basic bXkraWQ6TUFSS0VEJTJCc2VjcmV0"
    );
    assert!(first.headers["authorization"].is_sensitive());
    assert_eq!(second.headers["authorization"], "Bearer t1");
    assert!(second.headers["authorization"].is_sensitive());
}

#[tokio::test]
async fn the_secret_can_go_in_the_body() {
    let (_, requests) = call(
        settings().secret_in_body(),
        [token(r#"{"access_token":"t1"}"#), ok()],
    )
    .await;
    assert_eq!(
        requests[0].body,
        "grant_type=client_credentials&client_id=my+id&client_secret=MARKED%2Bsecret"
    );
    assert!(!requests[0].headers.contains_key("authorization"));
}

#[tokio::test(start_paused = true)]
async fn a_token_is_kept_until_shortly_before_its_end() {
    let mock = MockTransport::new()
        .respond(token(r#"{"access_token":"t1","expires_in":"60"}"#))
        .respond(ok())
        .respond(ok())
        .respond(token(r#"{"access_token":"t2","expires_in":60}"#))
        .respond(ok());
    let client = client(settings(), &mock);
    client.call(get_job()).await.unwrap();
    tokio::time::advance(Duration::from_secs(49)).await;
    client.call(get_job()).await.unwrap();
    tokio::time::advance(Duration::from_secs(2)).await;
    client.call(get_job()).await.unwrap();
    let requests = mock.requests();
    assert_eq!(requests.len(), 5);
    assert_eq!(requests[2].headers["authorization"], "Bearer t1");
    assert_eq!(requests[4].headers["authorization"], "Bearer t2");
}

#[tokio::test]
async fn a_refresh_token_is_replaced() {
    let settings = OAuth2::refresh_token(TOKEN_URL, "id", "r1");
    let mock = MockTransport::new()
        .respond(token(
            r#"{"access_token":"t1","refresh_token":"r2","expires_in":0}"#,
        ))
        .respond(ok())
        .respond(token(r#"{"access_token":"t2"}"#))
        .respond(ok())
        .respond(ok());
    let client = client(settings, &mock);
    for _ in 0..3 {
        client.call(get_job()).await.unwrap();
    }
    let requests = mock.requests();
    assert_eq!(
        requests[0].body,
        "grant_type=refresh_token&refresh_token=r1&client_id=id"
    );
    assert_eq!(
        requests[2].body,
        "grant_type=refresh_token&refresh_token=r2&client_id=id"
    );
    assert_eq!(requests[4].headers["authorization"], "Bearer t2");
}

#[tokio::test]
async fn a_refused_token_is_replaced_once() {
    let responses = [
        token(r#"{"access_token":"t1"}"#),
        MockResponse::new(401),
        token(r#"{"access_token":"t2"}"#),
        ok(),
    ];
    let (outcome, requests) = call(settings(), responses).await;
    outcome.unwrap();
    assert_eq!(requests[3].headers["authorization"], "Bearer t2");
    let responses = [
        token(r#"{"access_token":"t1"}"#),
        MockResponse::new(401),
        token(r#"{"access_token":"t2"}"#),
        MockResponse::new(401),
    ];
    let (outcome, requests) = call(settings(), responses).await;
    assert_eq!(outcome.unwrap_err().status().unwrap(), 401);
    assert_eq!(requests.len(), 4);
}

#[tokio::test]
async fn calls_that_need_a_token_share_one_flight() {
    let job = || super::server::json(r#"{"id":1}"#);
    let api = Server::start([job(), job(), job(), job(), job()]).await;
    let auth = Server::start([
        super::server::json(r#"{"access_token":"t1"}"#),
        super::server::json(r#"{"access_token":"t2"}"#),
    ])
    .await;
    let settings = OAuth2::client_credentials(format!("{}/token", auth.url), "id", "secret");
    let client = builder()
        .base_url(&api.url)
        .credential("BearerAuth", Credential::oauth2(settings))
        .build();
    let calls = (0..5).map(|_| tokio::spawn(client.call(get_job()).into_future()));
    for call in calls.collect::<Vec<_>>() {
        call.await.unwrap().unwrap();
    }
    assert_eq!(auth.requests().len(), 1);
    assert!(
        api.requests()
            .iter()
            .all(|request| request.contains("authorization: Bearer t1\r\n"))
    );
}

#[tokio::test]
async fn a_refusal_is_told_without_secrets() {
    let answers = [
        (
            MockResponse::json(
                401,
                r#"{"error":"invalid_client","error_description":"who?","x":"MARKED"}"#,
            ),
            "it answered 401: invalid_client: who?",
        ),
        (MockResponse::new(503).body("MARKED"), "it answered 503"),
        (
            token(r#"{"token_type":"bearer"}"#),
            "its answer has no access token",
        ),
        (
            token(r#"{"access_token":"MARKED","token_type":"mac"}"#),
            "its token is not a bearer token",
        ),
        (token("MARKED"), "its answer has no access token"),
        (
            token(&format!(r#"{{"access_token":"{}"}}"#, "x".repeat(1 << 20))),
            "its answer is too large",
        ),
    ];
    for (answer, why) in answers {
        let (outcome, requests) = call(settings(), [answer]).await;
        let error = outcome.unwrap_err();
        assert_eq!(
            (error.kind(), requests.len()),
            (ErrorKind::Authentication, 1)
        );
        assert_eq!(
            error.to_string(),
            format!("GET /jobs/{{job_id}}: no token from the token endpoint: {why}")
        );
    }
    let (outcome, _) = call(
        OAuth2::client_credentials("http://auth.example.com/token", "id", "MARKED"),
        [],
    )
    .await;
    assert!(
        outcome
            .unwrap_err()
            .to_string()
            .ends_with("not asked over plain http")
    );
    let debug = format!("{:?}", settings().scopes(["read"]));
    assert!(!debug.contains("MARKED"), "{debug}");
}

#[tokio::test]
async fn a_token_endpoint_that_cannot_be_reached_is_tried_again() {
    let responses = [
        MockResponse::failure(TransportErrorKind::Connect),
        token(r#"{"access_token":"t1"}"#),
        ok(),
    ];
    let (outcome, requests) = call(settings(), responses).await;
    outcome.unwrap();
    assert_eq!(requests.len(), 3);
}

/// An API that refuses the first token, and a token endpoint that counts.
#[derive(Clone, Default)]
struct Revoked {
    tokens: Arc<AtomicUsize>,
    refusals: Arc<AtomicUsize>,
}

impl Transport for Revoked {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<Result<http::Response<BodyStream>, TransportError>> {
        let this = self.clone();
        Box::pin(async move {
            // Everybody asks before anybody is answered.
            tokio::time::sleep(Duration::from_millis(10)).await;
            let (status, body) = if request.uri() == TOKEN_URL {
                let number = this.tokens.fetch_add(1, Ordering::Relaxed) + 1;
                (200, format!(r#"{{"access_token":"t{number}"}}"#))
            } else if request.headers()["authorization"] == "Bearer t1" {
                this.refusals.fetch_add(1, Ordering::Relaxed);
                (401, String::new())
            } else {
                (200, r#"{"id":1}"#.to_owned())
            };
            let mut response = http::Response::new(BodyStream::full(body));
            *response.status_mut() = StatusCode::from_u16(status).unwrap();
            Ok(response)
        })
    }
}

#[tokio::test(start_paused = true)]
async fn calls_that_are_refused_share_one_flight() {
    let transport = Revoked::default();
    let client = builder()
        .credential("BearerAuth", Credential::oauth2(settings()))
        .transport(transport.clone())
        .build();
    let calls = (0..5).map(|_| tokio::spawn(client.call(get_job()).into_future()));
    for call in calls.collect::<Vec<_>>() {
        call.await.unwrap().unwrap();
    }
    assert_eq!(transport.refusals.load(Ordering::Relaxed), 5);
    assert_eq!(transport.tokens.load(Ordering::Relaxed), 2);
}

#[tokio::test(start_paused = true)]
async fn a_call_that_gives_up_leaves_the_flight_to_the_next() {
    let transport = Revoked::default();
    let client = builder()
        .credential("BearerAuth", Credential::oauth2(settings()))
        .transport(transport.clone())
        .build();
    let hasty = client.call(get_job()).timeout(Duration::from_millis(5));
    assert!(hasty.max_retries(0).await.unwrap_err().is_timeout());
    client.call(get_job()).await.unwrap();
}
