//! With `--lenient`, mistakes that have a repair are losses: the part that is wrong is left out, and the rest works.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use tests::codegen::{Job, Memory, Outcome};

const SPEC: &str = "openapi: 3.1.0
info: {title: Mistakes, version: '1'}
servers: [{url: 'https://mistakes.example'}]
paths:
  /pets:
    get:
      operationId: list_pets
      parameters:
        - $ref: '#/components/parameters/Nowhere'
      responses:
        '200':
          description: All pets.
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Pet'}
        '404':
          $ref: 'https://elsewhere.example/common.yaml#/components/responses/NotFound'
components:
  schemas:
    Pet:
      type: object
      properties:
        owner: {$ref: '../people.yaml#/Person'}
        photo: {$ref: 'photos.yaml#/Photo'}
        size:
          allOf: [{type: string}, {type: array}]
        color:
          allOf: [{enum: [red]}, {enum: [blue]}]
      properties:
        never: {}
";

fn run(lenient: bool) -> Outcome {
    Job {
        files: &Memory::one("openapi.yaml", SPEC),
        spec: "openapi.yaml",
        overlays: &[],
        config: None,
        crate_name: "mistakes",
        lenient,
    }
    .run()
}

#[test]
fn all_mistakes_are_errors_of_one_run() {
    let outcome = run(false);
    assert!(outcome.tree.is_none());
    for code in ["duplicate-key", "ref-outside-root", "missing-file"] {
        let line = format!("error[{code}]");
        let text = &outcome.diagnostics;
        assert!(text.contains(&line), "{code} is not reported:\n{text}");
    }
}

#[test]
fn each_repair_is_a_loss() {
    let outcome = run(true);
    let text = &outcome.diagnostics;
    assert_eq!(outcome.errors, 0, "{text}");
    for code in [
        "dangling-ref",
        "duplicate-key",
        "missing-file",
        "ref-outside-root",
        "remote-ref",
        "unsatisfiable",
    ] {
        let line = format!("loss[{code}]");
        assert!(text.contains(&line), "{code} is not reported:\n{text}");
    }
    let tree = outcome.tree.unwrap();
    let pet = &tree.files["src/types/pet.rs"];
    for member in ["owner", "photo", "size", "color"] {
        let field = format!("pub {member}: Option<Value>");
        assert!(pet.contains(&field), "{field}:\n{pet}");
    }
}

/// A file that is not there at all leaves nothing to repair.
#[test]
fn a_document_that_cannot_be_read_stays_an_error() {
    let outcome = Job {
        files: &Memory::default(),
        spec: "openapi.yaml",
        overlays: &[],
        config: None,
        crate_name: "nothing",
        lenient: true,
    }
    .run();
    assert_eq!(outcome.errors, 1, "{}", outcome.diagnostics);
    assert!(outcome.tree.is_none());
}
