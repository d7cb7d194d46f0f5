//! Which version of the specification a document follows.

use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::source::{Node, Sources};

/// A version of the OpenAPI Specification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Version {
    /// 3.0: schemas are a dialect of their own.
    V3_0,
    /// 3.1: schemas are JSON Schema 2020-12.
    V3_1,
    /// 3.2.
    V3_2,
}

impl Version {
    /// Reads `openapi` of the document's root.
    pub(super) fn read(root: &Node, sink: &Sink) -> Option<Self> {
        if let Some(swagger) = root.get("swagger") {
            sink.push(
                Diagnostic::new(
                    Code::UnsupportedVersion,
                    swagger.id,
                    "this is a Swagger 2.0 document; OpenAPI 3.0, 3.1 and 3.2 are read",
                )
                .help(
                    "convert it first: `npx swagger2openapi --outfile openapi.yaml swagger.yaml`",
                ),
            );
            return None;
        }
        let Some(node) = root.get("openapi") else {
            sink.push(
                Diagnostic::new(
                    Code::UnsupportedVersion,
                    root.id,
                    "this is not an OpenAPI document: the key `openapi` is missing",
                )
                .help("add `openapi: 3.1.0`, or name the file that has it"),
            );
            return None;
        };
        let text = text(node);
        let version = Self::named(&text);
        if version.is_none() {
            sink.push(
                Diagnostic::new(
                    Code::UnsupportedVersion,
                    node.id,
                    format!("OpenAPI version `{text}` is not known"),
                )
                .help("OpenAPI 3.0.x, 3.1.x and 3.2.x are read"),
            );
        }
        version
    }

    /// The version of a run whose entry document has been read; 3.0 where it says none.
    pub(crate) fn of(sources: &Sources) -> Self {
        let stated = sources.entry().root.get("openapi");
        stated
            .and_then(|node| Self::named(&text(node)))
            .unwrap_or(Self::V3_0)
    }

    /// A number of this version, as `openapi` states it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::V3_0 => "3.0.4",
            Self::V3_1 => "3.1.2",
            Self::V3_2 => "3.2.0",
        }
    }

    fn named(text: &str) -> Option<Self> {
        match text.split('.').collect::<Vec<_>>().as_slice() {
            ["3", "0", ..] => Some(Self::V3_0),
            ["3", "1", ..] => Some(Self::V3_1),
            ["3", "2", ..] => Some(Self::V3_2),
            _ => None,
        }
    }
}

fn text(node: &Node) -> String {
    match (node.as_str(), node.as_number()) {
        (Some(text), _) => text.to_owned(),
        // `openapi: 3.1` without quotes is a number in YAML.
        (None, Some(number)) => number.to_string(),
        _ => String::new(),
    }
}
