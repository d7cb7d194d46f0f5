//! The arguments.
//!
//! In: what the user typed. Out: the same as values. `clap` answers `--help` and refuses what it does not know (exit code 2).

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use generator::ledger::Deny;

/// Writes a Rust client crate from an OpenAPI document.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Reads the document and brings the crate up to date
    Codegen(Codegen),
    /// Says what the way from one document to another does to the Rust API and to the wire
    Diff(Diff),
    /// Explains a code such as `dangling-ref`; lists all codes when none is given
    Explain {
        /// The code that stands in brackets after `error`, `warning` or `loss`
        code: Option<String>,
    },
    /// Feeds instances of every schema through the generated types, and judges what comes back
    Roundtrip(Roundtrip),
    /// Makes types of the JSON-Schema-Test-Suite and tries its cases on them
    Jsts(Jsts),
    /// Calls every operation of generated clients, and judges what they send
    Wire(Wire),
    /// Generates and compiles a client for every document of a folder, and says which of them do not work
    Corpus(Corpus),
    /// Finds keys of documents that are neither read nor ignored by decision nor reported
    Account(Account),
    /// Generates every version of documents, and says what each step changes in the code
    Evolution(Evolution),
    /// Changes names that names.lock keeps
    #[command(subcommand)]
    Names(Names),
    /// Writes a document that is as large as the largest that are published, to measure with
    MakeSpec(MakeSpec),
}

/// What to do with names.
#[derive(Debug, Subcommand)]
pub(crate) enum Names {
    /// Gives something another name in Rust, from the next `codegen` on
    Rename {
        /// What it is called: `types::Pet`, `types::Pet::photo_urls`, `pets::list`, `pets::list::limit`
        old: String,
        /// What to call it: such a path of the same place, or the last word alone
        new: String,
        /// The file [default: names.lock beside the settings, or else in the crate]
        #[arg(long, value_name = "FILE")]
        lock: Option<PathBuf>,
    },
}

/// What to generate, from what, to where.
#[derive(Args, Clone, Debug, Default)]
pub(crate) struct Codegen {
    /// Several documents whose shared files become types once: a file that names them and their crates
    #[arg(long, value_name = "FILE", conflicts_with_all = ["spec", "root", "out", "name", "config", "lock"])]
    pub(crate) workspace: Option<PathBuf>,

    /// The OpenAPI document [default: spec/openapi.yaml of the workspace]
    #[arg(long, value_name = "FILE")]
    pub(crate) spec: Option<PathBuf>,

    /// The folder that references may not leave [default: `root` in the settings, or else the folder of the document]
    #[arg(long, value_name = "DIR")]
    pub(crate) root: Option<PathBuf>,

    /// The folder of the crate to write [default: generated/ of the workspace]
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,

    /// The name of the crate [default: the one in its Cargo.toml, or else that of its folder]
    #[arg(long, value_name = "CRATE")]
    pub(crate) name: Option<String>,

    /// The settings [default: codegen.toml beside the document, if there is one]
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,

    /// The names that stay [default: names.lock beside the settings, or else in the crate]
    #[arg(long, value_name = "FILE")]
    pub(crate) lock: Option<PathBuf>,

    /// Repair mistakes that have an obvious repair, with a warning, instead of refusing the document
    #[arg(long)]
    pub(crate) lenient: bool,

    /// Write tests/contract.rs too, which calls every operation [default: `contract-tests` in the settings]
    #[arg(long)]
    pub(crate) contract_tests: bool,

    /// Make errors of losses: those of a code, `all`, or `new` for those that LOSSES.md does not list
    #[arg(long, value_name = "CODE|all|new")]
    pub(crate) deny: Vec<Deny>,

    /// Write nothing; exit with 1 if the crate is out of date
    #[arg(long)]
    pub(crate) check: bool,

    /// Write nothing; print what would change
    #[arg(long)]
    pub(crate) diff: bool,

    /// How to report
    #[arg(long, value_enum, default_value_t = Findings::Human)]
    pub(crate) format: Findings,
}

/// Which documents to compare.
#[derive(Args, Debug)]
pub(crate) struct Diff {
    /// The old document: a file, `git:REV` for the new one's path in that revision, or `git:REV:FILE`
    pub(crate) old: PathBuf,

    /// The new document, likewise [default: spec/openapi.yaml of the workspace]
    pub(crate) new: Option<PathBuf>,

    /// For whom the report is
    #[arg(long, value_enum, default_value_t = Report::Human)]
    pub(crate) format: Report,

    /// Exit with 1 if there is a change as severe as this
    #[arg(long, value_enum, default_value_t = Threshold::Never, value_name = "CLASS")]
    pub(crate) fail_on: Threshold,

    /// Write the suggested version into the Cargo.toml of the crate
    #[arg(long)]
    pub(crate) bump: bool,

    /// The folder of the crate [default: generated/ of the workspace]
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,

    /// The settings for both [default: the codegen.toml beside each document, if there is one]
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,

    /// Repair mistakes that have an obvious repair instead of refusing a document
    #[arg(long)]
    pub(crate) lenient: bool,
}

/// For whom a comparison is.
#[derive(Copy, Clone, Debug, Eq, PartialEq, ValueEnum)]
pub(crate) enum Report {
    /// A few lines for each change
    Human,
    /// A comment of a pull request
    Markdown,
    /// One object
    Json,
    /// A page that stands alone
    Html,
}

/// From which severity on a comparison fails.
#[derive(Copy, Clone, Debug, Eq, PartialEq, ValueEnum)]
pub(crate) enum Threshold {
    /// It never does
    Never,
    /// Code that compiled may not, or means something else
    Breaking,
    /// Code that compiled does something else
    Behaviour,
    /// There is more to be had
    Additive,
    /// Anything, be it in words
    Any,
}

/// Which documents to try, and how hard.
#[derive(Args, Debug)]
pub(crate) struct Roundtrip {
    /// The OpenAPI documents
    #[arg(required = true, value_name = "SPEC")]
    pub(crate) specs: Vec<PathBuf>,

    /// How many valid instances of each schema to try
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub(crate) per: u32,

    /// What the instances are drawn with: the same seed gives the same instances
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub(crate) seed: u32,

    /// How to report
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
}

/// Which suite to try.
#[derive(Args, Debug)]
pub(crate) struct Jsts {
    /// The suite, of which draft2020-12 is tried [default: ../shared/oracle/json-schema-test-suite beside the workspace]
    pub(crate) dir: Option<PathBuf>,

    /// How to report
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
}

/// Which documents to try.
#[derive(Args, Debug)]
pub(crate) struct Wire {
    /// The OpenAPI documents
    #[arg(required = true, value_name = "SPEC")]
    pub(crate) specs: Vec<PathBuf>,

    /// How to report
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
}

/// Which documents to try, and how far to go with them.
#[derive(Args, Debug)]
pub(crate) struct Corpus {
    /// A folder of documents, or of folders that each hold an `openapi.yaml`, or a document
    pub(crate) dir: PathBuf,

    /// How many to work on at a time [default: one for each processor]
    #[arg(long, value_name = "N")]
    pub(crate) jobs: Option<NonZeroUsize>,

    /// How far to go
    #[arg(long, value_enum, default_value_t = Stage::Check)]
    pub(crate) stage: Stage,

    /// Make the documentation of each crate too
    #[arg(long)]
    pub(crate) doc: bool,

    /// Leave the manifest as it is; exit with 1 if it is out of date
    #[arg(long)]
    pub(crate) check: bool,

    /// What came of each document when it was last accepted [default: tests/corpus.manifest of the workspace]
    #[arg(long, value_name = "FILE")]
    pub(crate) manifest: Option<PathBuf>,

    /// How to report
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
}

/// Which documents' keys to account for.
#[derive(Args, Debug)]
pub(crate) struct Account {
    /// A folder of documents, or of folders that each hold an `openapi.yaml`, or a document
    pub(crate) dir: PathBuf,

    /// How to report
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
}

/// Which histories to look at.
#[derive(Args, Debug)]
pub(crate) struct Evolution {
    /// A folder with an `index.tsv` that names the versions of each document
    pub(crate) dir: PathBuf,

    /// The one document to look at [default: all]
    #[arg(long, value_name = "NAME")]
    pub(crate) only: Option<String>,

    /// How to report
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
}

/// How large a document to make.
#[derive(Args, Debug)]
pub(crate) struct MakeSpec {
    /// The file to write
    pub(crate) file: PathBuf,

    /// How many operations it has
    #[arg(long, value_name = "N", default_value_t = 15_000)]
    pub(crate) operations: usize,
}

/// How far to go with a document.
#[derive(Copy, Clone, Debug, Eq, PartialEq, ValueEnum)]
pub(crate) enum Stage {
    /// Only generate: seconds for a hundred documents
    Generate,
    /// Compile what was generated, and look at its formatting
    Check,
}

/// For whom the findings about a document are.
#[derive(Copy, Clone, Debug, Default, Eq, PartialEq, ValueEnum)]
pub(crate) enum Findings {
    /// A line on stdout, findings on stderr
    #[default]
    Human,
    /// One object on stdout
    Json,
    /// A line on stdout, findings as annotations of GitHub Actions before it
    Github,
}

/// For whom the report is.
#[derive(Copy, Clone, Debug, Eq, PartialEq, ValueEnum)]
pub(crate) enum Format {
    /// A line on stdout, findings on stderr
    Human,
    /// One object on stdout
    Json,
}
