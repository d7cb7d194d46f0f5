//! Typed headers: in: the headers that responses are described with; out: a struct of them.

use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::ir::{Operation, ResponseHeader};

use super::super::docs::docs;
use super::super::model::{Docs, HeaderItem, HeaderRead, HeadersItem};
use super::super::name;
use super::super::naming::OperationName;
use super::super::pins::Owner;
use super::super::types::Writer;

/// The headers of all answers to an operation: always there where each answer of success has them.
pub(super) fn headers_item(
    writer: &mut Writer<'_>,
    operation: &Operation,
    names: &OperationName,
    sink: &Sink,
) -> Option<HeadersItem> {
    let (success, failure) = operation.sides();
    let mut found: Vec<(&ResponseHeader, usize)> = Vec::new();
    for (response, counts) in success
        .iter()
        .map(|response| (response, true))
        .chain(failure.iter().map(|response| (response, false)))
    {
        for header in &response.headers {
            if !header.json && writer.is_object(header.ty) {
                report(header, sink);
                continue;
            }
            let always = usize::from(counts && header.required);
            let same = |(other, _): &&mut (&ResponseHeader, usize)| {
                other.name.eq_ignore_ascii_case(&header.name)
            };
            match found.iter_mut().find(same) {
                Some((_, count)) => *count += always,
                None => found.push((header, always)),
            }
        }
    }
    if found.is_empty() {
        return None;
    }
    let keys: Vec<&str> = found
        .iter()
        .map(|(header, _)| header.name.as_str())
        .collect();
    let owner = Owner {
        place: &names.key,
        kind: "header",
        at: operation.at,
        style: name::field_name,
        reserved: &[],
    };
    let called = writer.cx.names.pins.distinct(owner, &keys, &keys);
    let fields = found
        .iter()
        .zip(called)
        .map(|((header, count), name)| {
            let ty = writer.ty(header.ty);
            let nullable = writer.is_nullable(header.ty);
            let required = *count == success.len() && *count > 0 && !nullable && !header.json;
            HeaderItem {
                docs: docs(&header.docs, &header.name).at(header.at),
                name,
                key: header.name.clone(),
                ty: if required || nullable {
                    ty
                } else {
                    format!("Option<{ty}>")
                },
                read: match (required, header.json) {
                    (true, _) => HeaderRead::Required,
                    (false, true) => HeaderRead::Json,
                    (false, false) => HeaderRead::Optional,
                },
            }
        })
        .collect();
    Some(HeadersItem {
        docs: Docs::of(vec![format!(
            "The headers of an answer to [`{}`].",
            names.request
        )]),
        name: names.headers.clone(),
        fields,
    })
}

fn report(header: &ResponseHeader, sink: &Sink) {
    sink.push(
        Diagnostic::new(
            Code::Unsupported,
            header.at,
            format!(
                "the header `{}` is an object, for which there is no type",
                header.name
            ),
        )
        .help("read it from `ResponseParts::headers`, or describe it with `content`"),
    );
}
