//! A crate that the built `xtask` writes to a folder outside of any workspace compiles there as it is.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use tests::cargo::{run, target};

#[test]
fn a_crate_elsewhere_compiles_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let elsewhere = folder.path().join("pets-client");
    let spec = tests::workspace().join("tests/golden/minimal/openapi.yaml");
    let target = target(env!("CARGO_TARGET_TMPDIR"));
    let generate = [
        "run",
        "--quiet",
        "--package",
        "xtask",
        "--",
        "codegen",
        "--spec",
        spec.to_str().unwrap(),
        "--out",
        elsewhere.to_str().unwrap(),
        "--name",
        "pets-client",
    ];
    run(&tests::workspace(), &target, &generate);

    // The versions that have been downloaded; a lock file is no part of what is tested.
    let lock = tests::workspace().join("Cargo.lock");
    std::fs::copy(lock, elsewhere.join("Cargo.lock")).unwrap();
    // The target folder of the golden crates, where the dependencies are checked already.
    let scratch = target.join("golden-workspace/target");
    run(&elsewhere, &scratch, &["check", "--all-targets"]);
    run(&elsewhere, &scratch, &["fmt", "--check"]);
    let manifest = std::fs::read_to_string(elsewhere.join("Cargo.toml")).unwrap();
    assert!(manifest.contains("name = \"pets-client\""), "{manifest}");
    assert!(!manifest.contains("path ="), "{manifest}");
}
