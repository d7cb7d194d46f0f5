//! Ways to authenticate: in: security schemes; out: the methods of the builder that take their credentials.

use rustc_hash::FxHashMap;

use crate::diagnostic::{Code, Diagnostic, Severity, Sink};
use crate::document::{OAuthFlow, ParameterPlace, SecurityKind, SecurityScheme};
use crate::lock::key;

use super::docs::{paragraph, text};
use super::model::{Docs, GrantItem, GrantKind, SchemeItem, SchemeKind};
use super::name;
use super::pins::{Owner, Pins};
use super::scope::Scope;
/// Whose names in names.lock those of schemes are.
const PLACE: &str = "#/components/securitySchemes";

/// What follows the name of a scheme in the methods by which the runtime gets tokens by itself.
const GRANTS: [&str; 2] = ["client_credentials", "refresh_token"];

/// Methods of the builder that no scheme can be called by.
pub(super) const BUILDER_METHODS: &[&str] = &[
    "allow_insecure_auth",
    "base_url",
    "body_limit",
    "build",
    "check",
    "clone",
    "connect_timeout",
    "credential",
    "fmt",
    "follow_redirects",
    "header",
    "hook",
    "max_retries",
    "new",
    "retry_policy",
    "timeout",
    "transport",
    "trust_server",
    "user_agent",
];

/// The schemes that a client has methods for; the others are reported.
pub(super) fn schemes(
    all: &[SecurityScheme],
    prefix: &str,
    pins: &Pins<'_>,
    sink: &Sink,
) -> Vec<SchemeItem> {
    let known: Vec<(&SecurityScheme, SchemeKind)> = all
        .iter()
        .filter_map(|scheme| match kind(&scheme.kind) {
            Some(kind) => Some((scheme, kind)),
            None => {
                report(scheme, sink);
                None
            }
        })
        .collect();
    let keys: Vec<&str> = known
        .iter()
        .map(|(scheme, _)| scheme.name.as_str())
        .collect();
    let Some((first, _)) = known.first() else {
        return Vec::new();
    };
    let owner = |kind, style, reserved| Owner {
        place: PLACE,
        kind,
        at: first.at,
        style,
        reserved,
    };
    let granted: Vec<(String, String)> = keys
        .iter()
        .flat_map(|scheme| GRANTS.map(|word| key::member(PLACE, word, scheme)))
        .filter_map(|key| Some((pins.name(&key, name::field_name)?, key)))
        .collect();
    let granting = granted.iter().map(|(name, _)| name.as_str());
    let reserved: Vec<&str> = BUILDER_METHODS.iter().copied().chain(granting).collect();
    let methods = pins.distinct(owner("method", name::field_name, &reserved), &keys, &keys);
    let constant = owner("constant", name::constant_name, &["DEFAULTS"]);
    let constants = pins.distinct(constant, &keys, &keys);
    let taken = BUILDER_METHODS
        .iter()
        .copied()
        .chain(methods.iter().map(String::as_str));
    let mut taken = Scope::reserving(&taken.collect::<Vec<_>>());
    for (_, key) in &granted {
        pins.hold(&mut taken, key, name::field_name);
    }
    let mut variables = variables(&known, &constants, pins);
    known
        .iter()
        .zip(methods.iter().cloned())
        .zip(constants)
        .map(|(((scheme, kind), method), constant)| {
            let words = variables.remove(scheme.name.as_str()).unwrap_or_default();
            SchemeItem {
                docs: Docs::of(scheme_docs(scheme, kind)).at(scheme.at),
                key: scheme.name.clone(),
                env: words
                    .iter()
                    .map(|word| format!("{prefix}_{word}"))
                    .collect(),
                constant,
                grants: grants(scheme, &method, &mut taken, pins),
                method,
                kind: kind.clone(),
            }
        })
        .collect()
}

/// The environment variables of each scheme, without what all begin with. A scheme that is alone in what it needs says
/// only that.
fn variables<'a>(
    known: &[(&'a SecurityScheme, SchemeKind)],
    constants: &[String],
    pins: &Pins<'_>,
) -> FxHashMap<&'a str, Vec<String>> {
    let mut scope = Scope::reserving(&["BASE_URL"]);
    let key = |scheme: &SecurityScheme, word: &str| {
        key::member(PLACE, "env", &format!("{}.{word}", scheme.name))
    };
    for (scheme, kind) in known {
        for word in env_words(kind) {
            pins.hold(&mut scope, &key(scheme, word), name::constant_name);
        }
    }
    let alone = |kind: &SchemeKind| {
        let mut others = known.iter().map(|(_, other)| env_words(other));
        others.by_ref().find(|words| *words == env_words(kind));
        !others.any(|words| words == env_words(kind))
    };
    let mut found = FxHashMap::default();
    for ((scheme, kind), constant) in known.iter().zip(constants) {
        let names = env_words(kind).iter().map(|word| {
            let wanted = match alone(kind) {
                true => (*word).to_owned(),
                false => format!("{constant}_{word}"),
            };
            let key = key(scheme, word);
            let name = scope.take_held(&key, &[wanted], &scheme.name);
            pins.give(key, scheme.at, &name);
            name
        });
        found.insert(scheme.name.as_str(), names.collect());
    }
    found
}

/// The names of the schemes that are met by the connection: no credential is needed for them.
pub(super) fn by_connection(all: &[SecurityScheme]) -> Vec<String> {
    all.iter()
        .filter(|scheme| scheme.kind == SecurityKind::MutualTls)
        .map(|scheme| scheme.name.clone())
        .collect()
}

/// Reports a scheme that has no method.
fn report(scheme: &SecurityScheme, sink: &Sink) {
    let name = &scheme.name;
    sink.push(match scheme.kind {
        SecurityKind::MutualTls => Diagnostic::new(
            Code::Unsupported,
            scheme.at,
            format!("`{name}` is met by the connection, not by a method of the client"),
        )
        .severity(Severity::Note)
        .help(
            "hand in a `Transport` whose TLS has the certificate, with `ClientBuilder::transport`",
        ),
        _ => Diagnostic::new(
            Code::Unsupported,
            scheme.at,
            format!("the security scheme `{name}` has no method on the client"),
        )
        .help("hand in a `Transport` that authenticates, with `ClientBuilder::transport`"),
    });
}

fn kind(kind: &SecurityKind) -> Option<SchemeKind> {
    Some(match kind {
        SecurityKind::Bearer | SecurityKind::OAuth2(_) | SecurityKind::OpenIdConnect(_) => {
            SchemeKind::Bearer
        }
        SecurityKind::Basic => SchemeKind::Basic,
        SecurityKind::Http(name) => SchemeKind::Custom(name.clone()),
        SecurityKind::ApiKey { place, name } => match place {
            ParameterPlace::Header => SchemeKind::ApiKeyHeader(name.clone()),
            ParameterPlace::Query => SchemeKind::ApiKeyQuery(name.clone()),
            ParameterPlace::Cookie => SchemeKind::ApiKeyCookie(name.clone()),
            ParameterPlace::Path | ParameterPlace::QueryString => return None,
        },
        SecurityKind::MutualTls => return None,
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
        SchemeKind::Custom(name) => format!(
            "Authenticates by the HTTP scheme `{}`, which is yours to bring: see [`Credential::custom`].",
            name.replace('`', "'")
        ),
    }];
    paragraph(
        &mut lines,
        text(scheme.description.as_deref().unwrap_or_default()),
    );
    if let SecurityKind::OpenIdConnect(url) = &scheme.kind {
        let url = url.replace(['<', '>', '\n', ' '], "");
        paragraph(&mut lines, vec![format!("Tokens: <{url}>.")]);
    }
    lines
}

fn env_words(kind: &SchemeKind) -> &'static [&'static str] {
    match kind {
        SchemeKind::Bearer => &["TOKEN"],
        SchemeKind::Basic => &["USERNAME", "PASSWORD"],
        SchemeKind::ApiKeyHeader(_) | SchemeKind::ApiKeyQuery(_) | SchemeKind::ApiKeyCookie(_) => {
            &["API_KEY"]
        }
        SchemeKind::Custom(_) => &[],
    }
}

/// The ways in which the runtime gets tokens by itself: for the program, and for somebody who has given a refresh token.
fn grants(
    scheme: &SecurityScheme,
    method: &str,
    taken: &mut Scope,
    pins: &Pins<'_>,
) -> Vec<GrantItem> {
    let SecurityKind::OAuth2(flows) = &scheme.kind else {
        return Vec::new();
    };
    let own = flows.iter().find(|flow| flow.name == "clientCredentials");
    let somebodys = flows.iter().find(|flow| {
        matches!(
            flow.name.as_str(),
            "authorizationCode" | "deviceAuthorization" | "password"
        )
    });
    let absolute = |url: &Option<String>| {
        url.clone()
            .filter(|url| url.starts_with("https://") || url.starts_with("http://"))
    };
    let mut grants = Vec::new();
    let mut add = |flow: &OAuthFlow, kind, word: &str, sentence: &str, url: Option<String>| {
        let Some(token_url) = url else { return };
        let plain = method.trim_start_matches("r#");
        let wanted = scheme.scopes.iter();
        let scopes: Vec<String> = wanted
            .filter(|wanted| flow.scopes.iter().any(|(scope, _)| scope == *wanted))
            .cloned()
            .collect();
        let mut lines = vec![sentence.to_owned()];
        if !scopes.is_empty() {
            let list: Vec<String> = scopes
                .iter()
                .map(|scope| format!("`{}`", scope.replace('`', "'")))
                .collect();
            let sentence = format!("Asks for what the operations need: {}.", list.join(", "));
            paragraph(&mut lines, text(&sentence));
        }
        let key = key::member(PLACE, word, &scheme.name);
        let method = taken.take_held(&key, &[format!("{plain}_{word}")], &scheme.name);
        pins.give(key, scheme.at, &method);
        grants.push(GrantItem {
            docs: Docs::of(lines).at(scheme.at),
            method,
            kind,
            token_url,
            scopes,
        });
    };
    if let Some(flow) = own {
        add(
            flow,
            GrantKind::ClientCredentials,
            GRANTS[0],
            "Gets tokens for the program itself, when they are needed.",
            absolute(&flow.token_url),
        );
    }
    if let Some(flow) = somebodys {
        add(
            flow,
            GrantKind::RefreshToken,
            GRANTS[1],
            "Gets tokens with a refresh token, when they are needed.",
            absolute(&flow.refresh_url).or_else(|| absolute(&flow.token_url)),
        );
    }
    grants
}
