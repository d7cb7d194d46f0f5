// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Redirects (RFC 9110, section 15.4): a response in, the request to make instead out, if it is one to make (wire.md W20).

use http::header::LOCATION;
use http::{HeaderMap, Method, StatusCode, Uri};

use super::base_url::same_origin;

/// Where a redirect leads.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Redirect {
    pub(super) method: Method,
    pub(super) uri: Uri,
    /// Whether the body goes along.
    pub(super) keeps_body: bool,
}

/// The request that follows `method` on `uri`; `None` if the response is no redirect, or one that is not followed: to
/// another origin, which must not see what this one is told, or of a request that 301 and 302 may or may not turn
/// into a GET.
pub(super) fn follow(
    method: &Method,
    uri: &Uri,
    status: StatusCode,
    headers: &HeaderMap,
) -> Option<Redirect> {
    let harmless = matches!(*method, Method::GET | Method::HEAD);
    let (method, keeps_body) = match status.as_u16() {
        307 | 308 => (method.clone(), true),
        301 | 302 if harmless => (method.clone(), true),
        303 if *method == Method::HEAD => (Method::HEAD, false),
        303 => (Method::GET, false),
        _ => return None,
    };
    Some(Redirect {
        method,
        uri: same_origin(uri, headers.get(LOCATION)?.to_str().ok()?)?,
        keeps_body,
    })
}
