use std::time::Duration;

use http::{HeaderMap, Method, StatusCode};

use crate::retry::{Failure, RetryBudget, RetryPolicy, is_repeatable};

fn delay(failure: Failure, repeatable: bool, wait: Option<u64>) -> Option<Duration> {
    RetryPolicy::default().delay(0, failure, repeatable, wait.map(Duration::from_secs), 1.0)
}

fn status(code: u16) -> Failure {
    Failure::of_status(StatusCode::from_u16(code).unwrap()).unwrap()
}

#[test]
fn which_failures_are_repeated() {
    for code in [408, 429, 500, 502, 503, 504] {
        assert!(delay(status(code), true, None).is_some(), "{code}");
        assert!(delay(status(code), false, None).is_none(), "{code}");
        assert_eq!(
            delay(status(code), false, Some(1)).is_some(),
            matches!(code, 429 | 503),
            "{code}"
        );
    }
    for code in [200, 301, 400, 401, 404, 409, 501, 505] {
        assert_eq!(
            Failure::of_status(StatusCode::from_u16(code).unwrap()),
            None,
            "{code}"
        );
    }
    assert!(delay(Failure::Connect, false, None).is_some());
    assert!(delay(Failure::Interrupted, true, None).is_some());
    assert!(delay(Failure::Interrupted, false, None).is_none());
}

#[test]
fn the_wait_doubles_up_to_a_limit_and_is_random() {
    let policy = RetryPolicy::default().max_retries(u32::MAX);
    let waits = |jitter| {
        [0, 1, 2, 3, 4, 5, 31, 32, 1000].map(|retries| {
            policy
                .delay(retries, Failure::Connect, true, None, jitter)
                .unwrap()
                .as_millis()
        })
    };
    assert_eq!(
        waits(1.0),
        [500, 1000, 2000, 4000, 8000, 8000, 8000, 8000, 8000]
    );
    assert_eq!(
        waits(0.5),
        [250, 500, 1000, 2000, 4000, 4000, 4000, 4000, 4000]
    );
    assert_eq!(waits(0.0), [0; 9]);
}

#[test]
fn the_servers_wait_is_kept_up_to_a_limit() {
    assert_eq!(
        delay(status(503), true, Some(60)),
        Some(Duration::from_secs(60))
    );
    assert_eq!(delay(status(503), true, Some(61)), None);
    let patient = RetryPolicy::default().max_server_wait(Duration::from_secs(100));
    let wait = Some(Duration::from_secs(61));
    assert_eq!(patient.delay(0, status(429), false, wait, 0.0), wait);
}

#[test]
fn retries_are_counted() {
    let policy = RetryPolicy::default();
    assert!(policy.delay(1, Failure::Connect, true, None, 0.0).is_some());
    assert!(policy.delay(2, Failure::Connect, true, None, 0.0).is_none());
    assert!(
        RetryPolicy::none()
            .delay(0, Failure::Connect, true, None, 0.0)
            .is_none()
    );
}

#[test]
fn repeatable_requests() {
    let none = HeaderMap::new();
    for method in ["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY"] {
        assert!(is_repeatable(&method.parse().unwrap(), &none), "{method}");
    }
    for method in ["POST", "PATCH", "MERGE"] {
        assert!(!is_repeatable(&method.parse().unwrap(), &none), "{method}");
    }
    let key: HeaderMap = [("idempotency-key".parse().unwrap(), "k".parse().unwrap())]
        .into_iter()
        .collect();
    assert!(is_repeatable(&Method::POST, &key));
}

#[test]
fn the_budget_gives_one_retry_per_ten_successes() {
    let budget = RetryBudget::new();
    budget.deposit();
    assert_eq!(
        (0..100).filter(|_| budget.withdraw()).count(),
        10,
        "a full reserve takes no more"
    );
    (0..9).for_each(|_| budget.deposit());
    assert!(!budget.withdraw());
    budget.deposit();
    assert!(budget.withdraw());
    assert!(!budget.withdraw());
}
