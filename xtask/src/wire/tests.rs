//! Routes, records and sums; the whole is tried by running it.
#![allow(clippy::unwrap_used)]

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use serde_json::json;

use super::route::{Routes, template_has};
use super::score::Total;
use super::server::Server;
use crate::exceptions::Exceptions;

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
    assert_eq!(routes.find("GET", "/me").unwrap().0, 1);
    assert_eq!(routes.find("GET", "/you").unwrap().0, 0);
    assert!(routes.find("PUT", "/me").is_none());
}

#[test]
fn a_request_is_kept_as_it_came() {
    let answers = json!([{"method": "PUT", "path": "/a", "status": 201, "type": "text/plain", "body": "yes"}]);
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

#[test]
fn a_listed_fault_is_no_failure_and_one_that_is_gone_is() {
    let list = "a.json | get | schema | why\nother.json | get | schema | why\n";
    let mut total = Total::new(Exceptions::read("list", list).unwrap());
    total.add("a.json", &json!({"operations": 1, "failures": [{"operation": "get", "judge": "schema", "reason": "no"}]}));
    assert!(total.is_good());
    let mut total = Total::new(Exceptions::read("list", list).unwrap());
    total.add("a.json", &json!({"operations": 1, "failures": []}));
    assert_eq!(total.json()["unneeded"], json!(["a.json | get | schema"]));
}

#[test]
fn a_number_sign_of_a_template_is_part_of_the_path() {
    assert!(template_has("/a#one", "/a%23one"));
    assert!(!template_has("/a#one", "/a"));
}
