//! The parts that need no cargo; the whole is tried by running it.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs;

use super::compile::Verdict;
use super::find::find;
use super::generate::{Generated, Generator, Outcome};
use super::manifest::Manifest;
use super::report::Report;
use crate::cache::{Cache, Hash};

const SPEC: &str = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n";

fn made(operations: usize, outcome: Outcome) -> Generated {
    Generated {
        version: "3.1".to_owned(),
        operations,
        types: 2,
        losses: BTreeMap::from([("raw-json".to_owned(), 3)]),
        repaired: Vec::new(),
        outcome,
    }
}

fn a_crate(own: &str) -> Outcome {
    Outcome::Crate {
        whole: "ff".to_owned(),
        own: own.to_owned(),
        size: 1,
    }
}

#[test]
fn documents_are_files_folders_and_entries_of_an_index() {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = folder.path().join("corpus").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write("specs/a.yaml", SPEC);
    write("specs/b.json", r#"{"openapi": "3.0.0"}"#);
    write("specs/part.yaml", "type: object\n");
    write("specs/notes.txt", "openapi\n");
    write("api/openapi.yaml", SPEC);
    write("api/other.yaml", SPEC);
    write(
        "trees/index.tsv",
        "dir\tentry\tsource\none\tx/y.json, z.yaml (and, more)\thub\n",
    );
    let names = |path: &str| {
        let found = find(&folder.path().join(path)).unwrap();
        found.into_iter().map(|spec| spec.name).collect::<Vec<_>>()
    };
    assert_eq!(
        names("corpus"),
        [
            "corpus/api",
            "corpus/specs/a.yaml",
            "corpus/specs/b.json",
            "corpus/trees/one/x/y.json",
            "corpus/trees/one/z.yaml",
        ]
    );
    assert_eq!(names("corpus/specs/a.yaml"), ["specs/a.yaml"]);
    let entry = &find(&folder.path().join("corpus/trees")).unwrap()[0];
    assert!(entry.root.ends_with("trees/one"), "{entry:?}");
    assert_eq!(entry.entry, "x/y.json");
    assert!(find(&folder.path().join("nowhere")).is_err());
}

#[test]
fn results_hold_for_their_key_only() {
    let folder = tempfile::tempdir().unwrap();
    let cache = Cache::open(folder.path().join("cache")).unwrap();
    cache.put("a", "1", &7);
    assert_eq!(cache.get::<u32>("a", "1"), Some(7));
    assert_eq!(cache.get::<u32>("a", "2"), None);
    assert_eq!(cache.get::<String>("a", "1"), None);
    let hash = |parts: &[&str]| parts.iter().fold(Hash::default(), |h, p| h.add(p)).finish();
    assert_ne!(hash(&["ab", "c"]), hash(&["a", "bc"]));
}

#[test]
fn a_document_is_generated_again_only_when_it_changed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("specs/a.yaml");
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, SPEC).unwrap();
    let spec = find(&path).unwrap().remove(0);
    let crates = folder.path().join("crates");
    let cache = Cache::open(folder.path().join("cache")).unwrap();
    let generator = Generator::new(crates.clone(), cache).unwrap();
    let first = generator.run(&spec).unwrap();
    assert_eq!(first.version, "3.1");
    // What is on disk would be repaired by another run.
    let lib = crates.join(spec.crate_name()).join("src/lib.rs");
    fs::remove_file(&lib).unwrap();
    assert_eq!(generator.run(&spec).unwrap(), first);
    assert!(!lib.exists());
    fs::write(&path, SPEC.replace("title: T", "title: U")).unwrap();
    assert_ne!(generator.run(&spec).unwrap(), first);
    assert!(lib.exists());
    fs::write(&path, "openapi: 3.1.0\npaths: {}\n").unwrap();
    let repaired = generator.run(&spec).unwrap();
    assert!(matches!(repaired.outcome, Outcome::Crate { .. }));
    assert_eq!(repaired.repaired.len(), 1, "{repaired:?}");
    fs::write(&path, "openapi: [3.1.0\n").unwrap();
    let broken = generator.run(&spec).unwrap();
    assert!(matches!(broken.outcome, Outcome::Invalid(errors) if !errors.is_empty()));
}

#[test]
fn the_manifest_tells_what_moved() {
    let mut manifest = Manifest::default();
    let invalid = Outcome::Invalid(vec!["dangling-ref: `#/x` leads nowhere".to_owned()]);
    let mut results = BTreeMap::from([
        ("specs/a.yaml".to_owned(), made(1, a_crate("0123"))),
        ("specs/b c.yaml".to_owned(), made(0, invalid)),
        ("other/d.yaml".to_owned(), made(5, a_crate("9"))),
    ]);
    assert_eq!(manifest.update(&results, true).len(), 3);
    let text = manifest.text();
    assert!(
        text.contains(
            "specs/a.yaml 3.1\n  operations 1, types 2, crate 0123\n  loss raw-json 3\n\
             specs/b c.yaml 3.1\n  invalid dangling-ref: `#/x` leads nowhere\n"
        ),
        "{text}"
    );
    let mut again = Manifest::parse(&text);
    assert_eq!(again, manifest);
    assert!(again.update(&results, true).is_empty());

    results.remove("other/d.yaml");
    results.remove("specs/b c.yaml");
    results.insert("specs/a.yaml".to_owned(), made(2, a_crate("0123")));
    let moved = again.update(&results, true);
    assert_eq!(moved["specs/b c.yaml"], ["- it is no more"]);
    assert_eq!(
        moved["specs/a.yaml"],
        [
            "- operations 1, types 2, crate 0123",
            "+ operations 2, types 2, crate 0123"
        ]
    );
    // A run on another folder says nothing about this one.
    assert!(again.text().contains("other/d.yaml"), "{}", again.text());
}

#[test]
fn what_failed_is_counted_and_listed() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["a.yaml", "b.yaml", "c.yaml"] {
        fs::write(folder.path().join(name), SPEC).unwrap();
    }
    let specs = find(folder.path()).unwrap();
    let invalid = Outcome::Invalid(vec!["x".to_owned(), "y".to_owned()]);
    let outcomes = [a_crate("1"), a_crate("2"), invalid];
    let results = outcomes.map(|outcome| made(1, outcome)).to_vec();
    let mut report = Report::new(&specs, results);
    let verdict = |errors: &[&str], warnings: &[&str]| Verdict {
        errors: errors.iter().map(|&text| text.to_owned()).collect(),
        warnings: warnings.iter().map(|&text| text.to_owned()).collect(),
    };
    report.judge("check", &specs[0].name, verdict(&[], &["unused", "dead"]));
    report.judge(
        "check",
        &specs[1].name,
        verdict(&["E0308: mismatched"], &[]),
    );
    assert!(!report.is_good());
    let json = report.json();
    let counts = ["specs", "generated", "compiled", "warnings", "losses"];
    let counts = counts.map(|key| json[key].as_u64().unwrap());
    assert_eq!(counts, [3, 2, 1, 2, 9]);
    assert_eq!(json["by_version"]["3.1"]["compiled"], 1);
    let failures = json["failures"].as_array().unwrap();
    let reasons: Vec<_> = failures
        .iter()
        .map(|f| f["reason"].as_str().unwrap())
        .collect();
    assert_eq!(
        reasons,
        [
            "2 errors; the first: x",
            "2 warnings; the first: unused",
            "error: E0308: mismatched"
        ]
    );
    assert!(
        report.text().contains("all              3"),
        "{}",
        report.text()
    );
}
