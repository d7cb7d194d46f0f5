//! Which credentials go where: OR, AND, none, and those that are fetched (wire.md W20).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use w20_security::runtime::auth::{AuthFuture, Authenticator, Credential};
use w20_security::runtime::body::Body;
use w20_security::runtime::mock::{MockRequest, MockResponse, MockTransport};
use w20_security::runtime::transport::Transport;
use w20_security::{Call, Client, ClientBuilder, Error};

async fn sent<O>(
    with: impl FnOnce(ClientBuilder) -> ClientBuilder,
    call: impl FnOnce(&Client) -> Call<O>,
) -> MockRequest
where
    Call<O>: IntoFuture<Output = Result<(), Error>>,
{
    let mock = MockTransport::new().respond(MockResponse::new(204));
    let client = with(Client::builder().transport(mock.clone())).build();
    call(&client).await.unwrap();
    mock.requests().remove(0)
}

fn header(request: &MockRequest, name: &str) -> String {
    let value = request.headers.get(name);
    value
        .map(|value| value.to_str().unwrap().to_owned())
        .unwrap_or_default()
}

#[tokio::test]
async fn all_of_a_set_or_another_set() {
    let both = |builder: ClientBuilder| builder.key("k&1").session("s");
    let request = sent(both, Client::both).await;
    assert_eq!(request.uri.query(), Some("api_key=k%261"));
    assert_eq!(header(&request, "cookie"), "SID=s");
    let half = |builder: ClientBuilder| builder.key("k").user("ada", "pw");
    let request = sent(half, Client::both).await;
    assert_eq!(request.uri.query(), None);
    assert_eq!(header(&request, "authorization"), "Basic YWRhOnB3");
}

#[tokio::test]
async fn nothing_where_nothing_is_asked_for() {
    let all = |builder: ClientBuilder| builder.account("t").key("k");
    let request = sent(all, Client::open).await;
    assert_eq!(header(&request, "authorization"), "");
    let request = sent(all, Client::own).await;
    assert_eq!(header(&request, "authorization"), "Bearer t");
    let request = sent(all, Client::maybe).await;
    assert_eq!(request.uri.query(), Some("api_key=k"));
    let request = sent(|builder| builder, Client::maybe).await;
    assert_eq!(request.uri.query(), None);
}

#[tokio::test]
async fn what_the_connection_proves_needs_no_credential() {
    let request = sent(|builder| builder.key("k"), Client::connection).await;
    assert_eq!(request.uri.query(), Some("api_key=k"));
}

struct Signature;

impl Authenticator for Signature {
    fn authenticate<'a>(
        &'a self,
        request: &'a mut http::Request<Body>,
        _: &'a dyn Transport,
    ) -> AuthFuture<'a> {
        let value = format!("Signature path={}", request.uri().path());
        Box::pin(async move {
            request
                .headers_mut()
                .insert("authorization", value.parse()?);
            Ok(())
        })
    }
}

#[tokio::test]
async fn a_scheme_of_the_callers_own() {
    let with = |builder: ClientBuilder| builder.signature(Credential::custom(Signature));
    let request = sent(with, Client::signed).await;
    assert_eq!(header(&request, "authorization"), "Signature path=/signed");
}

#[tokio::test]
async fn tokens_are_fetched_with_the_scopes_that_are_needed() {
    let token = r#"{"access_token":"fetched","token_type":"bearer","expires_in":3600}"#;
    let mock = MockTransport::new()
        .respond(MockResponse::json(200, token))
        .respond(MockResponse::new(204))
        .respond(MockResponse::new(204));
    let client = Client::builder()
        .account_client_credentials("me", "secret")
        .transport(mock.clone())
        .build();
    client.own().await.unwrap();
    client.write().await.unwrap();
    let requests = mock.requests();
    assert_eq!(requests.len(), 3, "one token serves both calls");
    assert_eq!(requests[0].uri, "https://login.example/token");
    assert_eq!(
        requests[0].body,
        "grant_type=client_credentials&scope=read+write"
    );
    assert_eq!(header(&requests[1], "authorization"), "Bearer fetched");

    mock.push(MockResponse::json(200, token));
    mock.push(MockResponse::new(204));
    let client = Client::builder()
        .account_refresh_token("me", "r1")
        .transport(mock.clone())
        .build();
    client.own().await.unwrap();
    let request = &mock.requests()[3];
    assert_eq!(request.uri, "https://login.example/refresh");
    let body = String::from_utf8(request.body.to_vec()).unwrap();
    assert!(
        body.contains("refresh_token=r1") && body.contains("scope=read"),
        "{body}"
    );
}
