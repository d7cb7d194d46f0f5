//! The client: where it sends to, what its constructors take, and the ways to authenticate.

use crate::rust::{ClientItem, Item, SchemeItem, SchemeKind};
use crate::source::Sources;

use super::Kind;
use super::change::{Group, Subject};
use super::scope::{Context, Scope, code, printed};

/// Compares the clients, and what is said of the crates.
pub(super) fn compare(cx: &Context<'_>) -> Vec<Subject> {
    let mut subjects: Vec<Subject> = root(cx).into_iter().collect();
    let (Some(old), Some(new)) = (cx.old.index.client, cx.new.index.client) else {
        return subjects;
    };
    let mut scope = Scope::new(cx, ["client"; 2], [old.at, new.at]);
    address(&mut scope, old, new);
    constructor(&mut scope, old, new);
    schemes(&mut scope, old, new);
    subjects.extend(scope.subject("Client".to_owned(), Group::Client, || {
        [old, new].map(|client| printed(&[Item::Client(client.clone())]))
    }));
    subjects
}

/// What is said of the crate.
fn root(cx: &Context<'_>) -> Option<Subject> {
    let (old, new) = (cx.old.index.root?, cx.new.index.root?);
    let info = |sources: &Sources| Some(sources.entry().root.get("info")?.id);
    let at = [info(cx.old.sources), info(cx.new.sources)];
    let mut scope = Scope::new(cx, ["", ""], at);
    if old.docs != new.docs {
        scope
            .note(
                Kind::DocumentationChanged,
                "crate",
                "the title, the version or the description changed",
            )
            .done();
    }
    let text =
        |lines: &[String]| -> String { lines.iter().map(|line| format!("//! {line}\n")).collect() };
    scope.subject("crate".to_owned(), Group::Client, || {
        [text(&old.docs), text(&new.docs)]
    })
}

fn address(scope: &mut Scope<'_, '_>, old: &ClientItem, new: &ClientItem) {
    match (&old.base_url, &new.base_url) {
        (None, Some(is)) => scope
            .note(
                Kind::DefaultServerAdded,
                "Client",
                format!("the default server is {}", code(is)),
            )
            .done(),
        (Some(was), None) => scope
            .note(
                Kind::DefaultServerRemoved,
                "Client",
                format!("there is no default server; it was {}", code(was)),
            )
            .action("give the builder an address with `base_url`")
            .done(),
        (Some(was), Some(is)) if was != is => scope
            .note(
                Kind::DefaultServerChanged,
                "Client",
                format!("the default server was {} and is {}", code(was), code(is)),
            )
            .done(),
        _ => {}
    }
}

/// The credentials that `Client::new` takes, in order.
fn taken(client: &ClientItem) -> Vec<&SchemeItem> {
    let schemes = client.default_schemes.iter();
    schemes.filter_map(|at| client.schemes.get(*at)).collect()
}

/// How many arguments a credential is.
fn arguments(scheme: &SchemeItem) -> usize {
    match scheme.kind {
        SchemeKind::Basic => 2,
        _ => 1,
    }
}

fn constructor(scope: &mut Scope<'_, '_>, old: &ClientItem, new: &ClientItem) {
    let (was, is) = (taken(old), taken(new));
    let count = |schemes: &[&SchemeItem]| {
        schemes
            .iter()
            .map(|scheme| arguments(scheme))
            .sum::<usize>()
    };
    let keys = |schemes: &[&SchemeItem]| -> Vec<String> {
        schemes.iter().map(|scheme| scheme.key.clone()).collect()
    };
    let shown = |schemes: &[&SchemeItem]| match keys(schemes).as_slice() {
        [] => "no credentials".to_owned(),
        keys => {
            let keys: Vec<String> = keys.iter().map(|key| code(key)).collect();
            format!("those of {}", keys.join(", "))
        }
    };
    let what = format!("`new` took {} and takes {}", shown(&was), shown(&is));
    if count(&was) != count(&is) {
        scope
            .note(Kind::CredentialsChanged, "Client::new", what)
            .action(format!("give `new` {}", shown(&is)))
            .done();
    } else if keys(&was) != keys(&is) {
        scope
            .note(Kind::CredentialsSwapped, "Client::new", what)
            .action(format!("give `new` {}", shown(&is)))
            .done();
    }
    let variables = |client: &ClientItem, schemes: &[&SchemeItem]| -> Vec<String> {
        let own = schemes.iter().flat_map(|scheme| scheme.env.clone());
        own.chain([client.env_base_url.clone()]).collect()
    };
    let (was, is) = (variables(old, &was), variables(new, &is));
    if was != is {
        let (was, is) = (was.join("`, `"), is.join("`, `"));
        scope
            .note(
                Kind::EnvironmentChanged,
                "Client::from_env",
                format!("it read `{was}` and reads `{is}`"),
            )
            .action(format!("set `{is}`"))
            .done();
    }
}

fn schemes(scope: &mut Scope<'_, '_>, old: &ClientItem, new: &ClientItem) {
    for was in &old.schemes {
        let item = format!("ClientBuilder::{}", was.method);
        match new.schemes.iter().find(|is| is.key == was.key) {
            Some(is) => scheme(scope, was, is),
            None => scope
                .note(
                    Kind::SchemeRemoved,
                    item,
                    format!("the method `{}` is gone", was.method),
                )
                .at([was.docs.origin.at, None])
                .action(format!("do without `{}`", was.method))
                .done(),
        }
    }
    for is in &new.schemes {
        if !old.schemes.iter().any(|was| was.key == is.key) {
            scope
                .note(
                    Kind::SchemeAdded,
                    format!("ClientBuilder::{}", is.method),
                    format!("the method `{}` is new", is.method),
                )
                .at([None, is.docs.origin.at])
                .done();
        }
    }
}

/// A way to authenticate that is on both sides.
fn scheme(scope: &mut Scope<'_, '_>, old: &SchemeItem, new: &SchemeItem) {
    let item = format!("ClientBuilder::{}", new.method);
    let at = [old.docs.origin.at, new.docs.origin.at];
    if old.method != new.method {
        scope
            .note(
                Kind::SchemeRenamed,
                &item,
                format!("`{}` is called `{}`", old.method, new.method),
            )
            .at(at)
            .action(format!("call `{}` for `{}`", new.method, old.method))
            .done();
    }
    let takes = |scheme: &SchemeItem| {
        (
            arguments(scheme),
            matches!(scheme.kind, SchemeKind::Custom(_)),
        )
    };
    if takes(old) != takes(new) {
        scope
            .note(
                Kind::SchemeArgumentsChanged,
                &item,
                format!("it took {} and takes {}", credential(old), credential(new)),
            )
            .at(at)
            .action(format!("give it {}", credential(new)))
            .done();
    } else if old.kind != new.kind {
        scope
            .note(
                Kind::SchemeChanged,
                &item,
                format!("it took {} and takes {}", credential(old), credential(new)),
            )
            .at(at)
            .done();
    }
    for was in &old.grants {
        let grant = format!("ClientBuilder::{}", was.method);
        match new.grants.iter().find(|is| is.kind == was.kind) {
            None => scope
                .note(
                    Kind::SchemeRemoved,
                    grant,
                    format!("the method `{}` is gone", was.method),
                )
                .at(at)
                .action(format!("do without `{}`", was.method))
                .done(),
            Some(is) if was.method != is.method => scope
                .note(
                    Kind::SchemeRenamed,
                    grant,
                    format!("`{}` is called `{}`", was.method, is.method),
                )
                .at(at)
                .action(format!("call `{}` for `{}`", is.method, was.method))
                .done(),
            Some(is) if (&was.token_url, &was.scopes) != (&is.token_url, &is.scopes) => scope
                .note(
                    Kind::SchemeChanged,
                    grant,
                    format!(
                        "tokens came from {} for {} and come from {} for {}",
                        code(&was.token_url),
                        code(&was.scopes.join(" ")),
                        code(&is.token_url),
                        code(&is.scopes.join(" ")),
                    ),
                )
                .at(at)
                .done(),
            Some(_) => {}
        }
    }
    for is in &new.grants {
        if !old.grants.iter().any(|was| was.kind == is.kind) {
            scope
                .note(
                    Kind::SchemeAdded,
                    format!("ClientBuilder::{}", is.method),
                    format!("the method `{}` is new", is.method),
                )
                .at(at)
                .done();
        }
    }
    if old.kind == new.kind {
        scope.docs(&item, &old.docs, &new.docs);
    }
}

/// What a method takes, and how it travels.
fn credential(scheme: &SchemeItem) -> String {
    match &scheme.kind {
        SchemeKind::Bearer => "a bearer token".to_owned(),
        SchemeKind::Basic => "a user name and a password".to_owned(),
        SchemeKind::ApiKeyHeader(name) => format!("a key for the header {}", code(name)),
        SchemeKind::ApiKeyQuery(name) => format!("a key for the query parameter {}", code(name)),
        SchemeKind::ApiKeyCookie(name) => format!("a key for the cookie {}", code(name)),
        SchemeKind::Custom(name) => format!("a `Credential` of the HTTP scheme {}", code(name)),
    }
}
