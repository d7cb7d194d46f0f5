use super::mock::call_with;
use super::{GetJob, TOKEN, assert_silent, get_job};
use crate::auth::Credential;
use crate::auth_api_key::ApiKeyPlace;
use crate::client::ClientBuilder;
use crate::error::{Error, ErrorKind};
use crate::mock::{MockRequest, MockResponse};
use crate::operation::{Operation, OperationInfo};
use crate::request::RequestBuilder;
use crate::response::Response;

/// Takes (`a` and `b`), or `c`, or nothing.
#[derive(Debug, Clone)]
struct Choice;

impl Operation for Choice {
    type Output = ();
    const INFO: OperationInfo = OperationInfo {
        id: "choice",
        method: "GET",
        path: "/",
        security: &[&[], &["a", "b"], &["c"]],
        accept: "",
    };

    fn encode(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        request.literal("/");
        Ok(())
    }

    fn decode(response: &Response) -> Result<(), Error> {
        response.unit()
    }
}

fn builder() -> ClientBuilder {
    ClientBuilder::new(&super::DEFAULTS)
}

async fn sent<O: Operation>(builder: ClientBuilder, operation: O) -> Result<MockRequest, Error> {
    let (outcome, mut requests) =
        call_with(builder, [MockResponse::json(200, r#"{"id":1}"#)], operation).await;
    outcome.map(|_| requests.remove(0))
}

#[tokio::test]
async fn the_first_satisfied_set_is_used() {
    let place = ApiKeyPlace::Header;
    let a = || Credential::api_key("A", place("x-a"));
    let b = || Credential::api_key("B", place("x-b"));
    let c = || Credential::api_key("C", place("x-c"));
    for (builder, expected) in [
        (builder(), ""),
        (builder().credential("a", a()), ""),
        (builder().credential("c", c()).credential("a", a()), "C"),
        (
            builder()
                .credential("c", c())
                .credential("b", b())
                .credential("a", a()),
            "AB",
        ),
    ] {
        let request = sent(builder, Choice).await.unwrap();
        let found = ["x-a", "x-b", "x-c"]
            .map(|name| request.headers.get(name).map(|v| v.to_str().unwrap()));
        assert_eq!(found.into_iter().flatten().collect::<String>(), expected);
    }
}

#[tokio::test]
async fn each_kind_of_credential() {
    let with = |credential| sent(builder().credential("BearerAuth", credential), get_job());
    let request = with(Credential::bearer("t0k.en-_~+/=")).await.unwrap();
    assert_eq!(request.headers["authorization"], "Bearer t0k.en-_~+/=");
    assert!(request.headers["authorization"].is_sensitive());
    let request = with(Credential::basic("Aladdin", "open sesame é"))
        .await
        .unwrap();
    assert_eq!(
        request.headers["authorization"],
        "Basic QWxhZGRpbjpvcGVuIHNlc2FtZSDDqQ=="
    );
    assert!(request.headers["authorization"].is_sensitive());
    let request = with(Credential::api_key("k&y", ApiKeyPlace::Query("api key")))
        .await
        .unwrap();
    assert_eq!(request.uri.query(), Some("api%20key=k%26y"));
    let request = with(Credential::api_key("key", ApiKeyPlace::Cookie("sid")))
        .await
        .unwrap();
    assert_eq!(request.headers["cookie"], "sid=key");
    assert!(request.headers["cookie"].is_sensitive());
}

#[tokio::test]
async fn a_later_credential_replaces_an_earlier_one() {
    let client = builder().credential("BearerAuth", Credential::bearer("old"));
    let request = sent(
        client.credential("BearerAuth", Credential::bearer("new")),
        get_job(),
    )
    .await
    .unwrap();
    assert_eq!(request.headers["authorization"], "Bearer new");
}

#[tokio::test]
async fn credentials_that_cannot_be_sent_are_not_shown() {
    for credential in [
        Credential::bearer("MARKED\n"),
        Credential::bearer("MARKED\r\nx-evil: 1"),
        Credential::bearer("MARKED é"),
        Credential::bearer(""),
        Credential::basic("MARKED:x", "MARKED"),
        Credential::basic("user", "MARKED\0"),
        Credential::api_key("MARKED\n", ApiKeyPlace::Header("x-key")),
        Credential::api_key("MARKED é", ApiKeyPlace::Header("x-key")),
        Credential::api_key("", ApiKeyPlace::Header("x-key")),
        Credential::api_key("MARKED;", ApiKeyPlace::Cookie("key")),
    ] {
        assert_eq!(format!("{credential:?}"), "Credential([redacted])");
        let error = sent(builder().credential("BearerAuth", credential), get_job())
            .await
            .unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Configuration);
        assert!(
            error.to_string().starts_with("GET /jobs/{job_id}: "),
            "{error}"
        );
        assert_silent(&error);
    }
}

#[tokio::test]
async fn w20_credentials_need_a_private_connection() {
    let client = |url: &str| super::builder().base_url(url);
    let error = sent(client("http://api.example.com"), get_job())
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    assert!(error.to_string().contains("allow_insecure_auth"), "{error}");
    assert_silent(&error);
    sent(client("http://localhost:1"), get_job()).await.unwrap();
    sent(
        client("http://api.example.com").allow_insecure_auth(true),
        get_job(),
    )
    .await
    .unwrap();
    // Nothing secret, nothing to protect.
    sent(builder().base_url("http://api.example.com"), get_job())
        .await
        .unwrap();
    let by_hand = builder()
        .base_url("http://api.example.com")
        .header("authorization", TOKEN);
    assert_silent(&sent(by_hand, get_job()).await.unwrap_err());
}

#[tokio::test]
async fn a_missing_credential_is_named_by_the_401() {
    let replies = || [MockResponse::json(401, "{}")];
    let (outcome, requests) = call_with(builder(), replies(), get_job()).await;
    assert!(!requests[0].headers.contains_key("authorization"));
    let text = outcome.unwrap_err().to_string();
    assert_eq!(
        text,
        "GET /jobs/{job_id}: 401 Unauthorized (no credential is set for BearerAuth): {}"
    );
    let (outcome, _) = call_with(super::builder(), replies(), get_job()).await;
    assert_eq!(
        outcome.unwrap_err().to_string(),
        "GET /jobs/{job_id}: 401 Unauthorized: {}"
    );
}

#[tokio::test]
async fn nothing_shows_a_secret() {
    let place = ApiKeyPlace::Query("key");
    let builder = builder()
        .base_url("https://h/?base=MARKED")
        .credential("BearerAuth", Credential::api_key(TOKEN, place))
        .header("x-secret", TOKEN);
    let client = builder.clone().build();
    let call = client.call(get_job()).header("x-mine", TOKEN);
    for text in [
        format!("{builder:?}"),
        format!("{client:?}"),
        format!("{call:?}"),
    ] {
        assert!(!text.contains("MARKED"), "{text}");
    }
    for response in [
        MockResponse::new(404),
        MockResponse::json(200, "{}"),
        MockResponse::new(200).body("<"),
    ] {
        let (outcome, requests) = call_with(builder.clone(), [response], get_job()).await;
        assert!(requests[0].uri.to_string().contains("MARKED"), "it is sent");
        assert!(!format!("{requests:?}").contains("MARKED"));
        assert_silent(&outcome.unwrap_err());
    }
    let (outcome, _) = call_with(
        builder,
        [],
        GetJob {
            job_id: "..".to_owned(),
            ..get_job()
        },
    )
    .await;
    assert_silent(&outcome.unwrap_err());
}
