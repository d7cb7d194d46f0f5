//! Which modules come with which calls.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;
use std::path::Path;

use super::{FILES, runtime_files};

/// What the root of a crate with a client says.
const ROOT: &str = "pub use runtime::client::Client;";

/// The modules that a crate with these sources has, but for those of `json`.
fn modules(sources: &[&str]) -> BTreeSet<String> {
    let files = runtime_files(sources.iter().copied());
    files
        .keys()
        .filter_map(|path| path.strip_prefix("src/runtime/")?.strip_suffix(".rs"))
        .filter(|path| !path.starts_with("json/") && !path.ends_with("mod"))
        .map(str::to_owned)
        .collect()
}

#[test]
fn what_every_client_has() {
    let expected = [
        "accept",
        "auth",
        "base_url",
        "blocking",
        "body",
        "byte_stream",
        "call",
        "client",
        "error",
        "hook",
        "media_type",
        "mock",
        "operation",
        "percent",
        "prepare",
        "read",
        "redirect",
        "request",
        "response",
        "retry",
        "retry_after",
        "send",
        "trace",
        "transport",
        "transport_reqwest",
    ];
    assert_eq!(modules(&[ROOT]), expected.map(str::to_owned).into());
}

#[test]
fn types_alone_need_no_client() {
    assert!(modules(&["use crate::types;"]).is_empty());
}

#[test]
fn what_is_called_comes_with_what_it_needs() {
    let always = modules(&[ROOT]);
    for (source, expected) in [
        (
            "request.form(&self.body, &[])?;",
            &["form", "style", "style_query"][..],
        ),
        (
            "request.multipart(\"multipart/form-data\", form)?;",
            &["file_stream", "multipart", "upload"],
        ),
        (
            "request.upload(\"image/*\", &self.body)?;",
            &["file_stream", "upload"],
        ),
        (
            "form.styled(\"tags\", &self.tags, QueryStyle::PIPE_DELIMITED)?;",
            &[
                "file_stream",
                "multipart",
                "multipart_style",
                "style",
                "style_query",
                "upload",
            ],
        ),
        ("response.events(Event::json)", &["sse", "sse_parser"]),
        ("response.items(\"application/jsonl\")", &["item_stream"]),
        (
            "use crate::runtime::paging::{Next, Paged};",
            &["link_header", "paging"],
        ),
        ("use crate::runtime::streamed::Streams;", &["streamed"]),
        (
            "Credential::oauth2(settings)",
            &["auth_basic", "auth_bearer", "auth_oauth2"],
        ),
        ("response.header_as(\"etag\")?", &["response_header"]),
    ] {
        let all = modules(&[ROOT, source]);
        let own: Vec<&str> = all.difference(&always).map(String::as_str).collect();
        assert_eq!(own, expected, "{source}");
    }
}

/// A module that is not listed would be missing from every client.
#[test]
fn every_file_is_listed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("runtime/src");
    let mut found = BTreeSet::new();
    for name in ["", "formats", "json"] {
        for entry in std::fs::read_dir(folder.join(name)).unwrap() {
            let entry = entry.unwrap();
            let file = entry.file_name().into_string().unwrap();
            let path = if name.is_empty() {
                file
            } else {
                format!("{name}/{file}")
            };
            if path.ends_with(".rs") && !path.contains("tests") {
                found.insert(path);
            }
        }
    }
    // Written for each client.
    found.remove("lib.rs");
    found.remove("formats/mod.rs");
    let listed = FILES.iter().map(|(path, _)| (*path).to_owned());
    assert_eq!(listed.collect::<BTreeSet<_>>(), found);
}
