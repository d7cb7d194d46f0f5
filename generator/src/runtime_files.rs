//! The runtime's source, as it is copied into generated crates.
//!
//! In: the text of the generated files. Out: the runtime's modules that they use, and those that these use in turn,
//! byte for byte, with a `mod.rs` that lists them.

use std::collections::BTreeMap;

use crate::manifest::names_crate;

/// The files of the runtime, by path below `src/runtime/`.
macro_rules! files {
    ($($path:literal),* $(,)?) => {
        &[$(($path, include_str!(concat!("../runtime/src/", $path)))),*]
    };
}

const FILES: &[(&str, &str)] = files![
    "accept.rs",
    "auth.rs",
    "auth_api_key.rs",
    "auth_basic.rs",
    "auth_bearer.rs",
    "auth_oauth2.rs",
    "base_url.rs",
    "blocking.rs",
    "body.rs",
    "byte_stream.rs",
    "call.rs",
    "client.rs",
    "contract.rs",
    "cookies.rs",
    "env.rs",
    "error.rs",
    "file_stream.rs",
    "form.rs",
    "formats/base64.rs",
    "formats/chrono.rs",
    "formats/date.rs",
    "formats/date_time.rs",
    "formats/duration.rs",
    "formats/full_date.rs",
    "formats/time.rs",
    "formats/time_crate.rs",
    "formats/url.rs",
    "formats/uuid.rs",
    "hook.rs",
    "index_map.rs",
    "item_stream.rs",
    "json/build.rs",
    "json/by_serde.rs",
    "json/collections.rs",
    "json/cursor.rs",
    "json/error.rs",
    "json/first_of.rs",
    "json/items.rs",
    "json/kept.rs",
    "json/literal.rs",
    "json/mod.rs",
    "json/object.rs",
    "json/patch.rs",
    "json/path.rs",
    "json/scalars.rs",
    "json/serde_doors.rs",
    "json/tape.rs",
    "json/text.rs",
    "json/writer.rs",
    "link_header.rs",
    "media_type.rs",
    "mock.rs",
    "multipart.rs",
    "multipart_style.rs",
    "open.rs",
    "operation.rs",
    "paging.rs",
    "percent.rs",
    "prepare.rs",
    "read.rs",
    "redirect.rs",
    "request.rs",
    "response.rs",
    "response_header.rs",
    "retry.rs",
    "retry_after.rs",
    "secret.rs",
    "send.rs",
    "sse.rs",
    "sse_parser.rs",
    "streamed.rs",
    "style.rs",
    "style_cookie.rs",
    "style_header.rs",
    "style_path.rs",
    "style_query.rs",
    "style_query_string.rs",
    "trace.rs",
    "transport.rs",
    "transport_reqwest.rs",
    "upload.rs",
    "validate.rs",
];

/// Modules that every client carries: what it is called through, and what its user's tests stand it on.
const ALWAYS: &[&str] = &["accept", "blocking", "client", "mock", "transport_reqwest"];

/// How the root of a crate that has a client says so; one of types alone carries what these need.
const CLIENT: &str = "runtime::client::";

/// Methods and types of other crates that only bring a module in by being named.
const BY_CALL: &[(&str, &str)] = &[
    ("Contract::from_env", "contract"),
    (".header(", "style_header"),
    (".header_exploded(", "style_header"),
    (".header_json(", "style_header"),
    (".cookie(", "style_cookie"),
    (".cookie_styled(", "style_cookie"),
    (".cookie_json(", "style_cookie"),
    (".path(", "style_path"),
    (".path_reserved(", "style_path"),
    (".path_json(", "style_path"),
    (".query(", "style_query"),
    (".query_json(", "style_query"),
    (".query_string_form(", "style_query_string"),
    (".query_string_json(", "style_query_string"),
    (".form(", "form"),
    (".multipart(", "multipart"),
    (".styled(", "multipart_style"),
    (".part_header(", "multipart_style"),
    (".upload(", "upload"),
    (".events(", "sse"),
    (".items(", "item_stream"),
    (".validate(", "validate"),
    ("Credential::bearer", "auth_bearer"),
    ("Credential::basic", "auth_basic"),
    ("Credential::api_key", "auth_api_key"),
    ("Credential::oauth2", "auth_oauth2"),
    (".header_as(", "response_header"),
    (".required_header_as(", "response_header"),
    (".json_header_as(", "response_header"),
    (".object_header_as(", "response_header"),
    ("jiff::civil::Date;", "formats/date"),
    ("jiff::civil::Date>", "formats/date"),
    ("uuid::Uuid", "formats/uuid"),
    ("chrono::DateTime<chrono::FixedOffset>", "formats/chrono"),
    ("chrono::NaiveDate", "formats/chrono"),
    ("time::OffsetDateTime", "formats/time_crate"),
    ("time::Date", "formats/time_crate"),
    ("url::Url", "formats/url"),
    ("indexmap::IndexMap", "index_map"),
];

/// The files that `sources` need, by path below the crate's root.
pub(crate) fn runtime_files<'a>(
    sources: impl Iterator<Item = &'a str>,
) -> BTreeMap<String, String> {
    let mut wanted: Vec<String> = vec!["json".to_owned()];
    for source in sources {
        if source.contains(CLIENT) {
            wanted.extend(ALWAYS.iter().map(|name| (*name).to_owned()));
        }
        wanted.extend(mentioned(source, "crate::runtime::"));
        let named = |text: &str| match text.starts_with('.') {
            true => source.contains(text),
            false => names_crate(source, text),
        };
        let called = BY_CALL.iter().filter(|(call, _)| named(call));
        wanted.extend(called.map(|(_, module)| (*module).to_owned()));
    }
    let mut files: BTreeMap<&str, &str> = BTreeMap::new();
    while let Some(module) = wanted.pop() {
        let prefix = format!("{module}/");
        let file = format!("{module}.rs");
        for (path, text) in FILES {
            let belongs = *path == file || (path.starts_with(&prefix) && prefix != "formats/");
            if belongs && files.insert(path, text).is_none() {
                match path.split_once('/') {
                    // Formats are carried one by one; the modules of a folder that is one module all are.
                    Some(("formats", _)) => {
                        let siblings = mentioned(text, "super::");
                        wanted.extend(siblings.map(|name| format!("formats/{name}")));
                        wanted.extend(mentioned(text, "super::super::"));
                    }
                    Some((_, file)) if file != "mod.rs" => {
                        wanted.extend(mentioned(text, "super::super::"));
                    }
                    _ => wanted.extend(mentioned(text, "super::")),
                }
                wanted.extend(mentioned(text, "crate::runtime::"));
            }
        }
    }
    let mut out: BTreeMap<String, String> = BTreeMap::new();
    out.insert(
        "src/runtime/mod.rs".to_owned(),
        list(
            "The runtime: everything that is the same for every operation.",
            files.keys().copied(),
        ),
    );
    let formats: Vec<&str> = files
        .keys()
        .filter_map(|path| path.strip_prefix("formats/"))
        .collect();
    if !formats.is_empty() {
        out.insert(
            "src/runtime/formats/mod.rs".to_owned(),
            list("Text of a format.", formats.into_iter()),
        );
    }
    out.extend(
        files
            .into_iter()
            .map(|(path, text)| (format!("src/runtime/{path}"), text.to_owned())),
    );
    out
}

/// Modules that a text names after `prefix`, alone or in braces; a format is named with its folder.
fn mentioned<'t>(text: &'t str, prefix: &'t str) -> impl Iterator<Item = String> + 't {
    text.split(prefix).skip(1).flat_map(|rest| {
        let group = rest
            .strip_prefix('{')
            .and_then(|rest| rest.split('}').next());
        match group {
            Some(names) => names.split(',').map(|name| module(name.trim())).collect(),
            None => vec![module(rest)],
        }
    })
}

/// The module at the start of a path.
fn module(path: &str) -> String {
    let end = |text: &str| {
        text.find(|c: char| !c.is_alphanumeric() && c != '_')
            .unwrap_or(text.len())
    };
    let first = &path[..end(path)];
    match (first, path[first.len()..].strip_prefix("::")) {
        ("formats", Some(rest)) => format!("formats/{}", &rest[..end(rest)]),
        _ => first.to_owned(),
    }
}

/// A `mod.rs` that lists modules.
fn list<'f>(docs: &str, paths: impl Iterator<Item = &'f str>) -> String {
    let mut modules: Vec<&str> = paths
        .map(|path| path.split('/').next().unwrap_or(path))
        .map(|name| name.strip_suffix(".rs").unwrap_or(name))
        .collect();
    modules.dedup();
    let mut out =
        format!("// Written by `cargo xtask codegen` from its runtime.\n\n//! {docs}\n\n");
    // Not every client calls everything that its modules offer.
    out.push_str("#![allow(dead_code, reason = \"not every client calls everything that the runtime offers\")]\n\n");
    for module in modules {
        out.push_str(&format!("pub mod {module};\n"));
    }
    out
}

#[cfg(test)]
mod tests;
