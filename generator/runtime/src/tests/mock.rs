//! Calls through the mock: what is sent, what is repeated, and the mock itself. Time is paused where there are waits.

use std::time::Duration;

use tokio::time::Instant;

use super::{CreateJob, GetJob, Job, builder, get_job};
use crate::client::{Client, ClientBuilder, Defaults};
use crate::error::{Error, ErrorKind};
use crate::mock::{MockRequest, MockResponse, MockTransport};
use crate::operation::Operation;
use crate::retry::RetryPolicy;
use crate::transport::TransportErrorKind;

/// Calls with these responses; returns the outcome and the requests.
pub(super) async fn call_with<O: Operation>(
    builder: ClientBuilder,
    responses: impl IntoIterator<Item = MockResponse>,
    operation: O,
) -> (Result<O::Output, Error>, Vec<MockRequest>) {
    let mock = MockTransport::new();
    responses
        .into_iter()
        .for_each(|response| mock.push(response));
    let outcome = builder
        .transport(mock.clone())
        .build()
        .call(operation)
        .await;
    (outcome, mock.requests())
}

pub(super) async fn call(response: MockResponse) -> Result<Job, Error> {
    call_with(builder(), [response], get_job()).await.0
}

fn ok() -> MockResponse {
    MockResponse::json(200, r#"{"id":1}"#)
}

#[tokio::test]
async fn a_call_is_answered() {
    let mock = MockTransport::new().respond(ok().header("cf-ray", "ray-1"));
    let client = builder().transport(mock.clone()).build();
    let mut call = client.call(get_job()).header("X-Mine", "m");
    call.operation.limit = Some(5);
    let (job, response) = call.with_response().await.unwrap();
    assert_eq!(job, Job { id: 1 });
    assert_eq!(
        (response.status.as_u16(), response.request_id()),
        (200, Some("ray-1"))
    );
    let request = &mock.requests()[0];
    assert_eq!(
        request.uri,
        "https://api.example.com/v1/jobs/job%201?limit=5"
    );
    assert_eq!(request.headers["x-mine"], "m");
    assert!(
        request.headers["x-mine"].is_sensitive(),
        "it may be a secret"
    );
    assert_eq!(request.headers["accept"], "application/json");
    assert_eq!(request.headers["user-agent"], "client/1.2.3");
}

#[tokio::test]
async fn the_mock_says_when_it_is_empty_or_wrong() {
    let (outcome, requests) = call_with(builder(), [], get_job()).await;
    let text = outcome.unwrap_err().to_string();
    assert!(
        text.ends_with("the mock has no response left for GET /v1/jobs/job%201"),
        "{text}"
    );
    assert_eq!(requests.len(), 1);
    assert!(
        call(MockResponse::new(7))
            .await
            .unwrap_err()
            .to_string()
            .contains("invalid")
    );
    assert!(
        call(ok().header("a b", ""))
            .await
            .unwrap_err()
            .to_string()
            .contains("invalid")
    );
}

#[tokio::test]
async fn futures_are_small_and_can_be_spawned() {
    let mock = MockTransport::new().respond(ok());
    let future = builder()
        .transport(mock)
        .build()
        .call(get_job())
        .into_future();
    assert!(size_of_val(&future) <= 3 * size_of::<usize>());
    assert_eq!(tokio::spawn(future).await.unwrap().unwrap(), Job { id: 1 });
}

#[tokio::test]
async fn headers_of_call_operation_and_client() {
    let client = || {
        builder()
            .header("x-trace", "client")
            .header("accept", "client")
            .user_agent("mine")
    };
    let (_, requests) = call_with(client(), [ok()], get_job()).await;
    assert_eq!(requests[0].headers["x-trace"], "client");
    assert_eq!(requests[0].headers["accept"], "client");
    assert_eq!(requests[0].headers["user-agent"], "mine");
    let traced = || GetJob {
        trace: Some("operation".to_owned()),
        ..get_job()
    };
    let mock = MockTransport::new().respond(ok()).respond(ok());
    let client = client().transport(mock.clone()).build();
    client.call(traced()).await.unwrap();
    client
        .call(traced())
        .header("x-trace", "call")
        .header("authorization", "other")
        .await
        .unwrap();
    assert_eq!(mock.requests()[0].headers["x-trace"], "operation");
    assert_eq!(mock.requests()[1].headers["x-trace"], "call");
    assert_eq!(mock.requests()[1].headers["authorization"], "other");
}

#[tokio::test]
async fn what_cannot_be_sent_is_an_error_of_the_call() {
    let (outcome, requests) = call_with(
        builder(),
        [ok()],
        GetJob {
            job_id: String::new(),
            ..get_job()
        },
    )
    .await;
    let error = outcome.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Encode);
    let expected = "GET /jobs/{job_id}: path parameter `job_id`: it is empty, which would address another resource";
    assert_eq!(error.to_string(), expected);
    assert!(requests.is_empty());
    let client = builder().transport(MockTransport::new()).build();
    let error = client
        .call(get_job())
        .header("x-a", "b\n")
        .header("x-b", "c\n")
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Encode);
    assert!(error.to_string().contains("`x-a`"), "{error}");
}

#[tokio::test]
async fn wrong_settings_are_the_error_of_every_call() {
    static NOWHERE: Defaults = Defaults {
        base_url: None,
        user_agent: "x",
    };
    for (builder, expected) in [
        (ClientBuilder::new(&NOWHERE), "names no server"),
        (builder().base_url("example.com"), "is not a URL"),
        (
            builder().header("a b", "c"),
            "cannot be the name of a header",
        ),
        (builder().header("x-a", "MARKED\n"), "`x-a`"),
        (builder().user_agent("a\nb"), "`user-agent`"),
    ] {
        let client = builder.build();
        for error in [
            client.call(get_job()).await.unwrap_err(),
            client.call(get_job()).await.unwrap_err(),
        ] {
            assert_eq!(error.kind(), ErrorKind::Configuration);
            assert!(
                error.to_string().starts_with("GET /jobs/{job_id}: ")
                    && error.to_string().contains(expected)
            );
            super::assert_silent(&error);
        }
    }
}

/// How long the call took on the paused clock, and how many requests it made.
async fn timed<O: Operation>(
    builder: ClientBuilder,
    responses: impl IntoIterator<Item = MockResponse>,
    operation: O,
) -> (Result<O::Output, Error>, Duration, usize) {
    let start = Instant::now();
    let (outcome, requests) = call_with(builder, responses, operation).await;
    (outcome, start.elapsed(), requests.len())
}

#[tokio::test(start_paused = true)]
async fn retry_after_is_waited_for() {
    let busy = |value: &str| MockResponse::new(429).header("retry-after", value);
    let (outcome, took, requests) = timed(builder(), [busy("7"), ok()], get_job()).await;
    assert!(
        outcome.is_ok() && requests == 2 && took >= Duration::from_secs(7) && took.as_secs() < 8,
        "{took:?}"
    );

    let date = httpdate::fmt_http_date(std::time::SystemTime::now() + Duration::from_secs(30));
    let (outcome, took, _) = timed(builder(), [busy(&date), ok()], get_job()).await;
    assert!(
        outcome.is_ok() && (28..=31).contains(&took.as_secs()),
        "{took:?}"
    );

    // A POST too: the server says that it has done nothing.
    let (outcome, _, requests) = timed(builder(), [busy("1"), ok()], CreateJob::default()).await;
    assert!(outcome.is_ok() && requests == 2);

    let (outcome, took, requests) = timed(builder(), [busy("61"), ok()], get_job()).await;
    assert_eq!(
        outcome.unwrap_err().retry_after(),
        Some(Duration::from_secs(61))
    );
    assert_eq!((took, requests), (Duration::ZERO, 1));
}

#[tokio::test(start_paused = true)]
async fn the_default_backoff_stays_within_its_limits() {
    let unavailable = || MockResponse::new(503);
    let builder = builder().retry_policy(RetryPolicy::default());
    let responses = [unavailable(), unavailable(), unavailable(), ok()];
    let (outcome, took, requests) = timed(builder, responses, get_job()).await;
    assert_eq!(outcome.unwrap_err().status().unwrap(), 503);
    assert_eq!(requests, 3);
    assert!(took <= Duration::from_millis(1510), "{took:?}");
}

#[tokio::test(start_paused = true)]
async fn only_what_may_be_repeated_is() {
    let key = CreateJob {
        idempotency_key: Some("k".to_owned()),
        ..CreateJob::default()
    };
    for (failure, operation, expected) in [
        (MockResponse::new(500), CreateJob::default(), 1),
        (MockResponse::new(503), CreateJob::default(), 1),
        (
            MockResponse::failure(TransportErrorKind::Closed),
            CreateJob::default(),
            1,
        ),
        (
            MockResponse::failure(TransportErrorKind::Timeout),
            CreateJob::default(),
            1,
        ),
        (
            MockResponse::failure(TransportErrorKind::Connect),
            CreateJob::default(),
            2,
        ),
        (MockResponse::new(500), key.clone(), 2),
        (MockResponse::failure(TransportErrorKind::Closed), key, 2),
    ] {
        let (outcome, _, requests) = timed(builder(), [failure.clone(), ok()], operation).await;
        assert_eq!(
            (requests, outcome.is_ok()),
            (expected, expected == 2),
            "{failure:?}"
        );
    }
    for failure in [
        MockResponse::new(501),
        MockResponse::new(404),
        MockResponse::failure(TransportErrorKind::Other),
    ] {
        let (outcome, _, requests) = timed(builder(), [failure, ok()], get_job()).await;
        assert!(outcome.is_err() && requests == 1);
    }
}

#[tokio::test(start_paused = true)]
async fn retries_stop_when_the_budget_is_spent() {
    let mock = MockTransport::new();
    let client: Client = builder().transport(mock.clone()).build();
    (0..100).for_each(|_| mock.push(MockResponse::new(503)));
    for _ in 0..20 {
        client.call(get_job()).await.unwrap_err();
    }
    assert_eq!(mock.requests().len(), 20 + 10);

    // Ten successes pay for one more.
    let mock = MockTransport::new();
    let client: Client = builder().max_retries(10).transport(mock.clone()).build();
    let failures = || (0..11).for_each(|_| mock.push(MockResponse::new(503)));
    failures();
    client.call(get_job()).await.unwrap_err();
    (0..10).for_each(|_| mock.push(ok()));
    for _ in 0..10 {
        client.call(get_job()).await.unwrap();
    }
    let before = mock.requests().len();
    failures();
    client.call(get_job()).await.unwrap_err();
    assert_eq!(mock.requests().len() - before, 2);
}

#[tokio::test(start_paused = true)]
async fn a_call_can_set_its_retries() {
    let mock = MockTransport::new();
    (0..9).for_each(|_| mock.push(MockResponse::new(503)));
    let client = builder().transport(mock.clone()).build();
    client.call(get_job()).max_retries(0).await.unwrap_err();
    assert_eq!(mock.requests().len(), 1);
    client.call(get_job()).max_retries(4).await.unwrap_err();
    assert_eq!(mock.requests().len(), 6);
}

#[tokio::test]
async fn a_body_shorter_than_announced_is_an_interruption() {
    let cut = ok().header("content-length", "99");
    let (outcome, requests) = call_with(builder(), [cut.clone(), ok()], get_job()).await;
    assert!(outcome.is_ok() && requests.len() == 2);
    let (outcome, _) = call_with(builder().max_retries(0), [cut], get_job()).await;
    let error = outcome.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Transport);
    assert!(
        error.to_string().ends_with("8 of 99 bytes arrived"),
        "{error}"
    );
    assert_eq!(error.status().unwrap(), 200);
}
