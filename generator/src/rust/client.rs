//! The client's constructors: where the API answers and how callers authenticate.

use std::collections::BTreeMap;

use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::document::{ParameterPlace, SecurityKind, SecurityScheme};
use crate::ir::Api;

use super::docs::text;
use super::model::{ClientItem, Docs, SchemeItem, SchemeKind};
use super::name;
use super::scope::distinct;

/// Methods of the builder that no scheme can be called by.
const BUILDER_METHODS: &[&str] = &[
    "new",
    "base_url",
    "credential",
    "allow_insecure_auth",
    "timeout",
    "connect_timeout",
    "max_retries",
    "retry_policy",
    "transport",
    "user_agent",
    "body_limit",
    "header",
    "build",
    "clone",
    "fmt",
    "check",
];

/// The client's item.
pub(super) fn client(
    api: &Api,
    config: &Config,
    base_url: Option<String>,
    sink: &Sink,
) -> ClientItem {
    let prefix = match &config.client.env_prefix {
        Some(prefix) => prefix.clone(),
        None => name::constant_name(&api.title),
    };
    let known: Vec<(&SecurityScheme, SchemeKind)> = api
        .security_schemes
        .iter()
        .filter_map(|scheme| match kind(&scheme.kind) {
            Some(kind) => Some((scheme, kind)),
            None => {
                sink.push(
                    Diagnostic::new(
                        Code::Unsupported,
                        scheme.at,
                        format!(
                            "the security scheme `{}` has no method on the client",
                            scheme.name
                        ),
                    )
                    .help("hand in a `Transport` or a `Credential::custom` that authenticates"),
                );
                None
            }
        })
        .collect();
    let keys: Vec<&str> = known
        .iter()
        .map(|(scheme, _)| scheme.name.as_str())
        .collect();
    let methods = distinct(&keys, name::field_name, BUILDER_METHODS);
    let constants = distinct(&keys, name::constant_name, &["DEFAULTS"]);
    let several = |kind: &SchemeKind| {
        known
            .iter()
            .filter(|(_, other)| env_words(other) == env_words(kind))
            .count()
            > 1
    };
    let schemes: Vec<SchemeItem> = known
        .iter()
        .zip(methods)
        .zip(constants)
        .map(|(((scheme, kind), method), constant)| {
            let own = if several(kind) {
                format!("{constant}_")
            } else {
                String::new()
            };
            SchemeItem {
                docs: Docs {
                    lines: scheme_docs(scheme, kind),
                    deprecated: false,
                },
                key: scheme.name.clone(),
                env: env_words(kind)
                    .iter()
                    .map(|word| format!("{prefix}_{own}{word}"))
                    .collect(),
                constant,
                method,
                kind: kind.clone(),
            }
        })
        .collect();
    let default_schemes = default_schemes(api, &schemes);
    let env_base_url = format!("{prefix}_BASE_URL");
    let variables: Vec<String> = default_schemes
        .iter()
        .flat_map(|at| &schemes[*at].env)
        .map(|variable| format!("`{variable}`"))
        .collect();
    let credentials = match variables.as_slice() {
        [] => String::new(),
        names => format!("the credentials from {}, and ", names.join(" and ")),
    };
    let sentence = format!("Reads {credentials}the address from `{env_base_url}` where it is set.");
    ClientItem {
        base_url,
        default_schemes,
        schemes,
        env_base_url,
        env_docs: Docs {
            lines: text(&sentence),
            deprecated: false,
        },
    }
}

fn kind(kind: &SecurityKind) -> Option<SchemeKind> {
    Some(match kind {
        SecurityKind::Bearer | SecurityKind::OAuth2 | SecurityKind::OpenIdConnect => {
            SchemeKind::Bearer
        }
        SecurityKind::Basic => SchemeKind::Basic,
        SecurityKind::ApiKey { place, name } => match place {
            ParameterPlace::Header => SchemeKind::ApiKeyHeader(name.clone()),
            ParameterPlace::Query => SchemeKind::ApiKeyQuery(name.clone()),
            ParameterPlace::Cookie => SchemeKind::ApiKeyCookie(name.clone()),
            ParameterPlace::Path | ParameterPlace::QueryString => return None,
        },
        SecurityKind::Http(_) | SecurityKind::MutualTls => return None,
    })
}

fn scheme_docs(scheme: &SecurityScheme, kind: &SchemeKind) -> Vec<String> {
    let mut lines = vec![match kind {
        SchemeKind::Bearer => "Sends `Authorization: Bearer <token>`.".to_owned(),
        SchemeKind::Basic => {
            "Sends `Authorization: Basic` with a user name and a password.".to_owned()
        }
        SchemeKind::ApiKeyHeader(name) => format!("Sends the API key in the header `{name}`."),
        SchemeKind::ApiKeyQuery(name) => {
            format!("Sends the API key in the query parameter `{name}`.")
        }
        SchemeKind::ApiKeyCookie(name) => format!("Sends the API key in the cookie `{name}`."),
    }];
    super::docs::paragraph(
        &mut lines,
        text(scheme.description.as_deref().unwrap_or_default()),
    );
    lines
}

fn env_words(kind: &SchemeKind) -> &'static [&'static str] {
    match kind {
        SchemeKind::Bearer => &["TOKEN"],
        SchemeKind::Basic => &["USERNAME", "PASSWORD"],
        SchemeKind::ApiKeyHeader(_) | SchemeKind::ApiKeyQuery(_) | SchemeKind::ApiKeyCookie(_) => {
            &["API_KEY"]
        }
    }
}

/// The schemes that most operations ask for first.
fn default_schemes(api: &Api, schemes: &[SchemeItem]) -> Vec<usize> {
    let mut counts: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
    for operation in &api.operations {
        let known = |alternative: &Vec<String>| {
            let position = |name: &String| schemes.iter().position(|scheme| scheme.key == *name);
            alternative
                .iter()
                .map(position)
                .collect::<Option<Vec<usize>>>()
        };
        if let Some(first) = operation
            .security
            .iter()
            .filter_map(known)
            .find(|known| !known.is_empty())
        {
            *counts.entry(first).or_default() += 1;
        }
    }
    let most = counts
        .iter()
        .max_by_key(|(alternative, count)| (**count, std::cmp::Reverse((*alternative).clone())));
    most.map(|(alternative, _)| alternative.clone())
        .unwrap_or_default()
}
