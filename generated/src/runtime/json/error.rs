// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! What goes wrong with JSON: [`DecodeError`] and [`EncodeError`].

use std::fmt;

use super::cursor::Json;
use super::path;
use super::tape::Tape;

/// JSON that is malformed or does not have the expected shape. Says what is wrong and where.
#[derive(Clone)]
pub struct DecodeError(Box<Inner>);

#[derive(Clone)]
struct Inner {
    message: String,
    place: Place,
    variants: Vec<(&'static str, DecodeError)>,
}

#[derive(Clone)]
enum Place {
    /// In the text; the message says where.
    Text,
    /// A node of a tape that the error has not met again yet.
    Node(usize),
    /// A JSON path.
    Path(String),
}

impl DecodeError {
    #[cold]
    pub(super) fn new(index: usize, message: String) -> Self {
        Self(Box::new(Inner {
            message,
            place: Place::Node(index),
            variants: Vec::new(),
        }))
    }

    #[cold]
    fn text(message: String) -> Self {
        Self(Box::new(Inner {
            message,
            place: Place::Text,
            variants: Vec::new(),
        }))
    }

    #[cold]
    pub(super) fn not_utf8(error: &std::str::Utf8Error) -> Self {
        Self::text(format!(
            "invalid JSON: not UTF-8 at byte {}",
            error.valid_up_to()
        ))
    }

    /// `skipped` bytes came before `text`, which is what serde_json has seen.
    #[cold]
    pub(super) fn syntax(error: &serde_json::Error, text: &str, skipped: usize) -> Self {
        let lines_before = text
            .split_inclusive('\n')
            .take(error.line().saturating_sub(1));
        // serde_json counts the columns of a line from 1, in bytes; 0 is the line break that ended
        // the line before.
        let offset =
            lines_before.map(str::len).sum::<usize>() + error.column().saturating_sub(1) + skipped;
        Self::text(format!("invalid JSON: {error} (byte {offset})"))
    }

    /// The error for a union none of whose variants fits: `type_name`, and each variant's name with
    /// the reason against it.
    #[must_use]
    #[cold]
    pub fn no_variant(
        json: Json<'_>,
        type_name: &'static str,
        variants: Vec<(&'static str, DecodeError)>,
    ) -> Self {
        let message = format!("no variant of `{type_name}` fits {}", json.kind());
        Self(Box::new(Inner {
            message,
            place: Place::Node(json.index()),
            variants,
        }))
    }

    /// Turns the node into a path, here and in the variants' errors.
    #[cold]
    pub(super) fn resolve(mut self, tape: &Tape<'_>) -> Self {
        self.resolve_in_place(tape);
        self
    }

    fn resolve_in_place(&mut self, tape: &Tape<'_>) {
        if let Place::Node(index) = self.0.place {
            self.0.place = Place::Path(path::of_node(tape, index));
        }
        for (_, error) in &mut self.0.variants {
            error.resolve_in_place(tape);
        }
    }

    /// Where the value is that does not fit, as a JSON path: `$.detail[0].loc`. The document itself
    /// is `$`, as is the place of malformed text and that of an error that has not passed through
    /// [`Tape::decode`].
    #[must_use]
    pub fn path(&self) -> &str {
        match &self.0.place {
            Place::Path(path) => path,
            Place::Text | Place::Node(_) => "$",
        }
    }

    /// What is wrong, without the place.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// For a union: each variant's name and why it does not fit. Empty otherwise.
    pub fn variants(&self) -> impl Iterator<Item = (&'static str, &DecodeError)> {
        self.0.variants.iter().map(|(name, error)| (*name, error))
    }

    /// Whether the text is not JSON at all, as opposed to JSON of another shape.
    #[must_use]
    pub fn is_syntax(&self) -> bool {
        matches!(self.0.place, Place::Text)
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.message)?;
        if let Place::Path(path) = &self.0.place {
            write!(f, " at {path}")?;
        }
        let mut open = " (";
        for (name, error) in &self.0.variants {
            write!(f, "{open}`{name}`: {error}")?;
            open = "; ";
        }
        if self.0.variants.is_empty() {
            Ok(())
        } else {
            f.write_str(")")
        }
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DecodeError({:?})", self.to_string())
    }
}

impl std::error::Error for DecodeError {}

/// A value that JSON cannot hold.
#[derive(Clone)]
pub struct EncodeError(Box<EncodeInner>);

#[derive(Clone)]
struct EncodeInner {
    message: String,
    path: String,
}

impl EncodeError {
    #[cold]
    pub(super) fn new(message: String, path: String) -> Self {
        Self(Box::new(EncodeInner { message, path }))
    }

    /// Where the value would be in the document, as a JSON path: `$.points[3].x`.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// What is wrong, without the place.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.message
    }
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}", self.0.message, self.0.path)
    }
}

impl fmt::Debug for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EncodeError({:?})", self.to_string())
    }
}

impl std::error::Error for EncodeError {}

/// A server's text for a message: quoted, escaped and cut to a length that keeps the message
/// readable.
pub(super) fn quoted(text: &str) -> String {
    const LIMIT: usize = 64;
    match text.char_indices().nth(LIMIT) {
        Some((end, _)) => format!("{:?}...", text.get(..end).unwrap_or_default()),
        None => format!("{text:?}"),
    }
}
