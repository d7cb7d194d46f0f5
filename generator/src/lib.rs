//! The generator: an OpenAPI document in, the file tree of a Rust client crate out.
//!
//! No printing, no clock, no environment: the only input is what [`Input`] holds and the [`source::Files`] handed in, so
//! the same input gives the same bytes on every machine. See ARCHITECTURE.md for the phases.

pub mod config;
pub mod diagnostic;
pub mod document;
pub mod emit;
pub mod evolve;
pub mod ir;
pub mod ledger;
pub mod lock;
pub mod manifest;
mod nearest;
pub mod pattern;
pub mod print;
mod runtime_files;
pub mod rust;
pub mod source;
pub mod tree;
pub mod workspace;

use config::Config;
use diagnostic::{Code, Diagnostic, Sink};
use ledger::Losses;
use lock::Lock;
use source::{Files, Location, Sources};
use tree::Tree;
use workspace::Shared;

/// What to generate from.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The files of the document.
    pub files: &'a dyn Files,
    /// The entry document, as `files` knows it.
    pub spec: &'a str,
    /// The overlays to apply to it, in order: the path of each, for messages, and its text.
    pub overlays: &'a [(&'a str, &'a str)],
    /// The settings: the path of the file, for messages, and its text.
    pub config: Option<(&'a str, &'a str)>,
    /// The name of the crate, for a `Cargo.toml` that is new.
    pub crate_name: &'a str,
    /// The text of an existing `Cargo.toml`.
    pub cargo_toml: Option<&'a str>,
    /// Whether mistakes that have an obvious repair are repaired with a warning, where they are errors otherwise.
    pub lenient: bool,
    /// Whether the crate gets `tests/contract.rs`, which calls every operation; the settings can say so too.
    pub contract_tests: bool,
    /// Which losses are errors.
    pub losses: Losses<'a>,
    /// The names of the last run: the path of names.lock, for messages, and its text.
    pub lock: Option<(&'a str, &'a str)>,
    /// Places of schemas that become types whether or not anything refers to them, as in `shared/ship.yaml#/Ship`.
    pub roots: &'a [String],
    /// The types that another crate has.
    pub shared: Option<&'a Shared>,
}

impl<'a> Input<'a> {
    /// A document with nothing beside it, read strictly.
    pub fn new(files: &'a dyn Files, spec: &'a str, crate_name: &'a str) -> Self {
        Self {
            files,
            spec,
            overlays: &[],
            config: None,
            crate_name,
            cargo_toml: None,
            lenient: false,
            contract_tests: false,
            losses: Losses::default(),
            lock: None,
            roots: &[],
            shared: None,
        }
    }
}

/// What came of it.
pub struct Output {
    /// The files of the crate; `None` where there are errors.
    pub tree: Option<Tree>,
    /// The names that were given, to be written to names.lock; `None` where there are errors.
    pub lock: Option<Lock>,
    /// The files that were read, to find the places of diagnostics.
    pub sources: Sources,
    /// Everything that there is to say, in the order of the document.
    pub diagnostics: Vec<Diagnostic>,
    /// How many operations there are.
    pub operations: usize,
    /// How many types were written.
    pub types: usize,
    /// The type of each named schema.
    pub schemas: Vec<rust::SchemaType>,
    /// The types that are schemas themselves, sorted by place.
    pub located: Vec<rust::Located>,
    /// The calls of the contract tests, with what they send: for programs that judge the requests.
    pub calls: Vec<rust::ContractCall>,
}

/// Generates a crate.
///
/// Everything that is wrong with the input is in [`Output::diagnostics`], all of it at once; with an error among them
/// there is no tree.
pub fn generate(input: &Input<'_>) -> Output {
    let sink = Sink::lenient(input.lenient);
    let (sources, made) = laid_out(input, &sink);
    let (operations, types) = made
        .as_ref()
        .map_or((0, 0), |(operations, krate)| (*operations, count(krate)));
    let (schemas, located) = made
        .as_ref()
        .map(|(_, krate)| (krate.schemas.clone(), krate.located.clone()))
        .unwrap_or_default();
    let calls = made
        .as_ref()
        .map(|(_, krate)| krate.calls().to_vec())
        .unwrap_or_default();
    sink.deny(input.losses.denies(&sources));
    let made = made.filter(|_| !sink.has_errors());
    let mut tree = made
        .as_ref()
        .and_then(|(_, krate)| tree_of(input, krate, &sink));
    let lock = made
        .filter(|_| tree.is_some())
        .map(|(_, krate)| names(&krate));
    let diagnostics = sink.into_sorted(&sources);
    if let Some(tree) = &mut tree {
        let ledger = ledger::text(&diagnostics, &sources);
        let ledger = ledger.map(|text| (ledger::FILE.to_owned(), text));
        tree.files.extend(ledger);
    }
    Output {
        tree,
        lock,
        sources,
        diagnostics,
        operations,
        types,
        schemas,
        located,
        calls,
    }
}

/// A crate as plain data, before it is written out.
pub struct Model {
    /// The crate; `None` where there are errors.
    pub krate: Option<rust::Crate>,
    /// The files that were read, to find the places of what the crate was made from.
    pub sources: Sources,
    /// Everything that there is to say, in the order of the document.
    pub diagnostics: Vec<Diagnostic>,
}

impl Model {
    /// The names that were given: what another document is read with that is to keep them.
    pub fn names(&self) -> Option<Lock> {
        self.krate.as_ref().map(names)
    }
}

fn names(krate: &rust::Crate) -> Lock {
    let given = krate.given.iter();
    given
        .map(|(key, given)| (key.clone(), given.entry.clone()))
        .collect()
}

/// Reads a document as far as [`generate`] does before it writes: what [`evolve::compare`] compares.
pub fn model(input: &Input<'_>) -> Model {
    let sink = Sink::lenient(input.lenient);
    let (sources, made) = laid_out(input, &sink);
    let krate = made.filter(|_| !sink.has_errors()).map(|(_, krate)| krate);
    Model {
        krate,
        diagnostics: sink.into_sorted(&sources),
        sources,
    }
}

/// Phases 1 to 8: the files that were read, how many operations there are, and the crate.
fn laid_out(input: &Input<'_>, sink: &Sink) -> (Sources, Option<(usize, rust::Crate)>) {
    let mut sources = Sources::load_with(input.files, input.spec, input.overlays, sink);
    let config = match input.config {
        Some((path, text)) => {
            sources = sources.beside(path, text);
            Config::read(path, text, sink)
        }
        None => Config::default(),
    };
    let lock = match input.lock {
        Some((path, text)) => {
            sources = sources.beside(path, text);
            Lock::read(path, text, sink)
        }
        None => Lock::default(),
    };
    let made = crate_of(input, &sources, &config, &lock, sink);
    (sources, made)
}

/// Phases 3 to 8.
fn crate_of(
    input: &Input<'_>,
    sources: &Sources,
    config: &Config,
    lock: &Lock,
    sink: &Sink,
) -> Option<(usize, rust::Crate)> {
    // A document that could not be read has nothing more to say; every other problem is reported in the same run.
    if sources.entry().root.is_null() {
        return None;
    }
    let resolver = document::Resolver::new(sources, sink).lenient(input.lenient);
    let document = document::read(resolver)?;
    if let Some((path, text)) = input.config {
        let file = config::File { path, text };
        config::check_selectors(config, file, &document, sources, sink);
    }
    let with_shared;
    let config = match input.shared {
        Some(shared) => {
            let mut config = config.clone();
            config.types.replace.extend(shared.types());
            with_shared = config;
            &with_shared
        }
        None => config,
    };
    let roots = input.roots.iter();
    let roots: Vec<_> = roots
        .filter_map(|place| Some((place.as_str(), sources.at_place(place)?)))
        .collect();
    let api = ir::lower(&document, resolver, config, &roots);
    let operations = api.operations.iter();
    let operations = operations.filter(|operation| operation.alternative.is_none());
    let krate = rust::lay_out(&api, sources, config, contract(input, config), lock, sink);
    lock::report(lock, &krate.given, sink);
    Some((operations.count(), krate))
}

/// The name of the crate, if it gets a test that calls every operation.
fn contract<'a>(input: &Input<'a>, config: &Config) -> Option<&'a str> {
    (input.contract_tests || config.client.contract_tests).then_some(input.crate_name)
}

/// Phases 9 and 10, and what is not made from the document: the runtime and `Cargo.toml`.
fn tree_of(input: &Input<'_>, krate: &rust::Crate, sink: &Sink) -> Option<Tree> {
    let mut files: std::collections::BTreeMap<String, String> =
        print::print(krate).into_iter().collect();
    files.extend(runtime_files::runtime_files(
        files
            .values()
            .map(String::as_str)
            .collect::<Vec<_>>()
            .into_iter(),
    ));
    match manifest::manifest(
        input.cargo_toml,
        input.crate_name,
        files.values().map(String::as_str),
        input.shared,
    ) {
        Ok(text) => {
            files.insert("Cargo.toml".to_owned(), text);
            Some(Tree { files })
        }
        Err(error) => {
            let place = Location::of_offset(
                "Cargo.toml",
                input.cargo_toml.unwrap_or_default(),
                error.offset,
            );
            sink.push(
                Diagnostic::nowhere(
                    Code::InvalidConfig,
                    format!("the crate's Cargo.toml is no TOML: {}", error.message),
                )
                .place(place)
                .help("correct it, or remove it to have a new one written"),
            );
            None
        }
    }
}

/// How many types of the document a crate defines.
fn count(krate: &rust::Crate) -> usize {
    use rust::Item;
    let items = krate.files.iter().flat_map(|file| &file.items);
    items
        .filter(|item| {
            matches!(
                item,
                Item::Struct(_)
                    | Item::StringEnum(_)
                    | Item::IntegerEnum(_)
                    | Item::LiteralEnum(_)
                    | Item::Union(_)
                    | Item::Tuple(_)
                    | Item::Newtype(_)
                    | Item::Alias(_)
                    | Item::Form(_)
            )
        })
        .count()
}
