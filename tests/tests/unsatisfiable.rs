//! Schemas that no value matches are errors that show both of the places that contradict each other (T8).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use tests::codegen::{Job, Memory, Outcome};

/// Generates from a document of which `schema` is the answer of the only operation.
fn generate(schema: &str, lenient: bool) -> Outcome {
    let spec = format!(
        "openapi: 3.1.0
info: {{title: Contradictions, version: '1'}}
servers: [{{url: 'https://never.example'}}]
paths:
  /never:
    get:
      operationId: get_never
      responses:
        '200':
          description: Never.
          content:
            application/json:
              schema: {{$ref: '#/components/schemas/Never'}}
components:
  schemas:
    Never:
{schema}"
    );
    Job {
        files: &Memory::one("openapi.yaml", spec),
        spec: "openapi.yaml",
        overlays: &[],
        config: None,
        crate_name: "never",
        lenient,
    }
    .run()
}

/// The lines that the diagnostics mark, one for every place.
fn shown(outcome: &Outcome, lines: [&str; 2]) {
    let text = &outcome.diagnostics;
    assert_eq!(outcome.errors, 1, "{text}");
    assert!(outcome.tree.is_none());
    assert!(text.contains("unsatisfiable"), "{text}");
    for line in lines {
        assert!(text.contains(line), "{line} is not shown:\n{text}");
    }
}

#[test]
fn unsatisfiable_shows_both_places() {
    let outcome = generate(
        "      allOf:\n        - type: string\n        - type: integer\n",
        false,
    );
    shown(&outcome, ["- type: string", "- type: integer"]);
}

#[test]
fn enums_with_nothing_in_common_show_both_places() {
    let outcome = generate(
        "      allOf:\n        - enum: [red, green]\n        - enum: [blue]\n",
        false,
    );
    shown(&outcome, ["[red, green]", "[blue]"]);
}

#[test]
fn a_property_of_two_types_shows_both_places() {
    let outcome = generate(
        "      allOf:
        - required: [size]
          properties:
            size: {type: array}
        - properties:
            size: {type: boolean}
",
        false,
    );
    shown(&outcome, ["size: {type: array}", "size: {type: boolean}"]);
}

#[test]
fn under_lenient_they_are_any_value_and_a_loss() {
    for schema in [
        "      allOf: [{type: string}, {type: integer}]\n",
        "      allOf: [{enum: [red]}, {enum: [blue]}]\n",
    ] {
        let outcome = generate(schema, true);
        let text = &outcome.diagnostics;
        assert!(text.contains("loss[unsatisfiable]"), "{text}");
        let tree = outcome.tree.expect("nothing is wrong any more");
        assert!(tree.files["src/types/never.rs"].contains("pub type Never = Value;"));
    }
}
