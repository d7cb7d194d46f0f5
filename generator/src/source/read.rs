//! Bytes of one file to a tree.
//!
//! In: the bytes, the name of the file and the first free id. Out: a [`Tree`], always with the text, and findings; when
//! the text cannot be parsed the root is null and a finding says where the parser stopped. JSON goes to `serde_json`,
//! which is several times as fast; everything else, and JSON that is only nearly JSON in a file named as YAML, to
//! `serde_yaml`.

use serde::de::DeserializeSeed;

use super::place::{Lines, Location};
use super::visit::{MOST_NODES, Reader, Shadowed, TOO_MANY};
use super::{Node, NodeId, Value};
use crate::diagnostic::{Code, Diagnostic};

/// Which grammar a text follows; places are found by the same one.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub(super) enum Format {
    Json,
    Yaml,
}

/// One file, read.
#[derive(Debug)]
pub(super) struct Tree {
    pub(super) root: Node,
    pub(super) text: String,
    pub(super) format: Format,
    /// The first id after those of this file.
    pub(super) end: u32,
    pub(super) shadowed: Vec<Shadowed>,
    pub(super) findings: Vec<Diagnostic>,
}

/// Why a text is not a tree, before it has a file to point at.
struct Failure {
    code: Code,
    /// Line and column, 1-based, in characters; `None` when the parser does not say.
    place: Option<(usize, usize)>,
    message: String,
    help: &'static str,
}

/// Reads a file. `path` is its name in messages; ids begin at `first`.
pub(super) fn read(bytes: Vec<u8>, path: &str, first: u32) -> Tree {
    let (text, decoding) = decode(bytes);
    let parsed = match decoding {
        Some(failure) => Err((failure, Format::Yaml)),
        None => parse(&text, path, first),
    };
    let (failure, format) = match parsed {
        Ok(mut tree) => {
            tree.text = text;
            return tree;
        }
        Err(failed) => failed,
    };
    let id = NodeId(first);
    let lines = Lines::new(&text);
    let (line, column) = failure.place.unwrap_or((1, 1));
    let finding = Diagnostic::new(failure.code, id, failure.message)
        .place(Location::at(path, &text, &lines, line, column))
        .help(failure.help);
    Tree {
        root: Node {
            id,
            value: Value::Null,
        },
        text,
        format,
        end: first.saturating_add(1),
        shadowed: Vec::new(),
        findings: vec![finding],
    }
}

/// The text without a byte order mark; with a failure when the bytes are not UTF-8.
fn decode(bytes: Vec<u8>) -> (String, Option<Failure>) {
    let utf16 = matches!(
        bytes.as_slice(),
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, _, ..] | [_, 0, ..]
    );
    if utf16 {
        let failure = Failure {
            code: Code::NotUtf8,
            place: None,
            message: "the file is UTF-16 text".to_owned(),
            help: "save it as UTF-8, the only encoding that JSON and OpenAPI tools exchange",
        };
        return (String::new(), Some(failure));
    }
    match String::from_utf8(bytes) {
        Ok(mut text) => {
            if text.starts_with('\u{FEFF}') {
                text.drain(..'\u{FEFF}'.len_utf8());
            }
            (text, None)
        }
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let lossy = String::from_utf8_lossy(error.as_bytes()).into_owned();
            let before = lossy.get(..valid).unwrap_or_default();
            let failure = Failure {
                code: Code::NotUtf8,
                place: Some(end_of(before)),
                message: format!("the byte at offset {valid} is not UTF-8"),
                help: "save the file as UTF-8",
            };
            (lossy, Some(failure))
        }
    }
}

fn parse(text: &str, path: &str, first: u32) -> Result<Tree, (Failure, Format)> {
    if text.trim().is_empty() {
        let failure = Failure {
            code: Code::SyntaxError,
            place: None,
            message: "the file is empty".to_owned(),
            help: "an OpenAPI document begins with `openapi: 3.1.0`",
        };
        return Err((failure, Format::Yaml));
    }
    // `<<: *base` is YAML.
    let tag = |rest: &str| rest.starts_with(|c: char| c.is_ascii_alphabetic() || "!?".contains(c));
    if text.trim_start().strip_prefix('<').is_some_and(tag) {
        let failure = Failure {
            code: Code::SyntaxError,
            place: None,
            message: "this is a page of HTML or XML, and no YAML or JSON".to_owned(),
            help: "download the document itself: a page that shows it, or asks to sign in, has another address",
        };
        return Err((failure, Format::Yaml));
    }
    let named_yaml = path.ends_with(".yaml") || path.ends_with(".yml");
    if !text.trim_start().starts_with(['{', '[']) {
        return parse_yaml(text, first).map_err(|failure| (failure, Format::Yaml));
    }
    match parse_json(text, first) {
        Ok(tree) => Ok(tree),
        // YAML's flow style looks like JSON and is more lenient; if that fails too, the stricter message is the better one.
        Err(failure) if named_yaml => parse_yaml(text, first).map_err(|_| (failure, Format::Json)),
        Err(failure) => Err((failure, Format::Json)),
    }
}

fn parse_json(text: &str, first: u32) -> Result<Tree, Failure> {
    let reader = Reader::new(first, false);
    let mut parser = serde_json::Deserializer::from_str(text);
    let parsed = reader.seed().deserialize(&mut parser);
    match parsed.and_then(|root| parser.end().map(|()| root)) {
        Ok(root) => Ok(tree(root, reader, Format::Json)),
        Err(error) => {
            // The parser counts columns in bytes, and 0 for "before the first".
            let lines = Lines::new(text);
            let start = lines.start(error.line());
            let offset = start + error.column().saturating_sub(1);
            let before = text.get(start..offset).unwrap_or_default();
            let place = Some((error.line().max(1), before.chars().count() + 1));
            let message = error.to_string();
            let message = message.split(" at line ").next().unwrap_or_default();
            Err(failure(message, place, ""))
        }
    }
}

fn parse_yaml(text: &str, first: u32) -> Result<Tree, Failure> {
    let reader = Reader::new(first, true);
    match reader
        .seed()
        .deserialize(serde_yaml::Deserializer::from_str(text))
    {
        Ok(root) => Ok(tree(root, reader, Format::Yaml)),
        Err(error) => {
            let place = error.location().map(|at| (at.line(), at.column()));
            let message = error.to_string();
            if message.contains("more than one document") {
                return Err(Failure {
                    code: Code::SyntaxError,
                    place: super::place::second_document(text),
                    message: "the file holds more than one YAML document".to_owned(),
                    help: "keep one document per file: remove the `---` line and what does not belong",
                });
            }
            let message = message.split(" at line ").next().unwrap_or_default();
            let line = place.and_then(|(line, _)| text.lines().nth(line.saturating_sub(1)));
            Err(failure(message, place, line.unwrap_or_default()))
        }
    }
}

/// A parser's message as a failure of ours; `line` is the line of YAML that it is about.
fn failure(message: &str, place: Option<(usize, usize)>, line: &str) -> Failure {
    let (code, message, help) = if message.contains("recursion limit") {
        let message = "values are nested more than 127 deep".to_owned();
        (
            Code::TooDeep,
            message,
            "move inner parts to named components and refer to them",
        )
    } else if message.contains("repetition limit") || message.contains(TOO_MANY) {
        let message = format!("the document expands to too much: more than {MOST_NODES} values");
        (
            Code::TooDeep,
            message,
            "write repeated parts once, as components, instead of as YAML aliases",
        )
    } else if line.trim_start_matches(' ').starts_with('\t') {
        let message = "the line is indented with a tab".to_owned();
        let help = "indent with spaces; YAML allows no tabs there";
        (Code::SyntaxError, message, help)
    } else if message.contains("trailing comma") {
        let help = "remove the comma before the bracket that closes";
        (Code::SyntaxError, message.to_owned(), help)
    } else if message.contains("mapping values are not allowed") {
        let help = "indent the line like its neighbours, or put a text that holds `: ` in quotes";
        (Code::SyntaxError, message.to_owned(), help)
    } else {
        let help = "repair the text; an editor with a YAML or JSON mode shows the same place";
        (Code::SyntaxError, message.to_owned(), help)
    };
    Failure {
        code,
        place,
        message,
        help,
    }
}

fn tree(root: Node, reader: Reader, format: Format) -> Tree {
    let (end, findings, shadowed) = reader.finish();
    Tree {
        root,
        text: String::new(),
        format,
        end,
        shadowed,
        findings,
    }
}

/// Line and column just after a text.
fn end_of(text: &str) -> (usize, usize) {
    let lines = Lines::new(text);
    let line = lines.len();
    let rest = text.get(lines.start(line)..).unwrap_or_default();
    (line, rest.chars().count() + 1)
}
