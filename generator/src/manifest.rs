//! `Cargo.toml` of the generated crate: the user's file, in which the generator keeps what it needs.
//!
//! In: the existing text, if any, and the generated sources. Out: the text with the dependencies and features that the
//! sources need, edited in place; every other line stays as it is.

use crate::workspace::Shared;
use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, Value, value};

/// A dependency: name, version, default features, features, and the text whose presence asks for it.
struct Dependency {
    name: &'static str,
    version: &'static str,
    defaults: bool,
    features: &'static [&'static str],
    /// Paths in the sources that need it; empty: always.
    used: &'static [&'static str],
    /// Whether only a feature brings it in.
    optional: bool,
    /// Features that further paths in the sources need.
    also: &'static [(&'static str, &'static str)],
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
        optional: false,
        also: &[],
    },
    Dependency {
        name: "bytes",
        version: "1.6",
        defaults: true,
        features: &[],
        used: &["bytes::"],
        optional: false,
        also: &[],
    },
    Dependency {
        name: "chrono",
        version: "0.4.38",
        defaults: false,
        optional: false,
        features: &["std"],
        used: &["chrono::"],
        also: &[],
    },
    Dependency {
        name: "fastrand",
        version: "2.1",
        defaults: true,
        features: &[],
        used: &["fastrand::"],
        optional: false,
        also: &[],
    },
    Dependency {
        name: "futures-core",
        version: "0.3.30",
        defaults: true,
        features: &[],
        used: &["futures_core::"],
        optional: false,
        also: &[],
    },
    Dependency {
        name: "http",
        version: "1.1",
        defaults: true,
        features: &[],
        used: &["http::"],
        optional: false,
        also: &[],
    },
    Dependency {
        name: "httpdate",
        version: "1.0.3",
        defaults: true,
        features: &[],
        used: &["httpdate::"],
        optional: false,
        also: &[],
    },
    Dependency {
        name: "indexmap",
        version: "2.6",
        defaults: true,
        optional: false,
        features: &[],
        used: &["indexmap::"],
        also: &[],
    },
    Dependency {
        name: "jiff",
        version: "1",
        defaults: false,
        features: &["alloc", "std"],
        used: &["jiff::"],
        optional: false,
        also: &[],
    },
    Dependency {
        name: "percent-encoding",
        version: "2.3",
        defaults: true,
        features: &[],
        used: &["percent_encoding::"],
        optional: false,
        also: &[],
    },
    Dependency {
        name: "regex",
        version: "1.10",
        defaults: false,
        optional: false,
        features: &["std", "unicode"],
        used: &["regex::"],
        also: &[],
    },
    Dependency {
        name: "reqwest",
        version: "0.13",
        defaults: false,
        features: &["http2", "stream"],
        used: &["reqwest::"],
        optional: false,
        also: &[],
    },
    Dependency {
        name: "rust_decimal",
        version: "1.36",
        defaults: false,
        optional: false,
        features: &["serde", "std"],
        used: &["rust_decimal::"],
        also: &[],
    },
    Dependency {
        name: "secrecy",
        version: "0.10.3",
        defaults: true,
        features: &[],
        used: &["secrecy::"],
        optional: false,
        also: &[],
    },
    Dependency {
        name: "serde",
        version: "1.0.200",
        defaults: true,
        features: &[],
        used: &["serde::"],
        optional: false,
        also: &[],
    },
    // Without `float_roundtrip` the last digit of some numbers is read wrong.
    Dependency {
        name: "serde_json",
        version: "1.0.120",
        defaults: true,
        features: &["float_roundtrip"],
        used: &["serde_json::"],
        optional: false,
        also: &[],
    },
    Dependency {
        name: "time",
        version: "0.3.36",
        defaults: false,
        optional: false,
        features: &["formatting", "parsing", "std"],
        used: &["time::"],
        also: &[],
    },
    Dependency {
        name: "tokio",
        version: "1.38",
        defaults: false,
        features: &["time"],
        used: &["tokio::"],
        optional: false,
        also: &[("tokio::fs::", "fs"), ("tokio::sync::", "sync")],
    },
    Dependency {
        name: "tracing",
        version: "0.1.40",
        defaults: false,
        features: &[],
        used: &["tracing::"],
        optional: true,
        also: &[],
    },
    Dependency {
        name: "url",
        version: "2.5",
        defaults: true,
        features: &[],
        used: &["url::"],
        optional: false,
        also: &[],
    },
    Dependency {
        name: "uuid",
        version: "1.10",
        defaults: false,
        features: &["std"],
        used: &["uuid::"],
        optional: false,
        also: &[],
    },
];

/// Features of every generated crate and what they switch on.
const FEATURES: &[(&str, &[&str])] = &[
    ("blocking", &["tokio/rt-multi-thread"]),
    ("brotli", &["reqwest/brotli"]),
    ("default", &["rustls"]),
    ("deflate", &["reqwest/deflate"]),
    ("full-serde", &[]),
    ("gzip", &["reqwest/gzip"]),
    ("native-tls", &["reqwest/native-tls"]),
    ("rustls", &["reqwest/rustls"]),
    ("rustls-no-provider", &["reqwest/rustls-no-provider"]),
    ("tracing", &["dep:tracing"]),
    ("zstd", &["reqwest/zstd"]),
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
    shared: Option<&Shared>,
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
    let sources: Vec<&str> = sources.collect();
    let named = |path: &&str| sources.iter().any(|source| names_crate(source, path));
    let dependencies = table(&mut document, "dependencies");
    for dependency in DEPENDENCIES {
        if dependency.used.iter().any(named) {
            let also = dependency.also.iter().filter(|(path, _)| named(path));
            let features = dependency.features.iter().copied();
            let features: Vec<&str> = features.chain(also.map(|(_, feature)| *feature)).collect();
            require(dependencies, dependency, &features);
        }
    }
    if let Some(shared) = shared
        && named(&format!("{}::", shared.crate_name.replace('-', "_")).as_str())
        && !dependencies.contains_key(&shared.crate_name)
    {
        let path = [("path", shared.path.as_str())];
        dependencies.insert(&shared.crate_name, value(InlineTable::from_iter(path)));
    }
    let features = table(&mut document, "features");
    // A crate of types alone has no transport to switch anything on in.
    let transport = named(&"reqwest::");
    for (name, enables) in FEATURES {
        let usable = transport || enables.is_empty();
        if usable && !features.contains_key(name) {
            features.insert(name, value(Array::from_iter(enables.iter().copied())));
        }
    }
    if named(&"tokio::test") {
        require_test(&mut document);
    }
    Ok(document.to_string())
}

/// What `tests/contract.rs` needs: something to run it on, and the feature with which arguments can be read from JSON.
fn require_test(document: &mut DocumentMut) {
    let dependencies = table(document, "dev-dependencies");
    if !dependencies.contains_key("tokio") {
        let mut tokio = InlineTable::new();
        tokio.insert("version", Value::from("1.38"));
        tokio.insert("features", Value::Array(Array::from_iter(["macros", "rt"])));
        dependencies.insert("tokio", value(tokio));
    }
    let tests = document
        .entry("test")
        .or_insert_with(|| Item::ArrayOfTables(ArrayOfTables::new()));
    let Some(tests) = tests.as_array_of_tables_mut() else {
        return;
    };
    let is_contract = |test: &Table| test.get("name").and_then(Item::as_str) == Some("contract");
    if !tests.iter().any(is_contract) {
        let mut test = Table::new();
        test.insert("name", value("contract"));
        test.insert("required-features", value(Array::from_iter(["full-serde"])));
        tests.push(test);
    }
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
fn require(dependencies: &mut Table, wanted: &Dependency, features: &[&str]) {
    match dependencies.get_mut(wanted.name) {
        None => {
            let plain = wanted.defaults && features.is_empty() && !wanted.optional;
            let item = if plain {
                value(wanted.version)
            } else {
                let mut entry = InlineTable::new();
                entry.insert("version", wanted.version.into());
                if !wanted.defaults {
                    entry.insert("default-features", false.into());
                }
                if !features.is_empty() {
                    entry.insert(
                        "features",
                        Value::Array(Array::from_iter(features.iter().copied())),
                    );
                }
                if wanted.optional {
                    entry.insert("optional", true.into());
                }
                value(entry)
            };
            dependencies.insert(wanted.name, item);
        }
        Some(item) if !features.is_empty() => {
            if let Some(version) = item.as_str().map(str::to_owned) {
                let mut entry = InlineTable::new();
                entry.insert("version", version.into());
                *item = value(entry);
            }
            if let Some(entry) = item.as_table_like_mut() {
                let known = entry
                    .entry("features")
                    .or_insert_with(|| value(Array::new()));
                if let Some(known) = known.as_array_mut() {
                    for feature in features {
                        if !known.iter().any(|known| known.as_str() == Some(feature)) {
                            known.push(*feature);
                        }
                    }
                }
            }
        }
        Some(_) => {}
    }
}
