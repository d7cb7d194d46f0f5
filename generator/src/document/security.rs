//! Security schemes and requirements.

use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::source::{Node, Object};

use super::kinds;
use super::model::{OAuthFlow, ParameterPlace, SecurityKind, SecurityRequirement, SecurityScheme};
use super::resolve::Resolver;
use super::skeleton;
use super::unknown;

/// Reads `security`: alternatives, each a list of schemes that must hold together.
pub(super) fn requirements(node: Option<&Node>, sink: &Sink) -> Option<Vec<SecurityRequirement>> {
    let node = node?;
    let Some(items) = node.as_array() else {
        sink.push(
            Diagnostic::new(
                Code::InvalidObject,
                node.id,
                format!("`security` must be an array, found {}", node.kind_name()),
            )
            .help("write a list of requirements such as `- BearerAuth: []`"),
        );
        return None;
    };
    let requirement = |node: &Node| {
        let schemes = node.as_object().into_iter().flat_map(Object::by_key);
        schemes.map(|(name, _)| name.to_owned()).collect()
    };
    Some(items.iter().map(requirement).collect())
}

/// The scopes that requirements name, each with its scheme.
pub(super) fn scopes(node: Option<&Node>) -> Vec<(String, String)> {
    let alternatives = node.and_then(Node::as_array).unwrap_or_default();
    let schemes = alternatives
        .iter()
        .filter_map(Node::as_object)
        .flat_map(|schemes| schemes.iter());
    schemes
        .flat_map(|(scheme, scopes)| {
            let scopes = scopes.as_array().unwrap_or_default().iter();
            scopes
                .filter_map(Node::as_str)
                .map(|scope| (scheme.to_owned(), scope.to_owned()))
        })
        .collect()
}

/// Reads one scheme.
pub(super) fn scheme<'s>(
    resolver: Resolver<'s>,
    name: &str,
    node: &'s Node,
) -> Option<SecurityScheme> {
    let node = resolver.object(node)?;
    let type_name = node.get("type").and_then(Node::as_str);
    let kind = match type_name {
        // openapiv3 knows the types of 3.0, and asks of OAuth 2 flows what real documents leave out.
        Some("mutualTLS") => SecurityKind::MutualTls,
        Some("oauth2") => SecurityKind::OAuth2(flows(node, resolver.sink())),
        _ => {
            let scheme = skeleton::read::<openapiv3::SecurityScheme>(
                node,
                &kinds::SECURITY_SCHEME,
                resolver.sink(),
            )?;
            match scheme.object {
                openapiv3::SecurityScheme::HTTP { scheme, .. } => http(scheme),
                openapiv3::SecurityScheme::APIKey { location, name, .. } => SecurityKind::ApiKey {
                    place: place(&location),
                    name,
                },
                openapiv3::SecurityScheme::OAuth2 { .. } => SecurityKind::OAuth2(Vec::new()),
                openapiv3::SecurityScheme::OpenIDConnect {
                    open_id_connect_url,
                    ..
                } => SecurityKind::OpenIdConnect(open_id_connect_url),
            }
        }
    };
    Some(SecurityScheme {
        name: name.to_owned(),
        at: node.id,
        kind,
        description: node
            .get("description")
            .and_then(Node::as_str)
            .map(str::to_owned),
        scopes: Vec::new(),
    })
}

/// The flows of OAuth 2 (OAS 3.2, "OAuth Flows Object").
const FLOWS: [&str; 5] = [
    "implicit",
    "password",
    "clientCredentials",
    "authorizationCode",
    "deviceAuthorization",
];

/// The keys of a flow (OAS 3.2, "OAuth Flow Object").
const FLOW: [&str; 5] = [
    "authorizationUrl",
    "deviceAuthorizationUrl",
    "tokenUrl",
    "refreshUrl",
    "scopes",
];

/// Reads `flows`. URLs that are missing are common, and matter only to the flow that needs them.
fn flows(node: &Node, sink: &Sink) -> Vec<OAuthFlow> {
    let Some(node) = node.get("flows") else {
        return Vec::new();
    };
    account(node, "the OAuth Flows Object", &FLOWS, sink);
    let flows = node.as_object().into_iter();
    let flows = flows.flat_map(|flows| flows.iter());
    let account_flow = |flow| account(flow, "the OAuth Flow Object", &FLOW, sink);
    flows
        .filter(|(name, _)| FLOWS.contains(name))
        .inspect(|(_, flow)| account_flow(flow))
        .map(|(name, flow)| {
            let text = |key: &str| flow.get(key).and_then(Node::as_str).map(str::to_owned);
            let scopes = flow.get("scopes").and_then(Node::as_object);
            OAuthFlow {
                name: name.to_owned(),
                token_url: text("tokenUrl").filter(|url| !url.is_empty()),
                refresh_url: text("refreshUrl").filter(|url| !url.is_empty()),
                scopes: scopes
                    .into_iter()
                    .flat_map(|scopes| scopes.iter())
                    .map(|(name, node)| {
                        (
                            name.to_owned(),
                            node.as_str().unwrap_or_default().to_owned(),
                        )
                    })
                    .collect(),
            }
        })
        .collect()
}

/// Reports the keys of an object that are none of `known`.
fn account(node: &Node, kind: &str, known: &[&str], sink: &Sink) {
    let members = node.as_object().into_iter();
    for (key, value) in members.flat_map(|object| object.iter()) {
        if !known.contains(&key) && !key.starts_with("x-") {
            sink.push(unknown::key(key, value, kind, known.iter().copied()));
        }
    }
}

/// Scheme names are case-insensitive (RFC 9110 section 11.1).
fn http(scheme: String) -> SecurityKind {
    match scheme.to_ascii_lowercase().as_str() {
        "bearer" => SecurityKind::Bearer,
        "basic" => SecurityKind::Basic,
        _ => SecurityKind::Http(scheme),
    }
}

fn place(location: &openapiv3::APIKeyLocation) -> ParameterPlace {
    match location {
        openapiv3::APIKeyLocation::Query => ParameterPlace::Query,
        openapiv3::APIKeyLocation::Header => ParameterPlace::Header,
        openapiv3::APIKeyLocation::Cookie => ParameterPlace::Cookie,
    }
}
