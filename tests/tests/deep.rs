//! Documents whose types lead on and on are no deeper than others.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use tests::codegen::{Job, Memory, Outcome};

fn generate(schemas: &str) -> Outcome {
    let spec = format!(
        "openapi: 3.1.0
info: {{title: Deep, version: '1'}}
paths: {{}}
components:
  schemas:
{schemas}"
    );
    Job {
        files: &Memory::one("openapi.yaml", spec),
        spec: "openapi.yaml",
        overlays: &[],
        config: None,
        crate_name: "deep",
        lenient: false,
    }
    .run()
}

/// Each type has a member of the next one and a list of the one before, and the last leads back to the first.
#[test]
fn a_thousand_types_in_a_circle_are_types() {
    let count = 1000;
    let schema = |at: usize| {
        format!(
            "    Link{at}: {{type: object, properties: {{next: {{$ref: '#/components/schemas/Link{}'}}, \
             last: {{type: array, items: {{$ref: '#/components/schemas/Link{}'}}}}}}}}\n",
            (at + 1) % count,
            (at + count - 1) % count,
        )
    };
    let outcome = generate(&(0..count).map(schema).collect::<String>());
    assert_eq!(outcome.diagnostics, "");
    let tree = outcome.tree.unwrap();
    for at in [0, 1, 500, 999] {
        let file = &tree.files[&format!("src/types/link{at}.rs")];
        let next = format!("pub next: Option<Box<Link{}>>,", (at + 1) % count);
        let last = format!("pub last: Option<Vec<Link{}>>,", (at + count - 1) % count);
        assert!(file.contains(&next) && file.contains(&last), "{file}");
    }
}

/// A child adds a member to what its parent has.
#[test]
fn members_are_inherited_over_many_generations() {
    let schema = |at: usize| match at {
        0 => "    Heir0: {type: object, properties: {m0: {type: string}}}\n".to_owned(),
        _ => format!(
            "    Heir{at}:\n      allOf:\n        - {{$ref: '#/components/schemas/Heir{}'}}\n        \
             - {{type: object, properties: {{m{at}: {{$ref: '#/components/schemas/Heir{at}'}}}}}}\n",
            at - 1
        ),
    };
    let outcome = generate(&(0..100).map(schema).collect::<String>());
    assert_eq!(outcome.diagnostics, "");
    let tree = outcome.tree.unwrap();
    let file = &tree.files["src/types/heir99.rs"];
    for member in [
        "m0: Option<String>",
        "m50: Option<Heir50>",
        "m99: Option<Box<Heir99>>",
    ] {
        assert!(file.contains(member), "{member}: {file}");
    }
}
