//! What a call gives: in: the responses of an operation; out: the type of success, how each status is read, the stream
//! there is beside it, and the typed errors (wire.md W9, W10).

use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::document::Status;
use crate::ir::{Content, Operation, Payload, Representation, Response, Shape};

use super::super::docs::text;
use super::super::model::{
    Docs, ErrorItem, ErrorVariant, EventData, OutputItem, OutputVariant, Read, Rest, StatusPattern,
    StreamItem,
};
use super::super::naming::OperationName;
use super::super::scope::Scope;
use super::super::status;
use super::super::types::Writer;
use super::accept;
use super::members::{Held, member};

/// What a call gives, and how it is read.
pub(super) struct Outcome {
    /// The type of success.
    pub ty: String,
    /// How each status of success is read.
    pub arms: Vec<(StatusPattern, Read)>,
    /// What any other status is.
    pub rest: Rest,
    /// The enumeration that the type is, where statuses have different ones.
    pub item: Option<OutputItem>,
    /// Media types that are handed out while they arrive.
    pub streamed: Vec<String>,
    /// The stream that can be asked for instead.
    pub stream: Option<StreamItem>,
}

/// The statuses of success and what they hold: `None` for no body.
type Success<'a> = Vec<(&'a Response, Option<&'a Representation>)>;

pub(super) fn outcome(
    writer: &mut Writer<'_>,
    operation: &Operation,
    names: &OperationName,
    config: &Config,
    sink: &Sink,
) -> Outcome {
    let (success, _) = operation.sides();
    let chosen: Success<'_> = success
        .iter()
        .map(|response| (*response, preferred(response)))
        .collect();
    report_others(writer, &chosen, sink);
    let mut reader = Reader {
        writer,
        options: StreamOptions::of(operation, config),
    };
    let mut kinds: Vec<&Representation> = Vec::new();
    for (_, content) in &chosen {
        if let Some(content) = content
            && !kinds
                .iter()
                .any(|other| reader.writer.is_same(other.content, content.content))
        {
            kinds.push(content);
        }
    }
    let empty = chosen.iter().any(|(_, content)| content.is_none());
    let (ty, arms, item) = match kinds.as_slice() {
        [] => {
            let arms = chosen
                .iter()
                .map(|(response, _)| (status::success_pattern(response.status), Read::Unit));
            ("()".to_owned(), arms.collect(), None)
        }
        [only] => {
            let (read, ty) = reader.read(only);
            let arms = chosen.iter().map(|(response, content)| {
                let read = match (content, empty) {
                    (None, _) => Read::Absent,
                    (Some(content), true) => Read::Present(Box::new(reader.read(content).0)),
                    (Some(content), false) => reader.read(content).0,
                };
                (status::success_pattern(response.status), read)
            });
            let arms = arms.collect();
            let ty = if empty { format!("Option<{ty}>") } else { ty };
            debug_assert!(!matches!(read, Read::Unit), "a body is not nothing");
            (ty, arms, None)
        }
        _ => {
            let (arms, item) = enumeration(&mut reader, &chosen, names);
            (names.output.clone(), arms, Some(item))
        }
    };
    let rest = if ty == "()" && !success.is_empty() {
        Rest::Empty
    } else {
        Rest::Unexpected
    };
    let streamed = chosen
        .iter()
        .filter_map(|(_, content)| *content)
        .filter(|content| content.content.is_stream())
        .map(|content| content.media_type.clone());
    let mut streamed: Vec<String> = streamed.collect();
    streamed.dedup();
    let stream = stream(&mut reader, operation, &success);
    Outcome {
        ty,
        arms,
        rest,
        item,
        streamed,
        stream,
    }
}

/// The representation that an ordinary call reads: a stream only where there is nothing else.
fn preferred(response: &Response) -> Option<&Representation> {
    let whole = response
        .contents
        .iter()
        .find(|content| !content.content.is_stream());
    whole.or(response.contents.first())
}

/// Reports representations that an ordinary call does not read.
fn report_others(writer: &Writer<'_>, chosen: &Success<'_>, sink: &Sink) {
    for (response, content) in chosen {
        let Some(chosen) = content else { continue };
        let others = response.contents.iter().filter(|other| {
            !other.content.is_stream() && !writer.is_same(other.content, chosen.content)
        });
        for other in others {
            sink.push(
                Diagnostic::new(
                    Code::Unsupported,
                    other.at,
                    format!(
                        "an answer of `{}` is an error to the caller, who expects `{}`",
                        other.media_type, chosen.media_type
                    ),
                )
                .help("its bytes are in `Error::body`; to ask for it, set the header `Accept` and use `raw`"),
            );
        }
    }
}

/// An enumeration of the answers of success.
fn enumeration(
    reader: &mut Reader<'_, '_>,
    chosen: &Success<'_>,
    names: &OperationName,
) -> (Vec<(StatusPattern, Read)>, OutputItem) {
    let mut scope = Scope::default();
    let mut arms = Vec::new();
    let mut variants = Vec::new();
    for (response, content) in chosen {
        let name = scope.take(
            &[status::variant(response.status)],
            &status::prose(response.status),
        );
        let (read, ty) = match content {
            None => (Read::Unit, None),
            Some(content) => {
                let (read, ty) = reader.read(content);
                (read, Some(ty))
            }
        };
        arms.push((
            status::success_pattern(response.status),
            Read::Variant {
                of: names.output.clone(),
                variant: name.clone(),
                read: Box::new(read),
            },
        ));
        variants.push(OutputVariant {
            docs: Docs::of(text(&response.description)).at(response.at),
            name,
            ty,
        });
    }
    let streams = chosen
        .iter()
        .filter_map(|(_, content)| *content)
        .any(|content| content.content.is_stream());
    let item = OutputItem {
        docs: Docs::of(vec![format!("What [`{}`] answers.", names.request)]),
        name: names.output.clone(),
        derives: if streams {
            vec!["Debug"]
        } else {
            vec!["Debug", "Clone", "PartialEq"]
        },
        variants,
    };
    (arms, item)
}

/// The stream that can be had instead of an ordinary answer: of its own media type, or of the same bytes.
fn stream(
    reader: &mut Reader<'_, '_>,
    operation: &Operation,
    success: &[&Response],
) -> Option<StreamItem> {
    let beside = |response: &&'_ Response| -> bool {
        let whole = response
            .contents
            .iter()
            .any(|content| !content.content.is_stream());
        whole
            && response
                .contents
                .iter()
                .any(|content| content.content.is_stream() || content.content == Content::Bytes)
    };
    let mut streams: Vec<(&Response, &Representation)> = Vec::new();
    for response in success.iter().filter(|response| beside(response)) {
        let content = response
            .contents
            .iter()
            .find(|content| content.content.is_stream())
            .or_else(|| preferred(response).filter(|content| content.content == Content::Bytes));
        if let Some(content) = content
            && streams
                .iter()
                .all(|(_, other)| reader.writer.is_same(other.content, content.content))
        {
            streams.push((response, content));
        }
    }
    let (_, first) = streams.first()?;
    let (_, ty) = reader.stream(first);
    let mut types: Vec<String> = streams
        .iter()
        .map(|(_, content)| content.media_type.clone())
        .collect();
    types.dedup();
    let contents: Vec<&Representation> = streams.iter().map(|(_, content)| *content).collect();
    Some(StreamItem {
        ty,
        types,
        accept: accept::streamed(operation, &contents),
        ask: ask(reader.writer, operation),
        arms: streams
            .iter()
            .map(|(response, content)| {
                (
                    status::success_pattern(response.status),
                    reader.stream(content).0,
                )
            })
            .collect(),
    })
}

/// The member `stream` of the body, with which many servers want to be told.
fn ask(writer: &Writer<'_>, operation: &Operation) -> Option<(String, String)> {
    let Some(Payload::Json(id)) = operation.body.as_ref().map(|body| &body.payload) else {
        return None;
    };
    let member = member(writer.cx, *id, "stream")?;
    let value = match (&writer.cx.api.types[member.ty].shape, member.held) {
        (Shape::Boolean, Held::Plain) => "true",
        (Shape::Boolean, Held::Option) => "Some(true)",
        (Shape::Boolean, Held::Patch) => "crate::runtime::json::Patch::Value(true)",
        _ => return None,
    };
    Some((member.name, value.to_owned()))
}

/// What codegen.toml says of an operation's streams.
struct StreamOptions {
    until: Option<String>,
    keep_last: bool,
}

impl StreamOptions {
    fn of(operation: &Operation, config: &Config) -> Self {
        let own = operation
            .id
            .as_ref()
            .and_then(|id| config.operations.get(id));
        Self {
            until: own
                .and_then(|own| own.until.clone())
                .or_else(|| config.streams.until.clone())
                .filter(|until| !until.is_empty()),
            keep_last: own
                .and_then(|own| own.keep_last)
                .unwrap_or(config.streams.keep_last),
        }
    }
}

/// Says how bodies are read.
struct Reader<'w, 'a> {
    writer: &'w mut Writer<'a>,
    options: StreamOptions,
}

impl Reader<'_, '_> {
    /// How a representation is read, and what it gives.
    fn read(&mut self, content: &Representation) -> (Read, String) {
        match content.content {
            Content::Json(id) => (json(&content.media_type), self.writer.ty(id)),
            Content::Text => (Read::Text(declared(content)), "String".to_owned()),
            Content::Bytes => (
                Read::Bytes(declared(content)),
                self.writer.imports.known("Bytes"),
            ),
            Content::Events(_)
            | Content::EventObjects(_)
            | Content::RawEvents
            | Content::Items(_) => self.stream(content),
        }
    }

    /// How a representation is read while it arrives, and what it gives.
    fn stream(&mut self, content: &Representation) -> (Read, String) {
        let (data, ty) = match content.content {
            Content::Events(id) => (EventData::Json, self.writer.ty(id)),
            Content::EventObjects(id) => (EventData::Object, self.writer.ty(id)),
            Content::RawEvents => (EventData::Raw, self.writer.imports.known("Event")),
            Content::Items(id) => {
                let ty = self.writer.ty(id);
                let stream = self.writer.imports.known("ItemStream");
                let media_type = content.media_type.clone();
                return (Read::Items(media_type), format!("{stream}<{ty}>"));
            }
            Content::Json(_) | Content::Text | Content::Bytes => {
                return (Read::ByteStream, self.writer.imports.known("ByteStream"));
            }
        };
        let stream = self.writer.imports.known("EventStream");
        let read = Read::Events {
            data,
            until: self.options.until.clone(),
            keep_last: self.options.keep_last,
        };
        (read, format!("{stream}<{ty}>"))
    }
}

/// The media types that a body may have that is read as `content` says (wire.md W9). Bytes of no particular type may be of
/// any, and so may XML be called by any of its names.
fn declared(content: &Representation) -> Vec<String> {
    let name = content.media_type.as_str();
    let essence = name.split(';').next().unwrap_or_default().trim();
    let essence = essence.to_ascii_lowercase();
    if essence == "application/octet-stream" || essence.starts_with('*') {
        return Vec::new();
    }
    let mut declared = vec![essence.clone()];
    if essence.ends_with("xml") {
        let others = ["application/xml", "text/xml"].into_iter();
        declared.extend(others.filter(|other| *other != essence).map(str::to_owned));
    }
    declared
}

/// JSON by its name, or JSON that a range allows to have any name.
fn json(media_type: &str) -> Read {
    if media_type.contains('*') {
        Read::JsonAs(media_type.to_owned())
    } else {
        Read::Json
    }
}

/// The typed errors of an operation.
pub(super) fn errors(
    writer: &mut Writer<'_>,
    operation: &Operation,
    names: &OperationName,
) -> Option<ErrorItem> {
    let (_, failure) = operation.sides();
    let mut scope = Scope::default();
    let mut variants = Vec::new();
    let mut arms: Vec<(StatusPattern, Option<(String, Read)>)> = Vec::new();
    for response in failure {
        let pattern = status::pattern(response.status);
        let whole = response
            .contents
            .iter()
            .find(|content| !content.content.is_stream());
        let Some(content) = whole else {
            arms.push((pattern, None));
            continue;
        };
        let (read, ty) = match content.content {
            Content::Json(id) => (json(&content.media_type), writer.ty(id)),
            Content::Text => (Read::Text(Vec::new()), "String".to_owned()),
            _ => (Read::Bytes(Vec::new()), writer.imports.known("Bytes")),
        };
        let name = scope.take(
            &[status::variant(response.status)],
            &status::prose(response.status),
        );
        arms.push((pattern, Some((name.clone(), read))));
        variants.push(ErrorVariant {
            docs: Docs::of(text(&response.description)).at(response.at),
            name,
            ty,
        });
    }
    if variants.is_empty() {
        return None;
    }
    // A status without a body only needs an arm where a range or a default after it would take it (wire.md W9).
    let typed: Vec<StatusPattern> = arms
        .iter()
        .filter(|(_, variant)| variant.is_some())
        .map(|(pattern, _)| *pattern)
        .collect();
    arms.retain(|(pattern, variant)| {
        variant.is_some() || typed.iter().any(|wider| wider.covers(*pattern))
    });
    Some(ErrorItem {
        docs: Docs::of(vec![format!(
            "What [`{}`] answers when it fails; read by [`Error::typed`].",
            names.request
        )]),
        name: names.error.clone(),
        derives: vec!["Debug", "Clone", "PartialEq"],
        variants,
        arms,
    })
}

/// Whether a response is worth a line in the documentation of its operation's errors.
pub(super) fn is_said(response: &Response) -> bool {
    response.status != Status::Default || !response.contents.is_empty()
}
