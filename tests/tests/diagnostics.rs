//! What the generator says of each kind of problem: `tests/diagnostics` has a folder for each code.
//!
//! A case is `openapi.yaml`, perhaps with `codegen.toml`, `names.lock` and `overlays` beside it, and `expected.txt`, which is everything that
//! is said about it. `UPDATE_GOLDEN=1` accepts what is said now.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::Path;

use generator::diagnostic::Code;
use similar::TextDiff;
use tests::cargo::write_if_changed;
use tests::codegen::{Disk, Job, files_below};

/// What is said about the document in `folder`.
fn said(folder: &Path) -> String {
    let text = |path: &str| std::fs::read_to_string(folder.join(path)).ok();
    let config = text("codegen.toml");
    let overlays = files_below(folder).into_iter();
    let overlays = overlays.filter(|path| path.starts_with("overlays/"));
    let overlays: Vec<_> = overlays.map(|path| (text(&path).unwrap(), path)).collect();
    let overlays: Vec<_> = overlays
        .iter()
        .map(|(text, path)| (&**path, &**text))
        .collect();
    Job {
        files: &Disk(folder.to_owned()),
        spec: "openapi.yaml",
        overlays: &overlays,
        config: config.as_deref(),
        crate_name: "harbour",
        lenient: false,
    }
    .run_after(text("names.lock").as_deref())
    .diagnostics
}

#[test]
fn every_code_has_a_case_and_every_case_says_what_was_accepted() {
    let update = std::env::var_os("UPDATE_GOLDEN").is_some_and(|value| value == "1");
    let mut differences = String::new();
    for code in Code::ALL {
        let folder = tests::workspace()
            .join("tests/diagnostics")
            .join(code.name());
        if !folder.join("openapi.yaml").is_file() {
            differences.push_str(&format!(
                "tests/diagnostics/{code}: there is no openapi.yaml\n"
            ));
            continue;
        }
        let new = said(&folder);
        if !new.contains(&format!("[{code}]")) {
            differences.push_str(&format!(
                "tests/diagnostics/{code}: it is not reported:\n{new}"
            ));
        }
        let expected = folder.join("expected.txt");
        if update {
            write_if_changed(&expected, &new);
        }
        let old = std::fs::read_to_string(&expected).unwrap_or_default();
        if old != new {
            let diff = TextDiff::from_lines(&old, &new);
            let name = format!("tests/diagnostics/{code}/expected.txt");
            let diff = diff.unified_diff().header(&name, "said").to_string();
            differences.push_str(&diff);
        }
    }
    assert!(
        differences.is_empty(),
        "{differences}\nIf that is as it should be, accept it and review the diff:\n\n    \
         UPDATE_GOLDEN=1 cargo test -p tests --test diagnostics\n"
    );
}

#[test]
fn every_case_is_of_a_code() {
    let cases = std::fs::read_dir(tests::workspace().join("tests/diagnostics")).unwrap();
    for case in cases {
        let name = case.unwrap().file_name().into_string().unwrap();
        assert!(Code::from_name(&name).is_some(), "{name} is not a code");
    }
}
