//! `Cargo.toml` of the generated crate: the user's file, in which the generator keeps what it needs.
//!
//! In: the existing text, if any, and the generated sources. Out: the text with the dependencies and features that the
//! sources need, edited in place; every other line stays as it is.

use toml_edit::{Array, DocumentMut, InlineTable, Item, Table, Value, value};

/// A dependency: name, version, default features, features, and the text whose presence asks for it.
struct Dependency {
    name: &'static str,
    version: &'static str,
    defaults: bool,
    features: &'static [&'static str],
    /// Paths in the sources that need it; empty: always.
    used: &'static [&'static str],
}

const DEPENDENCIES: &[Dependency] = &[
    Dependency {
        name: "base64",
        version: "0.22",
        defaults: true,
        features: &[],
        used: &[
            "base64::engine",
            "base64::Engine",
            "base64::prelude",
            "base64::{",
        ],
    },
    Dependency {
        name: "bytes",
        version: "1.6",
        defaults: true,
        features: &[],
        used: &["bytes::"],
    },
    Dependency {
        name: "chrono",
        version: "0.4.38",
        defaults: false,
        features: &["std"],
        used: &["chrono::"],
    },
    Dependency {
        name: "fastrand",
        version: "2.1",
        defaults: true,
        features: &[],
        used: &["fastrand::"],
    },
    Dependency {
        name: "futures-core",
        version: "0.3.30",
        defaults: true,
        features: &[],
        used: &["futures_core::"],
    },
    Dependency {
        name: "http",
        version: "1.1",
        defaults: true,
        features: &[],
        used: &["http::"],
    },
    Dependency {
        name: "httpdate",
        version: "1.0.3",
        defaults: true,
        features: &[],
        used: &["httpdate::"],
    },
    Dependency {
        name: "indexmap",
        version: "2.6",
        defaults: true,
        features: &[],
        used: &["indexmap::"],
    },
    Dependency {
        name: "jiff",
        version: "1",
        defaults: false,
        features: &["alloc", "std"],
        used: &["jiff::"],
    },
    Dependency {
        name: "percent-encoding",
        version: "2.3",
        defaults: true,
        features: &[],
        used: &["percent_encoding::"],
    },
    Dependency {
        name: "regex",
        version: "1.10",
        defaults: false,
        features: &["std", "unicode"],
        used: &["regex::"],
    },
    Dependency {
        name: "reqwest",
        version: "0.13",
        defaults: false,
        features: &["http2", "stream"],
        used: &["reqwest::"],
    },
    Dependency {
        name: "rust_decimal",
        version: "1.36",
        defaults: false,
        features: &["serde", "std"],
        used: &["rust_decimal::"],
    },
    Dependency {
        name: "secrecy",
        version: "0.10.3",
        defaults: true,
        features: &[],
        used: &["secrecy::"],
    },
    Dependency {
        name: "serde",
        version: "1.0.200",
        defaults: true,
        features: &[],
        used: &["serde::"],
    },
    // Without `float_roundtrip` the last digit of some numbers is read wrong.
    Dependency {
        name: "serde_json",
        version: "1.0.120",
        defaults: true,
        features: &["float_roundtrip"],
        used: &["serde_json::"],
    },
    Dependency {
        name: "time",
        version: "0.3.36",
        defaults: false,
        features: &["formatting", "parsing", "std"],
        used: &["time::"],
    },
    Dependency {
        name: "tokio",
        version: "1.38",
        defaults: false,
        features: &["time"],
        used: &["tokio::"],
    },
    Dependency {
        name: "url",
        version: "2.5",
        defaults: true,
        features: &[],
        used: &["url::"],
    },
    Dependency {
        name: "uuid",
        version: "1.10",
        defaults: false,
        features: &["std"],
        used: &["uuid::"],
    },
];

/// Features of every generated crate and what they switch on.
const FEATURES: &[(&str, &[&str])] = &[
    ("default", &["rustls"]),
    ("full-serde", &[]),
    ("rustls", &["reqwest/rustls"]),
];

/// What is wrong with an existing `Cargo.toml`: it is no TOML.
#[derive(Debug)]
pub struct ManifestError {
    /// What the parser says.
    pub message: String,
    /// Where, in bytes from the start.
    pub offset: usize,
}

/// Edits `existing`, or begins a new file for the crate `name`.
///
/// # Errors
///
/// If `existing` is not TOML.
pub fn manifest<'a>(
    existing: Option<&str>,
    name: &str,
    sources: impl Iterator<Item = &'a str>,
) -> Result<String, ManifestError> {
    let mut document: DocumentMut = match existing {
        Some(text) => text
            .parse()
            .map_err(|error: toml_edit::TomlError| ManifestError {
                message: error.message().to_owned(),
                offset: error.span().map_or(0, |span| span.start),
            })?,
        None => fresh(name),
    };
    let mut used = vec![false; DEPENDENCIES.len()];
    for source in sources {
        for (at, dependency) in DEPENDENCIES.iter().enumerate() {
            used[at] |= dependency.used.iter().any(|path| names_crate(source, path));
        }
    }
    let dependencies = table(&mut document, "dependencies");
    for (dependency, used) in DEPENDENCIES.iter().zip(used) {
        if used {
            require(dependencies, dependency);
        }
    }
    let features = table(&mut document, "features");
    for (name, enables) in FEATURES {
        if !features.contains_key(name) {
            features.insert(name, value(Array::from_iter(enables.iter().copied())));
        }
    }
    Ok(document.to_string())
}

/// Whether a source names the crate, and not a module of its own with the same name.
pub(crate) fn names_crate(source: &str, path: &str) -> bool {
    source.match_indices(path).any(|(at, _)| {
        let before = source[..at].chars().next_back();
        !matches!(before, Some(':' | '_') | Some('a'..='z' | 'A'..='Z' | '0'..='9'))
    })
}

fn fresh(name: &str) -> DocumentMut {
    let mut document = DocumentMut::new();
    let mut package = Table::new();
    package.insert("name", value(name));
    package.insert("version", value("0.1.0"));
    package.insert("edition", value("2024"));
    package.insert("rust-version", value("1.88"));
    document.insert("package", Item::Table(package));
    document
}

fn table<'d>(document: &'d mut DocumentMut, name: &str) -> &'d mut Table {
    let item = document
        .entry(name)
        .or_insert_with(|| Item::Table(Table::new()));
    // A table written inline, or something else by mistake, becomes what it should be.
    if !item.is_table() {
        *item = match std::mem::take(item).into_table() {
            Ok(table) => Item::Table(table),
            Err(_) => Item::Table(Table::new()),
        };
    }
    match item {
        Item::Table(table) => table,
        _ => unreachable!("made a table above"),
    }
}

/// Adds a dependency, or the features it lacks; a version that the user chose stays.
fn require(dependencies: &mut Table, wanted: &Dependency) {
    match dependencies.get_mut(wanted.name) {
        None => {
            let item = if wanted.defaults && wanted.features.is_empty() {
                value(wanted.version)
            } else {
                let mut entry = InlineTable::new();
                entry.insert("version", wanted.version.into());
                if !wanted.defaults {
                    entry.insert("default-features", false.into());
                }
                if !wanted.features.is_empty() {
                    entry.insert(
                        "features",
                        Value::Array(Array::from_iter(wanted.features.iter().copied())),
                    );
                }
                value(entry)
            };
            dependencies.insert(wanted.name, item);
        }
        Some(item) if !wanted.features.is_empty() => {
            if let Some(version) = item.as_str().map(str::to_owned) {
                let mut entry = InlineTable::new();
                entry.insert("version", version.into());
                *item = value(entry);
            }
            if let Some(entry) = item.as_table_like_mut() {
                let features = entry
                    .entry("features")
                    .or_insert_with(|| value(Array::new()));
                if let Some(features) = features.as_array_mut() {
                    for feature in wanted.features {
                        if !features.iter().any(|known| known.as_str() == Some(feature)) {
                            features.push(*feature);
                        }
                    }
                }
            }
        }
        Some(_) => {}
    }
}
