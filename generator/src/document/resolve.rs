//! References: from a `$ref` to the node it means, in this file or another, through chains, never in circles.

use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::nearest::nearest;
use crate::source::{Node, Sources};

/// How many references may follow one another before the chain is taken for a cycle.
const CHAIN: usize = 64;

/// Finds what references point at.
#[derive(Clone, Copy)]
pub struct Resolver<'s> {
    sources: &'s Sources,
    sink: &'s Sink,
    lenient: bool,
}

impl<'s> Resolver<'s> {
    /// A resolver over all files of a run.
    pub fn new(sources: &'s Sources, sink: &'s Sink) -> Self {
        Self {
            sources,
            sink,
            lenient: false,
        }
    }

    /// Whether mistakes that have an obvious repair are repaired with a warning.
    #[must_use]
    pub fn lenient(self, lenient: bool) -> Self {
        Self { lenient, ..self }
    }

    /// Whether mistakes that have an obvious repair are repaired with a warning.
    pub fn is_lenient(&self) -> bool {
        self.lenient
    }

    /// The files it looks into.
    pub fn sources(&self) -> &'s Sources {
        self.sources
    }

    /// Where it reports.
    pub fn sink(&self) -> &'s Sink {
        self.sink
    }

    /// The object that `node` is or refers to, following chains of Reference Objects.
    ///
    /// A reference that leads nowhere, or in a circle, is reported and gives `None`.
    pub fn object(&self, node: &'s Node) -> Option<&'s Node> {
        let mut at = node;
        for _ in 0..CHAIN {
            match at.get("$ref").and_then(Node::as_str) {
                Some(_) => at = self.target(at)?,
                None => return Some(at),
            }
        }
        self.sink.push(
            Diagnostic::new(
                Code::RefCycle,
                node.id,
                "this reference leads back to itself",
            )
            .help("let one of the objects in the circle hold the definition"),
        );
        None
    }

    /// The node that the `$ref` of `node` points at, one step; or its `$dynamicRef`, where that has one target only.
    pub fn target(&self, node: &'s Node) -> Option<&'s Node> {
        let Some(reference) = node.get("$ref") else {
            return self.dynamic_target(node.get("$dynamicRef")?);
        };
        let Some(text) = reference.as_str() else {
            self.sink.push(
                Diagnostic::new(
                    Code::InvalidObject,
                    reference.id,
                    format!("`$ref` must be a string, found {}", reference.kind_name()),
                )
                .help("write it as `$ref: '#/components/...'`"),
            );
            return None;
        };
        self.find(reference, text)
    }

    /// The node that a `$dynamicRef` points at (2020-12 core, section 8.2.3.2). Which one that is depends on the way by
    /// which a schema is reached, unless the document declares the anchor once.
    fn dynamic_target(&self, reference: &'s Node) -> Option<&'s Node> {
        let text = reference.as_str()?;
        let target = self.find(reference, text)?;
        let name = text.split('#').nth(1).unwrap_or_default();
        if !name.starts_with('/') && self.sources.dynamic_anchors(reference.id, name) > 1 {
            self.sink.push(
                Diagnostic::new(
                    Code::Unsupported,
                    reference.id,
                    format!("several schemas declare `$dynamicAnchor: {name}`; any value is allowed here"),
                )
                .help("use `$ref` where the target is always the same"),
            );
            return None;
        }
        Some(target)
    }

    /// The node that `text`, standing at `reference`, points at.
    pub fn find(&self, reference: &'s Node, text: &str) -> Option<&'s Node> {
        let (root, fragment) = match self.sources.resolve_ref(reference.id, text) {
            Ok(found) => found,
            Err(error) => {
                if let Some(diagnostic) = error.diagnostic(reference.id, text) {
                    self.sink.push(diagnostic);
                }
                return None;
            }
        };
        // A file that could not be parsed, which was reported.
        if root.is_null() {
            return None;
        }
        let found = if fragment.is_empty() {
            Some(root)
        } else if fragment.starts_with('/') {
            root.at(&fragment)
        } else {
            self.sources.anchor(root, &fragment)
        };
        if found.is_none() {
            self.sink
                .push(self.dangling(root, reference, text, &fragment));
        }
        found
    }

    /// The report of a reference that leads nowhere, naming the nearest thing that exists.
    fn dangling(&self, root: &Node, reference: &Node, text: &str, fragment: &str) -> Diagnostic {
        let diagnostic = Diagnostic::new(
            Code::DanglingRef,
            reference.id,
            format!("`{text}` points at nothing"),
        );
        let (parent, last) = fragment.rsplit_once('/').unwrap_or(("", fragment));
        let wanted = last.replace("~1", "/").replace("~0", "~");
        let nearest = root
            .at(parent)
            .and_then(Node::as_object)
            .and_then(|siblings| nearest(siblings.iter().map(|(key, _)| key), &wanted));
        match nearest {
            Some(name) => {
                let escaped = name.replace('~', "~0").replace('/', "~1");
                let file = text.split('#').next().unwrap_or_default();
                diagnostic.help(format!(
                    "the nearest that exists is `{file}#{parent}/{escaped}`"
                ))
            }
            None => diagnostic.help("define it, or correct the reference"),
        }
    }
}
