//! Lists of versions, and the steps between them.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;

use super::chain::parse;
use super::report::Report;
use super::step::{Outcome, steps};

const OLD: &str = "\
openapi: 3.1.0
info: {title: Quay, version: '1'}
paths: {}
components:
  schemas:
    Ship:
      type: object
      properties:
        name: {type: string}
";

#[test]
fn versions_are_listed_by_columns() {
    let text = "file\tapi\nb/1.yaml\tb\n\n2.yaml\ta\n1.yaml\tb\n";
    let chains = parse(text, Path::new("history")).unwrap();
    let names: Vec<_> = chains.iter().map(|chain| chain.name.as_str()).collect();
    assert_eq!(names, ["b", "a"]);
    assert_eq!(chains[0].versions, ["b/1.yaml", "1.yaml"]);
    assert_eq!(chains[1].folder, Path::new("history/a"));
    assert_eq!(parse("name\tfile\n", Path::new("")), None);
    assert_eq!(parse("api\tfile\nb\n", Path::new("")), None);
}

#[test]
fn steps_are_counted_and_broken_versions_passed_over() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let folder = folder.path().join("quay");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(name), text).unwrap();
    };
    write("1.yaml", OLD);
    write("2.yaml", "openapi: [");
    write("3.yaml", &format!("{OLD}        mast: {{type: integer}}\n"));
    let index = "api\tfile\nquay\t1.yaml\nquay\t2.yaml\nquay\t3.yaml\n";
    let chains = parse(index, folder.path()).unwrap();
    let steps = steps(&chains[0]).unwrap();
    assert!(matches!(steps[0].outcome, Outcome::Failed(_)));
    let Outcome::Compared(change) = &steps[1].outcome else {
        panic!("{:?}", steps[1].outcome);
    };
    assert_eq!((change.spec.added, change.spec.removed), (1, 0));
    assert_eq!((change.files, change.names.added), (1, 1));
    assert!(change.code.added > 0 && change.moved.is_empty());
    let report = Report {
        chains: vec![("quay".to_owned(), steps)],
    };
    assert!(!report.is_good());
    let text = report.text();
    assert!(
        text.contains("2.yaml") && text.contains("no code: "),
        "{text}"
    );
    assert_eq!(report.json()["chains"][0]["total"]["steps"], 1);
}
