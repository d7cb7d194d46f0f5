//! Settings that mean nothing: a schema that is not there any more, a crate that has no type for a format.
//!
//! In: the settings, their text and the document. Out: diagnostics at the line of the setting.

use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::document::Document;
use crate::source::{Location, Sources};

use super::{Config, FormatChoice, Traits};

/// The file of the settings, for the places of findings.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// Its path.
    pub path: &'a str,
    /// Its text.
    pub text: &'a str,
}

impl File<'_> {
    /// Where a key or an entry stands: a key before a value that is spelt like it.
    fn place(&self, name: &str) -> Location {
        let is_key = |at: &usize| {
            let rest = self.text[at + name.len()..].trim_start_matches('"');
            rest.trim_start().starts_with('=')
        };
        let mut found = self.text.match_indices(name).map(|(at, _)| at);
        let at = found.find(is_key).or_else(|| self.text.find(name));
        Location::of_offset(self.path, self.text, at.unwrap_or_default())
    }
}

/// The formats that a crate has a type for; `None` where it has one for any.
fn formats_of(choice: &FormatChoice) -> Option<&'static [&'static str]> {
    match choice {
        FormatChoice::Jiff => Some(&["date-time", "date", "time", "duration"]),
        FormatChoice::Chrono | FormatChoice::Time => Some(&["date-time", "date"]),
        FormatChoice::F32 => Some(&["float", "double"]),
        FormatChoice::String
        | FormatChoice::Url
        | FormatChoice::RustDecimal
        | FormatChoice::Type(_) => None,
    }
}

/// Reports formats that a chosen crate has no type for.
pub(super) fn check_formats(config: &Config, file: File<'_>, sink: &Sink) {
    for (format, choice) in &config.types.formats {
        let Some(known) = formats_of(choice) else {
            continue;
        };
        if !known.contains(&format.as_str()) {
            sink.push(
                Diagnostic::nowhere(
                    Code::InvalidConfig,
                    format!("the format `{format}` cannot be of this type"),
                )
                .place(file.place(format))
                .help(format!(
                    "it has types for {}; `string` and the path of a type of your own are for any format",
                    known.join(", ")
                )),
            );
        }
    }
}

/// Reports settings of schemas and operations that the document does not have.
pub fn check_selectors(
    config: &Config,
    file: File<'_>,
    document: &Document<'_>,
    sources: &Sources,
    sink: &Sink,
) {
    let types = &config.types;
    let schemas = types
        .closed
        .iter()
        .chain(types.replace.keys())
        .chain(types.names.keys())
        .chain(types.derives.keys())
        .chain(types.attributes.keys());
    for selector in schemas {
        let known = match selector.strip_prefix('#') {
            Some(pointer) => sources.entry().root.at(pointer).is_some(),
            None => {
                selector == "*"
                    || selector.starts_with("x-rust-type:")
                    || document.schemas.iter().any(|(name, _)| name == selector)
            }
        };
        if !known {
            report(file, selector, "there is no schema", sink);
        }
    }
    let operations: Vec<Traits<'_>> = document
        .operations
        .iter()
        .chain(&document.webhooks)
        .map(|operation| operation.traits())
        .collect();
    for entry in config.select.unmatched(&operations) {
        report(file, entry, "there is no operation with", sink);
    }
    for id in config.client.names.keys().chain(config.operations.keys()) {
        if !document
            .operations
            .iter()
            .any(|operation| operation.id.as_ref() == Some(id))
        {
            report(file, id, "there is no operation", sink);
        }
    }
}

fn report(file: File<'_>, name: &str, what: &str, sink: &Sink) {
    sink.push(
        Diagnostic::nowhere(
            Code::UnusedSetting,
            format!("{what} `{name}`, so this setting does nothing"),
        )
        .place(file.place(name))
        .help("correct the name, or remove the setting"),
    );
}
