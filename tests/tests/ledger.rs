//! What is lost is listed in `LOSSES.md`, and can be refused.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use generator::diagnostic::{Code, to_github};
use generator::ledger::{Deny, Losses};
use generator::{Input, Output, generate};
use tests::codegen::Memory;

/// A document that loses as many constraints as `members` says.
fn document(members: &[&str]) -> String {
    let mut spec = "openapi: 3.1.0
info: {title: Losses, version: '1'}
servers: [{url: 'https://losses.example'}]
paths: {}
components:
  schemas:
    Root:
      type: object
      properties:
"
    .to_owned();
    for member in members {
        spec.push_str(&format!(
            "        {member}: {{type: object, properties: {{a: {{}}, b: {{}}}}, anyOf: [{{required: [a]}}, {{required: [b]}}]}}\n"
        ));
    }
    spec
}

fn run(members: &[&str], losses: Losses<'_>) -> Output {
    generate(&Input {
        losses,
        ..Input::new(
            &Memory::one("openapi.yaml", document(members)),
            "openapi.yaml",
            "losses",
        )
    })
}

fn ledger(members: &[&str]) -> Option<String> {
    let tree = run(members, Losses::default()).tree.unwrap();
    tree.files.get("LOSSES.md").cloned()
}

#[test]
fn losses_are_listed_by_code_and_place() {
    let text = ledger(&["z", "y"]).unwrap();
    let first = text.lines().next().unwrap();
    assert!(first.contains(generator::tree::MARK), "{first}");
    let lines: Vec<_> = text.lines().filter(|line| line.starts_with("- ")).collect();
    assert_eq!(lines.len(), 2, "{text}");
    for (line, member) in lines.into_iter().zip(["y", "z"]) {
        let start = format!(
            "- unenforced-constraint `#/components/schemas/Root/properties/{member}/anyOf/0`: "
        );
        assert!(line.starts_with(&start), "{line}");
    }
}

#[test]
fn without_losses_there_is_no_ledger() {
    assert_eq!(ledger(&[]), None);
}

#[test]
fn only_losses_that_are_new_can_be_refused() {
    let old = ledger(&["a", "b"]).unwrap();
    let deny = [Deny::New];
    let against = |members: &[&str]| {
        let losses = Losses {
            deny: &deny,
            ledger: Some(&old),
        };
        run(members, losses)
    };
    assert!(against(&["a", "b"]).tree.is_some());
    assert!(against(&["b"]).tree.is_some());
    let more = against(&["a", "b", "c"]);
    assert!(more.tree.is_none());
    let errors: Vec<_> = more
        .diagnostics
        .iter()
        .filter(|d| d.severity.name() == "error")
        .collect();
    assert_eq!(errors.len(), 1, "{errors:?}");
    let pointer = more.sources.pointer(errors[0].at.unwrap());
    assert_eq!(pointer, "#/components/schemas/Root/properties/c/anyOf/0");
}

#[test]
fn losses_can_be_refused_by_code_and_all() {
    let with = |deny: &[Deny]| {
        let losses = Losses { deny, ledger: None };
        run(&["a"], losses).tree.is_some()
    };
    assert!(with(&[Deny::Code(Code::RawJson)]));
    assert!(!with(&[Deny::Code(Code::UnenforcedConstraint)]));
    assert!(!with(&[Deny::All]));
    assert!(!with(&[Deny::New]));
    assert_eq!("all".parse(), Ok(Deny::All));
    assert_eq!("raw-json".parse(), Ok(Deny::Code(Code::RawJson)));
    assert!("rawjson".parse::<Deny>().is_err());
}

#[test]
fn annotations_name_file_line_and_column() {
    let output = run(&["a"], Losses::default());
    let text = to_github(&output.diagnostics, &output.sources);
    let start = "::warning file=openapi.yaml,line=10,col=63,title=loss[unenforced-constraint]::";
    assert!(text.starts_with(start), "{text}");
    assert_eq!(text.lines().count(), 1, "{text}");
}
