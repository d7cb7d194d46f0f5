//! Which files references reach: those in the folder of the document, or in the one that the user allows.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

/// `apis/harbour/openapi.yaml`, which refers to `apis/shared/ship.yaml`.
fn place() -> TempDir {
    let temp = TempDir::new().unwrap();
    write(
        temp.path(),
        "apis/harbour/openapi.yaml",
        "openapi: 3.1.0\ninfo: {title: T, version: '1'}\nservers: [{url: 'https://t.example'}]\npaths: {}\n\
         components: {schemas: {Berth: {type: object, properties: {ship: {$ref: '../shared/ship.yaml'}}}}}\n",
    );
    write(
        temp.path(),
        "apis/shared/ship.yaml",
        "type: object\nproperties: {name: {type: string}, draft: {type: number, maximun: 9}}\n",
    );
    temp
}

fn write(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["codegen", "--spec", "apis/harbour/openapi.yaml"])
        .args(arguments)
        .current_dir(folder)
        .env_remove("CARGO_MANIFEST_DIR")
        .output()
        .unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn without_a_word_a_reference_stays_in_the_folder() {
    let place = place();
    let output = run(place.path(), &[]);
    assert_eq!(output.status.code(), Some(2));
    let said = stderr(&output);
    assert!(said.contains("error[ref-outside-root]"), "{said}");
    assert!(said.contains(" --> apis/harbour/openapi.yaml:5:"), "{said}");
    assert!(said.contains("`root = \"..\"` in a codegen.toml"), "{said}");
    assert!(said.contains("`--root DIR`"), "{said}");
}

#[test]
fn a_folder_can_be_allowed_by_an_option_or_in_the_settings() {
    let place = place();
    let output = run(place.path(), &["--root", "apis"]);
    let said = stderr(&output);
    assert_eq!(output.status.code(), Some(0), "{said}");
    // A finding in the other file is placed where the user finds it.
    assert!(said.contains(" --> apis/shared/ship.yaml:2:"), "{said}");
    let ship = place.path().join("generated/src/types/ship.rs");
    let by_option = fs::read_to_string(&ship).unwrap();

    write(place.path(), "apis/harbour/codegen.toml", "root = \"..\"\n");
    fs::remove_file(&ship).unwrap();
    let output = run(place.path(), &[]);
    let said = stderr(&output);
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(said.contains(" --> apis/shared/ship.yaml:2:"), "{said}");
    assert_eq!(fs::read_to_string(&ship).unwrap(), by_option);
}

#[test]
fn a_folder_that_will_not_do_is_a_usage_error() {
    let place = place();
    write(place.path(), "other/x", "");
    for (root, said) in [
        (
            "other",
            "apis/harbour/openapi.yaml is not in other, which references may not leave; correct `--root`",
        ),
        ("none", "there is no folder none to read from"),
    ] {
        let output = run(place.path(), &["--root", root]);
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains(said), "{}", stderr(&output));
    }
}

#[cfg(unix)]
#[test]
fn links_out_of_the_folder_are_not_followed() {
    let place = place();
    let shared = place.path().join("apis/shared/ship.yaml");
    fs::rename(&shared, place.path().join("secret.yaml")).unwrap();
    std::os::unix::fs::symlink("../../secret.yaml", &shared).unwrap();
    let output = run(place.path(), &["--root", "apis"]);
    assert_eq!(output.status.code(), Some(2));
    let said = stderr(&output);
    assert!(
        said.contains("it is a link out of the folder that references may not leave"),
        "{said}"
    );
    // Where the folder holds what the link leads to, it is followed.
    let output = run(place.path(), &["--root", "."]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
}
