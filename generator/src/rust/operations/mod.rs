//! Items for operations.

mod accept;
mod body;
mod headers;
mod imports;
mod members;
mod multipart;
mod outcome;
mod paging;
mod parameters;
mod readings;
mod route;
#[cfg(test)]
mod tests;

use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::document::Status;
use crate::ir::{Operation, Payload, Response};

use super::docs::{code_span, paragraph, text};
use super::model::{
    ClientItem, DeclaredAnswer, Docs, GroupItem, Item, MethodItem, OperationItem, Origin, Output,
    ParameterItem,
};
use super::name;
use super::naming::{Group, OperationName, key_of, path_of};
use super::scope::Scope;
use super::servers::Addresses;
use super::status;
use super::types::{Context, Writer};
pub(super) use imports::imports;
pub(super) use parameters::place;

/// Methods of every call, which no parameter can be called by.
const CALL_METHODS: &[&str] = &[
    "accept",
    "blocking",
    "clone",
    "extra_query",
    "fmt",
    "header",
    "idempotency_key",
    "into_future",
    "items",
    "max_retries",
    "pages",
    "raw",
    "stream",
    "timeout",
    "with_response",
];

/// The handle of a group.
pub(super) fn group(
    group: &Group,
    description: Option<&str>,
    methods: Vec<MethodItem>,
) -> GroupItem {
    let mut lines = text(description.unwrap_or_default());
    let mut accessor_docs = Vec::new();
    if let Some(tag) = &group.tag {
        let plain = format!("The {} operations.", name::words(tag).replace('_', " "));
        if lines.is_empty() {
            lines.push(plain.clone());
        }
        accessor_docs = first_paragraph(&lines).unwrap_or_else(|| vec![plain]);
        let accessor = &group.accessor;
        paragraph(
            &mut lines,
            vec![format!(
                "Made by [`Client::{}`].",
                accessor.trim_start_matches("r#")
            )],
        );
    }
    GroupItem {
        docs: Docs::of(lines),
        name: group.handle.clone(),
        tag: group.tag.clone(),
        accessor: group.accessor.clone(),
        accessor_docs,
        methods,
    }
}

/// The first paragraph of documentation, which is the whole of a thought; `None` where code is part of it, which may go on
/// behind an empty line.
fn first_paragraph(lines: &[String]) -> Option<Vec<String>> {
    let paragraph = lines.iter().take_while(|line| !line.is_empty());
    let is_fence = |line: &String| line.trim_start().starts_with(['`', '~']);
    let found: Vec<String> = paragraph.cloned().collect();
    (!found.iter().any(is_fence)).then_some(found)
}

/// What an operation is made of: the method that starts it, and the items that stand together in its file.
pub(super) struct Made {
    /// The method that starts a call.
    pub method: MethodItem,
    /// The request value and what belongs to it.
    pub items: Vec<Item>,
}

/// What operations have in common.
#[derive(Clone, Copy)]
pub(super) struct Surroundings<'a> {
    /// The client's constructors.
    pub client: &'a ClientItem,
    /// The settings.
    pub config: &'a Config,
    /// The security schemes that are met by the connection.
    pub by_connection: &'a [String],
    /// The URLs of servers.
    pub addresses: &'a Addresses<'a>,
    /// Where problems are reported.
    pub sink: &'a Sink,
}

/// The items of an operation and the method that starts it.
pub(super) fn operation(
    writer: &mut Writer<'_>,
    operation: &Operation,
    names: &OperationName,
    group: &Group,
    around: Surroundings<'_>,
) -> Made {
    let Surroundings {
        client,
        config,
        addresses,
        by_connection,
        sink,
    } = around;
    let arrays = config.parameters.deep_object_arrays;
    let mut setters = Scope::reserving(CALL_METHODS);
    let parameters: Vec<ParameterItem> = operation
        .parameters
        .iter()
        .zip(&names.parameters)
        .map(|(parameter, name)| {
            parameters::parameter_item(writer, parameter, name.clone(), &mut setters, arrays)
        })
        .collect();
    let body = operation
        .body
        .as_ref()
        .map(|body| body::body_item(writer, body, names, &mut setters, arrays));
    let outcome = outcome::outcome(writer, operation, names, config);
    let (_, failure) = operation.sides();
    let settings = operation
        .id
        .as_ref()
        .and_then(|id| config.operations.get(id));
    let paging = settings
        .and_then(|settings| settings.paging.as_ref())
        .and_then(|settings| paging::paging(writer, operation, &parameters, settings, sink));

    let all = parameters
        .iter()
        .map(|parameter| &parameter.field)
        .chain(body.as_ref().map(|body| &body.field));
    let headers = match &operation.alternative {
        None => headers::headers_item(writer, operation, names),
        Some(_) => None,
    };
    let unread = readings::unread(&writer.cx.api.types, operation);
    let further = [
        (!unread.is_empty()).then(|| {
            let names: Vec<String> = unread.iter().map(|name| code_span(name)).collect();
            format!(
                "[`Call::accept`] gives the answer as {}.",
                names.join(" or ")
            )
        }),
        outcome
            .stream
            .as_ref()
            .map(|_| "[`Call::stream`] gives the answer while it arrives.".to_owned()),
        paging.as_ref().map(|_| {
            "[`Call::items`] and [`Call::pages`] go on to the pages after this one.".to_owned()
        }),
        headers
            .as_ref()
            .map(|item| format!("[`{}::read`] reads the headers of the answer.", item.name)),
    ];
    let method = MethodItem {
        docs: method_docs(operation, &failure, further.into_iter().flatten().collect()),
        name: names.method.clone(),
        operation: names.request.clone(),
        arguments: all
            .clone()
            .filter(|field| field.in_constructor)
            .map(|field| (field.name.clone(), field.argument.clone()))
            .collect(),
        empty: all
            .filter(|field| !field.in_constructor)
            .map(|field| field.name.clone())
            .collect(),
    };
    let handle = match &group.handle {
        Some(handle) => format!("{handle}::{}", names.method.trim_start_matches("r#")),
        None => format!("Client::{}", names.method.trim_start_matches("r#")),
    };
    let mut items = vec![Item::Operation(Box::new(OperationItem {
        name: names.request.clone(),
        docs: Docs::of(vec![format!("The request of [`{handle}`].")]).at(operation.at),
        id: operation
            .id
            .clone()
            .unwrap_or_else(|| format!("{} {}", operation.method, operation.path)),
        method: operation.method.clone(),
        path: operation.path.clone(),
        security: security(operation, client, by_connection, sink),
        server: operation
            .servers
            .first()
            .and_then(|server| addresses.url(server)),
        route: route::route(operation),
        accept: accept::ordinary(&writer.cx.api.types, operation),
        parameters,
        body,
        output: Output { ty: outcome.ty },
        success: outcome.arms,
        rest: outcome.rest,
        streamed: outcome.streamed,
        stream: outcome.stream,
        paging,
        answers: operation.responses.iter().map(declared).collect(),
    }))];
    if let Some(Payload::Multipart(parts)) = operation.body.as_ref().map(|body| &body.payload) {
        let form = multipart::form_item(writer, parts, names, operation.at, arrays);
        items.push(Item::Form(form));
    }
    // The answers to an operation are the same whatever the media type of its body.
    if operation.alternative.is_none() {
        items.extend(outcome.item.map(Item::Output));
        items.extend(headers.map(Item::Headers));
        items.extend(outcome::errors(writer, operation, names).map(Item::Error));
    }
    for item in &items {
        let (kind, name) = match item {
            Item::Form(item) => ("form", &item.name),
            Item::Output(item) => ("output", &item.name),
            Item::Headers(item) => ("headers", &item.name),
            Item::Error(item) => ("error", &item.name),
            _ => continue,
        };
        let pins = &writer.cx.names.pins;
        let key = key_of(operation, &names.key, kind);
        pins.give(key, operation.at, &path_of(group, name));
    }
    Made { method, items }
}

/// An answer as the document declares it.
fn declared(response: &Response) -> DeclaredAnswer {
    let contents = response.contents.iter();
    DeclaredAnswer {
        at: response.at,
        status: match response.status {
            Status::Code(code) => code.to_string(),
            Status::Range(hundreds) => format!("{hundreds}XX"),
            Status::Default => "default".to_owned(),
        },
        media_types: contents.map(|content| content.media_type.clone()).collect(),
    }
}

fn method_docs(operation: &Operation, failure: &[&Response], further: Vec<String>) -> Docs {
    let source = &operation.docs;
    let mut lines = text(source.title.as_deref().unwrap_or_default());
    let description = text(source.description.as_deref().unwrap_or_default());
    if description != lines {
        paragraph(&mut lines, description);
    }
    let route = format!(
        "`{} {}`",
        operation.method,
        operation.path.replace('`', "%60")
    );
    let route = match &operation.alternative {
        Some(media_type) => format!("{route}, with a body of {}", code_span(media_type)),
        None => route,
    };
    paragraph(&mut lines, vec![route]);
    paragraph(&mut lines, further);
    if let Some(link) = &source.link {
        paragraph(
            &mut lines,
            vec![format!(
                "See <{}>.",
                link.replace(['<', '>', '\n', ' '], "")
            )],
        );
    }
    let errors: Vec<String> = failure
        .iter()
        .filter(|response| outcome::is_said(response))
        .map(|response| {
            let words = text(response.description.lines().next().unwrap_or_default()).join(" ");
            let prose = status::prose(response.status);
            if words.is_empty() {
                format!("- {prose}")
            } else {
                format!("- {prose}: {words}")
            }
        })
        .collect();
    if !errors.is_empty() {
        paragraph(&mut lines, vec!["# Errors".to_owned(), String::new()]);
        lines.extend(errors);
    }
    Docs {
        lines,
        deprecated: source.deprecated,
        origin: Origin {
            at: Some(operation.at),
            text: [&source.title, &source.description]
                .map(|text| text.as_deref().unwrap_or_default())
                .join("\n")
                .into(),
            ..Origin::default()
        },
    }
}

/// Alternatives of credentials. What the connection proves needs none.
fn security(
    operation: &Operation,
    client: &ClientItem,
    by_connection: &[String],
    sink: &Sink,
) -> Vec<Vec<String>> {
    let mut alternatives = Vec::new();
    for alternative in &operation.security {
        let needed = alternative
            .iter()
            .filter(|name| !by_connection.contains(name));
        let constant = |name: &String| {
            let mut schemes = client.schemes.iter();
            let scheme = schemes.find(|scheme| scheme.key == *name)?;
            Some(scheme.constant.clone())
        };
        match needed.map(constant).collect::<Option<Vec<String>>>() {
            Some(constants) => alternatives.push(constants),
            None => sink.push(
                Diagnostic::new(
                    Code::Unsupported,
                    operation.at,
                    format!("the security requirement `{}` cannot be met by the client", alternative.join(" and ")),
                )
                .help("define the scheme under `components.securitySchemes`, or authenticate in a `Transport`"),
            ),
        }
    }
    alternatives
}

/// Proposes settings for operations that look paged and of which the settings say nothing.
pub(super) fn propose_paging(cx: &Context<'_>, config: &Config, sink: &Sink) {
    if !config.paging.propose {
        return;
    }
    let unknown = cx.api.operations.iter().filter(|operation| {
        let settings = operation
            .id
            .as_ref()
            .and_then(|id| config.operations.get(id));
        settings.is_none_or(|settings| settings.paging.is_none())
    });
    let lines: Vec<String> = unknown
        .filter_map(|operation| paging::propose(cx, operation))
        .collect();
    if lines.is_empty() {
        return;
    }
    let many = if lines.len() == 1 {
        "an operation answers"
    } else {
        "operations answer"
    };
    sink.push(
        Diagnostic::nowhere(
            Code::UnpagedList,
            format!("{many} with one page of a list, as it seems, and can have `pages()` and `items()`"),
        )
        .help(format!(
            "paste what is right into codegen.toml, or decline with `paging.propose = false`:\n\n[operations]\n{}",
            lines.join("\n")
        )),
    );
}
