// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Credentials: what a client was given for each security scheme in, a signed request out. The kinds of
//! credentials are in the `auth_*` modules, of which a client has those that its API asks for.

use std::fmt;
use std::sync::Arc;

use super::error::Error;
use super::operation::OperationInfo;
use super::request::RequestBuilder;

/// Proves to the server who is calling, by one security scheme.
///
/// The `Debug` form shows nothing of it.
#[derive(Clone)]
pub struct Credential(Arc<dyn Authenticate>);

/// A way to put a credential into a request.
pub trait Authenticate: Send + Sync + 'static {
    /// Adds the credential to `request`, which is complete otherwise.
    ///
    /// # Errors
    ///
    /// If it cannot be sent. The message must not show it.
    fn authenticate(&self, request: &mut RequestBuilder) -> Result<(), Error>;
}

impl Credential {
    /// A credential of a kind of your own.
    pub fn custom(kind: impl Authenticate) -> Self {
        Self(Arc::new(kind))
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credential([redacted])")
    }
}

/// How a request came by its authentication.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Nothing was needed.
    Open,
    /// Credentials were added.
    Signed,
    /// Credentials are needed and were not set. The request goes out without: the API description may be
    /// wrong about the need, and if it is right the server's 401 is the error.
    Anonymous,
}

/// Adds the credentials for the first set of schemes that `credentials` satisfies.
///
/// Sets that need something are tried before the empty one: where authentication is optional, a credential
/// that was set is meant to be used.
pub(super) fn sign(
    credentials: &[(&'static str, Credential)],
    operation: &OperationInfo,
    request: &mut RequestBuilder,
) -> Result<Outcome, Error> {
    let find = |scheme: &str| {
        credentials
            .iter()
            .find(|(name, _)| *name == scheme)
            .map(|(_, found)| found)
    };
    for set in operation.security.iter().filter(|set| !set.is_empty()) {
        let Some(found) = set
            .iter()
            .map(|scheme| find(scheme))
            .collect::<Option<Vec<_>>>()
        else {
            continue;
        };
        for credential in found {
            credential.0.authenticate(request)?;
        }
        return Ok(Outcome::Signed);
    }
    let open = operation.security.iter().any(|set| set.is_empty()) || operation.security.is_empty();
    Ok(if open {
        Outcome::Open
    } else {
        Outcome::Anonymous
    })
}
