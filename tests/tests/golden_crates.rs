//! What the generator makes of small specs, as crates: they compile without a warning, are formatted and documented as a
//! reviewer expects, and their `tests.rs` passes.
//!
//! All are members of one scratch workspace in the target folder, so that dependencies are built once, and files are written
//! only where they change, so that a second run is quick.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::PathBuf;
use std::sync::LazyLock;

use tests::cargo::{copy_lock, outcome, run, target, write_if_changed};
use tests::golden::{Case, cases, write_crate};
use tests::server::{Reply, Request, Server};

/// The features that bring code of the crate's own. The others choose what reqwest is built with, some of it in C, for which
/// a fresh machine lacks the headers.
const FEATURES: &str = "--features=full-serde,blocking,tracing,gzip";

/// The cases, written to the scratch workspace once for all tests.
static CASES: LazyLock<Vec<Case>> = LazyLock::new(|| {
    let cases = cases();
    write_workspace(&cases);
    cases
});

/// The scratch workspace; its own target folder is inside.
fn scratch() -> PathBuf {
    target(env!("CARGO_TARGET_TMPDIR")).join("golden-workspace")
}

/// Runs cargo on all cases.
fn cargo(args: &[&str]) -> String {
    LazyLock::force(&CASES);
    run(&scratch(), &scratch().join("target"), args)
}

#[test]
fn rustfmt_has_nothing_to_change() {
    cargo(&["fmt", "--all", "--check"]);
}

/// With and without the features: what only one of them uses must not be a warning in the other. The `tests.rs` of a case
/// reads and writes every type, which takes all of them.
#[test]
fn clippy_has_nothing_to_say() {
    let clippy = ["clippy", "--workspace", "--keep-going"];
    // The library as its own test target would be built a second time, and has no tests.
    let all = ["--lib", "--test", "*", FEATURES];
    for targets in [&["--lib"][..], &all] {
        cargo(&[&clippy, targets, &["--", "-D", "warnings"]].concat());
    }
}

#[test]
fn rustdoc_has_nothing_to_say() {
    let doc = ["doc", "--workspace", "--no-deps", "--keep-going"];
    cargo(&[&doc[..], &[FEATURES]].concat());
}

#[test]
fn what_the_cases_test_holds() {
    let test = ["test", "--workspace", "--no-fail-fast", FEATURES];
    let output = cargo(&[&test[..], &["--test", "golden"]].concat());
    let wanted = CASES.iter().filter(|case| case.input("tests.rs").is_some());
    let ran = output.matches("Running tests/golden.rs").count();
    assert_eq!(ran, wanted.count(), "not every tests.rs was run:\n{output}");
}

/// Code in the words of a document is not taken for tests of the crate.
#[test]
fn documentation_holds_no_tests() {
    cargo(&["test", "--doc", "--package", "t16_docs", FEATURES]);
}

/// `tests/contract.rs` of the case `contract` against a server that takes all calls but one.
#[tokio::test(flavor = "multi_thread")]
async fn a_contract_test_calls_every_operation_and_says_what_failed() {
    LazyLock::force(&CASES);
    let pet = Reply::json("200 OK", r#"{"name":"Rex"}"#);
    let done = || Reply::response("204 No Content", "", "");
    let broken = Reply::response("500 Internal Server Error", "", "");
    let server = Server::start([done(), done(), done(), broken, pet]).await;
    let url = server.url();
    let target = scratch().join("target");
    let args = [
        "test",
        "--package",
        "contract",
        FEATURES,
        "--test",
        "contract",
    ];
    let run = tokio::task::spawn_blocking(move || {
        outcome(&scratch(), &target, &args, &[("CONTRACT_BASE_URL", &url)])
    });
    let (success, text) = run.await.unwrap();
    assert!(!success, "{text}");
    assert!(text.contains("4 passed, 1 failed"), "{text}");
    assert!(
        text.contains(
            "failed add_pet as multipart/form-data: POST /pets: 500 Internal Server Error"
        ),
        "{text}"
    );
    let requests = server.requests();
    let lines: Vec<String> = requests.iter().map(Request::line).collect();
    assert_eq!(
        lines,
        [
            "PUT /files HTTP/1.1",
            "PUT /notes HTTP/1.1",
            "POST /pets HTTP/1.1",
            "POST /pets HTTP/1.1",
            "GET /pets/12?fields=name&since=2024-01-02T03%3A04%3A05Z&code=AA-0&word=texttt HTTP/1.1",
        ]
    );
    let last = &requests[4];
    assert_eq!(last.header("x-example"), ["from the document"]);
    assert_eq!(last.header("authorization"), ["Bearer contract"]);
}

fn write_workspace(cases: &[Case]) {
    let folder = scratch();
    for case in cases {
        let outcome = case.generate();
        let tree = outcome.tree.expect("golden.rs says what is wrong");
        write_crate(case, &tree, &folder.join(&case.name));
    }
    remove_strays(cases);
    let members: Vec<_> = cases.iter().map(|case| &case.name).collect();
    // What a debugger needs is most of what building these crates takes, on the disk and in time.
    let manifest = format!(
        "[workspace]\nresolver = \"3\"\nmembers = {members:?}\n\n[profile.dev]\ndebug = false\nincremental = false\n"
    );
    write_if_changed(&folder.join("Cargo.toml"), &manifest);
    copy_lock(&folder);
}

/// Crates of cases that are no more.
fn remove_strays(cases: &[Case]) {
    for entry in std::fs::read_dir(scratch()).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        let known = name == "target" || cases.iter().any(|case| case.name == name);
        if !known && entry.path().join("Cargo.toml").is_file() {
            std::fs::remove_dir_all(entry.path()).unwrap();
        }
    }
}
