//! Sentences in which names stand between backticks.

/// A part of a sentence.
pub(super) enum Part<'t> {
    /// Words.
    Words(&'t str),
    /// A name, a type or a value.
    Code(&'t str),
}

/// The parts of a sentence. None of them holds a backtick, whatever a document says.
pub(super) fn parts(text: &str) -> impl Iterator<Item = Part<'_>> {
    let parts = text.split('`').enumerate();
    parts
        .filter(|(_, part)| !part.is_empty())
        .map(|(at, part)| {
            if at % 2 == 0 {
                Part::Words(part)
            } else {
                Part::Code(part)
            }
        })
}

/// Text on one line: nothing that a terminal or a list would take for something else.
pub(super) fn line(text: &str) -> String {
    text.chars()
        .map(|c| {
            if c == '\n' || c == '\t' || c == '\r' {
                ' '
            } else if c.is_control() || is_bidi(c) {
                '\u{fffd}'
            } else {
                c
            }
        })
        .collect()
}

/// Characters that change the order in which others are shown.
fn is_bidi(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
