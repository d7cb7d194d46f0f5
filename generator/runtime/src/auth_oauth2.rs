// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! OAuth 2.0 (RFC 6749): what a client may ask a token endpoint with in, an `Authorization` header out. Tokens are
//! fetched when they are needed, by one call for all that wait, and again when they are about to expire or refused.

use std::time::Duration;

use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use http::{HeaderMap, Method, StatusCode};
use secrecy::{ExposeSecret, SecretString};
use tokio::sync::Mutex;
use tokio::time::Instant;

use super::auth::{AuthFuture, Authenticator, Credential};
use super::base_url::BaseUrl;
use super::body::Body;
use super::error::Error;
use super::json::{Json, Tape};
use super::read::{ReadError, read};
use super::request::push_pair;
use super::transport::{Transport, TransportError};
use super::{auth_basic, auth_bearer, percent};

/// How long before its end a token is not used any more: it takes a while to arrive.
const MARGIN: Duration = Duration::from_secs(10);

/// The size in bytes up to which the answer of a token endpoint is read.
const LIMIT: usize = 1 << 20;

/// What to ask a token endpoint with.
///
/// The `Debug` form shows no secret.
#[derive(Debug, Clone)]
#[must_use = "it does nothing until it is a credential"]
pub struct OAuth2 {
    token_url: String,
    client_id: String,
    client_secret: Option<SecretString>,
    refresh_token: Option<SecretString>,
    scopes: Vec<String>,
    parameters: Vec<(String, String)>,
    secret_in_body: bool,
}

impl OAuth2 {
    /// The client credentials grant (RFC 6749, section 4.4): the program calls for itself.
    pub fn client_credentials(
        token_url: impl Into<String>,
        client_id: impl Into<String>,
        client_secret: impl Into<String>,
    ) -> Self {
        Self {
            token_url: token_url.into(),
            client_id: client_id.into(),
            client_secret: Some(SecretString::from(client_secret.into())),
            refresh_token: None,
            scopes: Vec::new(),
            parameters: Vec::new(),
            secret_in_body: false,
        }
    }

    /// A refresh token that somebody's consent gave (section 6). If the server replaces it, the new one is used from
    /// then on.
    pub fn refresh_token(
        token_url: impl Into<String>,
        client_id: impl Into<String>,
        refresh_token: impl Into<String>,
    ) -> Self {
        Self {
            client_secret: None,
            refresh_token: Some(SecretString::from(refresh_token.into())),
            ..Self::client_credentials(token_url, client_id, "")
        }
    }

    /// The secret of a client that has one besides its refresh token.
    pub fn client_secret(mut self, secret: impl Into<String>) -> Self {
        self.client_secret = Some(SecretString::from(secret.into()));
        self
    }

    /// What to ask the permission for.
    pub fn scopes<S: Into<String>>(mut self, scopes: impl IntoIterator<Item = S>) -> Self {
        self.scopes = scopes.into_iter().map(Into::into).collect();
        self
    }

    /// A further parameter of the request for a token, such as `audience` or `resource`.
    pub fn parameter(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.parameters.push((name.into(), value.into()));
        self
    }

    /// Sends the client's secret in the body of the request for a token, for servers that do not take it by HTTP basic
    /// authentication (section 2.3.1).
    pub fn secret_in_body(mut self) -> Self {
        self.secret_in_body = true;
        self
    }
}

impl Credential {
    /// `Authorization: Bearer` with tokens from a token endpoint.
    pub fn oauth2(settings: OAuth2) -> Self {
        let refresh_token = settings.refresh_token.clone();
        Self::custom(Tokens {
            settings,
            state: Mutex::new(State {
                token: None,
                refresh_token,
            }),
        })
    }
}

struct Tokens {
    settings: OAuth2,
    /// Held while a token is fetched, so that there is one flight at a time.
    state: Mutex<State>,
}

struct State {
    token: Option<Token>,
    /// The last one that the server gave.
    refresh_token: Option<SecretString>,
}

struct Token {
    header: HeaderValue,
    expires: Option<Instant>,
}

impl Authenticator for Tokens {
    fn authenticate<'a>(
        &'a self,
        request: &'a mut http::Request<Body>,
        transport: &'a dyn Transport,
    ) -> AuthFuture<'a> {
        Box::pin(async move {
            let mut state = self.state.lock().await;
            let now = Instant::now();
            let valid = |token: &&Token| token.expires.is_none_or(|expires| now < expires);
            let header = match state.token.as_ref().filter(valid) {
                Some(token) => token.header.clone(),
                None => self.fetch(&mut state, transport).await?,
            };
            request.headers_mut().insert(AUTHORIZATION, header);
            Ok(())
        })
    }

    fn refused(&self, sent: &HeaderMap) -> bool {
        // If it is locked, somebody is fetching another token already.
        if let Ok(mut state) = self.state.try_lock() {
            let same = |token: &mut Token| Some(&token.header) == sent.get(AUTHORIZATION);
            state.token.take_if(same);
        }
        true
    }
}

impl Tokens {
    /// Fetches a token and remembers it.
    async fn fetch(
        &self,
        state: &mut State,
        transport: &dyn Transport,
    ) -> Result<HeaderValue, Error> {
        let asked = Instant::now();
        let request = self.request(state.refresh_token.as_ref())?;
        let failed = |error: TransportError| {
            let text = format!("the token endpoint: {}", error.reason());
            Error::transport(TransportError::new(error.kind(), text), None)
        };
        let response = transport.send(request).await.map_err(failed)?;
        let (head, body) = response.into_parts();
        let body = match read(body, LIMIT, None).await {
            Ok(body) => body,
            Err(ReadError::TooLarge) => return Err(refusal("its answer is too large")),
            Err(ReadError::Transport(error)) => return Err(failed(error)),
        };
        let answer = Answer::read(head.status, &body)?;
        let header = auth_bearer::header(answer.access_token.expose_secret())?;
        // What does not say when it ends is used until it is refused.
        let lifetime = answer.expires_in.map(|life| life.saturating_sub(MARGIN));
        state.token = Some(Token {
            header: header.clone(),
            expires: lifetime.and_then(|life| asked.checked_add(life)),
        });
        if answer.refresh_token.is_some() && state.refresh_token.is_some() {
            state.refresh_token = answer.refresh_token;
        }
        Ok(header)
    }

    fn request(&self, refresh_token: Option<&SecretString>) -> Result<http::Request<Body>, Error> {
        let settings = &self.settings;
        let url = BaseUrl::parse(&settings.token_url).map_err(|error| refusal(&error))?;
        if !url.is_private() {
            return Err(refusal("it is not asked over plain http"));
        }
        let mut form = Form(String::new());
        match refresh_token {
            Some(token) => {
                form.pair("grant_type", "refresh_token");
                form.pair("refresh_token", token.expose_secret());
            }
            None => form.pair("grant_type", "client_credentials"),
        }
        if !settings.scopes.is_empty() {
            form.pair("scope", &settings.scopes.join(" "));
        }
        for (name, value) in &settings.parameters {
            form.pair(name, value);
        }
        let mut basic = None;
        match &settings.client_secret {
            Some(secret) if settings.secret_in_body => {
                form.pair("client_id", &settings.client_id);
                form.pair("client_secret", secret.expose_secret());
            }
            Some(secret) => {
                let id = percent::form(&settings.client_id);
                let secret = percent::form(secret.expose_secret());
                basic = Some(auth_basic::header(&id, &secret)?);
            }
            None => form.pair("client_id", &settings.client_id),
        }
        let mut request = http::Request::new(Body::from(form.0));
        *request.method_mut() = Method::POST;
        *request.uri_mut() = settings
            .token_url
            .parse()
            .map_err(|_| refusal("its URL cannot be requested"))?;
        let headers = request.headers_mut();
        headers.insert(
            CONTENT_TYPE,
            HeaderValue::from_static("application/x-www-form-urlencoded"),
        );
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        if let Some(basic) = basic {
            headers.insert(AUTHORIZATION, basic);
        }
        Ok(request)
    }
}

/// What a token endpoint gave.
struct Answer {
    access_token: SecretString,
    refresh_token: Option<SecretString>,
    expires_in: Option<Duration>,
}

impl Answer {
    fn read(status: StatusCode, body: &[u8]) -> Result<Self, Error> {
        let tape = Tape::parse(body).ok();
        let root = tape.as_ref().map(Tape::root);
        let member = |name: &str| root.and_then(|root| root.get(name));
        let text = |name: &str| member(name).and_then(Json::as_str);
        if !status.is_success() {
            // These two are made to be shown (RFC 6749, section 5.2); the rest of the body is not.
            let error = text("error").map(|error| format!(": {}", error.escape_debug()));
            let more = text("error_description").map(|text| format!(": {}", text.escape_debug()));
            return Err(refusal(&format!(
                "it answered {}{}{}",
                status.as_u16(),
                error.unwrap_or_default(),
                more.unwrap_or_default()
            )));
        }
        if text("token_type").is_some_and(|kind| !kind.eq_ignore_ascii_case("bearer")) {
            return Err(refusal("its token is not a bearer token"));
        }
        let secret = |text: &str| SecretString::from(text.to_owned());
        // Some servers write the number as a text.
        let seconds = member("expires_in")
            .and_then(|json| json.as_u64().or_else(|| json.as_str()?.parse().ok()));
        Ok(Self {
            access_token: text("access_token")
                .map(secret)
                .ok_or_else(|| refusal("its answer has no access token"))?,
            refresh_token: text("refresh_token").map(secret),
            expires_in: seconds.map(Duration::from_secs),
        })
    }
}

/// The error for a token that could not be had.
fn refusal(why: &str) -> Error {
    Error::authentication(format!("no token from the token endpoint: {why}").into())
}

/// A form that is written pair by pair.
struct Form(String);

impl Form {
    fn pair(&mut self, name: &str, value: &str) {
        push_pair(&mut self.0, &percent::form(name), &percent::form(value));
    }
}
