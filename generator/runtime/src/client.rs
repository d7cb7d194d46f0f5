// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! The client and its builder: settings in, a handle that calls can be made with out.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderMap;
use http::header::HeaderValue;

use super::auth::Credential;
use super::base_url::BaseUrl;
use super::call::{self, Call};
use super::error::Error;
use super::hook::Hook;
use super::operation::Operation;
use super::request::header;
use super::retry::{RetryBudget, RetryPolicy};
use super::transport::Transport;
use super::transport_reqwest::ReqwestTransport;

/// What the API description and the crate say about every client.
#[derive(Debug, Clone, Copy)]
pub struct Defaults {
    /// The URL of the API's server, if the description names one.
    pub base_url: Option<&'static str>,
    /// The value of the `User-Agent` header.
    pub user_agent: &'static str,
}

/// A client of the API.
///
/// Cheap to clone; clones share their connections and settings. Calls must be awaited in a tokio runtime
/// that has its time and IO drivers enabled.
#[derive(Clone)]
pub struct Client(Arc<Result<Settings, String>>);

/// What a client has been told, checked.
pub(super) struct Settings {
    pub(super) base_url: BaseUrl,
    /// Whether the base URL is the user's, and not the API description's.
    pub(super) base_url_is_set: bool,
    pub(super) user_agent: HeaderValue,
    pub(super) headers: HeaderMap,
    pub(super) credentials: Vec<(&'static str, Credential)>,
    pub(super) allow_insecure_auth: bool,
    /// Servers of single operations that credentials are sent to.
    pub(super) trusted: Vec<BaseUrl>,
    pub(super) timeout: Duration,
    pub(super) body_limit: usize,
    pub(super) retry: RetryPolicy,
    pub(super) budget: RetryBudget,
    pub(super) max_redirects: u32,
    pub(super) hooks: Vec<Arc<dyn Hook>>,
    pub(super) transport: Arc<dyn Transport>,
}

impl Client {
    /// A call of `operation`, to be awaited.
    pub fn call<O: Operation>(&self, operation: O) -> Call<O> {
        call::new(self.clone(), operation)
    }

    /// The settings, or what is wrong with them.
    pub(super) fn settings(&self) -> Result<&Settings, Error> {
        self.0.as_ref().as_ref().map_err(Error::configuration)
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.as_ref() {
            Ok(settings) => f
                .debug_struct("Client")
                .field("base_url", &settings.base_url.root())
                .field("timeout", &settings.timeout)
                .field("retry", &settings.retry)
                .finish_non_exhaustive(),
            Err(problem) => f
                .debug_struct("Client")
                .field("problem", problem)
                .finish_non_exhaustive(),
        }
    }
}

/// Settings for a [`Client`].
///
/// Nothing is checked before [`build`](ClientBuilder::build), and that does not fail either: what is wrong is
/// the error of every call.
#[derive(Clone)]
#[must_use = "a builder does nothing until `build` is called"]
pub struct ClientBuilder {
    base_url: Option<String>,
    base_url_is_set: bool,
    user_agent: String,
    headers: Vec<(String, String)>,
    credentials: Vec<(&'static str, Credential)>,
    allow_insecure_auth: bool,
    trusted: Vec<String>,
    timeout: Duration,
    connect_timeout: Duration,
    body_limit: usize,
    retry: RetryPolicy,
    max_redirects: u32,
    hooks: Vec<Arc<dyn Hook>>,
    transport: Option<Arc<dyn Transport>>,
}

impl ClientBuilder {
    /// The settings to start from.
    pub fn new(defaults: &'static Defaults) -> Self {
        Self {
            base_url: defaults.base_url.map(str::to_owned),
            base_url_is_set: false,
            user_agent: defaults.user_agent.to_owned(),
            headers: Vec::new(),
            credentials: Vec::new(),
            allow_insecure_auth: false,
            trusted: Vec::new(),
            timeout: Duration::from_secs(60),
            connect_timeout: Duration::from_secs(10),
            body_limit: 64 << 20,
            retry: RetryPolicy::default(),
            max_redirects: 0,
            hooks: Vec::new(),
            transport: None,
        }
    }

    /// The URL that the paths of operations are appended to: http or https, with a path and a query if need
    /// be, which are kept. It takes the place of every server of the API description, those of single operations
    /// among them.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self.base_url_is_set = true;
        self
    }

    /// The credential for a security scheme of the API description, replacing any for the same scheme.
    pub fn credential(mut self, scheme: &'static str, credential: Credential) -> Self {
        self.credentials.retain(|(name, _)| *name != scheme);
        self.credentials.push((scheme, credential));
        self
    }

    /// Sends credentials over plain http to other machines too, where anybody on the way can read them.
    pub fn allow_insecure_auth(mut self, allow: bool) -> Self {
        self.allow_insecure_auth = allow;
        self
    }

    /// Sends credentials to the server of this URL too. Some operations have a server of their own; where that is of
    /// another origin than the client's, it sees no credential without this.
    pub fn trust_server(mut self, url: impl Into<String>) -> Self {
        self.trusted.push(url.into());
        self
    }

    /// How long an attempt may take, from the start to the last byte of the response; 60 s by default.
    ///
    /// A call with retries can take that long several times, and the waits between. A response that is handed out
    /// as it arrives may take longer, but not be silent for longer.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// How long making a connection may take; 10 s by default. Means nothing to a transport of your own.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// How many times a request may be repeated; 2 by default. See [`RetryPolicy`] for which are.
    pub fn max_retries(mut self, retries: u32) -> Self {
        self.retry = self.retry.max_retries(retries);
        self
    }

    /// Which requests are repeated, and after which wait.
    pub fn retry_policy(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// How many redirects a call follows; none by default. Only those within the same origin are: another one must
    /// not see this one's requests.
    pub fn follow_redirects(mut self, redirects: u32) -> Self {
        self.max_redirects = redirects;
        self
    }

    /// Calls `hook` before and after each attempt, behind the hooks that are set already.
    pub fn hook(mut self, hook: impl Hook) -> Self {
        self.hooks.push(Arc::new(hook));
        self
    }

    /// Sends requests in another way: through a proxy of your own, or to a mock in tests.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// The value of the `User-Agent` header; the name and version of this crate by default.
    pub fn user_agent(mut self, user_agent: impl Into<String>) -> Self {
        self.user_agent = user_agent.into();
        self
    }

    /// The size in bytes up to which the body of a response is read into memory; 64 MiB by default.
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.body_limit = bytes;
        self
    }

    /// A header that every request carries, unless the operation sets it itself.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// The client.
    ///
    /// A wrong setting, such as a base URL that is none, is the error of each call
    /// ([`ErrorKind::Configuration`](super::error::ErrorKind::Configuration)).
    #[must_use]
    pub fn build(self) -> Client {
        Client(Arc::new(self.check()))
    }

    fn check(self) -> Result<Settings, String> {
        let base_url = self.base_url.ok_or(
            "no base URL: the API description names no server, so set one with ClientBuilder::base_url",
        )?;
        let mut headers = HeaderMap::new();
        for (name, value) in &self.headers {
            let (name, mut value) = header(name, value)?;
            // Nobody knows what a user's header holds, so none of them is shown.
            value.set_sensitive(true);
            headers.insert(name, value);
        }
        let transport = match self.transport {
            Some(transport) => transport,
            None => Arc::new(
                ReqwestTransport::new(self.connect_timeout)
                    .map_err(|error| format!("the HTTP client cannot be set up: {error}"))?,
            ),
        };
        let trusted = self.trusted.iter().map(|url| BaseUrl::parse(url));
        Ok(Settings {
            base_url: BaseUrl::parse(&base_url)?,
            base_url_is_set: self.base_url_is_set,
            user_agent: header("user-agent", &self.user_agent)?.1,
            headers,
            credentials: self.credentials,
            allow_insecure_auth: self.allow_insecure_auth,
            trusted: trusted.collect::<Result<_, _>>()?,
            timeout: self.timeout,
            body_limit: self.body_limit,
            retry: self.retry,
            budget: RetryBudget::new(),
            max_redirects: self.max_redirects,
            hooks: self.hooks,
            transport,
        })
    }
}

impl fmt::Debug for ClientBuilder {
    // The base URL may hold a password by mistake, and headers a token.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("timeout", &self.timeout)
            .field("retry", &self.retry)
            .finish_non_exhaustive()
    }
}
