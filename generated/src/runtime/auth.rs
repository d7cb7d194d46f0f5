// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Credentials: what a client was given for each security scheme in, a signed request out. The kinds of
//! credentials are in the `auth_*` modules, of which a client has those that its API asks for.

use std::error::Error as StdError;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;

use http::HeaderMap;

use super::body::Body;
use super::error::Error;
use super::transport::Transport;

/// Proves to the server who is calling, by one security scheme.
///
/// The `Debug` form shows nothing of it.
#[derive(Clone)]
pub struct Credential(Arc<dyn Authenticator>);

/// What [`Authenticator::authenticate`] returns.
pub type AuthFuture<'a> =
    Pin<Box<dyn Future<Output = Result<(), Box<dyn StdError + Send + Sync>>> + Send + 'a>>;

/// A way to put a credential into a request: one of your own if the `auth_*` modules do not have it.
///
/// ```text
/// struct Signed(Key);
///
/// impl Authenticator for Signed {
///     fn authenticate<'a>(&'a self, request: &'a mut http::Request<Body>, _: &'a dyn Transport) -> AuthFuture<'a> {
///         Box::pin(async move {
///             let signature = self.0.sign(request.method(), request.uri(), request.body())?;
///             request.headers_mut().insert("x-signature", signature.parse()?);
///             Ok(())
///         })
///     }
/// }
///
/// let client = Client::builder().credential("Signature", Credential::custom(Signed(key))).build();
/// ```
pub trait Authenticator: Send + Sync + 'static {
    /// Adds the credential to `request`, which is complete otherwise, once for each attempt. The headers that are
    /// added are treated as secrets.
    ///
    /// A credential that has to be fetched can be fetched through `transport`, which is the client's. The time
    /// that takes is part of the attempt's.
    ///
    /// # Errors
    ///
    /// If there is no credential or it cannot be sent. The message becomes part of the call's error and must not
    /// show the credential.
    fn authenticate<'a>(
        &'a self,
        request: &'a mut http::Request<Body>,
        transport: &'a dyn Transport,
    ) -> AuthFuture<'a>;

    /// Whether another credential may do better, after the server answered 401 to the one in the headers that
    /// were `sent`. The request is then sent once more.
    fn refused(&self, sent: &HeaderMap) -> bool {
        let _ = sent;
        false
    }
}

impl Credential {
    /// A credential of a kind of your own.
    pub fn custom(kind: impl Authenticator) -> Self {
        Self(Arc::new(kind))
    }

    /// A credential that is there already.
    pub(super) fn fixed<F>(add: F) -> Self
    where
        F: Fn(&mut http::Request<Body>) -> Result<(), Error> + Send + Sync + 'static,
    {
        Self::custom(Fixed(add))
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credential([redacted])")
    }
}

struct Fixed<F>(F);

impl<F> Authenticator for Fixed<F>
where
    F: Fn(&mut http::Request<Body>) -> Result<(), Error> + Send + Sync + 'static,
{
    fn authenticate<'a>(
        &'a self,
        request: &'a mut http::Request<Body>,
        _: &'a dyn Transport,
    ) -> AuthFuture<'a> {
        let added = (self.0)(request).map_err(Into::into);
        Box::pin(std::future::ready(added))
    }
}

/// The credentials that a request goes out with.
pub(super) struct Chosen<'c> {
    credentials: Vec<&'c Credential>,
    /// Credentials are needed and were not set. The request goes out without: the API description may be
    /// wrong about the need, and if it is right the server's 401 is the error.
    pub(super) anonymous: bool,
}

/// Chooses the first of the sets of schemes in `security` that `credentials` satisfies (OAS, "Security
/// Requirement Object").
///
/// Sets that need something are tried before the empty one: where authentication is optional, a credential
/// that was set is meant to be used.
pub(super) fn choose<'c>(
    credentials: &'c [(&'static str, Credential)],
    security: &[&[&str]],
) -> Chosen<'c> {
    let find = |scheme: &&str| {
        let found = credentials.iter().find(|(name, _)| name == scheme);
        found.map(|(_, credential)| credential)
    };
    let satisfied = security
        .iter()
        .filter(|set| !set.is_empty())
        .find_map(|set| set.iter().map(find).collect::<Option<Vec<_>>>());
    let open = security.is_empty() || security.iter().any(|set| set.is_empty());
    Chosen {
        anonymous: satisfied.is_none() && !open,
        credentials: satisfied.unwrap_or_default(),
    }
}

impl Chosen<'_> {
    pub(super) fn is_empty(&self) -> bool {
        self.credentials.is_empty()
    }

    /// Adds the credentials.
    pub(super) async fn authenticate(
        &self,
        request: &mut http::Request<Body>,
        transport: &dyn Transport,
    ) -> Result<(), Error> {
        let before = request.headers().clone();
        for credential in &self.credentials {
            let added = credential.0.authenticate(request, transport).await;
            added.map_err(|error| match error.downcast::<Error>() {
                Ok(ours) => *ours,
                Err(other) => Error::authentication(other),
            })?;
        }
        for (name, value) in request.headers_mut().iter_mut() {
            if before.get(name) != Some(value) {
                value.set_sensitive(true);
            }
        }
        Ok(())
    }

    /// Whether the request is worth sending again, after a 401 to these headers.
    pub(super) fn refused(&self, sent: &HeaderMap) -> bool {
        // All of them hear of it, whatever the first one says.
        let again = self
            .credentials
            .iter()
            .filter(|credential| credential.0.refused(sent));
        again.count() > 0
    }
}
