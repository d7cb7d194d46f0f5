//! The list of exceptions and the sums; the whole is tried by running it.
#![allow(clippy::unwrap_used)]

use generator::rust::SchemaType;
use serde_json::{Value, json};

use super::verdict::Verdicts;
use super::{EXCEPTIONS, Outcomes, groups_of};
use crate::exceptions::Exceptions;

const LIST: &str = "# why\n\na.json | g | one | r\na.json | h | * | a | b\n";

fn verdict(group: &str, test: &str, passed: &Value) -> Value {
    json!({"file": "a.json", "group": group, "test": test, "class": "A", "kind": "valid", "passed": passed, "reason": "why"})
}

fn verdicts(list: &[Value]) -> Verdicts {
    let outcomes: Outcomes = [("G001".to_owned(), json!({"made": true}))].into();
    Verdicts::new(
        &outcomes,
        &json!(list),
        &Exceptions::read(EXCEPTIONS, LIST).unwrap(),
    )
}

#[test]
fn a_listed_failure_is_good_and_an_unlisted_one_is_not() {
    let no = json!(false);
    let mut list = vec![verdict("g", "one", &no), verdict("h", "any", &no)];
    list.push(verdict("g", "free", &Value::Null));
    assert!(verdicts(&list).is_good());
    list.push(verdict("g", "two", &no));
    let result = verdicts(&list);
    assert!(!result.is_good());
    assert_eq!(result.json()["failures"][0]["test"], "two");
    assert_eq!(result.json()["failures"].as_array().unwrap().len(), 1);
}

#[test]
fn an_entry_that_is_not_needed_is_a_failure() {
    let list = [
        verdict("g", "one", &json!(false)),
        verdict("h", "any", &json!(true)),
    ];
    let result = verdicts(&list);
    assert!(!result.is_good());
    assert_eq!(result.json()["unneeded"], json!(["a.json | h | *"]));
    assert!(result.text().contains("a.json | h | *: passes"));
}

#[test]
fn a_line_needs_its_reason() {
    for line in ["a.json | g | one", "a.json | g | one | ", "nonsense"] {
        let error = Exceptions::read(EXCEPTIONS, &format!("# one\n{line}\n")).unwrap_err();
        assert!(error.contains(".exceptions:2: "), "{error}");
    }
}

#[test]
fn errors_of_the_compiler_lead_to_groups() {
    let schemas = ["G001", "G012"].map(|name| SchemaType {
        schema: name.to_owned(),
        path: format!("types::{name}"),
        nullable: false,
    });
    let error = "client/src/types/g012.rs:3:9: error[E0412]: cannot find type";
    assert_eq!(groups_of(error, &schemas), ["G012"]);
    assert!(groups_of("driver/src/main.rs:3:9: error: no", &schemas).is_empty());
}
