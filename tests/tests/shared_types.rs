//! Several documents of one run that share files give shared types once (types.md T11): `tests/workspace`.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::Path;

use tests::cargo::{outcome, run, target, write_if_changed};
use tests::codegen::files_below;

/// Uses one value with both clients, which compiles only where both mean one type.
const BOTH: &str = "//! A ship that one client gave is sent by the other.
use harbour_types::types::{Ship, ShipKind};

pub fn hand_over(berths: &berths::Client, ship: <cranes::operations::Load as cranes::runtime::operation::Operation>::Output) {
    let _same: &Ship = &ship;
    let _call = berths.take(ship);
    let _own = berths.take(Ship::new(\"Tug 1\", ShipKind::Tug));
}
";

/// Generates the crates of the workspace in `folder`, or compares them; the exit code says which.
fn generate(folder: &Path, flags: &[&str]) -> (bool, String) {
    let file = folder.join("apis/harbour.toml");
    let program = [
        "run",
        "--quiet",
        "--package",
        "xtask",
        "--",
        "codegen",
        "--workspace",
    ];
    let arguments = [&program[..], &[file.to_str().unwrap()], flags].concat();
    let target = target(env!("CARGO_TARGET_TMPDIR"));
    outcome(&tests::workspace(), &target, &arguments, &[])
}

/// The documents in a folder of their own.
fn place() -> tempfile::TempDir {
    let place = tempfile::tempdir().unwrap();
    let documents = tests::workspace().join("tests/workspace/apis");
    for path in files_below(&documents) {
        let text = std::fs::read_to_string(documents.join(&path)).unwrap();
        write_if_changed(&place.path().join("apis").join(path), &text);
    }
    place
}

#[test]
fn shared_files_become_types_once() {
    let place = place();
    let (success, said) = generate(place.path(), &[]);
    assert!(success, "{said}");
    let expected = tests::workspace().join("tests/workspace/expected");
    let update = std::env::var_os("UPDATE_GOLDEN").is_some_and(|value| value == "1");
    let mut seen = Vec::new();
    for name in ["berths", "cranes", "harbour-types"] {
        let folder = place.path().join(name);
        let own = files_below(&folder).into_iter();
        for path in own.filter(|path| !path.starts_with("src/runtime/")) {
            let text = std::fs::read_to_string(folder.join(&path)).unwrap();
            let path = format!("{name}/{path}");
            if update {
                write_if_changed(&expected.join(&path), &text);
            }
            let accepted = std::fs::read_to_string(expected.join(&path)).unwrap_or_default();
            assert_eq!(
                text, accepted,
                "{path} is not as accepted; UPDATE_GOLDEN=1 accepts it"
            );
            seen.push(path);
        }
    }
    assert_eq!(
        files_below(&expected),
        seen,
        "files that nothing writes any more"
    );

    // Nothing moves when nothing changed, and what one document needs no longer leaves the others as they are.
    let (fresh, said) = generate(place.path(), &["--check"]);
    assert!(fresh, "{said}");

    let scratch = target(env!("CARGO_TARGET_TMPDIR")).join("golden-workspace/target");
    let write = |path: &str, text: &str| write_if_changed(&place.path().join(path), text);
    write(
        "Cargo.toml",
        "[workspace]\nresolver = \"3\"\nmembers = [\"berths\", \"cranes\", \"harbour-types\", \"both\"]\n",
    );
    write(
        "both/Cargo.toml",
        "[package]\nname = \"both\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[dependencies]\n\
         berths = { path = \"../berths\" }\ncranes = { path = \"../cranes\" }\nharbour-types = { path = \"../harbour-types\" }\n",
    );
    write("both/src/lib.rs", BOTH);
    let lock = std::fs::read_to_string(tests::workspace().join("Cargo.lock")).unwrap();
    write("Cargo.lock", &lock);
    let said = run(place.path(), &scratch, &["check", "--workspace"]);
    assert!(!said.contains("warning"), "{said}");
}

#[test]
fn documents_of_different_versions_share_nothing() {
    let place = place();
    let path = place.path().join("apis/cranes/openapi.yaml");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace("openapi: 3.1.0", "openapi: 3.0.3")).unwrap();
    let (success, said) = generate(place.path(), &[]);
    assert!(!success);
    assert!(said.contains("different versions of OpenAPI"), "{said}");
    assert!(!place.path().join("berths/src").exists());
}
