//! What a call gives: in: the responses of an operation; out: the type of success, how each status is read, the stream
//! there is beside it, and the typed errors (wire.md W9, W10).

use crate::config::Config;
use crate::document::Status;
use crate::ir::{Content, Operation, Payload, Representation, Response, Shape};

use super::super::docs::{code_span, paragraph, text};
use super::super::model::{
    Docs, ErrorItem, ErrorVariant, EventData, OutputItem, OutputVariant, Read, Rest, StatusPattern,
    StreamItem,
};
use super::super::naming::OperationName;
use super::super::scope::Scope;
use super::super::status;
use super::super::types::{Writer, is_same};
use super::accept;
use super::members::{Held, member};
use super::readings::{Reading, preferred, readings, variant};

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

/// The statuses of success, each with the ways in which its body is read; none for no body.
type Success<'a> = Vec<(&'a Response, Vec<Reading<'a>>)>;

pub(super) fn outcome(
    writer: &mut Writer<'_>,
    operation: &Operation,
    names: &OperationName,
    config: &Config,
) -> Outcome {
    let (success, _) = operation.sides();
    let types = &writer.cx.api.types;
    let chosen: Success<'_> = success
        .iter()
        .map(|response| (*response, readings(types, response)))
        .collect();
    let mut kinds: Vec<&Reading<'_>> = Vec::new();
    for reading in chosen.iter().flat_map(|(_, readings)| readings) {
        if !kinds
            .iter()
            .any(|other| is_same(types, other.content.content, reading.content.content))
        {
            kinds.push(reading);
        }
    }
    let mut reader = Reader {
        writer,
        options: StreamOptions::of(operation, config),
    };
    let empty = chosen.iter().any(|(_, readings)| readings.is_empty());
    let (ty, arms, item) = match kinds.as_slice() {
        // Where no success is described, whatever there is belongs to the caller.
        [] if success.is_empty() && operation.method != "HEAD" => {
            let ty = reader.writer.imports.known("Bytes");
            let any = status::success_pattern(Status::Default);
            (ty, vec![(any, Read::Bytes(Vec::new()))], None)
        }
        [] => {
            let arms = chosen
                .iter()
                .map(|(response, _)| (status::success_pattern(response.status), Read::Unit));
            ("()".to_owned(), arms.collect(), None)
        }
        [only] => {
            let (read, ty) = reader.read(only);
            let arms = chosen.iter().map(|(response, readings)| {
                let read = match (readings.first(), empty) {
                    (None, _) => Read::Absent,
                    (Some(reading), true) => Read::Present(Box::new(reader.read(reading).0)),
                    (Some(reading), false) => reader.read(reading).0,
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
    let rest = if ty == "()" {
        Rest::Empty
    } else {
        Rest::Unexpected
    };
    let streamed = chosen
        .iter()
        .flat_map(|(_, readings)| readings)
        .filter(|reading| reading.content.content.is_stream())
        .flat_map(|reading| reading.names.iter().map(|name| (*name).to_owned()));
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

/// An enumeration of the answers of success.
fn enumeration(
    reader: &mut Reader<'_, '_>,
    chosen: &Success<'_>,
    names: &OperationName,
) -> (Vec<(StatusPattern, Read)>, OutputItem) {
    let mut scope = Scope::default();
    let mut arms = Vec::new();
    let mut variants = Vec::new();
    for (response, readings) in chosen {
        let mut reads = Vec::new();
        let bodies: Vec<Option<&Reading<'_>>> = match readings.as_slice() {
            [] => vec![None],
            readings => readings.iter().map(Some).collect(),
        };
        for (at, reading) in bodies.into_iter().enumerate() {
            let name = variant(&mut scope, response, reading.filter(|_| at > 0));
            let (read, ty) = match reading {
                None => (Read::Unit, None),
                Some(reading) => {
                    let (read, ty) = reader.read(reading);
                    (read, Some(ty))
                }
            };
            let read = Read::Variant {
                of: names.output.clone(),
                variant: name.clone(),
                read: Box::new(read),
            };
            reads.push((reading.map(Reading::types).unwrap_or_default(), read));
            variants.push(OutputVariant {
                docs: variant_docs(response, reading.filter(|_| at > 0)),
                name,
                ty,
            });
        }
        let pattern = status::success_pattern(response.status);
        arms.extend(by_type(reads).map(|read| (pattern, read)));
    }
    let streams = chosen
        .iter()
        .flat_map(|(_, readings)| readings)
        .any(|reading| reading.content.content.is_stream());
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
            && streams.iter().all(|(_, other)| {
                is_same(&reader.writer.cx.api.types, other.content, content.content)
            })
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
        accept: accept::streamed(&reader.writer.cx.api.types, operation, &contents),
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
    fn read(&mut self, reading: &Reading<'_>) -> (Read, String) {
        let content = reading.content;
        match content.content {
            Content::Json(id) => (json(&content.media_type), self.writer.ty(id)),
            Content::Text => (Read::Text(declared(reading)), "String".to_owned()),
            Content::Bytes => (
                Read::Bytes(declared(reading)),
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

/// The media types that a body may have that is read as `reading` says (wire.md W9). Bytes of no particular type may be of
/// any, and so may XML be called by any of its names.
fn declared(reading: &Reading<'_>) -> Vec<String> {
    let mut declared: Vec<String> = Vec::new();
    for name in &reading.names {
        let essence = name.split(';').next().unwrap_or_default().trim();
        let essence = essence.to_ascii_lowercase();
        if essence == "application/octet-stream" || essence.starts_with('*') {
            return Vec::new();
        }
        let is_xml = essence.ends_with("xml");
        let xml = ["application/xml", "text/xml"].into_iter();
        let others = xml.filter(|_| is_xml).map(str::to_owned);
        for name in std::iter::once(essence).chain(others) {
            if !declared.contains(&name) {
                declared.push(name);
            }
        }
    }
    declared
}

/// How a body is read whose media type says what it holds; `None` of no way.
fn by_type(mut reads: Vec<(Vec<String>, Read)>) -> Option<Read> {
    if reads.len() > 1 {
        Some(Read::ByType(reads))
    } else {
        reads.pop().map(|(_, read)| read)
    }
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
    let mut arms: Vec<(StatusPattern, Option<Read>)> = Vec::new();
    for response in failure {
        let pattern = status::pattern(response.status);
        let mut reads = Vec::new();
        for (at, reading) in readings(&writer.cx.api.types, response).iter().enumerate() {
            let content = reading.content;
            let (read, ty) = match content.content {
                _ if content.content.is_stream() => continue,
                Content::Json(id) => (json(&content.media_type), writer.ty(id)),
                Content::Text => (Read::Text(Vec::new()), "String".to_owned()),
                _ => (Read::Bytes(Vec::new()), writer.imports.known("Bytes")),
            };
            let other = (at > 0).then_some(reading);
            let name = variant(&mut scope, response, other);
            reads.push((
                reading.types(),
                Read::Variant {
                    of: "Self".to_owned(),
                    variant: name.clone(),
                    read: Box::new(read),
                },
            ));
            variants.push(ErrorVariant {
                docs: variant_docs(response, other),
                name,
                ty,
            });
        }
        arms.push((pattern, by_type(reads)));
    }
    if variants.is_empty() {
        return None;
    }
    // A status without a body only needs an arm where a range or a default after it would take it (wire.md W9).
    let typed: Vec<StatusPattern> = arms
        .iter()
        .filter(|(_, read)| read.is_some())
        .map(|(pattern, _)| *pattern)
        .collect();
    arms.retain(|(pattern, read)| {
        read.is_some() || typed.iter().any(|wider| wider.covers(*pattern))
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

fn variant_docs(response: &Response, other: Option<&Reading<'_>>) -> Docs {
    let mut lines = text(&response.description);
    if let Some(other) = other {
        let names: Vec<String> = other.names.iter().map(|name| code_span(name)).collect();
        paragraph(&mut lines, vec![format!("As {}.", names.join(" or "))]);
    }
    Docs::of(lines).at(response.at)
}

/// Whether a response is worth a line in the documentation of its operation's errors.
pub(super) fn is_said(response: &Response) -> bool {
    response.status != Status::Default || !response.contents.is_empty()
}
