// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! When a failed attempt is worth another one, and how long to wait first.
//!
//! In: what went wrong, whether the request may be repeated, what the server asked for. Out: a delay, or
//! nothing when the failure is final. No clock and no randomness in here: both are arguments.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use http::{HeaderMap, Method, StatusCode};

/// How often and how patiently failed requests are repeated.
///
/// | failure | repeated |
/// |---|---|
/// | no connection could be made | always: the server has seen nothing |
/// | timeout, connection lost, body cut short | if the request may be repeated |
/// | 408, 429, 500, 502, 503, 504 | if the request may be repeated |
/// | 429 or 503 with `Retry-After` | always: the server says that it did nothing yet |
///
/// A request may be repeated if its method is idempotent (RFC 9110, section 9.2.2; also `QUERY`) or if it
/// carries an `idempotency-key` header. The wait before retry *n* (from 0) is random between nothing and
/// `initial_backoff` · 2ⁿ, at most `max_backoff`, so that clients which failed together do not return
/// together. A wait that the server asks for is kept exactly, unless it is longer than
/// `max_server_wait`: then the error is returned at once, see `Error::retry_after`.
///
/// Whatever the policy allows, a client spends at most one retry per ten successes once a reserve of ten
/// retries is gone, so that it does not multiply the load on a server that is going down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RetryPolicy {
    max_retries: u32,
    initial_backoff: Duration,
    max_backoff: Duration,
    max_server_wait: Duration,
}

impl Default for RetryPolicy {
    /// Two retries; 0.5 s doubling to 8 s; the server's wait honoured up to 60 s.
    fn default() -> Self {
        Self {
            max_retries: 2,
            initial_backoff: Duration::from_millis(500),
            max_backoff: Duration::from_secs(8),
            max_server_wait: Duration::from_secs(60),
        }
    }
}

impl RetryPolicy {
    /// A policy that never repeats a request.
    #[must_use]
    pub fn none() -> Self {
        Self::default().max_retries(0)
    }

    /// How many times a request may be repeated: 2 means at most three attempts.
    #[must_use]
    pub fn max_retries(mut self, retries: u32) -> Self {
        self.max_retries = retries;
        self
    }

    /// The longest wait before the first retry; it doubles with each further one.
    #[must_use]
    pub fn initial_backoff(mut self, wait: Duration) -> Self {
        self.initial_backoff = wait;
        self
    }

    /// The longest wait before any retry that the server did not ask for.
    #[must_use]
    pub fn max_backoff(mut self, wait: Duration) -> Self {
        self.max_backoff = wait;
        self
    }

    /// The longest wait asked for by a server that is granted.
    #[must_use]
    pub fn max_server_wait(mut self, wait: Duration) -> Self {
        self.max_server_wait = wait;
        self
    }

    /// The wait before the next attempt, or `None` if the failure is final.
    ///
    /// `retries` counts those already made; `server_wait` is what the response asked for; `jitter` is a
    /// random number from 0 to 1.
    pub(super) fn delay(
        &self,
        retries: u32,
        failure: Failure,
        repeatable: bool,
        server_wait: Option<Duration>,
        jitter: f64,
    ) -> Option<Duration> {
        let invited = server_wait.is_some() && failure.is_refusal();
        if retries >= self.max_retries || !(repeatable || invited || failure == Failure::Connect) {
            return None;
        }
        match server_wait {
            Some(wait) => (wait <= self.max_server_wait).then_some(wait),
            None => Some(self.ceiling(retries).mul_f64(jitter.clamp(0.0, 1.0))),
        }
    }

    fn ceiling(&self, retries: u32) -> Duration {
        let factor = 2_u32.saturating_pow(retries);
        self.initial_backoff
            .saturating_mul(factor)
            .min(self.max_backoff)
    }
}

/// What went wrong with an attempt, as far as it matters for another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Failure {
    /// Nothing was sent.
    Connect,
    /// The request may have been carried out: timeout, lost connection, truncated body.
    Interrupted,
    /// The server answered with a status that may pass.
    Status(StatusCode),
}

impl Failure {
    /// The failure that a status stands for, if another attempt may end better.
    pub(super) fn of_status(status: StatusCode) -> Option<Self> {
        matches!(status.as_u16(), 408 | 429 | 500 | 502 | 503 | 504).then_some(Self::Status(status))
    }

    /// Statuses by which a server says that it did not act on the request.
    fn is_refusal(self) -> bool {
        matches!(
            self,
            Self::Status(StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE)
        )
    }
}

/// Whether sending the request twice has the effect of sending it once.
pub(super) fn is_repeatable(method: &Method, headers: &HeaderMap) -> bool {
    method.is_idempotent() || method.as_str() == "QUERY" || headers.contains_key("idempotency-key")
}

/// The reserve from which a client's retries are paid, shared by all its calls.
///
/// Ten retries at first; one is taken per retry and a tenth is given back per success.
#[derive(Debug)]
pub(super) struct RetryBudget {
    tenths: AtomicU32,
}

impl RetryBudget {
    const FULL: u32 = 100;
    const RETRY: u32 = 10;

    pub(super) fn new() -> Self {
        Self {
            tenths: AtomicU32::new(Self::FULL),
        }
    }

    /// Takes one retry; `false` if there is none left.
    // Relaxed: the counter guards no other memory.
    pub(super) fn withdraw(&self) -> bool {
        self.tenths
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |tenths| {
                tenths.checked_sub(Self::RETRY)
            })
            .is_ok()
    }

    /// Gives a tenth of a retry back.
    pub(super) fn deposit(&self) {
        // A full reserve refuses the update, which is what a full reserve should do.
        let _ = self
            .tenths
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |tenths| {
                (tenths < Self::FULL).then_some(tenths + 1)
            });
    }
}
