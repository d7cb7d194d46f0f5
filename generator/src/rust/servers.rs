//! Where the API answers: in: the servers of the document and of operations; out: constants and types for URLs, and the
//! address that clients start from (wire.md W21).

use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::document::{Server, ServerVariable};
use crate::ir::Api;
use crate::lock::key;

use super::docs::{paragraph, text};
use super::model::{Docs, ServerConstant, ServerItem, ServerTemplate, ServerVariableItem, UrlPart};
use super::name;
use super::pins::{Owner, Pins};
use super::scope::Scope;

/// Whose names in names.lock those of servers are.
const PLACE: &str = "#/servers";

/// The most words of a description that make a name.
const WORDS: usize = 4;

/// Joins the URLs of servers to the address of the document.
pub(super) struct Addresses<'a> {
    document: Option<&'a str>,
}

impl<'a> Addresses<'a> {
    /// Joins to the address that the settings give, or else the document itself (`$self`, OAS 3.2).
    pub(super) fn of(api: &'a Api, config: &'a Config) -> Self {
        let stated = config.client.document_url.as_deref();
        Self {
            document: stated.or(api.address.as_deref()),
        }
    }

    /// The URL of a server with the defaults of its variables; `None` where nobody knows its host.
    pub(super) fn url(&self, server: &Server) -> Option<String> {
        let mut url = server.url.clone();
        for variable in &server.variables {
            url = url.replace(&format!("{{{}}}", variable.name), &variable.default);
        }
        self.absolute(&url)
    }

    /// An absolute URL without a slash at its end (RFC 3986, 5.2.2).
    fn absolute(&self, url: &str) -> Option<String> {
        let joined = if is_absolute(url) {
            url.to_owned()
        } else {
            let document = self.document?;
            let (scheme, rest) = document.split_once("://")?;
            let rest = rest.split(['?', '#']).next().unwrap_or_default();
            let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
            if let Some(other) = url.strip_prefix("//") {
                format!("{scheme}://{other}")
            } else if url.starts_with('/') {
                format!("{scheme}://{host}{}", without_dots(url))
            } else {
                let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
                format!(
                    "{scheme}://{host}{}",
                    without_dots(&format!("/{folder}/{url}"))
                )
            }
        };
        let joined = joined.trim_end_matches('/');
        (is_absolute(joined) && !joined.contains(['{', '}'])).then(|| joined.to_owned())
    }
}

fn is_absolute(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

/// A path without `.` and `..` (RFC 3986, 5.2.4).
fn without_dots(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    for segment in path.split('/').filter(|segment| !segment.is_empty()) {
        match segment {
            "." => {}
            ".." => {
                kept.pop();
            }
            segment => kept.push(segment),
        }
    }
    kept.iter().map(|segment| format!("/{segment}")).collect()
}

/// The item of all servers; `None` where there is nothing to choose.
pub(super) fn servers(
    api: &Api,
    addresses: &Addresses<'_>,
    pins: &Pins<'_>,
    sink: &Sink,
) -> Option<ServerItem> {
    let mut all: Vec<&Server> = Vec::new();
    let own = api
        .operations
        .iter()
        .flat_map(|operation| &operation.servers);
    for server in api.servers.iter().chain(own) {
        if !all.iter().any(|other| other.url == server.url) {
            all.push(server);
        }
    }
    for server in &all {
        check(server, addresses, sink);
    }
    let choice = all.len() > 1 || all.iter().any(|server| !server.variables.is_empty());
    if !choice {
        return None;
    }
    let mut called: Vec<String> = all.iter().map(|server| called(server)).collect();
    // Servers of the same description are told apart by where they are.
    for at in 0..called.len() {
        let same = |other: &usize| called[*other] == called[at];
        let repeated: Vec<usize> = (at + 1..called.len()).filter(same).collect();
        if !repeated.is_empty() {
            for one in repeated.into_iter().chain([at]) {
                called[one] = address(all[one]);
            }
        }
    }
    let called: Vec<&str> = called.iter().map(String::as_str).collect();
    let urls: Vec<&str> = all.iter().map(|server| server.url.as_str()).collect();
    let mut types = Scope::reserving(&["String"]);
    for server in &all {
        let variables = server.variables.iter();
        let choices = variables.map(|variable| choice_key(server, variable));
        for key in choices.chain([type_key(server)]) {
            pins.hold(&mut types, &key, name::type_name);
        }
    }
    let owner = Owner {
        place: PLACE,
        kind: "constant",
        at: all.first()?.at,
        style: name::constant_name,
        reserved: &[],
    };
    let mut item = ServerItem {
        constants: Vec::new(),
        templates: Vec::new(),
    };
    for (server, constant) in all.iter().zip(pins.distinct_called(owner, &urls, &called)) {
        if server.variables.is_empty() {
            item.constants
                .extend(addresses.url(server).map(|url| ServerConstant {
                    docs: docs(server, &url),
                    name: constant,
                    url,
                }));
        } else {
            let key = type_key(server);
            let ty = types.take_held(&key, &[name::type_name(&constant)], &server.url);
            pins.give(key, server.at, &format!("servers::{ty}"));
            item.templates
                .push(template(server, ty, &mut types, addresses, pins));
        }
    }
    (!item.constants.is_empty() || !item.templates.is_empty()).then_some(item)
}

/// What a server is in names.lock: which one is meant is said by its URL.
fn place_of(server: &Server) -> String {
    format!("{PLACE}/{}", key::word(&server.url))
}

/// The type of a server with variables.
fn type_key(server: &Server) -> String {
    key::member(PLACE, "type", &server.url)
}

/// The type of a variable with a choice of values.
fn choice_key(server: &Server, variable: &ServerVariable) -> String {
    format!("{}/{}", place_of(server), key::word(&variable.name))
}

/// What a server is called after: its name, its description if that is short, or its address.
fn called(server: &Server) -> String {
    if let Some(name) = &server.name {
        return name.clone();
    }
    let description = server.description.as_deref().unwrap_or_default();
    let description = description.trim().trim_end_matches('.');
    let words = description.split_whitespace().count();
    if (1..=WORDS).contains(&words) && description.chars().any(char::is_alphabetic) {
        return description.to_owned();
    }
    address(server)
}

/// The address as words.
fn address(server: &Server) -> String {
    let address = server
        .url
        .split_once("://")
        .map_or(server.url.as_str(), |(_, rest)| rest);
    if address.trim_matches('/').is_empty() {
        return "root".to_owned();
    }
    address.replace(['{', '}'], "")
}

fn docs(server: &Server, url: &str) -> Docs {
    let mut lines = text(server.description.as_deref().unwrap_or_default());
    paragraph(&mut lines, vec![format!("`{}`", url.replace('`', "%60"))]);
    Docs::of(lines).at(server.at)
}

fn template(
    server: &Server,
    ty: String,
    types: &mut Scope,
    addresses: &Addresses<'_>,
    pins: &Pins<'_>,
) -> ServerTemplate {
    let keys: Vec<&str> = server
        .variables
        .iter()
        .map(|variable| variable.name.as_str())
        .collect();
    let owner = Owner {
        place: &place_of(server),
        kind: "variable",
        at: server.at,
        style: variable_name,
        reserved: &["new", "url", "clone", "fmt", "eq", "default"],
    };
    let names = pins.distinct(owner, &keys, &keys);
    let variables: Vec<ServerVariableItem> = server
        .variables
        .iter()
        .zip(names)
        .map(|(variable, field)| variable_item((server, variable), field, &ty, types, pins))
        .collect();
    // A URL without a host gets that of the document, so that only the variables are left open.
    let whole = joined(&server.url, addresses);
    ServerTemplate {
        docs: docs(server, &server.url),
        name: ty,
        url: parts(whole.trim_end_matches('/'), &variables),
        variables,
    }
}

/// A URL with variables, joined: braces pass the joining as characters that no URL has.
fn joined(url: &str, addresses: &Addresses<'_>) -> String {
    let masked = url.replace('{', "\u{2}").replace('}', "\u{3}");
    let joined = addresses.absolute(&masked);
    joined.map_or_else(
        || url.to_owned(),
        |joined| joined.replace('\u{2}', "{").replace('\u{3}', "}"),
    )
}

/// A name that can stand in a format string, as a raw identifier cannot.
fn variable_name(text: &str) -> String {
    let name = name::field_name(text);
    match name.strip_prefix("r#") {
        Some(word) => format!("{word}_variable"),
        None => name,
    }
}

fn variable_item(
    (server, variable): (&Server, &ServerVariable),
    field: String,
    owner: &str,
    types: &mut Scope,
    pins: &Pins<'_>,
) -> ServerVariableItem {
    let mut lines = text(variable.description.as_deref().unwrap_or_default());
    if lines.is_empty() {
        lines.push(format!("Sets `{}`.", variable.name.replace('`', "'")));
    }
    paragraph(
        &mut lines,
        vec![format!(
            "Default: `{}`.",
            variable.default.replace('`', "'")
        )],
    );
    let mut values = variable.values.clone();
    if !values.is_empty() && !values.contains(&variable.default) {
        values.push(variable.default.clone());
    }
    let texts: Vec<&str> = values.iter().map(String::as_str).collect();
    let key = choice_key(server, variable);
    let members = Owner {
        place: &key,
        kind: "variant",
        at: server.at,
        style: name::variant_name,
        reserved: &[],
    };
    let variants = pins.distinct(members, &texts, &texts);
    let choice = (!values.is_empty()).then(|| {
        let wanted = name::type_name(&format!("{owner} {}", variable.name));
        let ty = types.take_held(&key, &[wanted], &variable.name);
        pins.give(key.clone(), server.at, &format!("servers::{ty}"));
        ty
    });
    ServerVariableItem {
        docs: Docs::of(lines),
        key: variable.name.clone(),
        field,
        choice,
        default: variable.default.clone(),
        values: variants.into_iter().zip(values).collect(),
    }
}

/// The text and the variables that a URL is made of.
fn parts(url: &str, variables: &[ServerVariableItem]) -> Vec<UrlPart> {
    let mut parts = Vec::new();
    let mut literal = String::new();
    let mut rest = url;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else {
            break;
        };
        literal.push_str(before);
        match variables.iter().position(|variable| variable.key == name) {
            Some(at) => {
                if !literal.is_empty() {
                    parts.push(UrlPart::Literal(std::mem::take(&mut literal)));
                }
                parts.push(UrlPart::Variable(at));
            }
            None => literal.push_str(&format!("{{{name}}}")),
        }
        rest = after;
    }
    literal.push_str(rest);
    if !literal.is_empty() {
        parts.push(UrlPart::Literal(literal));
    }
    parts
}

/// Reports what is wrong with a server, and one that nobody can find.
fn check(server: &Server, addresses: &Addresses<'_>, sink: &Sink) {
    for name in server
        .url
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
    {
        if !server
            .variables
            .iter()
            .any(|variable| variable.name == name.0)
        {
            sink.push(
                Diagnostic::new(
                    Code::InvalidServer,
                    server.at,
                    format!(
                        "the URL has `{{{}}}`, which `variables` does not describe",
                        name.0
                    ),
                )
                .help("describe the variable with a default, or write its value into the URL"),
            );
            return;
        }
    }
    for variable in &server.variables {
        if !variable.values.is_empty() && !variable.values.contains(&variable.default) {
            sink.push(
                Diagnostic::new(
                    Code::InvalidServer,
                    server.at,
                    format!(
                        "the default of `{}` is not one of its values",
                        variable.name
                    ),
                )
                .help("add it to `enum`, or choose another default"),
            );
        }
        if !server.url.contains(&format!("{{{}}}", variable.name)) {
            sink.push(
                Diagnostic::new(
                    Code::InvalidServer,
                    server.at,
                    format!("the variable `{}` is not in the URL", variable.name),
                )
                .help("correct its name, or remove it"),
            );
        }
    }
    if addresses.url(server).is_none() {
        sink.push(
            Diagnostic::new(
                Code::InvalidServer,
                server.at,
                format!(
                    "the server `{}` is relative to the address of the document, which nobody knows; callers have to give it",
                    server.url
                ),
            )
            .help("give the address as `document-url` under `[client]` in codegen.toml, or write the URL in full"),
        );
    }
}
