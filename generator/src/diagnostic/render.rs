//! Findings as text for people.
//!
//! In: sorted findings and the files they are about. Out: a report in the style of rustc: the code, the message, the line of
//! the document with the place underlined, the JSON Pointer, and what to do. Text from the document never reaches the
//! terminal as it is: control characters and the ones that turn the direction of writing are shown, not obeyed.

use std::fmt::Write as _;
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use super::{Diagnostic, Severity};
use crate::source::{Location, Sources};

/// How many characters of a line are shown; minified JSON has all of a document in one line.
const WIDTH: usize = 120;

/// How many of those stand before the place, at most.
const BEFORE: usize = 50;

/// The findings, each followed by an empty line; `color` adds ANSI escapes.
pub fn render(diagnostics: &[Diagnostic], sources: &Sources, color: bool) -> String {
    let renderer = if color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    // Lines are cut here; the renderer must not cut them again to the width of a terminal it only assumes.
    let renderer = renderer
        .decor_style(DecorStyle::Ascii)
        .term_width(10 * WIDTH);
    let mut out = String::new();
    for diagnostic in diagnostics {
        let mut places = Vec::new();
        let text = renderer.render(&[group(diagnostic, sources, &mut places)]);
        out.push_str(&name_places(&text, &places, sources));
        out.push_str("\n\n");
    }
    out
}

/// One finding in the renderer's terms; the places it shows are added to `places`.
fn group<'a>(
    diagnostic: &'a Diagnostic,
    sources: &'a Sources,
    places: &mut Vec<Location>,
) -> Group<'a> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Loss => Level::WARNING.with_name("loss"),
        Severity::Note => Level::NOTE,
    };
    let title = level
        .primary_title(visible(&diagnostic.message))
        .id(diagnostic.code.name());
    let mut elements: Vec<Element<'a>> = Vec::new();
    let exact = diagnostic.place.clone();
    let place = exact.or_else(|| diagnostic.at.map(|id| sources.location(id)));
    let related = diagnostic.related.iter();
    let mut others: Vec<(Location, &str)> = related
        .map(|(id, what)| (sources.location(*id), what.as_str()))
        .collect();
    if let Some(place) = place {
        // A related place in a line of its own or in another file becomes a snippet of its own; the renderer folds what is
        // between two lines of one snippet, but a cut line cannot be part of a longer text.
        elements.push(element(&place, None, sources, places.len()));
        places.push(place.clone());
        others.retain(|(other, _)| *other != place);
    }
    for (other, what) in others {
        elements.push(element(&other, Some(what), sources, places.len()));
        places.push(other);
    }
    if let Some(id) = diagnostic.at {
        let pointer = sources.pointer(id);
        // The root needs no pointer.
        if pointer != "#" {
            elements.push(
                Level::NOTE
                    .message(format!("at {}", visible(&pointer)))
                    .into(),
            );
        }
    }
    if let Some(help) = &diagnostic.help {
        elements.push(Level::HELP.message(visible(help)).into());
    }
    Group::with_title(title).elements(elements)
}

/// Stands around the number of a place until [`name_places`]; [`visible`] keeps it out of all other text.
const SENTINEL: char = '\u{E000}';

/// The line of a place, underlined, or only its name when the text is not at hand; `label` is given for
/// a place that is not the main one.
fn element<'a>(
    place: &Location,
    label: Option<&str>,
    sources: &Sources,
    number: usize,
) -> Element<'a> {
    let path = format!("{SENTINEL}{number}{SENTINEL}");
    let Some(text) = sources.text(&place.path) else {
        return Origin::path(path).into();
    };
    let (line, span) = excerpt(text, place.span.clone());
    let kind = if label.is_some() {
        AnnotationKind::Context
    } else {
        AnnotationKind::Primary
    };
    Snippet::source(line)
        .line_start(place.line)
        .path(path)
        .annotation(kind.span(span).label(label.map(visible)))
        .into()
}

/// Puts names of files, lines and columns where the renderer has put `<number>:<line>:<column>`: it counts columns in the
/// text that it is given, which is wrong for a line that was cut or escaped.
fn name_places(text: &str, places: &[Location], sources: &Sources) -> String {
    let mut out = String::with_capacity(text.len());
    let mut parts = text.split(SENTINEL);
    out.push_str(parts.next().unwrap_or_default());
    while let Some(number) = parts.next() {
        if let Some(place) = number.parse().ok().and_then(|n: usize| places.get(n)) {
            let label = visible(&sources.label(&place.path));
            let _ = write!(out, "{label}:{}:{}", place.line, place.column);
        }
        let rest = parts.next().unwrap_or_default();
        out.push_str(rest.trim_start_matches(|c: char| c == ':' || c.is_ascii_digit()));
    }
    out
}

/// The line around a span, cut to [`WIDTH`], with everything dangerous made visible, and the span in it.
fn excerpt(text: &str, span: Range<usize>) -> (String, Range<usize>) {
    let before = text.get(..span.start).unwrap_or_default();
    let line_start = before.rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let before = before.get(line_start..).unwrap_or_default();
    let rest = text.get(span.start..).unwrap_or_default();
    let rest = rest.split(['\n', '\r']).next().unwrap_or_default();
    let marked = rest.get(..span.len()).unwrap_or(rest);
    let after = rest.get(marked.len()..).unwrap_or_default();

    let fits = |text: &str, most: usize| text.chars().nth(most).is_none();
    let whole = fits(before, WIDTH)
        && fits(rest, WIDTH)
        && before.chars().count() + rest.chars().count() <= WIDTH;
    let (before, marked, after) = if whole {
        (before.to_owned(), marked.to_owned(), after.to_owned())
    } else {
        let room = WIDTH - BEFORE;
        let left = room.saturating_sub(marked.chars().take(room).count());
        (tail(before, BEFORE), head(marked, room), head(after, left))
    };
    let (before, marked, after) = (visible(&before), visible(&marked), visible(&after));
    let start = before.len();
    let end = start + marked.len();
    (format!("{before}{marked}{after}"), start..end)
}

/// The first characters, with dots where something was cut.
fn head(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((at, _)) => format!("{}...", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// The last characters, with dots where something was cut.
fn tail(text: &str, most: usize) -> String {
    match text.char_indices().rev().nth(most) {
        Some((at, c)) => format!("...{}", text.get(at + c.len_utf8()..).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// The text with control characters and bidirectional controls written as escapes; tabs become spaces.
pub(super) fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\t' => out.push_str("  "),
            '\n' => out.push(c),
            c if c.is_control() || c == SENTINEL || turns(c) => out.extend(c.escape_unicode()),
            c => out.push(c),
        }
    }
    out
}

/// Characters that change the direction of the text around them or cannot be seen (UAX #9; "Trojan Source", CVE-2021-42574).
const fn turns(c: char) -> bool {
    matches!(
        c,
        '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}'
    )
}
