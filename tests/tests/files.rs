//! Documents of several files: a named schema that is a file is one type, called as the document calls it.
#![allow(clippy::unwrap_used)]

use tests::codegen::{Job, Memory};

const ENTRY: &str = "
openapi: 3.1.0
info: {title: Harbour, version: '1'}
servers: [{url: 'https://harbour.example'}]
paths: {}
components:
  schemas:
    Vessel: {$ref: ship.yaml}
    Nickname: {$ref: '#/components/schemas/Vessel'}
";

const SHIP: &str = "
type: object
properties:
  rig: {type: object, properties: {masts: {type: integer}}}
";

#[test]
fn a_schema_that_is_a_file_is_one_type() {
    let tree = Job {
        files: &Memory::of(&[("openapi.yaml", ENTRY), ("ship.yaml", SHIP)]),
        spec: "openapi.yaml",
        overlays: &[],
        config: None,
        crate_name: "harbour",
        lenient: false,
    }
    .tree();
    let types: Vec<&str> = tree
        .files
        .keys()
        .filter_map(|path| path.strip_prefix("src/types/"))
        .collect();
    assert_eq!(types, ["mod.rs", "nickname.rs", "vessel.rs"]);
    let vessel = &tree.files["src/types/vessel.rs"];
    assert!(vessel.contains("pub struct Vessel {"), "{vessel}");
    assert!(vessel.contains("pub rig: Option<VesselRig>,"), "{vessel}");
    assert!(tree.files["src/types/nickname.rs"].contains("pub type Nickname = Vessel;"));
}
