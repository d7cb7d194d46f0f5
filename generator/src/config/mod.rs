//! `codegen.toml`: what a user decides about the output.
//!
//! In: the text of the file. Out: a [`Config`], every field of which has a default, so that the file is optional. A key
//! that is not known, or a value of the wrong form, is an error with its line, never silence.

mod check;
mod path;
mod select;
mod types;

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::source::Location;

pub use check::{File, check_selectors};
pub use path::{Attribute, Identifier, TypePath};
pub use select::{SelectConfig, Traits};
pub use types::{
    Defaults, FormatChoice, MapType, Replacement, Trait, TypesConfig, UniqueItems, Validate,
};

/// All settings.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Config {
    /// Overlays to apply to the document, in order: paths relative to the folder of the settings. Without the key, those in the
    /// folder `overlays` beside the document; the command line reads both.
    pub overlays: Option<Vec<String>>,
    /// The folder that references may not leave, relative to the folder of the settings; that of the document if absent. The
    /// command line reads it.
    pub root: Option<String>,
    /// Which operations are generated.
    pub select: SelectConfig,
    /// Settings of the client.
    pub client: ClientConfig,
    /// Settings of the types.
    pub types: TypesConfig,
    /// Settings of parameters.
    pub parameters: ParametersConfig,
    /// Settings of streams.
    pub streams: StreamsConfig,
    /// Settings of pages.
    pub paging: PagingConfig,
    /// Settings of single operations, by `operationId`.
    pub operations: BTreeMap<String, OperationConfig>,
}

/// `[client]`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct ClientConfig {
    /// What the environment variables of `Client::from_env` begin with; the API's title in upper case if absent.
    pub env_prefix: Option<String>,
    /// Where the document is published, which relative servers are relative to.
    pub document_url: Option<String>,
    /// Whether the crate gets `tests/contract.rs`, which calls every operation.
    pub contract_tests: bool,
    /// Names of methods, by `operationId`.
    pub names: BTreeMap<String, Identifier>,
}

/// `[parameters]`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct ParametersConfig {
    /// How arrays within a `deepObject` are written, which OpenAPI leaves open.
    pub deep_object_arrays: ArrayNotation,
}

/// How an array within a `deepObject` is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ArrayNotation {
    /// `f[a]=1&f[a]=2`
    #[default]
    Repeat,
    /// `f[a][]=1&f[a][]=2`
    Brackets,
    /// `f[a][0]=1&f[a][1]=2`
    Indices,
}

/// `[streams]`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct StreamsConfig {
    /// The data of the event that ends a stream, such as `[DONE]`.
    pub until: Option<String>,
    /// Whether a last event without the blank line after it counts (wire.md W17).
    pub keep_last: bool,
}

/// `[operations.getThing]`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct OperationConfig {
    /// The data of the event that ends the stream; empty for none.
    pub until: Option<String>,
    /// Whether a last event without the blank line after it counts.
    pub keep_last: Option<bool>,
    /// How its pages are found, where it answers with one page of a list.
    pub paging: Option<Paging>,
}

/// `[operations.listThings.paging]`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Paging {
    /// What leads from one page to the next.
    pub kind: PagingKind,
    /// The members that lead to the list, with dots between; the page is the list itself if absent.
    pub items: Option<String>,
    /// The members that lead to the next cursor or URL.
    pub next: Option<String>,
    /// The parameter for the cursor, the offset or the number of the page.
    pub parameter: Option<String>,
    /// The number of the first page.
    #[serde(default = "one")]
    pub first: i64,
}

fn one() -> i64 {
    1
}

/// What leads from one page to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PagingKind {
    /// A cursor in the page, which is given as a parameter.
    Cursor,
    /// A parameter that counts items.
    Offset,
    /// A parameter that counts pages.
    Page,
    /// The `Link` header (RFC 8288).
    Link,
    /// A URL in the page.
    Url,
}

/// `[paging]`.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct PagingConfig {
    /// Whether settings are proposed for operations that look paged.
    pub propose: bool,
}

impl Default for PagingConfig {
    fn default() -> Self {
        Self { propose: true }
    }
}

impl Config {
    /// Reads `text`, the contents of the file at `path`.
    ///
    /// What is wrong is reported, and the defaults stand in.
    pub fn read(path: &str, text: &str, sink: &Sink) -> Self {
        match toml::from_str(text) {
            Ok(config) => {
                check::check_formats(&config, File { path, text }, sink);
                config
            }
            Err(error) => {
                let start = error.span().map_or(0, |span| span.start);
                sink.push(
                    Diagnostic::nowhere(
                        Code::InvalidConfig,
                        format!("this is no valid setting: {}", error.message()),
                    )
                    .place(Location::of_offset(path, text, start))
                    .help("see \"Settings\" in the README for all keys"),
                );
                Self::default()
            }
        }
    }

    /// Whether the type of the schema at `pointer` (`#/components/schemas/Pet`) keeps values that it does not list.
    pub fn is_open(&self, pointer: &str) -> bool {
        !self
            .types
            .closed
            .iter()
            .any(|closed| closed == "*" || selects(closed, pointer))
    }
}

/// What of `table` is said of the schema at `pointer`: by the pointer itself, else by the name of a named schema.
pub fn selected<'c, T>(table: &'c BTreeMap<String, T>, pointer: &str) -> Option<&'c T> {
    if table.is_empty() {
        return None;
    }
    table
        .get(pointer)
        .or_else(|| table.get(pointer.strip_prefix(NAMED)?))
}

/// Everything of `table` that is said of the schema at `pointer`: what is said of all, of its name, and of its place.
pub fn all_selected<'c, T>(
    table: &'c BTreeMap<String, Vec<T>>,
    pointer: &str,
) -> impl Iterator<Item = &'c T> {
    let name = pointer.strip_prefix(NAMED);
    ["*", name.unwrap_or_default(), pointer]
        .into_iter()
        .filter_map(|key| table.get(key))
        .flatten()
        .collect::<Vec<_>>()
        .into_iter()
}

/// Where schemas have names.
const NAMED: &str = "#/components/schemas/";

fn selects(selector: &str, pointer: &str) -> bool {
    selector == pointer || pointer.strip_prefix(NAMED) == Some(selector)
}
