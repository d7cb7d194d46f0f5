//! What the generator makes of small specs, reviewed once and compared from then on.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use tests::codegen::{Disk, Job, files_below};
use tests::golden::{cases, runtime_files};

#[test]
fn every_case_is_generated_as_accepted() {
    let update = std::env::var_os("UPDATE_GOLDEN").is_some_and(|value| value == "1");
    let cases = cases();
    assert!(!cases.is_empty());
    let differences: String = cases.iter().map(|case| case.check(update)).collect();
    assert!(
        differences.is_empty(),
        "{differences}\nIf that is as it should be, accept it and review the diff:\n\n    \
         UPDATE_GOLDEN=1 cargo test -p tests --test golden\n"
    );
}

/// Goldens leave the runtime out, so this is where the copy is looked at.
#[test]
fn the_runtime_is_copied_byte_for_byte() {
    let source = tests::workspace().join("generator/runtime/src");
    let trees = cases().into_iter().map(|case| {
        let outcome = case.generate();
        (case.name, outcome.tree.unwrap())
    });
    let seed = Job {
        files: &Disk(tests::workspace().join("spec")),
        spec: "openapi.yaml",
        overlays: &[],
        config: None,
        crate_name: "seed",
        lenient: false,
    };
    let mut copied = 0;
    for (name, tree) in trees.chain([("the seed".to_owned(), seed.tree())]) {
        for (path, text) in runtime_files(&tree) {
            // Says which modules there are, and so differs from crate to crate.
            if path == "mod.rs" || path == "formats/mod.rs" {
                continue;
            }
            let original = std::fs::read_to_string(source.join(path));
            let original = original.unwrap_or_else(|error| panic!("{name}: {path}: {error}"));
            assert!(text == original, "{name}: {path} is not the runtime's");
            copied += 1;
        }
    }
    assert!(copied > 0, "no runtime was copied");
}

/// By its first line a copy is known as the generator's own, to be rewritten and removed.
#[test]
fn every_file_of_the_runtime_says_that_it_is_a_copy() {
    let source = tests::workspace().join("generator/runtime/src");
    for path in files_below(&source) {
        let is_test = path.split(['/', '.']).any(|part| part.ends_with("tests"));
        if is_test || path == "lib.rs" || path == "formats/mod.rs" {
            continue;
        }
        let text = std::fs::read_to_string(source.join(&path)).unwrap();
        let first = text.lines().next().unwrap();
        assert!(first.contains(generator::tree::MARK), "{path}: {first}");
    }
}
