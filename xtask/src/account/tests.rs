//! Walking and the list; the trial is tried by running it.
#![allow(clippy::unwrap_used)]

use generator::diagnostic::Sink;
use generator::source::{FileError, Files, Sources};

use super::listed::Ignored;
use super::trial::made;
use super::walk::occurrences;
use super::{fates, own};
use crate::corpus::find::find;
use crate::paths::workspace;

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

/// How many documents of the corpus are accounted for in a test; `cargo xtask account` does all of them.
const FEW: usize = 12;

#[test]
fn every_key_of_our_own_documents_has_a_fate() {
    let workspace = workspace(&std::env::current_dir().unwrap());
    let fates = fates(&workspace, own(&workspace).unwrap()).unwrap();
    assert!(fates.lost.is_empty(), "{}", fates.text());
    assert!(fates.read > 0 && fates.keys == fates.read + fates.ignored + fates.reported);
}

#[test]
fn every_key_of_small_documents_of_others_has_a_fate() {
    let workspace = workspace(&std::env::current_dir().unwrap());
    let folder = workspace.join("../shared/corpus/specs");
    if !folder.is_dir() {
        println!("skipped: there is no {}", folder.display());
        return;
    }
    let mut specs = find(&folder).unwrap();
    specs.sort_by_key(super::tally::size);
    specs.truncate(FEW);
    let fates = fates(&workspace, specs).unwrap();
    assert_eq!(fates.specs, FEW);
    assert!(fates.lost.is_empty(), "{}", fates.text());
}

#[test]
fn a_callback_has_expressions_and_no_keys() {
    let sources = Sources::load(
        &Text(
            "openapi: 3.1.0\ncomponents: {callbacks: {c: {'{$url}': {post: {deprecated: true}}}}}\n",
        ),
        "openapi.yaml",
        &Sink::new(),
    );
    let found = occurrences(&sources.entry().root, false);
    let found: Vec<_> = found.iter().map(|one| (one.kind, one.key)).collect();
    assert_eq!(
        found[3..],
        [("PathItem", "post"), ("Operation", "deprecated")]
    );
}
