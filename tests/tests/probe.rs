//! What clients write where `../shared/oracle/probe_spec.py` knows the right request: every style, body and security scheme.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::Path;
use std::process::Command;

use serde_json::Value;
use tests::cargo::{outcome, target, write_if_changed, write_tree};
use tests::codegen::{Disk, Job};
use tests::server::{Reply, Request, Server};

/// A case of the probe: its name and the request.
struct Case {
    name: String,
    method: String,
    target: String,
    headers: Vec<(String, String)>,
    body: String,
}

#[tokio::test(flavor = "multi_thread")]
async fn the_client_writes_the_right_requests_of_3_0() {
    probe("3.0.3", 54).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_client_writes_the_right_requests_of_3_1() {
    probe("3.1.0", 60).await;
}

async fn probe(version: &str, count: usize) {
    let script = tests::workspace().join("../shared/oracle/probe_spec.py");
    if !script.exists() {
        eprintln!("skipped: {} is not here", script.display());
        return;
    }
    let folder = target(env!("CARGO_TARGET_TMPDIR"))
        .join("probe")
        .join(version);
    let cases = cases(&script, version, &folder);
    assert_eq!(cases.len(), count);
    write_client(&folder, &format!("probe_{}", version.replace('.', "_")));
    let reply = Reply::json("200 OK", r#"{"ok":true}"#);
    let server = Server::start(vec![reply; count]).await;
    let target = target(env!("CARGO_TARGET_TMPDIR")).join("probe/target");
    let words: String = cases
        .iter()
        .filter(|case| case.name.starts_with("word "))
        .map(|case| format!("{}\t{}\n", case.name, case.body))
        .collect();
    let url = server.url();
    let variables = [("PROBE_URL", url.as_str()), ("PROBE_WORDS", &words)];
    let arguments = ["test", "--quiet", "--features=full-serde", "--test=probe"];
    let (success, text) = outcome(&folder, &target, &arguments, &variables);
    assert!(success, "{text}");

    let requests = server.requests();
    let find = |case: &Case| {
        let is = |request: &&Request| request.header("x-case") == [case.name.as_str()];
        requests.iter().find(is)
    };
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|case| match find(case) {
            None => Some(format!("{}: no request", case.name)),
            Some(request) => difference(case, request).map(|text| format!("{}: {text}", case.name)),
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The right requests that the oracle lists.
fn cases(script: &Path, version: &str, folder: &Path) -> Vec<Case> {
    std::fs::create_dir_all(folder).unwrap();
    let [spec, cases] = ["spec.json", "cases.json"].map(|name| folder.join(name));
    let mut python = Command::new("python3");
    let arguments: [&std::ffi::OsStr; 4] = [
        script.as_ref(),
        version.as_ref(),
        spec.as_ref(),
        cases.as_ref(),
    ];
    assert!(python.args(arguments).status().unwrap().success());
    let list: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(cases).unwrap()).unwrap();
    let right = list.iter().filter(|case| case[1] == true);
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    right
        .map(|case| Case {
            name: text(&case[0]),
            method: text(&case[2]),
            target: text(&case[3]),
            headers: case[4]
                .as_object()
                .unwrap()
                .iter()
                .map(|(name, value)| (name.clone(), text(value)))
                .collect(),
            body: text(&case[5]),
        })
        .collect()
}

/// The client of the probe, with the calls as one of its tests. Cargo takes crates of one name in one target folder for the same.
fn write_client(folder: &Path, name: &str) {
    let job = Job {
        files: &Disk(folder.to_path_buf()),
        spec: "spec.json",
        overlays: &[],
        config: Some("[client]\ncontract-tests = true\n"),
        crate_name: name,
        lenient: false,
    };
    let tree = job.tree();
    let calls = std::fs::read_to_string(tests::workspace().join("tests/probe/calls.rs")).unwrap();
    let calls = calls.replace("probe::", &format!("{name}::"));
    let files = tree.files.iter();
    let files = files.map(|(path, text)| (path.as_str(), text.as_str()));
    let keep = |path: &str| matches!(path, "spec.json" | "cases.json" | "Cargo.lock");
    write_tree(
        folder,
        files.chain([("tests/probe.rs", calls.as_str())]),
        keep,
    );
    let manifest = std::fs::read_to_string(folder.join("Cargo.toml")).unwrap();
    write_if_changed(
        &folder.join("Cargo.toml"),
        &format!("{manifest}\n[workspace]\n"),
    );
    let lock = tests::workspace().join("Cargo.lock");
    if !folder.join("Cargo.lock").exists() {
        std::fs::copy(lock, folder.join("Cargo.lock")).unwrap();
    }
}

/// How a request is not the right one.
fn difference(case: &Case, request: &Request) -> Option<String> {
    let line = format!("{} {} HTTP/1.1", case.method, case.target);
    if decode(&request.line()) != decode(&line) {
        return Some(format!("{} instead of {line}", request.line()));
    }
    for (name, right) in &case.headers {
        let given = request.header(name).join(", ");
        let same = match name.as_str() {
            // The right one has a pair that is not declared.
            "Cookie" => right.split("; ").any(|pair| pair == given),
            "Content-Type" | "Accept" => essence(right) == essence(&given),
            _ => *right == given,
        };
        if !same {
            return Some(format!("{name}: {given} instead of {right}"));
        }
    }
    let body = String::from_utf8_lossy(request.body()).into_owned();
    let media_type = request.header("content-type").concat();
    (!same_body(&media_type, &body, &case.body)).then(|| format!("{body} instead of {}", case.body))
}

fn same_body(media_type: &str, given: &str, right: &str) -> bool {
    if let Some((_, boundary)) = media_type.split_once("boundary=") {
        return given.replace(boundary, "B") == right;
    }
    if media_type.contains("json") {
        let value = |text: &str| serde_json::from_str::<Value>(text).ok();
        return value(given) == value(right);
    }
    decode(given) == decode(right)
}

fn essence(media_type: &str) -> &str {
    media_type.split([';', ',']).next().unwrap_or_default()
}

/// `+`, `&`, `/` and `|` mean another thing when they are not encoded.
const KEPT: [&str; 4] = ["2B", "26", "2F", "7C"];

/// Percent-decoded text, but for what must stay encoded.
fn decode(text: &str) -> String {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('%') {
        out.extend_from_slice(before.as_bytes());
        let digits = after.get(..2).unwrap_or_default();
        match u8::from_str_radix(digits, 16) {
            Ok(byte) if !KEPT.contains(&digits) => {
                out.push(byte);
                rest = &after[2..];
            }
            _ => {
                out.push(b'%');
                rest = after;
            }
        }
    }
    out.extend_from_slice(rest.as_bytes());
    String::from_utf8_lossy(&out).into_owned()
}
