//! What the generator says about operations, with the places.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use tests::codegen::{Job, Memory, Outcome};

fn generate(paths: &str, lenient: bool) -> Outcome {
    let spec = format!(
        "openapi: 3.1.0
info: {{title: Operations, version: '1'}}
servers: [{{url: 'https://operations.example'}}]
paths:
{paths}"
    );
    Job {
        files: &Memory::one("openapi.yaml", spec),
        spec: "openapi.yaml",
        overlays: &[],
        config: None,
        crate_name: "operations",
        lenient,
    }
    .run()
}

const SAME_ID: &str = "  /pets:
    get: {operationId: list, responses: {'204': {description: ok}}}
  /toys/{toy}:
    parameters: [{name: toy, in: path, required: true, schema: {type: string}}]
    get: {operationId: list, responses: {'204': {description: ok}}}
";

#[test]
fn the_same_id_twice_is_an_error_with_both_places() {
    let outcome = generate(SAME_ID, false);
    let text = &outcome.diagnostics;
    assert_eq!(outcome.errors, 1, "{text}");
    assert!(outcome.tree.is_none());
    assert!(text.contains("error[duplicate-operation-id]"), "{text}");
    assert!(text.contains("openapi.yaml:9:5"), "{text}");
    assert!(text.contains("openapi.yaml:6:5"), "{text}");
}

#[test]
fn lenient_names_both_by_method_and_path() {
    let outcome = generate(SAME_ID, true);
    let text = &outcome.diagnostics;
    assert!(text.contains("warning[duplicate-operation-id]"), "{text}");
    let tree = outcome.tree.unwrap();
    let code = &tree.files["src/operations.rs"];
    assert!(code.contains("pub fn get_pets(&self)"), "{code}");
    assert!(code.contains("pub fn get_toys_by_toy(&self"), "{code}");
}
