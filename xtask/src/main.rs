//! The command line: `cargo xtask codegen`, `diff`, `explain`, `names`, `corpus`, `account`, `evolution`, `make-spec`, `roundtrip`, `jsts` and `wire`.
//!
//! In: arguments. Out: files, text on stdout and stderr, and an exit code: 0 for success, 1 for a crate that is out of date
//! under `--check`, changes that `diff --fail-on` is about or a test that failed, 2 for anything that kept the run from its end. Everything that is decided about code is decided in
//! `generator`; this crate reads, writes and prints.

mod account;
mod apply;
mod cache;
mod check;
mod cli;
mod codegen;
mod corpus;
mod diff;
mod disk;
mod evolution;
mod exceptions;
mod explain;
mod jsts;
mod limit;
mod make_spec;
mod names;
mod overlays;
mod paths;
mod report;
mod root;
mod roundtrip;
mod wire;
mod workspace;

use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    match cli::Cli::parse().command {
        cli::Command::Codegen(args) => codegen::run(&args),
        cli::Command::Diff(args) => diff::run(&args),
        cli::Command::Explain { code } => explain::run(code.as_deref()),
        cli::Command::Roundtrip(args) => roundtrip::run(&args),
        cli::Command::Jsts(args) => jsts::run(&args),
        cli::Command::Wire(args) => wire::run(&args),
        cli::Command::Corpus(args) => corpus::run(&args),
        cli::Command::Account(args) => account::run(&args),
        cli::Command::Evolution(args) => evolution::run(&args),
        cli::Command::Names(args) => names::run(&args),
        cli::Command::MakeSpec(args) => make_spec::run(&args),
    }
}
