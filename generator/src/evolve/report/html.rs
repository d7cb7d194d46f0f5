//! For a browser: a page that stands alone, grouped by tag, with old and new Rust side by side.
//!
//! No script, no font, no image, nothing from elsewhere. Classes are said in words and not by colour alone, and the page reads
//! in the order of its headings.

use std::fmt::Write as _;

use super::rust::{Row, rows};
use super::words::{Part, line, parts};
use super::{Heading, counts, step};
use crate::evolve::{Change, Class, Evolution, Group, Place, Subject, Surface};

/// How the page looks.
const STYLE: &str = include_str!("style.css");

/// The report as a page.
pub fn html(evolution: &Evolution, heading: &Heading<'_>) -> String {
    let (old, new) = (escaped(heading.old), escaped(heading.new));
    let groups = evolution.groups();
    let mut out = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>API changes: {old} to {new}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <header>\n<h1>API changes</h1>\n<p><code>{old}</code> to <code>{new}</code></p>\n<p>{}",
        escaped(&counts(evolution)),
    );
    if evolution.class().is_some() {
        let _ = write!(
            out,
            "; suggested step: <strong>{}</strong>",
            escaped(&step(evolution, heading))
        );
    }
    out.push_str("</p>\n</header>\n");
    contents(&mut out, &groups);
    out.push_str("<main>\n");
    for (at, (group, subjects)) in groups.iter().enumerate() {
        let _ = write!(
            out,
            "<section aria-labelledby=\"g{at}\">\n<h2 id=\"g{at}\">{}</h2>\n",
            escaped(&group.title())
        );
        for one in subjects {
            subject(&mut out, one);
        }
        out.push_str("</section>\n");
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

/// The groups with how many changes of each class they have.
fn contents(out: &mut String, groups: &[(&Group, Vec<&Subject>)]) {
    if groups.len() < 2 {
        return;
    }
    out.push_str("<nav aria-label=\"Groups\">\n<table>\n<thead><tr><th scope=\"col\">Group</th>");
    for class in Class::ALL {
        let _ = write!(out, "<th scope=\"col\">{}</th>", class.name());
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for (at, (group, subjects)) in groups.iter().enumerate() {
        let title = escaped(&group.title());
        let _ = write!(
            out,
            "<tr><th scope=\"row\"><a href=\"#g{at}\">{title}</a></th>"
        );
        for class in Class::ALL {
            let all = subjects.iter().flat_map(|subject| &subject.changes);
            let count = all.filter(|change| change.kind.class() == class).count();
            let _ = match count {
                0 => write!(out, "<td>–</td>"),
                count => write!(out, "<td class=\"{}\">{count}</td>", class.name()),
            };
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n</nav>\n");
}

fn subject(out: &mut String, subject: &Subject) {
    let _ = write!(
        out,
        "<article>\n<h3><code>{}</code></h3>\n<ul class=\"changes\">\n",
        escaped(&subject.path)
    );
    for one in &subject.changes {
        change(out, subject, one);
    }
    out.push_str("</ul>\n");
    rust(out, subject);
    out.push_str("</article>\n");
}

fn change(out: &mut String, subject: &Subject, change: &Change) {
    let kind = change.kind;
    let class = kind.class().name();
    let _ = write!(
        out,
        "<li>\n<p><span class=\"badge {class}\">{class}</span> "
    );
    if kind.is_silent() {
        out.push_str("<span class=\"badge silent\">still compiles</span> ");
    }
    // The heading says whose it is.
    let prefix = format!("{}::", subject.path);
    let item = change.item.strip_prefix(&prefix).unwrap_or(&change.item);
    if change.item != subject.path {
        let _ = write!(out, "<code class=\"item\">{}</code>: ", escaped(item));
    }
    let _ = write!(
        out,
        "{}.</p>\n<dl>\n<dt>Why</dt><dd>{}</dd>\n",
        sentence(&change.what),
        sentence(kind.reason())
    );
    if let Some(action) = &change.action {
        let _ = writeln!(out, "<dt>To do</dt><dd>{}</dd>", sentence(action));
    }
    let _ = writeln!(out, "<dt>Where</dt><dd>{}</dd>", places(change));
    let _ = write!(
        out,
        "<dt>Kind</dt><dd><code>{}</code>, seen {}</dd>\n</dl>\n</li>\n",
        kind.name(),
        match kind.surface() {
            Surface::Rust => "in Rust",
            Surface::Wire => "on the wire",
            Surface::Both => "in Rust and on the wire",
        }
    );
}

/// The places in both documents.
fn places(change: &Change) -> String {
    let one = |place: &Place| {
        format!(
            "<code>{}</code> <code class=\"pointer\">{}</code>",
            escaped(&place.to_string()),
            escaped(&place.pointer)
        )
    };
    match (&change.old, &change.new) {
        (Some(old), Some(new)) => format!("{}<br>now {}", one(old), one(new)),
        (Some(old), None) => format!("{}, gone", one(old)),
        (None, Some(new)) => format!("{}, new", one(new)),
        (None, None) => "the document as a whole".to_owned(),
    }
}

/// Old and new Rust side by side; what breaks is open.
fn rust(out: &mut String, subject: &Subject) {
    let rows = rows(subject);
    if rows.is_empty() {
        return;
    }
    let open = if subject.class() == Class::Breaking {
        " open"
    } else {
        ""
    };
    let _ = write!(
        out,
        "<details{open}>\n<summary>Rust, old and new</summary>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" \
         aria-label=\"Rust of {}\">\n<table class=\"rust\">\n<thead><tr><th scope=\"col\">Old</th><th scope=\"col\">New</th></tr></thead>\n<tbody>\n",
        escaped(&subject.path)
    );
    for row in rows {
        let _ = match row {
            Row::Same(text) => {
                let text = escaped(text);
                writeln!(out, "<tr><td>{text}</td><td>{text}</td></tr>")
            }
            Row::Gap => writeln!(out, "<tr class=\"gap\"><td colspan=\"2\">⋯</td></tr>"),
            Row::Changed(old, new) => {
                let (old, new) = (cell(old, "del", '−'), cell(new, "ins", '+'));
                writeln!(out, "<tr>{old}{new}</tr>")
            }
        };
    }
    out.push_str("</tbody>\n</table>\n</div>\n</details>\n");
}

fn cell(text: Option<&str>, class: &str, sign: char) -> String {
    match text {
        Some(text) => format!(
            "<td class=\"{class}\"><span class=\"sign\">{sign}</span>{}</td>",
            escaped(text)
        ),
        None => "<td class=\"none\"></td>".to_owned(),
    }
}

/// A sentence whose names stand between backticks.
fn sentence(text: &str) -> String {
    parts(text)
        .map(|part| match part {
            Part::Words(text) => escaped(text),
            Part::Code(text) => format!("<code>{}</code>", escaped(text)),
        })
        .collect()
}

/// Text that is nothing but text, in an element and in an attribute.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in line(text).chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}
