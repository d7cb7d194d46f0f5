//! Places in JSON.
//!
//! In: text that `serde_json` has accepted. Out: a mark per value. A scanner of its own, because JSON is not quite YAML:
//! surrogate pairs, tabs and long keys stop a YAML parser, and this one is as quick as the parser itself.

use super::Mark;

/// What the scanner is inside of.
enum Frame {
    Array,
    /// The key just read, until its value has been.
    Object(Option<Mark>),
}

/// The marks of `values` values in document order; `None` when there are more or fewer of them.
pub(super) fn scan(text: &str, values: usize) -> Option<Vec<Mark>> {
    let bytes = text.as_bytes();
    let mut marks = Vec::with_capacity(values);
    let mut frames: Vec<Frame> = Vec::new();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let start = at;
        at = match byte {
            b' ' | b'\t' | b'\n' | b'\r' | b',' | b':' => at + 1,
            b']' | b'}' => {
                frames.pop()?;
                at + 1
            }
            b'[' | b'{' => {
                let key = take_key(&mut frames);
                marks.push(key.unwrap_or(Mark::new(start, start + 1)));
                frames.push(if byte == b'[' {
                    Frame::Array
                } else {
                    Frame::Object(None)
                });
                at + 1
            }
            b'"' => {
                let end = string_end(bytes, start)?;
                let mark = Mark::new(start, end);
                match frames.last_mut() {
                    Some(Frame::Object(key @ None)) => *key = Some(mark),
                    _ => {
                        take_key(&mut frames);
                        marks.push(mark);
                    }
                }
                end
            }
            _ => {
                let rest = bytes.get(start..)?;
                let length = rest
                    .iter()
                    .position(|b| matches!(b, b' ' | b'\t' | b'\n' | b'\r' | b',' | b']' | b'}'));
                let end = start + length.unwrap_or(rest.len());
                take_key(&mut frames);
                marks.push(Mark::new(start, end));
                end
            }
        };
        if marks.len() > values {
            return None;
        }
    }
    (marks.len() == values).then_some(marks)
}

/// The key that waits for a value.
fn take_key(frames: &mut [Frame]) -> Option<Mark> {
    match frames.last_mut() {
        Some(Frame::Object(key)) => key.take(),
        _ => None,
    }
}

/// Just after the closing quote of the string that opens at `start`.
fn string_end(bytes: &[u8], start: usize) -> Option<usize> {
    let mut at = start + 1;
    loop {
        match bytes.get(at)? {
            b'"' => return Some(at + 1),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}
