//! What the operations of a file are written with: in: its items; out: the paths that it imports.

use super::super::model::{BodyWrite, ClientItem, Item, OperationItem, PartItem, PartWrite, Read};

/// The paths that the items of a file name, beside the types of the document.
pub(in crate::rust) fn imports(items: &[Item], client: &ClientItem) -> Vec<String> {
    let mut paths = vec!["client::Client"];
    let mut constants = Vec::new();
    for item in items {
        match item {
            Item::Operation(item) => {
                paths.extend([
                    "call::Call",
                    "error::Error",
                    "operation::Operation",
                    "operation::OperationInfo",
                    "request::RequestBuilder",
                    "response::Response",
                ]);
                operation(item, &mut paths);
                let known = item.security.iter().flatten().filter(|constant| {
                    let mut schemes = client.schemes.iter();
                    schemes.any(|scheme| scheme.constant == **constant)
                });
                constants.extend(known.map(|constant| format!("crate::client::{constant}")));
            }
            Item::Form(item) => {
                paths.extend(["error::Error", "multipart::Form"]);
                let is_file = |part: &PartItem| {
                    matches!(part.write, PartWrite::File(_) | PartWrite::Files(_))
                };
                let files = item.parts.iter().any(is_file);
                paths.extend(files.then_some("upload::Upload"));
                let styles = item.parts.iter().filter_map(|part| match &part.write {
                    PartWrite::Styled(style) => Some(style.as_str()),
                    _ => None,
                });
                paths.extend(styles.flat_map(named));
            }
            Item::Error(_) => {
                paths.extend(["error::Error", "operation::ApiError", "response::Response"]);
            }
            Item::Headers(_) => paths.extend(["error::Error", "response::ResponseParts"]),
            _ => {}
        }
    }
    let runtime = paths
        .into_iter()
        .map(|path| format!("crate::runtime::{path}"));
    let mut paths: Vec<String> = runtime.chain(constants).collect();
    paths.sort();
    paths.dedup();
    paths
}

fn operation(item: &OperationItem, paths: &mut Vec<&'static str>) {
    let styles = item
        .parameters
        .iter()
        .filter_map(|parameter| parameter.write.style.as_deref());
    let fields = match item.body.as_ref().map(|body| &body.write) {
        Some(BodyWrite::Form(fields)) => fields.as_slice(),
        _ => &[],
    };
    let fields = fields.iter().map(|(_, notation)| notation.as_str());
    paths.extend(styles.chain(fields).flat_map(named));
    if let Some(paging) = &item.paging {
        paths.extend(["paging::Next", "paging::Paged", "response::ResponseParts"]);
        debug_assert!(!paging.next.is_empty(), "there is a way to the next page");
    }
    let stream = item.stream.iter();
    paths.extend(stream.clone().map(|_| "streamed::Streams"));
    let reads = item
        .success
        .iter()
        .chain(stream.flat_map(|stream| &stream.arms));
    for (_, read) in reads {
        paths.extend(made_with(read));
    }
}

/// The paths behind the names in the expression of a style.
fn named(expression: &str) -> impl Iterator<Item = &'static str> {
    [
        ("PathStyle::", "style_path::PathStyle"),
        ("QueryStyle::", "style_query::QueryStyle"),
        ("ArrayNotation::", "style_query::ArrayNotation"),
        ("CookieStyle::", "style_cookie::CookieStyle"),
        ("FormField::", "form::FormField"),
    ]
    .into_iter()
    .filter_map(move |(word, path)| expression.contains(word).then_some(path))
}

/// What a value is read through, that its type does not name.
fn made_with(read: &Read) -> Option<&'static str> {
    match read {
        Read::Events { .. } => Some("sse::Event"),
        Read::Present(read) | Read::Variant { read, .. } => made_with(read),
        Read::ByType(reads) => reads.iter().find_map(|(_, read)| made_with(read)),
        _ => None,
    }
}
