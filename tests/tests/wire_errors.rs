//! What the seed's client makes of servers, proxies and networks that fail.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::time::{Duration, Instant, SystemTime};

use generated::extract::{GetJobResults, GetJobResultsError};
use generated::runtime::call::Call;
use generated::runtime::retry::RetryPolicy;
use generated::types::HttpValidationError;
use generated::{Client, Error, ErrorKind};
use serde_json::json;
use tests::server::{Reply, Server};

const JOB: &str = r#"{"job_id":"j","status":"pending","results":{},"metadata":{}}"#;
const JSON: &str = "content-type: application/json\r\n";

fn call(server: &Server) -> Call<GetJobResults> {
    let policy = RetryPolicy::default().initial_backoff(Duration::from_millis(1));
    let builder = Client::builder().base_url(server.url());
    let client = builder.bearer_auth("t").retry_policy(policy).build();
    client.extract().get_job_results("j")
}

/// The error of a call that a server answers with this script, and how many requests that took.
async fn failed(script: impl IntoIterator<Item = Reply>) -> (Error, usize) {
    let server = Server::start(script).await;
    let error = call(&server).await.unwrap_err();
    (error, server.requests().len())
}

async fn unprocessable(body: &str) -> Error {
    let reply = Reply::json("422 Unprocessable Entity", body);
    failed([reply]).await.0
}

fn typed(error: &Error) -> Option<HttpValidationError> {
    let GetJobResultsError::UnprocessableEntity(problem) = error.typed()? else {
        return None;
    };
    Some(problem)
}

#[tokio::test]
async fn a_422_is_typed() {
    let body = json!({"detail": [
        {"loc": ["path", "job_id"], "msg": "no such thing", "type": "value_error"},
        {"loc": ["body", 3], "msg": "too long", "type": "value_error.long", "ctx": {"limit": 9}},
    ]});
    let error = unprocessable(&body.to_string()).await;
    assert_eq!(error.kind(), ErrorKind::Status);
    assert_eq!(error.status().unwrap().as_u16(), 422);
    let problem = typed(&error).unwrap();
    let detail = problem.detail.as_deref().unwrap();
    assert_eq!(detail[0].msg, "no such thing");
    assert_eq!(detail[1].r#type, "value_error.long");
    let locs = serde_json::to_value([&detail[0].loc, &detail[1].loc]).unwrap();
    assert_eq!(locs, json!([["path", "job_id"], ["body", 3]]));
    // The member that the spec does not know is ignored; everything is still in the bytes.
    assert_eq!(error.body().unwrap(), body.to_string().as_bytes());
}

/// Neither a string nor an integer, as the spec would have it: kept, and written back as it was.
#[tokio::test]
async fn a_place_of_another_kind_survives() {
    let loc = json!(["body", 1.5, true, null, {"a": [1]}, 2]);
    let body = json!({"detail": [{"loc": loc, "msg": "m", "type": "t"}]});
    let problem = typed(&unprocessable(&body.to_string()).await).unwrap();
    assert_eq!(serde_json::to_value(problem).unwrap(), body);
}

#[tokio::test]
async fn a_422_without_detail_is_typed_too() {
    let problem = typed(&unprocessable("{}").await).unwrap();
    assert_eq!(problem.detail, None);
}

/// An error of the error: it stays a 422 with its bytes.
#[tokio::test]
async fn a_422_of_another_shape_is_a_status() {
    for body in ["{\"detail\": \"no\"}", "[1]", "", "<html>"] {
        let error = unprocessable(body).await;
        assert_eq!(error.kind(), ErrorKind::Status, "{body}");
        assert_eq!(error.body().unwrap(), body.as_bytes());
        assert_eq!(typed(&error), None, "{body}");
    }
}

#[tokio::test]
async fn a_404_keeps_everything() {
    let headers = "content-type: application/json\r\nx-request-id: req_9\r\n";
    let body = "{\"detail\":\"no such job\"}";
    let (error, requests) = failed([Reply::response("404 Not Found", headers, body)]).await;
    assert_eq!(requests, 1);
    assert_eq!(error.kind(), ErrorKind::Status);
    assert_eq!(error.status().unwrap().as_u16(), 404);
    assert_eq!(error.headers().unwrap()["x-request-id"], "req_9");
    assert_eq!(error.request_id(), Some("req_9"));
    assert_eq!(error.body().unwrap(), body.as_bytes());
    assert!(!error.is_retryable());
    assert!(error.typed::<GetJobResultsError>().is_none());
    assert_eq!(
        error.to_string(),
        "GET /extract/jobs/{job_id}/results: 404 Not Found: {\"detail\":\"no such job\"}"
    );
}

#[tokio::test]
async fn a_bad_gateway_is_tried_three_times() {
    let html = "<html>\r\n<h1>502 Bad Gateway</h1>\r\n</html>";
    let reply = Reply::response("502 Bad Gateway", "content-type: text/html\r\n", html);
    let (error, requests) = failed(vec![reply.clone(); 3]).await;
    assert_eq!(requests, 3);
    assert!(error.is_retryable());
    assert_eq!(error.body().unwrap(), html.as_bytes());
    let text = error.to_string();
    assert!(text.contains("502 Bad Gateway: <html>"), "{text}");
    assert_eq!(text.lines().count(), 1, "{text}");

    let server = Server::start([reply.clone(), reply.clone(), Reply::json("200 OK", JOB)]).await;
    assert_eq!(call(&server).await.unwrap().job_id, "j");
    assert_eq!(server.requests().len(), 3);

    let server = Server::start([reply]).await;
    call(&server).max_retries(0).await.unwrap_err();
    assert_eq!(server.requests().len(), 1);
}

/// How long the call took that was refused once with this header.
async fn refused(retry_after: &str) -> Duration {
    let headers = format!("retry-after: {retry_after}\r\n");
    let refusal = Reply::response("429 Too Many Requests", &headers, "");
    let server = Server::start([refusal, Reply::json("200 OK", JOB)]).await;
    let start = Instant::now();
    call(&server).await.unwrap();
    assert_eq!(server.requests().len(), 2);
    start.elapsed()
}

/// W19: seconds, and a date in the three forms that HTTP has known. A date says whole seconds, so one that is two seconds
/// ahead may be hardly more than one second away.
#[tokio::test]
async fn a_429_is_waited_for() {
    let ahead = httpdate::fmt_http_date(SystemTime::now() + Duration::from_secs(2));
    let (seconds, date, past) = tokio::join!(
        refused("1"),
        refused(&ahead),
        refused("Sun, 06 Nov 1994 08:49:37 GMT"),
    );
    let range = Duration::from_millis(950)..Duration::from_secs(10);
    assert!(range.contains(&seconds), "{seconds:?}");
    assert!(range.contains(&date), "{date:?}");
    assert!(past < Duration::from_millis(900), "{past:?}");
}

/// A wait beyond the limit is the caller's to decide about.
#[tokio::test]
async fn a_long_wait_is_left_to_the_caller() {
    let refusal = Reply::response("429 Too Many Requests", "retry-after: 3600\r\n", "");
    let (error, requests) = failed([refusal]).await;
    assert_eq!(requests, 1);
    assert_eq!(error.retry_after(), Some(Duration::from_secs(3600)));
    assert!(error.is_retryable());
}

#[tokio::test]
async fn a_stalled_body_times_out() {
    let half = format!("HTTP/1.1 200 OK\r\n{JSON}content-length: 99\r\n\r\n{{\"job_id\":");
    for sent in [half.as_str(), ""] {
        let server = Server::start(vec![Reply::Stall(sent.into()); 2]).await;
        let start = Instant::now();
        let call = call(&server).timeout(Duration::from_millis(150));
        let error = call.max_retries(1).await.unwrap_err();
        assert!(error.is_timeout(), "{error}");
        assert!(error.is_retryable());
        assert!(error.body().is_none(), "half a body is none");
        assert_eq!(server.requests().len(), 2);
        assert!(start.elapsed() < Duration::from_secs(5));
    }
}

#[tokio::test]
async fn a_truncated_body_is_an_error() {
    let fixed = format!("HTTP/1.1 200 OK\r\n{JSON}content-length: 99\r\n\r\n{JOB}");
    let chunks = "transfer-encoding: chunked\r\n\r\n9\r\n{\"job_id\"\r\n";
    let chunked = format!("HTTP/1.1 200 OK\r\n{JSON}{chunks}");
    for sent in [fixed, chunked] {
        let cut = Reply::Close(sent.into_bytes());
        let (error, requests) = failed(vec![cut.clone(); 3]).await;
        assert_eq!(
            (error.kind(), requests),
            (ErrorKind::Transport, 3),
            "{error}"
        );
        assert_eq!(error.status().unwrap().as_u16(), 200);
        assert!(error.body().is_none(), "half a body is none");
        let server = Server::start([cut, Reply::json("200 OK", JOB)]).await;
        assert_eq!(call(&server).await.unwrap().job_id, "j");
    }
}

/// What a server without a Content-Length sends ends with its connection; all of it is there.
#[tokio::test]
async fn a_body_may_end_with_the_connection() {
    let whole = format!("HTTP/1.1 200 OK\r\n{JSON}connection: close\r\n\r\n{JOB}");
    let server = Server::start([Reply::Close(whole.into_bytes())]).await;
    assert_eq!(call(&server).await.unwrap().job_id, "j");
}

/// W20: a redirect would carry the token elsewhere.
#[tokio::test]
async fn a_redirect_is_not_followed() {
    let elsewhere = Server::start([Reply::json("200 OK", JOB)]).await;
    let location = format!("location: {}/x?signature=MARKED\r\n", elsewhere.url());
    let (error, requests) =
        failed([Reply::response("307 Temporary Redirect", &location, "")]).await;
    assert_eq!((error.status().unwrap().as_u16(), requests), (307, 1));
    assert_eq!(elsewhere.requests(), []);
    assert!(!error.to_string().contains("MARKED"), "{error}");
}

/// W22
#[tokio::test]
async fn a_body_beyond_the_limit_is_an_error() {
    let server = Server::start([Reply::json("200 OK", JOB)]).await;
    let builder = Client::builder()
        .base_url(server.url())
        .body_limit(JOB.len() - 1);
    let error = builder
        .build()
        .extract()
        .get_job_results("j")
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::BodyTooLarge, "{error}");
    let server = Server::start([Reply::json("200 OK", JOB)]).await;
    let builder = Client::builder()
        .base_url(server.url())
        .body_limit(JOB.len());
    builder
        .build()
        .extract()
        .get_job_results("j")
        .await
        .unwrap();
}

#[tokio::test]
async fn a_connection_that_is_refused_says_so() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let client = Client::builder().base_url(format!("http://{address}"));
    let call = client.build().extract().get_job_results("j");
    let error = call.max_retries(0).await.unwrap_err();
    assert!(error.is_connect() && error.is_retryable(), "{error}");
    assert_eq!(error.status(), None);
}
