//! The bytes that the seed's client sends, read from a socket.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use generated::Client;
use tests::server::{Reply, Request, Server};

const TOKEN: &str = "sk-MARKED-TOKEN";
const JOB: &str = r#"{"job_id":"j","status":"pending","results":{},"metadata":{}}"#;

async fn sent(job_id: &str, path: &str) -> (Request, String) {
    let server = Server::start([Reply::json("200 OK", JOB)]).await;
    let base = format!("{}{path}", server.url());
    let client = Client::builder().base_url(base).bearer_auth(TOKEN).build();
    client.extract().get_job_results(job_id).await.unwrap();
    let [request] = server.requests().try_into().unwrap();
    (request, server.host())
}

/// All of it, so that a header more or less is seen. Names are lower case on the wire, which HTTP allows
/// (RFC 9110, section 5.1); their order is not what matters.
#[tokio::test]
async fn a_request_is_these_bytes() {
    let (request, host) = sent("job_1", "/v1").await;
    assert_eq!(
        request.line(),
        "GET /v1/extract/jobs/job_1/results HTTP/1.1"
    );
    let mut headers = request.headers();
    headers.sort();
    let expected = [
        ("accept", "application/json"),
        ("authorization", "Bearer sk-MARKED-TOKEN"),
        ("host", &host),
        ("user-agent", "generated/0.1.0"),
    ];
    let expected = expected.map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert_eq!(headers, expected);
    assert_eq!(request.body(), b"");
}

/// W1: what RFC 3986 does not call unreserved is encoded, so that a job's name never becomes path or query.
#[tokio::test]
async fn a_path_argument_is_encoded() {
    let cases = [
        ("a/b c?", "a%2Fb%20c%3F"),
        ("#%2F+&=;:@", "%23%252F%2B%26%3D%3B%3A%40"),
        ("A-Za-z0-9-._~", "A-Za-z0-9-._~"),
        ("größe 東\u{0}", "gr%C3%B6%C3%9Fe%20%E6%9D%B1%00"),
        ("...", "..."),
    ];
    for (job_id, encoded) in cases {
        let (request, _) = sent(job_id, "").await;
        let expected = format!("GET /extract/jobs/{encoded}/results HTTP/1.1");
        assert_eq!(request.line(), expected);
    }
}

/// W1: these would leave the path or vanish from it.
#[tokio::test]
async fn a_path_argument_that_cannot_be_encoded_is_not_sent() {
    let server = Server::start([]).await;
    let client = Client::builder().base_url(server.url()).build();
    for job_id in ["", ".", ".."] {
        let error = client.extract().get_job_results(job_id).await.unwrap_err();
        assert_eq!(error.kind(), generated::ErrorKind::Encode, "{job_id:?}");
        assert!(error.to_string().contains("job_id"), "{error}");
    }
    assert_eq!(server.requests(), []);
}

/// W21: the base URL keeps its path and its query, with a slash at the end or without.
#[tokio::test]
async fn the_base_url_is_kept() {
    for (base, path) in [
        ("", "/extract/jobs/j/results"),
        ("/", "/extract/jobs/j/results"),
        ("/proxy/v1/", "/proxy/v1/extract/jobs/j/results"),
        ("/v1?tenant=7", "/v1/extract/jobs/j/results?tenant=7"),
    ] {
        let (request, _) = sent("j", base).await;
        assert_eq!(request.line(), format!("GET {path} HTTP/1.1"));
    }
}

#[tokio::test]
async fn headers_of_one_call_win() {
    let server = Server::start([Reply::json("200 OK", JOB)]).await;
    let client = Client::builder().base_url(server.url()).bearer_auth(TOKEN);
    let client = client.user_agent("tester/2").build();
    let call = client.extract().get_job_results("j");
    call.header("X-Trace", "t 1")
        .header("accept", "*/*")
        .await
        .unwrap();
    let [request] = server.requests().try_into().unwrap();
    assert_eq!(request.header("x-trace"), ["t 1"]);
    assert_eq!(request.header("accept"), ["*/*"]);
    assert_eq!(request.header("user-agent"), ["tester/2"]);
}

#[tokio::test]
async fn an_anonymous_request_has_no_authorization() {
    let server = Server::start([Reply::json("200 OK", JOB)]).await;
    let client = Client::builder().base_url(server.url()).build();
    client.extract().get_job_results("j").await.unwrap();
    let [request] = server.requests().try_into().unwrap();
    assert_eq!(request.header("authorization"), [""; 0]);
}

/// Two calls use one connection one after the other, and their clones two at a time; the bytes stay apart.
#[tokio::test]
async fn a_call_can_be_made_again() {
    let server = Server::start(vec![Reply::json("200 OK", JOB); 3]).await;
    let client = Client::builder().base_url(server.url()).build();
    let call = client.extract().get_job_results("j");
    call.clone().await.unwrap();
    let spawned = tokio::spawn(call.clone().into_future());
    call.await.unwrap();
    spawned.await.unwrap().unwrap();
    let [first, second, third] = server.requests().try_into().unwrap();
    assert_eq!((&first, &second), (&second, &third));
}

/// W20: never in any text that a program may log.
#[tokio::test]
async fn the_token_is_in_no_debug_text() {
    let server = Server::start([Reply::json("403 Forbidden", "{}")]).await;
    let builder = Client::builder().base_url(server.url()).bearer_auth(TOKEN);
    let mut texts = vec![format!("{builder:#?}")];
    let client = builder.build();
    let tag = client.extract();
    let call = tag.get_job_results("j").header("authorization", TOKEN);
    texts.extend([
        format!("{client:#?}"),
        format!("{tag:#?}"),
        format!("{call:#?}"),
    ]);
    let error = call.await.unwrap_err();
    texts.extend([format!("{error}"), format!("{error:#?}")]);
    texts.push(format!("{:#?}", Client::new(TOKEN)));

    // A token that cannot be a header must not be shown by the error that says so.
    let broken = Client::new("MARKED\r\nX-Evil: 1");
    let error = broken.extract().get_job_results("j").await.unwrap_err();
    assert_eq!(error.kind(), generated::ErrorKind::Configuration, "{error}");
    texts.extend([format!("{error}"), format!("{error:#?}")]);
    // And over plain http it does not leave the machine.
    let plain = Client::builder()
        .base_url("http://api.invalid")
        .bearer_auth(TOKEN);
    let error = plain
        .build()
        .extract()
        .get_job_results("j")
        .await
        .unwrap_err();
    assert_eq!(error.kind(), generated::ErrorKind::Configuration, "{error}");
    texts.extend([format!("{error}"), format!("{error:#?}")]);

    for text in texts {
        assert!(!text.contains("MARKED"), "a token is shown: {text}");
    }
}
