//! Typed headers: in: the headers that responses are described with; out: a struct of them.

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
) -> Option<HeadersItem> {
    let (success, failure) = operation.sides();
    let mut found: Vec<(&ResponseHeader, usize)> = Vec::new();
    for (response, counts) in success
        .iter()
        .map(|response| (response, true))
        .chain(failure.iter().map(|response| (response, false)))
    {
        for header in &response.headers {
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
            let object = writer.is_object(header.ty);
            let always = *count == success.len() && *count > 0;
            let required = always && !nullable && !header.json && !object;
            HeaderItem {
                docs: docs(&header.docs, &header.name).at(header.at),
                name,
                key: header.name.clone(),
                ty: if required || nullable {
                    ty
                } else {
                    format!("Option<{ty}>")
                },
                read: if required {
                    HeaderRead::Required
                } else if header.json {
                    HeaderRead::Json
                } else if object {
                    HeaderRead::Object(header.explode)
                } else {
                    HeaderRead::Optional
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
