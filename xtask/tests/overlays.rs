//! Which overlays the command line applies, and what it says about those that it cannot read.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

/// A folder with a small document, `spec/openapi.yaml`.
fn place() -> TempDir {
    let temp = TempDir::new().unwrap();
    let document = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\nservers: [{url: 'https://t.example'}]\npaths:\n  \
                    /a: {get: {operationId: getA, responses: {'204': {description: d}}}}\n  \
                    /b: {get: {operationId: getB, responses: {'204': {description: d}}}}\n";
    write(temp.path(), "spec/openapi.yaml", document);
    temp
}

fn write(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// An overlay with one action.
fn overlay(action: &str) -> String {
    format!("overlay: 1.0.0\ninfo: {{title: t, version: v}}\nactions:\n  - {action}\n")
}

/// An overlay that gives an operation another name.
fn rename(from: &str, to: &str) -> String {
    overlay(&format!(
        "{{target: \"$.paths.*[?@.operationId == '{from}']\", update: {{operationId: {to}}}}}"
    ))
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask"))
        .arg("codegen")
        .args(arguments)
        .current_dir(folder)
        .env_remove("CARGO_MANIFEST_DIR")
        .output()
        .unwrap()
}

/// The generated methods of the operations, in one text.
fn operations(folder: &Path, arguments: &[&str]) -> String {
    let output = run(folder, arguments);
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{errors}");
    fs::read_to_string(folder.join("generated/src/operations.rs")).unwrap()
}

/// Runs, and gives what is said about a failure.
fn failure(folder: &Path) -> String {
    let output = run(folder, &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(!folder.join("generated/src").exists());
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn the_folder_beside_the_document_is_applied_by_name() {
    let temp = place();
    write(
        temp.path(),
        "spec/overlays/2.json",
        &rename("middle", "last"),
    );
    write(
        temp.path(),
        "spec/overlays/1.yml",
        &rename("getA", "middle"),
    );
    write(temp.path(), "spec/overlays/README.md", "not an overlay");
    let text = operations(temp.path(), &[]);
    assert!(text.contains("fn last("), "{text}");
    assert!(text.contains("fn get_b("), "{text}");
}

#[test]
fn the_settings_decide_if_they_say_so() {
    let temp = place();
    write(
        temp.path(),
        "spec/overlays/1.yaml",
        &rename("getA", "beside"),
    );
    write(temp.path(), "more/x.yaml", &rename("getA", "named"));
    write(
        temp.path(),
        "more/codegen.toml",
        "overlays = [\"x.yaml\"]\n",
    );
    let named = operations(temp.path(), &["--config", "more/codegen.toml"]);
    assert!(named.contains("fn named("), "{named}");
    write(temp.path(), "more/codegen.toml", "overlays = []\n");
    let none = operations(temp.path(), &["--config", "more/codegen.toml"]);
    assert!(none.contains("fn get_a("), "{none}");
    write(temp.path(), "more/codegen.toml", "");
    let beside = operations(temp.path(), &["--config", "more/codegen.toml"]);
    assert!(beside.contains("fn beside("), "{beside}");
}

#[test]
fn an_overlay_that_is_missing_is_an_error() {
    let temp = place();
    write(
        temp.path(),
        "spec/codegen.toml",
        "overlays = [\"overlays/x.yaml\"]\n",
    );
    let text = failure(temp.path());
    let wanted =
        "error: there is no overlay spec/overlays/x.yaml; correct `overlays` in spec/codegen.toml";
    assert!(text.starts_with(wanted), "{text}");
}

#[test]
fn an_overlay_that_is_no_text_is_an_error() {
    let temp = place();
    write(temp.path(), "spec/overlays/x.yaml", "");
    fs::write(temp.path().join("spec/overlays/x.yaml"), [0xC3, 0x28]).unwrap();
    let text = failure(temp.path());
    assert!(
        text.starts_with("error: cannot read spec/overlays/x.yaml: "),
        "{text}"
    );
}

#[test]
fn findings_name_the_overlay_as_the_user_would() {
    let temp = place();
    let wrong = overlay(r#"{target: "$.paths['/c']", remove: true}"#);
    write(temp.path(), "spec/overlays/x.yaml", &wrong);
    let text = failure(temp.path());
    assert!(text.contains("error[overlay-no-match]"), "{text}");
    assert!(text.contains("--> spec/overlays/x.yaml:4:14"), "{text}");
    assert!(text.contains("at #/actions/0/target"), "{text}");
}
