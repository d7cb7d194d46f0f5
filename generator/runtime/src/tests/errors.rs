use super::mock::{call, call_with};
use super::{GetJobError, assert_silent, builder, get_job};
use crate::env;
use crate::error::{Error, ErrorKind};
use crate::mock::MockResponse;
use crate::operation::ApiError;
use crate::response::Response;
use crate::transport::TransportErrorKind;

async fn failed(response: MockResponse) -> Error {
    call(response).await.unwrap_err()
}

#[test]
fn errors_are_one_pointer_wide_and_can_be_sent() {
    fn check<T: std::error::Error + Send + Sync + 'static>() -> usize {
        size_of::<T>()
    }
    assert_eq!(check::<Error>(), size_of::<usize>());
}

#[tokio::test]
async fn a_status_is_told_on_one_line() {
    let prefix = "GET /jobs/{job_id}: ";
    for (response, expected) in [
        (
            MockResponse::json(404, r#"{"detail":"no"}"#),
            r#"404 Not Found: {"detail":"no"}"#.to_owned(),
        ),
        (MockResponse::new(404), "404 Not Found".to_owned()),
        (MockResponse::new(499).body("x"), "499: x".to_owned()),
        (
            MockResponse::new(400).body("a\r\nb\tc\u{1b}[31m\n"),
            r"400 Bad Request: a\r\nb\tc\u{1b}[31m".to_owned(),
        ),
        (
            MockResponse::new(400).body(&b"\xff\xfe\0"[..]),
            "400 Bad Request: <3 bytes>".to_owned(),
        ),
        (
            MockResponse::new(400).body("é".repeat(200)),
            format!("400 Bad Request: {}", "é".repeat(200)),
        ),
        (
            MockResponse::new(400).body("é".repeat(201)),
            format!("400 Bad Request: {}…", "é".repeat(200)),
        ),
        (
            MockResponse::new(202),
            "202 Accepted, which the API description does not declare".to_owned(),
        ),
        (
            MockResponse::new(302).header("location", "https://elsewhere/x?sig=MARKED#MARKED"),
            "302 Found, and redirects are not followed; it points to https://elsewhere/x"
                .to_owned(),
        ),
    ] {
        let error = failed(response).await;
        assert_eq!(error.to_string(), format!("{prefix}{expected}"));
        assert_eq!(error.kind(), ErrorKind::Status);
        assert_silent(&error);
    }
}

#[tokio::test]
async fn the_error_keeps_the_response() {
    let response = MockResponse::json(404, r#"["gone"]"#)
        .header("X-Request-Id", "r-1")
        .header("retry-after", "3");
    let error = failed(response).await;
    assert_eq!(error.status().unwrap(), 404);
    assert_eq!(error.headers().unwrap()["retry-after"], "3");
    assert_eq!(error.body().unwrap(), r#"["gone"]"#);
    assert_eq!(error.request_id(), Some("r-1"));
    assert_eq!(error.retry_after().unwrap().as_secs(), 3);
    assert_eq!(
        error.typed::<GetJobError>(),
        Some(GetJobError::NotFound(vec!["gone".to_owned()]))
    );
    assert!(!error.is_retryable() && !error.is_timeout() && !error.is_connect());
    assert!(error.json_path().is_none());
}

#[tokio::test]
async fn typed_errors_only_where_they_match() {
    assert_eq!(
        failed(MockResponse::json(404, "{}"))
            .await
            .typed::<GetJobError>(),
        None
    );
    assert_eq!(
        failed(MockResponse::json(400, "[]"))
            .await
            .typed::<GetJobError>(),
        None
    );
    let html = MockResponse::new(404)
        .header("content-type", "text/html")
        .body("[]");
    assert_eq!(failed(html).await.typed::<GetJobError>(), None);
}

#[tokio::test]
async fn a_success_that_does_not_decode_is_no_typed_error() {
    /// An error for every status, as `default` responses are.
    struct Default;

    impl ApiError for Default {
        fn decode(response: &Response) -> Option<Result<Self, Error>> {
            Some(response.unit().map(|()| Self))
        }
    }

    assert!(
        failed(MockResponse::json(200, "[]"))
            .await
            .typed::<Default>()
            .is_none()
    );
    assert!(
        failed(MockResponse::json(418, "[]"))
            .await
            .typed::<Default>()
            .is_some()
    );
}

#[tokio::test]
async fn transport_failures_are_told_with_their_cause() {
    let error = failed(MockResponse::failure(TransportErrorKind::Other)).await;
    assert_eq!(
        error.to_string(),
        "GET /jobs/{job_id}: could not send the request: the mock was told to fail"
    );
    assert!(std::error::Error::source(&error).is_some());
    assert!(error.status().is_none() && error.body().is_none() && !error.is_retryable());
    let error = call_with(
        builder().max_retries(0),
        [MockResponse::failure(TransportErrorKind::Connect)],
        get_job(),
    );
    assert!(error.await.0.unwrap_err().is_connect());
    let error = call_with(
        builder().max_retries(0),
        [MockResponse::failure(TransportErrorKind::Timeout)],
        get_job(),
    );
    assert!(error.await.0.unwrap_err().is_timeout());
}

#[test]
fn environment_variables_are_named_when_they_are_missing() {
    let error = env::var("RUNTIME_TEST_UNSET").unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    assert_eq!(
        error.to_string(),
        "the environment variable RUNTIME_TEST_UNSET is not set"
    );
    assert_eq!(env::optional_var("RUNTIME_TEST_UNSET"), None);
    let (name, value) = std::env::vars()
        .find(|(_, value)| !value.is_empty())
        .unwrap();
    assert_eq!(env::var(&name).unwrap(), value);
    assert_eq!(env::optional_var(&name), Some(value));
}
