//! Servers that their document describes alike are different constants.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use tests::codegen::{Job, Memory};

#[test]
fn servers_of_the_same_description_are_called_by_their_address() {
    let spec = "openapi: 3.1.0
info: {title: Regions, version: '1'}
servers:
  - {url: 'https://regions.example', description: Everywhere}
  - {url: 'https://north.regions.example', description: One region}
  - {url: 'https://south.regions.example', description: One region}
  - {url: 'https://south.regions.example', description: One region}
paths: {}
";
    let tree = Job {
        files: &Memory::one("openapi.yaml", spec),
        spec: "openapi.yaml",
        overlays: &[],
        config: None,
        crate_name: "regions",
        lenient: false,
    }
    .tree();
    let text = &tree.files["src/servers.rs"];
    let names: Vec<_> = text
        .lines()
        .filter_map(|line| line.strip_prefix("pub const ")?.split(':').next())
        .collect();
    assert_eq!(
        names,
        [
            "EVERYWHERE",
            "NORTH_REGIONS_EXAMPLE",
            "SOUTH_REGIONS_EXAMPLE"
        ],
        "{text}"
    );
}
