// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Server-sent events (WHATWG HTML, section 9.2.6): bytes cut anywhere in, events out (wire.md W17).

use std::collections::VecDeque;
use std::time::Duration;

use super::sse::Event;

/// A parser that is given bytes as they come.
#[derive(Debug, Default)]
pub(super) struct Parser {
    /// The start of a line whose end has not come.
    line: Vec<u8>,
    /// Whether a line feed is the second half of a line break.
    after_return: bool,
    /// Whether a byte order mark can no longer come.
    begun: bool,
    kind: String,
    data: String,
    last_id: String,
    retry: Option<Duration>,
    events: VecDeque<Event>,
}

impl Parser {
    /// The next event that is complete.
    pub(super) fn pop(&mut self) -> Option<Event> {
        self.events.pop_front()
    }

    /// How many bytes of an event that is not complete are held.
    pub(super) fn held(&self) -> usize {
        self.line.len() + self.data.len()
    }

    /// Reads the next bytes.
    pub(super) fn push(&mut self, mut bytes: &[u8]) {
        while !bytes.is_empty() {
            if std::mem::take(&mut self.after_return)
                && let Some(rest) = bytes.strip_prefix(b"\n")
            {
                bytes = rest;
                continue;
            }
            match bytes.iter().position(|byte| matches!(byte, b'\r' | b'\n')) {
                Some(end) => {
                    let (line, rest) = bytes.split_at(end);
                    self.line.extend_from_slice(line);
                    // A line ends with a return at once: the feed behind it may be long in coming.
                    self.after_return = rest.first() == Some(&b'\r');
                    bytes = rest.get(1..).unwrap_or_default();
                    self.end_line();
                }
                None => {
                    self.line.extend_from_slice(bytes);
                    return;
                }
            }
        }
    }

    /// Takes the end of the stream for the blank line that should have come before it.
    pub(super) fn finish(&mut self) {
        if !self.line.is_empty() {
            self.end_line();
        }
        self.dispatch();
    }

    fn end_line(&mut self) {
        let mut line = std::mem::take(&mut self.line);
        let text = match (self.begun, line.strip_prefix(b"\xef\xbb\xbf")) {
            (false, Some(rest)) => String::from_utf8_lossy(rest),
            _ => String::from_utf8_lossy(&line),
        };
        self.begun = true;
        if text.is_empty() {
            self.dispatch();
        } else {
            let (field, value) = text.split_once(':').unwrap_or((&text, ""));
            self.field(field, value.strip_prefix(' ').unwrap_or(value));
        }
        // Its memory serves the next line.
        line.clear();
        self.line = line;
    }

    /// What is no field, and a comment, whose field has no name, is ignored.
    fn field(&mut self, field: &str, value: &str) {
        match field {
            "event" => value.clone_into(&mut self.kind),
            "data" => {
                self.data.push_str(value);
                self.data.push('\n');
            }
            "id" if !value.contains('\0') => value.clone_into(&mut self.last_id),
            "retry" if value.bytes().all(|byte| byte.is_ascii_digit()) => {
                self.retry = value.parse().ok().map(Duration::from_millis).or(self.retry);
            }
            _ => {}
        }
    }

    fn dispatch(&mut self) {
        let kind = std::mem::take(&mut self.kind);
        // Every line of data has put a line feed at its end, so an empty buffer is no data at all.
        let Some(data) = self.data.strip_suffix('\n') else {
            return;
        };
        self.events.push_back(Event {
            kind: if kind.is_empty() {
                "message".to_owned()
            } else {
                kind
            },
            data: data.to_owned(),
            id: self.last_id.clone(),
            retry: self.retry,
        });
        self.data.clear();
    }
}
