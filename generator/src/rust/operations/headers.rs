//! Typed headers: in: the headers that responses are described with; out: a struct of them.

use crate::ir::{Operation, ResponseHeader};

use super::super::docs::docs;
use super::super::model::{Argument, Docs, FieldItem, HeadersItem, Presence};
use super::super::name;
use super::super::naming::OperationName;
use super::super::scope::distinct;
use super::super::types::Writer;

/// The headers of all answers to an operation: required where each answer has them.
pub(super) fn headers_item(
    writer: &mut Writer<'_>,
    operation: &Operation,
    names: &OperationName,
) -> Option<HeadersItem> {
    let mut found: Vec<(&ResponseHeader, usize)> = Vec::new();
    for response in &operation.responses {
        for header in &response.headers {
            let same = |(other, _): &&mut (&ResponseHeader, usize)| {
                other.name.eq_ignore_ascii_case(&header.name)
            };
            let always = usize::from(header.required);
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
    let fields = found
        .iter()
        .zip(distinct(&keys, name::field_name, &[]))
        .map(|((header, count), name)| {
            let required = *count == operation.responses.len() && !writer.is_nullable(header.ty);
            let ty = writer.ty(header.ty);
            let optional = !required && !ty.starts_with("Option<");
            FieldItem {
                docs: docs(&header.docs, &header.name),
                key: header.name.clone(),
                ty: if optional {
                    format!("Option<{ty}>")
                } else {
                    ty.clone()
                },
                presence: if required {
                    Presence::Required
                } else {
                    Presence::Optional
                },
                argument: Argument {
                    ty,
                    into: false,
                    boxed: false,
                },
                setter: None,
                in_constructor: false,
                constant: None,
                default: None,
                name,
            }
        })
        .collect();
    Some(HeadersItem {
        docs: Docs {
            lines: vec![format!(
                "The headers of an answer to [`{}`].",
                names.request
            )],
            deprecated: false,
        },
        name: names.headers.clone(),
        fields,
    })
}
