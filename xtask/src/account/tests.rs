//! Walking and the list; the trial is tried by running it.
#![allow(clippy::unwrap_used)]

use generator::diagnostic::Sink;
use generator::source::{FileError, Files, Sources};

use super::listed::Ignored;
use super::trial::made;
use super::walk::occurrences;

struct Text(&'static str);

impl Files for Text {
    fn read(&self, _: &str) -> Result<Vec<u8>, FileError> {
        Ok(self.0.as_bytes().to_vec())
    }
}

const SPEC: &str = "
openapi: 3.0.3
x-own: {openapi: 1}
info: {title: T, version: '1', colour: blue}
paths:
  /x:
    get: {operationId: x, responses: {'200': {$ref: '#/components/responses/R', note: n}}}
components:
  responses: {R: {description: d}}
  schemas:
    S: {type: object, properties: {type: {example: {type: no key}}}}
";

fn sources() -> Sources {
    Sources::load(&Text(SPEC), "openapi.yaml", &Sink::new())
}

#[test]
fn keys_are_those_of_objects_and_names_are_none() {
    let sources = sources();
    let found = occurrences(&sources.entry().root, true);
    let found: Vec<_> = found
        .iter()
        .map(|one| {
            format!(
                "{}{}.{}",
                if one.unknown { "?" } else { "" },
                one.kind,
                one.key
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            "OpenAPI.openapi",
            "OpenAPI.info",
            "Info.title",
            "Info.version",
            "?Info.colour",
            "OpenAPI.paths",
            "PathItem.get",
            "Operation.operationId",
            "Operation.responses",
            "Reference.$ref",
            "?Reference.note",
            "OpenAPI.components",
            "Components.responses",
            "Response.description",
            "Components.schemas",
            "Schema.type",
            "Schema.properties",
            "Schema.example",
        ]
    );
}

#[test]
fn what_is_read_changes_what_is_made() {
    let sources = sources();
    let root = &sources.entry().root;
    let whole = made(root, None).unwrap();
    let without = |pointer: &str| made(root, Some(root.at(pointer).unwrap().id)).unwrap();
    assert!(without("/info/title") != whole);
    assert!(without("/x-own") == whole);
}

#[test]
fn decisions_have_reasons() {
    let list = Ignored::parse("# why\nLink.*: nothing follows links\nInfo.contact: for people\n");
    let list = list.unwrap();
    assert!(list.has("Link", "operationId") && list.has("Info", "contact"));
    assert!(!list.has("Info", "title"));
    assert!(Ignored::parse("Info.contact\n").is_err());
}
