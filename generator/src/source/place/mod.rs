//! Where in the text a node stands.
//!
//! In: the text of a file and how many values it holds. Out: one [`Mark`] per value, in the order of ids, found by a second
//! scan that is made only when somebody asks; and [`Location`]s, which people read. The scan keeps to the numbering of
//! [`super::visit`]: a value that was left out counts, a key does not, an alias counts like what it repeats.

mod json;
mod yaml;

use std::ops::Range;

use super::read::Format;
pub(super) use yaml::second_document;

/// A place in a file, for people.
#[derive(Clone, Debug, Eq, PartialEq, Hash)]
pub struct Location {
    /// The file, relative to the folder of the entry document; [`super::Sources::label`] makes it what the user typed.
    pub path: String,
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in characters.
    pub column: usize,
    /// What to underline, in bytes of the text, within one line: the key of a container, or else the value.
    pub span: Range<usize>,
}

impl Location {
    /// The place of a byte in a file that is not one of the [`super::Sources`], such as the settings.
    pub fn of_offset(path: &str, text: &str, offset: usize) -> Self {
        let offset = (0..=offset.min(text.len()))
            .rev()
            .find(|&at| text.is_char_boundary(at));
        let offset = offset.unwrap_or_default();
        let next = text.get(offset..).and_then(|rest| rest.chars().next());
        let mark = Mark::new(offset, offset + next.map_or(0, char::len_utf8));
        Self::spanning(path, text, &Lines::new(text), mark)
    }

    /// The place of one character; values beyond the text are brought back into it.
    pub(super) fn at(path: &str, text: &str, lines: &Lines, line: usize, column: usize) -> Self {
        let line = line.clamp(1, lines.len());
        let bytes = lines.range(text, line);
        let content = text.get(bytes.clone()).unwrap_or_default();
        let mut places = content.char_indices().skip(column.saturating_sub(1));
        let start = bytes.start + places.next().map_or(content.len(), |(at, _)| at);
        let end = places.next().map_or(bytes.end, |(at, _)| bytes.start + at);
        Self::spanning(path, text, lines, Mark::new(start, end))
    }

    /// The place of a mark.
    pub(super) fn spanning(path: &str, text: &str, lines: &Lines, mark: Mark) -> Self {
        let start = mark.start as usize;
        let line = lines.line_of(start);
        let bytes = lines.range(text, line);
        let before = text.get(bytes.start..start).unwrap_or_default();
        Self {
            path: path.to_owned(),
            line,
            column: before.chars().count() + 1,
            span: start..(mark.end as usize).clamp(start, bytes.end.max(start)),
        }
    }
}

/// What to underline for a value, in bytes; files are at most 4 GiB.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Mark {
    start: u32,
    end: u32,
}

impl Mark {
    fn new(start: usize, end: usize) -> Self {
        let narrow = |at| u32::try_from(at).unwrap_or(u32::MAX);
        Self {
            start: narrow(start),
            end: narrow(end),
        }
    }
}

/// Where the lines of a text begin.
#[derive(Debug)]
pub(super) struct Lines {
    starts: Vec<usize>,
}

impl Lines {
    /// Splits at `\n`, `\r\n` and a lone `\r`, as YAML does (YAML 1.2 §5.4).
    pub(super) fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let breaks = bytes.iter().enumerate().filter(|&(at, &byte)| match byte {
            b'\n' => true,
            b'\r' => bytes.get(at + 1) != Some(&b'\n'),
            _ => false,
        });
        let starts = std::iter::once(0).chain(breaks.map(|(at, _)| at + 1));
        Self {
            starts: starts.collect(),
        }
    }

    /// How many lines there are; at least one.
    pub(super) fn len(&self) -> usize {
        self.starts.len()
    }

    /// The first byte of a line, numbered from 1; 0 for a line that does not exist.
    pub(super) fn start(&self, line: usize) -> usize {
        let start = self.starts.get(line.saturating_sub(1));
        start.copied().unwrap_or_default()
    }

    /// The bytes of a line without its end.
    pub(super) fn range(&self, text: &str, line: usize) -> Range<usize> {
        let start = self.start(line);
        let end = self.starts.get(line).copied().unwrap_or(text.len());
        let content = text.get(start..end).unwrap_or_default();
        start..start + content.trim_end_matches(['\n', '\r']).len()
    }

    /// The line that holds a byte.
    fn line_of(&self, byte: usize) -> usize {
        self.starts.partition_point(|&start| start <= byte).max(1)
    }
}

/// The marks of all values of a text that has been read before. None when the scan disagrees with the reader about how many
/// there are: a wrong place is worse than line 1. Too few when the second parser had to stop.
pub(super) fn scan(text: &str, format: Format, lines: &Lines, values: usize) -> Vec<Mark> {
    let marks = match format {
        Format::Json => json::scan(text, values),
        Format::Yaml => yaml::scan(text, lines, values),
    };
    marks.unwrap_or_default()
}
