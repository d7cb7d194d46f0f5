//! `cargo xtask names rename`, from the command to the crate.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

const SPEC: &str = "\
openapi: 3.1.0
info: {title: Quay, version: '1'}
paths:
  /ships:
    get:
      operationId: listShips
      tags: [ships]
      parameters: [{name: max-count, in: query, schema: {type: integer}}]
      responses:
        '200':
          description: Ships.
          content:
            application/json:
              schema: {type: array, items: {$ref: '#/components/schemas/Ship'}}
components:
  schemas:
    Ship:
      type: object
      required: [state]
      properties:
        homePort: {type: string}
        state: {type: string, enum: [in port, at sea]}
";

fn place() -> TempDir {
    let place = TempDir::new().unwrap();
    fs::create_dir(place.path().join("spec")).unwrap();
    fs::write(place.path().join("spec/openapi.yaml"), SPEC).unwrap();
    place
}

fn run(place: &TempDir, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(arguments)
        .current_dir(place.path())
        .env_remove("CARGO_MANIFEST_DIR")
        .output()
        .unwrap()
}

fn succeed(place: &TempDir, arguments: &[&str]) {
    let output = run(place, arguments);
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {text}");
}

fn read(place: &TempDir, path: &str) -> String {
    let path: &Path = path.as_ref();
    fs::read_to_string(place.path().join(path)).unwrap()
}

#[test]
fn a_name_is_changed_and_stays() {
    let place = place();
    succeed(&place, &["codegen"]);
    let renames = [
        ("types::Ship", "Vessel"),
        ("types::Vessel::home_port", "port"),
        ("types::ShipState::InPort", "Moored"),
        ("ships::list_ships", "ships::all"),
        ("ships::all::max_count", "most"),
    ];
    for (old, new) in renames {
        succeed(&place, &["names", "rename", old, new]);
    }
    assert_eq!(run(&place, &["codegen", "--check"]).status.code(), Some(1));
    succeed(&place, &["codegen"]);
    succeed(&place, &["codegen", "--check"]);
    let (types, ships) = (
        read(&place, "generated/src/types/vessel.rs"),
        read(&place, "generated/src/ships.rs"),
    );
    for part in [
        "pub struct Vessel",
        "port",
        "Moored",
        "\"homePort\"",
        "\"in port\"",
    ] {
        assert!(types.contains(part), "{part}:\n{types}");
    }
    for part in ["pub fn all(", "most", "\"max-count\"", "types::Vessel"] {
        assert!(ships.contains(part), "{part}:\n{ships}");
    }
    assert!(!place.path().join("generated/src/types/ship.rs").exists());
    // What comes later does not take the old name's place from the new one.
    fs::write(
        place.path().join("spec/openapi.yaml"),
        SPEC.replace("homePort:", "port: {type: string}\n        homePort:"),
    )
    .unwrap();
    succeed(&place, &["codegen"]);
    let lock = read(&place, "generated/names.lock");
    assert!(
        lock.contains("#/components/schemas/Ship field homePort = port\n"),
        "{lock}"
    );
    assert!(
        !lock.contains("#/components/schemas/Ship field port = port\n"),
        "{lock}"
    );
}

#[test]
fn what_cannot_be_renamed_is_left_as_it_is() {
    let place = place();
    let output = run(&place, &["names", "rename", "types::Ship", "Vessel"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("`cargo xtask codegen` writes it"));
    succeed(&place, &["codegen"]);
    let before = read(&place, "generated/names.lock");
    for (old, new, why) in [
        ("types::Shp", "Vessel", "did you mean `types::Ship`?"),
        ("types::Ship", "vessel", "is written `Vessel`"),
        (
            "types::Ship",
            "ShipState",
            "the name is taken by #/components/schemas/Ship/properties/state",
        ),
        (
            "types::Ship",
            "ships::Vessel",
            "only the last word can change",
        ),
    ] {
        let output = run(&place, &["names", "rename", old, new]);
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{text}");
        assert!(text.contains(why), "{why}: {text}");
    }
    assert_eq!(read(&place, "generated/names.lock"), before);
}
