//! What a change of a document is said to mean for callers, and what it does to one (issue: a spec evolves).
//!
//! Each kind of change has a case. Its report is the accepted one, and its caller, which compiles against the old crate, is
//! compiled against the new one: it fails if the kind is breaking, unless the kind says that no compiler sees it, and compiles
//! if it is not. All crates are members of one scratch workspace, and those of equal documents are one.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use generator::Model;
use generator::evolve::{Class, Kind, report};
use generator::print::print;
use similar::TextDiff;
use tests::cargo::{copy_lock, outcome, target, write_if_changed, write_tree};
use tests::changes::{Case, cases, compare, model};

/// Without the cryptography of TLS, which would be compiled from C and which no caller sees.
const FEATURES: [&str; 2] = ["--no-default-features", "--features=rustls-no-provider"];

/// Whether a compiler has to say so.
fn is_breaking(kind: Kind) -> bool {
    kind.class() == Class::Breaking && !kind.is_silent()
}

#[test]
fn every_kind_has_a_case() {
    let cases: Vec<Kind> = cases().iter().map(|case| case.kind).collect();
    let missing: Vec<&str> = Kind::ALL
        .iter()
        .filter(|kind| !cases.contains(kind))
        .map(|kind| kind.name())
        .collect();
    assert!(missing.is_empty(), "no case in tests/changes: {missing:?}");
}

#[test]
fn reports_are_the_accepted_ones() {
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut wrong = String::new();
    for case in cases() {
        let name = case.kind.name();
        let evolution = case.compare();
        if !evolution.changes().any(|change| change.kind == case.kind) {
            wrong.push_str(&format!("{name}: there is no such change\n"));
        }
        let path = case.folder.join("report.json");
        accept(&path, &case.report(&evolution), update, &mut wrong);
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// One pair in all four formats.
#[test]
fn a_report_reads_as_accepted_in_each_format() {
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let folder = tests::workspace().join("tests/reports");
    let [old, new] = ["old.yaml", "new.yaml"].map(|spec| model(&folder, spec, None));
    let evolution = compare(&old, &new);
    let heading = report::Heading {
        old: "old.yaml",
        new: "new.yaml",
        versions: Some(("0.3.1", "0.4.0")),
    };
    let mut wrong = String::new();
    for (name, text) in [
        ("report.txt", report::human(&evolution, &heading)),
        ("report.md", report::markdown(&evolution, &heading)),
        ("report.html", report::html(&evolution, &heading)),
        (
            "report.json",
            format!("{:#}\n", report::json(&evolution, &heading)),
        ),
    ] {
        accept(&folder.join(name), &text, update, &mut wrong);
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Consecutive versions of specs that others published: where the crates differ something is said, and only there.
#[test]
fn what_differs_is_said() {
    let Some(folder) = tests::corpus::evolution() else {
        return;
    };
    let mut wrong = String::new();
    for api in ["museum", "train-travel", "resend"] {
        let folder = folder.join(api);
        let mut old: Option<(String, Model)> = None;
        for name in tests::codegen::files_below(&folder) {
            let new = model(&folder, &name, None);
            if let Some((before, old)) = &old {
                let said = compare(old, &new).changes().count();
                let [was, is] = [old, &new].map(|model| print(model.krate.as_ref().unwrap()));
                if (said == 0) != (was == is) {
                    wrong.push_str(&format!("{api}: {before} to {name}: {said} changes said\n"));
                }
                assert_eq!(
                    compare(&new, &new).changes().count(),
                    0,
                    "{name} and itself"
                );
            }
            old = Some((name, new));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

fn accept(path: &Path, text: &str, update: bool, wrong: &mut String) {
    if update {
        write_if_changed(path, text);
    }
    let accepted = std::fs::read_to_string(path).unwrap_or_default();
    if accepted != text {
        let name = path.display().to_string();
        let diff = TextDiff::from_lines(accepted.as_str(), text);
        let diff = diff.unified_diff().header(&name, "now").to_string();
        wrong.push_str(&diff);
    }
}

/// The compiler's word on each class.
#[test]
fn callers_compile_or_not_as_the_class_says() {
    let folder = scratch();
    let cases = cases();
    let callers = write_workspace(&folder, &cases);
    let args = [
        "check",
        "--workspace",
        FEATURES[0],
        FEATURES[1],
        "--keep-going",
        "--message-format=json",
    ];
    let (_, output) = outcome(&folder, &folder.join("target"), &args, &[]);
    let (compiled, errors) = read(&output);
    assert!(!compiled.is_empty(), "{output}");
    let broken: Vec<_> = errors
        .iter()
        .filter(|(name, _)| !callers.contains(*name))
        .collect();
    assert!(
        broken.is_empty(),
        "generated crates do not compile: {broken:#?}\n{output:.2000}"
    );
    let mut wrong = String::new();
    for case in &cases {
        let kind = case.kind.name();
        let [old, new] = ["old", "new"].map(|side| caller_name(case, side));
        if !compiled.contains(&old) {
            let why = errors.get(&old).cloned().unwrap_or_default();
            wrong.push_str(&format!(
                "{kind}: the caller fails with the old crate: {why}\n"
            ));
        }
        match (is_breaking(case.kind), compiled.contains(&new)) {
            (true, true) => wrong.push_str(&format!("{kind}: breaks, and the caller compiles\n")),
            (false, false) => {
                let why = errors.get(&new).cloned().unwrap_or_default();
                wrong.push_str(&format!(
                    "{kind}: does not break, and the caller fails: {why}\n"
                ));
            }
            _ => {}
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// What a judge that nobody here wrote says of the same pairs.
///
/// It sees items, fields, variants and traits, and no types of fields or arguments: so it may find nothing in what breaks, and
/// must find nothing in what does not. Run it with
/// `CARGO_SEMVER_CHECKS=/path/to/cargo-semver-checks cargo test -p tests --test changes -- --ignored --nocapture`.
#[test]
#[ignore = "needs cargo-semver-checks, and documents every crate"]
fn cargo_semver_checks_contradicts_nothing() {
    let program = std::env::var_os("CARGO_SEMVER_CHECKS").expect("CARGO_SEMVER_CHECKS is set");
    let folder = scratch();
    let cases = cases();
    write_workspace(&folder, &cases);
    let crates: BTreeSet<String> = cases
        .iter()
        .flat_map(|case| {
            ["old", "new"].map(|side| crate_name(&case.generate(side, crate_name).source))
        })
        .collect();
    let mut args = vec!["doc", "--no-deps", "--lib"];
    args.extend(FEATURES);
    args.extend(crates.iter().flat_map(|name| ["-p", name.as_str()]));
    // Apart, for what allows the form that it reads, which is unstable, makes cargo build everything again.
    let target = folder.join("documented");
    let flags = [
        ("RUSTC_BOOTSTRAP", "1"),
        ("RUSTDOCFLAGS", "-Z unstable-options --output-format json"),
    ];
    let (success, output) = outcome(&folder, &target, &args, &flags);
    assert!(success, "{output}");
    // The two crates of a case have one name for the judge.
    let json = |case: &Case, side: &str| {
        let name = crate_name(&case.generate(side, crate_name).source);
        let text = std::fs::read_to_string(target.join(format!("doc/{name}.json"))).unwrap();
        let path = target.join(format!("doc/{side}.json"));
        std::fs::write(&path, text.replace(&name, "zoo")).unwrap();
        path
    };
    let (mut agreed, mut unseen, mut wrong) = (Vec::new(), Vec::new(), String::new());
    for case in &cases {
        let [old, new] = ["old", "new"].map(|side| json(case, side));
        let output = std::process::Command::new(&program)
            .args([
                "semver-checks",
                "--release-type",
                "minor",
                "--color",
                "never",
            ])
            .arg("--baseline-rustdoc")
            .arg(old)
            .arg("--current-rustdoc")
            .arg(new)
            .output()
            .unwrap();
        let text = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
        let text = text.concat();
        let ran = text.contains("Checking") || text.contains("Checked");
        assert!(ran, "{}: {text}", case.kind.name());
        let breaks = case
            .compare()
            .changes()
            .any(|change| change.kind.class() == Class::Breaking);
        match (breaks, output.status.success()) {
            (true, true) => unseen.push(case.kind.name()),
            (false, false) => wrong.push_str(&format!("{}: {text}\n", case.kind.name())),
            _ => agreed.push(case.kind.name()),
        }
    }
    println!("{} agreed: {agreed:?}", agreed.len());
    println!("{} break and are not seen: {unseen:?}", unseen.len());
    assert!(wrong.is_empty(), "{wrong}");
}

fn scratch() -> PathBuf {
    target(env!("CARGO_TARGET_TMPDIR")).join("changes-workspace")
}

/// The crates of both sides of all cases and their callers; the names of the callers.
fn write_workspace(folder: &Path, cases: &[Case]) -> BTreeSet<String> {
    let mut members: BTreeSet<String> = BTreeSet::new();
    let mut callers = BTreeSet::new();
    for case in cases {
        for side in ["old", "new"] {
            let krate = case.generate(side, crate_name);
            let name = crate_name(&krate.source);
            if members.insert(name.clone()) {
                let files = krate.files.iter();
                let files = files.map(|(path, text)| (path.as_str(), text.as_str()));
                write_tree(&folder.join(&name), files, |_| false);
            }
            let caller = caller_name(case, side);
            let manifest = format!(
                "[package]\nname = \"{caller}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
                 serde_json = \"1\"\nzoo = {{ package = \"{name}\", path = \"../{name}\", default-features = false, features = [\"rustls-no-provider\"] }}\n"
            );
            let source = case.caller();
            let files = [
                ("Cargo.toml", manifest.as_str()),
                ("src/lib.rs", source.as_str()),
            ];
            write_tree(&folder.join(&caller), files, |_| false);
            members.insert(caller.clone());
            callers.insert(caller);
        }
    }
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        if entry.path().join("Cargo.toml").is_file() && !members.contains(&name) {
            std::fs::remove_dir_all(entry.path()).unwrap();
        }
    }
    let members: Vec<&String> = members.iter().collect();
    let manifest = format!(
        "[workspace]\nresolver = \"3\"\nmembers = {members:?}\n\n[profile.dev]\ndebug = false\nincremental = false\n"
    );
    write_if_changed(&folder.join("Cargo.toml"), &manifest);
    copy_lock(folder);
    callers
}

fn caller_name(case: &Case, side: &str) -> String {
    format!("{}-{side}", case.kind.name())
}

/// A name that only crates of the same document share (FNV-1a).
fn crate_name(source: &str) -> String {
    let hash = source
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    format!("zoo_{hash:016x}")
}

/// The packages that compiled, and the first error of each that did not.
fn read(output: &str) -> (BTreeSet<String>, BTreeMap<String, String>) {
    let mut compiled = BTreeSet::new();
    let mut errors = BTreeMap::new();
    for line in output.lines().filter(|line| line.starts_with('{')) {
        let message: serde_json::Value = serde_json::from_str(line).unwrap();
        let package = || {
            let id = message["package_id"].as_str().unwrap_or_default();
            let name = id.rsplit(['/', '#']).find(|part| !part.is_empty());
            let id = id.split('#').next().unwrap_or_default();
            let folder = id.rsplit('/').next().unwrap_or_default();
            if folder.is_empty() {
                name.unwrap_or_default().to_owned()
            } else {
                folder.to_owned()
            }
        };
        match message["reason"].as_str() {
            Some("compiler-artifact") => {
                compiled.insert(package());
            }
            Some("compiler-message") if message["message"]["level"] == "error" => {
                let text = message["message"]["rendered"].as_str().unwrap_or_default();
                errors.entry(package()).or_insert_with(|| text.to_owned());
            }
            _ => {}
        }
    }
    (compiled, errors)
}
