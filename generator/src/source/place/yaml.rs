//! Places in YAML.
//!
//! In: text that `serde_yaml` has accepted. Out: a mark per value, from the events of `saphyr-parser`, which carry places;
//! `serde_yaml`'s do not reach a visitor.

use std::collections::HashMap;
use std::ops::Range;

use saphyr_parser::{Event, Marker, Parser, Span};

use super::{Lines, Mark};

/// What the scanner is inside of.
enum Frame {
    Sequence(Opened),
    Mapping {
        opened: Opened,
        /// The key just read, until its value has been.
        key: Option<Mark>,
    },
}

/// A container that has begun.
struct Opened {
    /// Its anchor; 0 is none.
    anchor: usize,
    /// Its position among the marks.
    at: usize,
    /// Whether it stands under a key, which is what is underlined then.
    keyed: bool,
}

struct Scan<'a> {
    text: &'a str,
    lines: &'a Lines,
    marks: Vec<Mark>,
    frames: Vec<Frame>,
    /// Which marks an anchor covers.
    anchors: HashMap<usize, Range<usize>>,
}

/// The marks of `values` values in document order; `None` when there are more or fewer of them.
///
/// This parser refuses some text that the other one accepts, such as lines of a quoted string that are indented too little;
/// then the marks up to there are given.
pub(super) fn scan(text: &str, lines: &Lines, values: usize) -> Option<Vec<Mark>> {
    let mut scan = Scan {
        text,
        lines,
        marks: Vec::with_capacity(values),
        frames: Vec::new(),
        anchors: HashMap::new(),
    };
    let mut parser = Parser::new_from_str(text);
    while let Some(next) = parser.next_event() {
        let Ok((event, span)) = next else {
            return Some(scan.marks);
        };
        if event == Event::DocumentEnd {
            break;
        }
        scan.event(&event, span)?;
        if scan.marks.len() > values {
            return None;
        }
    }
    (scan.marks.len() == values).then_some(scan.marks)
}

/// Line and column of the `---` that begins the second document.
pub(in crate::source) fn second_document(text: &str) -> Option<(usize, usize)> {
    let starts = Parser::new_from_str(text)
        .map_while(Result::ok)
        .filter(|(event, _)| matches!(event, Event::DocumentStart(_)));
    let (_, span) = starts.into_iter().nth(1)?;
    Some((span.start.line(), span.start.col() + 1))
}

impl Scan<'_> {
    fn event(&mut self, event: &Event<'_>, span: Span) -> Option<()> {
        match event {
            Event::Scalar(_, _, anchor, _) => self.scalar(*anchor, self.mark(span)),
            Event::Alias(anchor) => self.alias(*anchor, self.mark(span))?,
            Event::SequenceStart(anchor, _) => {
                let opened = self.open(*anchor, span)?;
                self.frames.push(Frame::Sequence(opened));
            }
            Event::MappingStart(anchor, _) => {
                let opened = self.open(*anchor, span)?;
                self.frames.push(Frame::Mapping { opened, key: None });
            }
            Event::SequenceEnd | Event::MappingEnd => {
                let (Frame::Sequence(opened) | Frame::Mapping { opened, .. }) =
                    self.frames.pop()?;
                self.anchors
                    .insert(opened.anchor, opened.at..self.marks.len());
            }
            _ => {}
        }
        Some(())
    }

    fn scalar(&mut self, anchor: usize, mark: Mark) {
        let at = self.marks.len();
        if self.is_key(mark) {
            // A key with an anchor can be repeated as a value later.
            self.anchors.insert(anchor, 0..0);
            return;
        }
        self.take_key();
        self.marks.push(mark);
        self.anchors.insert(anchor, at..at + 1);
    }

    fn alias(&mut self, anchor: usize, mark: Mark) -> Option<()> {
        if self.is_key(mark) {
            return Some(());
        }
        self.take_key();
        let covered = self.anchors.get(&anchor)?.clone();
        if covered.is_empty() {
            self.marks.push(mark);
        } else {
            self.marks.extend_from_within(covered);
        }
        Some(())
    }

    /// Adds the mark of a container; `None` when it is a key, which JSON does not have.
    fn open(&mut self, anchor: usize, span: Span) -> Option<Opened> {
        let key = match self.frames.last_mut() {
            Some(Frame::Mapping { key, .. }) => Some(key.take()?),
            _ => None,
        };
        let at = self.marks.len();
        let start = self.byte(span.start);
        let first = self.text.get(start..).and_then(|t| t.chars().next());
        let one = Mark::new(start, start + first.map_or(0, char::len_utf8));
        self.marks.push(key.unwrap_or(one));
        Some(Opened {
            anchor,
            at,
            keyed: key.is_some(),
        })
    }

    /// Remembers the scalar if a key is due. The first key also stands for a mapping in a list: `- name: x`.
    fn is_key(&mut self, mark: Mark) -> bool {
        let Some(Frame::Mapping { opened, key }) = self.frames.last_mut() else {
            return false;
        };
        if key.is_some() {
            return false;
        }
        *key = Some(mark);
        if !opened.keyed
            && self.marks.len() == opened.at + 1
            && let Some(container) = self.marks.get_mut(opened.at)
            && container.start == mark.start
        {
            *container = mark;
        }
        true
    }

    fn take_key(&mut self) {
        if let Some(Frame::Mapping { key, .. }) = self.frames.last_mut() {
            *key = None;
        }
    }

    /// A span, cut at the end of its first line.
    fn mark(&self, span: Span) -> Mark {
        let start = self.byte(span.start);
        let line_end = self.lines.range(self.text, span.start.line()).end;
        let end = if span.end.line() == span.start.line() {
            self.byte(span.end).min(line_end)
        } else {
            line_end
        };
        Mark::new(start, end.max(start))
    }

    /// The parser counts characters within a line.
    fn byte(&self, marker: Marker) -> usize {
        let bytes = self.lines.range(self.text, marker.line());
        let line = self.text.get(bytes.clone()).unwrap_or_default();
        if line.is_ascii() {
            return bytes.start + marker.col().min(line.len());
        }
        let at = line.char_indices().nth(marker.col());
        at.map_or(bytes.end, |(at, _)| bytes.start + at)
    }
}
