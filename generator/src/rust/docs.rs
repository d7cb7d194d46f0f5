//! Documentation: the document's words as rustdoc reads them (types.md T16).
//!
//! In: text of a document, Markdown or not. Out: lines that rustdoc renders without a warning, wrapped, and after them
//! what the type cannot say: bounds, default, examples.

use crate::ir::Docs as Source;

use super::model::{Docs, Origin};
use super::name;

/// Width of a line of documentation, indentation and slashes apart.
const WIDTH: usize = 92;

/// Longest JSON value that is quoted in documentation.
const LONGEST_VALUE: usize = 80;

/// How many examples are shown.
const EXAMPLES: usize = 3;

/// Documentation of a type or a field called `called`.
pub(super) fn docs(source: &Source, called: &str) -> Docs {
    let mut lines = text(source.description.as_deref().unwrap_or_default());
    if lines.is_empty()
        && let Some(title) = &source.title
        // A title that only repeats the name, as several frameworks write, tells nobody anything.
        && name::words(title) != name::words(called)
    {
        lines = text(title);
    }
    paragraph(&mut lines, facts(source));
    if let Some(link) = &source.link {
        paragraph(
            &mut lines,
            vec![format!(
                "See <{}>.",
                link.replace(['<', '>', '\n', ' '], "")
            )],
        );
    }
    Docs {
        lines,
        deprecated: source.deprecated,
        origin: Origin {
            at: None,
            text: source.description.clone().or_else(|| source.title.clone()),
            default: source.default.clone(),
            constraints: source.constraints.clone(),
        },
    }
}

/// A word of the document as code.
pub(super) fn code_span(word: &str) -> String {
    format!("`{}`", word.replace('`', "%60"))
}

/// Adds lines as a paragraph of their own.
pub(super) fn paragraph(lines: &mut Vec<String>, more: Vec<String>) {
    if more.is_empty() {
        return;
    }
    if !lines.is_empty() {
        lines.push(String::new());
    }
    lines.extend(more);
}

/// What a value must satisfy, what stands in for it, and what it looks like.
fn facts(source: &Source) -> Vec<String> {
    let mut facts: Vec<String> = Vec::new();
    let bounds: Vec<String> = source
        .constraints
        .iter()
        .filter(|(_, value)| value.len() <= LONGEST_VALUE)
        .filter_map(|(keyword, value)| constraint(keyword, value))
        .collect();
    if !bounds.is_empty() {
        let mut sentence = bounds.join(", ");
        if let Some(first) = sentence.get(..1) {
            sentence = format!("{}{}", first.to_uppercase(), &sentence[1..]);
        }
        facts.push(format!("{sentence}."));
    }
    if let Some(default) = source.default.as_ref().filter(|value| quotable(value)) {
        facts.push(format!("Default: `{default}`."));
    }
    let examples: Vec<String> = source
        .examples
        .iter()
        .filter(|value| quotable(value))
        .take(EXAMPLES)
        .map(|value| format!("`{value}`"))
        .collect();
    match examples.as_slice() {
        [] => {}
        [one] => facts.push(format!("Example: {one}.")),
        several => facts.push(format!("Examples: {}.", several.join(", "))),
    }
    facts.iter().flat_map(|fact| wrap(fact, "")).collect()
}

fn quotable(value: &str) -> bool {
    value.len() <= LONGEST_VALUE && !value.contains('`') && !value.contains(char::is_control)
}

fn constraint(keyword: &str, value: &str) -> Option<String> {
    if !quotable(value) {
        return None;
    }
    Some(match keyword {
        "minimum" => format!("at least {value}"),
        "maximum" => format!("at most {value}"),
        "exclusiveMinimum" => match value {
            "true" | "false" => return None,
            value => format!("more than {value}"),
        },
        "exclusiveMaximum" => match value {
            "true" | "false" => return None,
            value => format!("less than {value}"),
        },
        "multipleOf" => format!("a multiple of {value}"),
        "minLength" => format!("at least {}", count(value, "character")),
        "maxLength" => format!("at most {}", count(value, "character")),
        "pattern" => format!("matching `{}`", serde_json::from_str::<String>(value).ok()?),
        "minItems" => format!("at least {}", count(value, "item")),
        "maxItems" => format!("at most {}", count(value, "item")),
        "uniqueItems" if value == "true" => "no item twice".to_owned(),
        "minProperties" => format!("at least {}", count(value, "member")),
        "maxProperties" => format!("at most {}", count(value, "member")),
        _ => return None,
    })
}

/// `1 item`, `2 items`.
fn count(number: &str, thing: &str) -> String {
    if number == "1" {
        format!("1 {thing}")
    } else {
        format!("{number} {thing}s")
    }
}

/// Text as lines of Markdown that rustdoc accepts.
pub(super) fn text(markdown: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut fence: Option<String> = None;
    for line in markdown.trim().lines() {
        let line = visible(line.trim_end());
        let trimmed = line.trim_start();
        if let Some(mark) = &fence {
            let closes =
                trimmed.starts_with(mark.as_str()) && trimmed.trim_matches(['`', '~']).is_empty();
            lines.push(line.clone());
            if closes {
                fence = None;
            }
            continue;
        }
        if let Some(mark) = ["```", "~~~"]
            .into_iter()
            .find(|mark| trimmed.starts_with(mark))
        {
            let indent = &line[..line.len() - trimmed.len()];
            let language = trimmed.trim_start_matches(['`', '~']).trim();
            let language = match language {
                // rustdoc takes a fence without a language for Rust, and compiles it.
                "" | "rust" | "rs" => "text",
                other => other.split_whitespace().next().unwrap_or("text"),
            };
            let ticks: String = trimmed
                .chars()
                .take_while(|c| matches!(c, '`' | '~'))
                .collect();
            lines.push(format!("{indent}{ticks}{language}"));
            fence = Some(mark.to_owned());
            continue;
        }
        if trimmed.is_empty() {
            // One empty line separates paragraphs; more say nothing.
            if lines.last().is_some_and(|last| !last.is_empty()) {
                lines.push(String::new());
            }
            continue;
        }
        // Four spaces are a code block to Markdown, which rustdoc would compile; text is what was meant.
        let line = if line.starts_with("    ") || line.starts_with('\t') {
            let depth = line.len() - trimmed.len();
            let nested = lines
                .last()
                .is_some_and(|last| is_item(last.trim_start()) || last.starts_with("  "));
            if nested {
                line.replace('\t', "    ")
                    .split_at(depth.min(2))
                    .1
                    .to_owned()
            } else {
                trimmed.to_owned()
            }
        } else {
            line
        };
        let escaped = escape(&line);
        let indent = continuation(&escaped);
        lines.extend(wrap(&escaped, &indent));
    }
    if let Some(mark) = fence {
        lines.push(mark);
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

/// The line without characters that hide what it says: controls, and those that reorder text.
fn visible(line: &str) -> String {
    line.chars()
        .map(|character| match character {
            '\t' => ' ',
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' => {
                '\u{fffd}'
            }
            character if character.is_control() => '\u{fffd}',
            character => character,
        })
        .collect()
}

fn is_item(trimmed: &str) -> bool {
    let bullet = ["- ", "* ", "+ "]
        .iter()
        .any(|bullet| trimmed.starts_with(bullet));
    let digits = trimmed.chars().take_while(char::is_ascii_digit).count();
    bullet || (digits > 0 && trimmed[digits..].starts_with(". "))
}

/// What lines after the first of a list item begin with.
fn continuation(line: &str) -> String {
    let trimmed = line.trim_start();
    let indent = line.len() - trimmed.len();
    let marker = if is_item(trimmed) {
        trimmed.find(' ').map_or(0, |at| at + 1)
    } else {
        0
    };
    " ".repeat(indent + marker)
}

/// Breaks a line at spaces.
fn wrap(line: &str, indent: &str) -> Vec<String> {
    // Tables and headings are lines by their nature.
    let trimmed = line.trim_start();
    if line.chars().count() <= WIDTH || trimmed.starts_with(['|', '#']) {
        return vec![line.to_owned()];
    }
    let lead = &line[..line.len() - trimmed.len()];
    let mut lines = Vec::new();
    let mut current = lead.to_owned();
    let mut width = current.chars().count();
    let mut empty = true;
    for word in trimmed.split(' ').filter(|word| !word.is_empty()) {
        let length = word.chars().count();
        // A line must not begin with what Markdown takes for a list or a heading.
        let breaks = !empty && width + 1 + length > WIDTH && !starts_block(word);
        if breaks {
            lines.push(std::mem::replace(&mut current, indent.to_owned()));
            width = indent.len();
            empty = true;
        }
        if !empty {
            current.push(' ');
            width += 1;
        }
        current.push_str(word);
        width += length;
        empty = false;
    }
    lines.push(current);
    lines
}

fn starts_block(word: &str) -> bool {
    let number = word.trim_end_matches(['.', ')']);
    matches!(word, "-" | "*" | "+" | ">" | "|")
        || word.starts_with(['#', '>', '|', '='])
        || (number.len() < word.len()
            && !number.is_empty()
            && number.chars().all(|c| c.is_ascii_digit()))
        || word.starts_with("```")
        || word.starts_with("~~~")
}

/// Escapes what rustdoc would warn of: brackets that are no links, angle brackets that are no links, bare URLs.
fn escape(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let mut rest = line;
    while let Some(character) = rest.chars().next() {
        // Code spans are left as they are.
        if character == '`' {
            let ticks = rest.chars().take_while(|c| *c == '`').count();
            let mark = &rest[..ticks];
            if let Some(end) = rest[ticks..].find(mark) {
                let span = ticks + end + ticks;
                out.push_str(&rest[..span]);
                rest = &rest[span..];
                continue;
            }
            out.push('\\');
            out.push('`');
            rest = &rest[1..];
            continue;
        }
        if let Some(url) = url(rest) {
            let before = out.chars().last();
            if matches!(before, Some('<' | '(' | '"')) {
                out.push_str(url);
            } else {
                out.push('<');
                out.push_str(url);
                out.push('>');
            }
            rest = &rest[url.len()..];
            continue;
        }
        match character {
            '[' => match link(rest) {
                Some(link) => {
                    out.push_str(link);
                    rest = &rest[link.len()..];
                    continue;
                }
                None => out.push_str("\\["),
            },
            ']' => out.push_str("\\]"),
            '<' => {
                if url(&rest[1..]).is_some() {
                    out.push('<');
                } else {
                    out.push_str("\\<");
                }
            }
            character => out.push(character),
        }
        rest = &rest[character.len_utf8()..];
    }
    out
}

/// The inline link `[text](target)` at the start of `rest`, with a target that rustdoc does not resolve as an item.
fn link(rest: &str) -> Option<&str> {
    let close = rest.find(']')?;
    let text = &rest[1..close];
    let target = rest[close + 1..].strip_prefix('(')?;
    let end = target.find(')')?;
    let target = &target[..end];
    let external = ["http://", "https://", "mailto:"]
        .iter()
        .any(|scheme| target.starts_with(scheme));
    let plain = !text.contains(['[', '<', '`']) && !target.contains([' ', '<', '(']);
    (external && plain).then(|| &rest[..close + 2 + end + 1])
}

/// The URL at the start of `rest`.
fn url(rest: &str) -> Option<&str> {
    let scheme = ["https://", "http://"]
        .into_iter()
        .find(|scheme| rest.starts_with(scheme))?;
    let end = rest
        .find(|c: char| {
            c.is_whitespace() || matches!(c, '<' | '>' | '"' | '`' | ')' | ']' | '|' | '\\')
        })
        .unwrap_or(rest.len());
    let url = rest[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_']);
    (url.len() > scheme.len()).then_some(url)
}
