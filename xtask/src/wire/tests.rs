//! Routes, records and sums; the whole is tried by running it.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;

use serde_json::json;

use super::accept;
use super::faults::Faults;
use super::route::{Routes, template_has};
use super::score::Total;
use super::server::Server;
use super::{label, name};

#[test]
fn a_path_fills_its_template() {
    assert!(template_has("/a/{b}.{c}", "/a/x.y"));
    assert!(template_has("/a b/{c}", "/a%20b/1%2F2"));
    assert!(!template_has("/a/{b}", "/a/"));
    assert!(!template_has("/a/{b}", "/a/b/c"));
}

#[test]
fn the_most_literal_template_wins() {
    let routes = Routes::new(&json!([
        {"method": "GET", "path": "/{any}"},
        {"method": "GET", "path": "/me"},
    ]));
    let find = |method, path| routes.find(method, path, &BTreeSet::new());
    assert_eq!(find("GET", "/me").unwrap().0, 1);
    assert_eq!(find("GET", "/you").unwrap().0, 0);
    assert!(find("PUT", "/me").is_none());
}

#[test]
fn templates_that_nothing_tells_apart_take_turns() {
    let routes = Routes::new(&json!([
        {"method": "GET", "path": "/{id}"},
        {"method": "GET", "path": "/{me}"},
    ]));
    assert_eq!(routes.find("GET", "/x", &[].into()).unwrap().0, 0);
    assert_eq!(routes.find("GET", "/x", &[0].into()).unwrap().0, 1);
    assert_eq!(routes.find("GET", "/x", &[0, 1].into()).unwrap().0, 0);
}

#[test]
fn a_request_is_kept_as_it_came() {
    let answers = json!([{"method": "PUT", "path": "/a", "status": 201, "alternatives": [{"type": "text/plain", "body": "yes"}]}]);
    let server = Server::start(&answers).unwrap();
    let mut stream = TcpStream::connect(server.url().trim_start_matches("http://")).unwrap();
    let request = b"PUT /a?b=%20 HTTP/1.1\r\nX-A: 1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n\xff!\r\n0\r\n\r\n";
    stream.write_all(request).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(
        answer.starts_with("HTTP/1.1 201 ") && answer.ends_with("\r\n\r\nyes"),
        "{answer}"
    );
    let records = server.records();
    assert_eq!(records[0]["target"], "/a?b=%20");
    assert_eq!(records[0]["headers"][0], json!(["x-a", "1"]));
    assert_eq!(records[0]["body"], "\u{ff}!");
}

const LIST: &str = r#"
[[fault]]
judge = "schema"
says = "is missing"
evidence = "why"
operations = { "a.json" = ["get"], "other.json" = ["get"] }
"#;

fn total(reason: &str) -> Total {
    let mut total = Total::new(Faults::read("list", LIST).unwrap());
    let failure = json!({"operation": "get", "judge": "schema", "reason": reason});
    total.add(
        "a.json",
        &json!({"operations": 2, "called": 2, "agreed": 1, "failures": [failure]}),
    );
    total
}

#[test]
fn a_listed_fault_is_no_failure() {
    let total = total("x is missing");
    assert!(total.is_good());
    assert_eq!(total.json()["excused"], 1);
}

#[test]
fn another_failure_of_the_judge_is_one_and_so_is_an_entry_that_is_not_needed() {
    let total = total("x is too long");
    assert_eq!(total.json()["excused"], 0);
    assert_eq!(total.json()["failures"][0]["reason"], "x is too long");
    let unneeded = "a.json | get | schema | is missing";
    assert_eq!(total.json()["unneeded"], json!([unneeded]));
}

#[test]
fn a_fault_needs_its_evidence() {
    let list = LIST.replace("why", "");
    let error = Faults::read("list", &list).unwrap_err();
    assert!(error.contains("no evidence"), "{error}");
}

#[test]
fn the_list_of_this_repository_is_one() {
    let text = include_str!("../../../tests/wire/judges.toml");
    Faults::read("judges.toml", text).unwrap();
}

#[test]
fn accept_chooses_the_answer() {
    let answers = json!([{"type": "application/json"}, {"type": "text/csv"}]);
    let choose = |accept| accept::choose(&answers, accept).map(|(index, _)| index);
    assert_eq!(choose(None), Some(0));
    assert_eq!(choose(Some("*/*")), Some(0));
    assert_eq!(choose(Some("text/csv")), Some(1));
    assert_eq!(choose(Some("application/json;q=0.5, text/*")), Some(1));
    assert_eq!(choose(Some("text/html")), None);
    let empty = json!([{"type": null}]);
    assert_eq!(accept::choose(&empty, Some("text/html")).unwrap().0, 0);
}

#[test]
fn a_number_sign_of_a_template_is_part_of_the_path() {
    assert!(template_has("/a#one", "/a%23one"));
    assert!(!template_has("/a#one", "/a"));
}

#[test]
fn a_document_is_called_by_its_folder_if_its_file_is_called_like_many() {
    let label = |path: &str| label(Path::new(path));
    assert_eq!(label("specs/a.json"), "a.json");
    assert_eq!(label("specs/a/openapi.yaml"), "a/openapi.yaml");
    assert_eq!(name("a/openapi.yaml"), "wire-a-openapi-yaml");
}
