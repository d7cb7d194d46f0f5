//! Findings as annotations of GitHub Actions.
//!
//! In: sorted findings and the files they are about. Out: a workflow command for each, which GitHub shows beside the line
//! of the document in a pull request. A loss is a warning there, which has no word of its own for it.

use super::render::visible;
use super::{Diagnostic, Severity};
use crate::source::Sources;

/// The findings, a line for each.
pub fn to_github(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    diagnostics
        .iter()
        .map(|diagnostic| annotation(diagnostic, sources))
        .collect()
}

/// An error at a line of a file that is not about the document itself.
pub fn github_error(path: &str, line: usize, title: &str, message: &str) -> String {
    let (path, title, message) = (property(path), property(title), data(message));
    format!("::error file={path},line={line},title={title}::{message}\n")
}

fn annotation(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let command = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning | Severity::Loss => "warning",
        Severity::Note => "notice",
    };
    let mut properties = Vec::new();
    let place = diagnostic.place.clone();
    if let Some(place) = place.or_else(|| diagnostic.at.map(|id| sources.location(id))) {
        properties.push(format!("file={}", property(&sources.label(&place.path))));
        properties.push(format!("line={}", place.line));
        properties.push(format!("col={}", place.column));
    }
    let title = format!("{}[{}]", diagnostic.severity.name(), diagnostic.code);
    properties.push(format!("title={}", property(&title)));
    let mut message = diagnostic.message.clone();
    for (at, what) in &diagnostic.related {
        let place = sources.location(*at);
        let label = sources.label(&place.path);
        message.push_str(&format!(
            "\n{label}:{}:{}: {what}",
            place.line, place.column
        ));
    }
    if let Some(help) = &diagnostic.help {
        message.push_str(&format!("\nhelp: {help}"));
    }
    format!("::{command} {}::{}\n", properties.join(","), data(&message))
}

/// Text after the second `::`, where a line ends the command and `%` begins an escape.
fn data(text: &str) -> String {
    let text = visible(text).replace('%', "%25");
    text.replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property, which a comma would end too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
