//! For a pull request: a summary, what breaks and what to do about it; the rest is folded.

use std::fmt::Write as _;

use super::rust::{Row, rows};
use super::words::{Part, line, parts};
use super::{Heading, counts, step};
use crate::evolve::{Change, Class, Evolution, Subject};

/// GitHub takes comments of 65536 characters; what is longer is cut where an entry ends.
const MOST: usize = 60_000;

/// The report for a pull request.
pub fn markdown(evolution: &Evolution, heading: &Heading<'_>) -> String {
    let mut out = format!("### API changes: {}\n\n", counts(evolution));
    let (old, new) = (code(heading.old), code(heading.new));
    let _ = write!(out, "{old} → {new}");
    if evolution.class().is_none() {
        out.push('\n');
        return out;
    }
    let _ = writeln!(
        out,
        "; suggested step: **{}**.",
        escaped(&step(evolution, heading))
    );
    for class in Class::ALL {
        let changes = evolution.changes();
        let entries: Vec<String> = changes
            .filter(|change| change.kind.class() == class)
            .map(entry)
            .collect();
        if entries.is_empty() {
            continue;
        }
        let count = entries.len();
        if class == Class::Breaking {
            out.push_str("\n#### Breaking\n\n");
            list(&mut out, &entries);
        } else {
            let _ = write!(
                out,
                "\n<details><summary>{count} {}</summary>\n\n",
                class.name()
            );
            list(&mut out, &entries);
            out.push_str("\n</details>\n");
        }
    }
    let broken = evolution
        .subjects
        .iter()
        .filter(|subject| subject.class() == Class::Breaking);
    let diffs: Vec<String> = broken.map(diff).collect();
    if !diffs.is_empty() {
        out.push_str("\n<details><summary>The Rust of what breaks</summary>\n\n");
        list(&mut out, &diffs);
        out.push_str("\n</details>\n");
    }
    out
}

/// As many entries as there is room for.
fn list(out: &mut String, entries: &[String]) {
    for (at, entry) in entries.iter().enumerate() {
        if out.len() + entry.len() > MOST {
            let left = entries.len() - at;
            let _ = writeln!(out, "\nAnd {left} more, for which a comment has no room.");
            return;
        }
        out.push_str(entry);
    }
}

/// One change as an item of a list.
fn entry(change: &Change) -> String {
    let kind = change.kind;
    let mut out = format!("- {}: {}", code(&change.item), sentence(&change.what));
    if kind.is_silent() {
        out.push_str(" — **it still compiles**");
    }
    if let Some(place) = change.new.as_ref().or(change.old.as_ref()) {
        let _ = write!(out, " ({})", code(&place.to_string()));
    }
    out.push('\n');
    if kind.class() == Class::Breaking {
        let _ = writeln!(out, "  - why: {}", sentence(kind.reason()));
        if let Some(action) = &change.action {
            let _ = writeln!(out, "  - to do: {}", sentence(action));
        }
    }
    out
}

/// The Rust of a subject as a diff.
fn diff(subject: &Subject) -> String {
    let mut lines = String::new();
    let mut longest = 0;
    for (sign, text) in signed(&rows(subject)) {
        let text = line(text);
        longest = longest.max(text.chars().filter(|c| *c == '`').count());
        let _ = writeln!(lines, "{sign}{text}");
    }
    // A fence that no line of the code can end.
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}diff\n{lines}{fence}\n\n")
}

/// The lines of both sides with their signs, of each run of changes the old ones first.
fn signed<'t>(rows: &[Row<'t>]) -> Vec<(char, &'t str)> {
    let mut out = Vec::new();
    let mut added = Vec::new();
    for row in rows {
        match row {
            Row::Changed(old, new) => {
                out.extend(old.map(|text| ('-', text)));
                added.extend(new.map(|text| ('+', text)));
            }
            Row::Same(text) => {
                out.append(&mut added);
                out.push((' ', *text));
            }
            Row::Gap => {
                out.append(&mut added);
                out.push((' ', "…"));
            }
        }
    }
    out.append(&mut added);
    out
}

/// A sentence whose names stand between backticks.
fn sentence(text: &str) -> String {
    parts(text)
        .map(|part| match part {
            Part::Words(text) => escaped(text),
            Part::Code(text) => code(text),
        })
        .collect()
}

fn code(text: &str) -> String {
    let text = line(text).replace('`', "'");
    match text.trim() {
        "" => "` `".to_owned(),
        _ => format!("`{text}`"),
    }
}

/// Words that are nothing but words: no markup, no mention of anybody.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in line(text).chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '@' => out.push_str("&#64;"),
            '#' => out.push_str("&#35;"),
            '*' | '_' | '[' | ']' | '\\' | '~' | '|' | '!' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}
