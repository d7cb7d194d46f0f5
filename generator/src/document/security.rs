//! Security schemes and requirements.

use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::source::Node;

use super::kinds;
use super::model::{ParameterPlace, SecurityKind, SecurityRequirement, SecurityScheme};
use super::resolve::Resolver;
use super::skeleton;

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
        let schemes = node
            .as_object()
            .into_iter()
            .flat_map(|object| object.iter());
        schemes.map(|(name, _)| name.to_owned()).collect()
    };
    Some(items.iter().map(requirement).collect())
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
        Some("oauth2") => SecurityKind::OAuth2,
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
                openapiv3::SecurityScheme::OAuth2 { .. } => SecurityKind::OAuth2,
                openapiv3::SecurityScheme::OpenIDConnect { .. } => SecurityKind::OpenIdConnect,
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
    })
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
