//! The contract of the command line: exit codes, what is written, and what is said where.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

/// A folder with a copy of the document of this workspace, `spec/openapi.yaml`.
struct Place {
    temp: TempDir,
}

impl Place {
    fn new() -> Self {
        let place = Self {
            temp: TempDir::new().unwrap(),
        };
        let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/openapi.yaml");
        fs::create_dir(place.path("spec")).unwrap();
        fs::copy(spec, place.path("spec/openapi.yaml")).unwrap();
        place
    }

    fn path(&self, path: &str) -> PathBuf {
        self.temp.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn edit(&self, path: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(path)).unwrap();
        assert!(text.contains(from), "{path} does not hold {from}");
        self.write(path, &text.replace(from, to));
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.run_in(".", arguments)
    }

    fn run_in(&self, folder: &str, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_xtask"))
            .args(arguments)
            .current_dir(self.path(folder))
            .env_remove("CARGO_MANIFEST_DIR")
            .output()
            .unwrap()
    }

    fn json(&self, arguments: &[&str]) -> (Option<i32>, Value) {
        let output = self.run(&[arguments, &["--format", "json"]].concat());
        let text = stdout(&output);
        let value = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{e}: {text}"));
        (output.status.code(), value)
    }

    /// Every file below a folder.
    fn files(&self, folder: &str) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut out = BTreeMap::new();
        let mut due = vec![self.path(folder)];
        while let Some(folder) = due.pop() {
            for entry in fs::read_dir(folder).into_iter().flatten() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    due.push(path);
                } else {
                    out.insert(path.clone(), fs::read(path).unwrap());
                }
            }
        }
        out
    }
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// Takes the number before a word out of a summary: `3 files written` gives 3 for ` files written`.
fn number(text: &str, after: &str) -> usize {
    let before = text.split(after).next().unwrap();
    let digits = before.rsplit(|c: char| !c.is_ascii_digit()).next().unwrap();
    digits
        .parse()
        .unwrap_or_else(|_| panic!("no number before {after:?} in {text:?}"))
}

#[test]
fn a_crate_is_written_once() {
    let place = Place::new();
    let first = place.run(&["codegen"]);
    assert_eq!(first.status.code(), Some(0), "{}", stderr(&first));
    let text = stdout(&first);
    assert!(text.starts_with("generated/: 1 operation, "), "{text}");
    assert!(
        text.trim_end().ends_with(" ms") && text.lines().count() == 1,
        "{text}"
    );
    let written = place.files("generated");
    assert_eq!(number(&text, " files written"), written.len());
    assert!(written.contains_key(&place.path("generated/Cargo.toml")));
    assert!(written.contains_key(&place.path("generated/src/lib.rs")));

    let second = stdout(&place.run(&["codegen"]));
    assert_eq!(number(&second, " files written"), 0);
    assert_eq!(number(&second, " unchanged"), written.len());
    assert_eq!(place.files("generated"), written);
}

#[test]
fn check_says_what_is_stale_and_writes_nothing() {
    let place = Place::new();
    let output = place.run(&["codegen", "--check"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        stderr(&output).contains("generated/src/lib.rs: missing"),
        "{}",
        stderr(&output)
    );
    assert!(place.files("generated").is_empty());

    place.run(&["codegen"]);
    let output = place.run(&["codegen", "--check"]);
    assert_eq!(
        (output.status.code(), stderr(&output).as_str()),
        (Some(0), "")
    );

    let lib = fs::read_to_string(place.path("generated/src/lib.rs")).unwrap();
    place.write("generated/src/lib.rs", &format!("{lib}// edited\n"));
    let before = place.files("generated");
    let output = place.run(&["codegen", "--check", "--spec", "spec/openapi.yaml"]);
    assert_eq!(output.status.code(), Some(1));
    let text = stderr(&output);
    let line = lib.lines().count() + 1;
    assert!(
        text.contains(&format!(
            "generated/src/lib.rs:{line}: differs, from #/info\n  -// edited\n"
        )),
        "{text}"
    );
    assert!(
        text.contains("run `cargo xtask codegen --spec spec/openapi.yaml` to"),
        "{text}"
    );
    assert_eq!(place.files("generated"), before);
    assert!(
        place.json(&["codegen", "--check"]).1["stale"]
            .as_array()
            .unwrap()
            .contains(&"src/lib.rs".into())
    );
}

#[test]
fn diff_prints_a_patch_and_writes_nothing() {
    let place = Place::new();
    place.run(&["codegen"]);
    assert_eq!(stdout(&place.run(&["codegen", "--diff"])), "");
    let lib = fs::read_to_string(place.path("generated/src/lib.rs")).unwrap();
    place.write("generated/src/lib.rs", &format!("{lib}// edited\n"));
    let before = place.files("generated");
    let output = place.run(&["codegen", "--diff"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let text = stdout(&output);
    assert!(
        text.starts_with("--- a/generated/src/lib.rs\n+++ b/generated/src/lib.rs\n@@ "),
        "{text}"
    );
    assert!(text.contains("\n-// edited\n"), "{text}");
    assert_eq!(place.files("generated"), before);
    let empty = TempDir::new().unwrap();
    let out = empty.path().join("new");
    let text = stdout(&place.run(&["codegen", "--diff", "--out", out.to_str().unwrap()]));
    assert!(text.starts_with("--- /dev/null\n"), "{text}");
    assert!(!out.exists());
}

#[test]
fn the_users_files_are_kept_and_conflicts_refused() {
    let place = Place::new();
    place.run(&["codegen"]);
    place.write("generated/src/mine/mod.rs", "pub fn mine() {}\n");
    place.write("generated/README.md", "mine\n");
    place.write(
        "generated/src/old.rs",
        "// Written by `cargo xtask codegen`.\n",
    );
    place.write(
        "generated/src/lib.rs",
        "// Written by `cargo xtask codegen`.\nold\n",
    );
    let (code, report) = place.json(&["codegen"]);
    assert_eq!(code, Some(0), "{report}");
    assert_eq!(
        (&report["files_written"], &report["files_removed"]),
        (&1.into(), &1.into())
    );
    assert!(place.path("generated/src/mine/mod.rs").exists());
    assert!(place.path("generated/README.md").exists());
    assert!(!place.path("generated/src/old.rs").exists());

    place.write("generated/src/lib.rs", "pub fn mine() {}\n");
    place.write(
        "generated/src/old.rs",
        "// Written by `cargo xtask codegen`.\n",
    );
    let before = place.files("generated");
    let output = place.run(&["codegen"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        stderr(&output).contains("\n  generated/src/lib.rs\n"),
        "{}",
        stderr(&output)
    );
    assert_eq!(place.files("generated"), before);
}

#[test]
fn errors_in_the_document_are_all_located_and_nothing_is_written() {
    let place = Place::new();
    place.run(&["codegen"]);
    let before = place.files("generated");
    place.edit(
        "spec/openapi.yaml",
        "title: Endpoints",
        "title: Endpoints\n  title: Again\n  version: '0'",
    );
    let output = place.run(&["codegen"]);
    assert_eq!(output.status.code(), Some(2));
    let text = stderr(&output);
    assert!(
        text.contains("error[duplicate-key]: the key `title` is given twice"),
        "{text}"
    );
    assert!(text.contains(" --> spec/openapi.yaml:4:10\n"), "{text}");
    assert!(
        text.contains("error[duplicate-key]: the key `version` is given twice"),
        "{text}"
    );
    assert!(text.ends_with("2 errors; nothing was written\n"), "{text}");
    assert_eq!(stdout(&output), "");
    assert_eq!(place.files("generated"), before);

    let (code, report) = place.json(&["codegen"]);
    assert_eq!(code, Some(2));
    assert_eq!(report["errors"], 2);
    let first = &report["diagnostics"][0];
    assert_eq!(
        (&first["code"], &first["line"]),
        (&"duplicate-key".into(), &4.into())
    );
    assert_eq!(
        (&first["file"], &first["pointer"]),
        (&"spec/openapi.yaml".into(), &"#/info/title".into())
    );
}

#[test]
fn json_has_its_keys_in_every_case() {
    let place = Place::new();
    let keys = [
        "operations",
        "types",
        "files_written",
        "files_unchanged",
        "files_removed",
        "losses",
        "warnings",
        "errors",
        "millis",
    ];
    let nowhere = ["codegen", "--spec", "no.yaml"];
    for (arguments, expected) in [
        (&["codegen"][..], 0),
        (&["codegen", "--check"], 0),
        (&["codegen", "--diff"], 0),
        (&nowhere, 2),
    ] {
        let (code, report) = place.json(arguments);
        assert_eq!(code, Some(expected), "{report}");
        for key in keys {
            assert!(report[key].is_u64(), "{key}: {report}");
        }
        assert!(report["diagnostics"].is_array(), "{report}");
    }
}

/// A document one member of which loses a constraint.
const LOSS: &str = "openapi: 3.1.0
info: {title: Losses, version: '1'}
paths: {}
components:
  schemas:
    Root:
      type: object
      properties:
        a: {type: object, properties: {b: {}}, anyOf: [{required: [b]}]}
";

#[test]
fn new_losses_are_those_that_the_committed_ledger_does_not_list() {
    let place = Place::new();
    place.write("spec/openapi.yaml", LOSS);
    let deny = ["codegen", "--deny", "new"];
    let refused = place.run(&deny);
    assert_eq!(refused.status.code(), Some(2), "{}", stdout(&refused));
    assert!(stderr(&refused).contains("error[unenforced-constraint]"));
    assert_eq!(place.run(&["codegen"]).status.code(), Some(0));
    assert!(place.path("generated/LOSSES.md").is_file());
    let accepted = place.run(&deny);
    assert_eq!(accepted.status.code(), Some(0), "{}", stderr(&accepted));
    // Without losses there is no ledger.
    place.edit("spec/openapi.yaml", ", anyOf: [{required: [b]}]", "");
    assert_eq!(place.run(&deny).status.code(), Some(0));
    assert!(!place.path("generated/LOSSES.md").exists());
}

#[test]
fn findings_can_be_annotations() {
    let place = Place::new();
    place.write("spec/openapi.yaml", LOSS);
    let output = place.run(&["codegen", "--format", "github"]);
    let text = stdout(&output);
    let annotation = "::warning file=spec/openapi.yaml,line=9,col=";
    assert!(text.starts_with(annotation), "{text}");
    assert!(text.contains("generated/: 0 operations, "), "{text}");
}

#[test]
fn what_is_named_wrongly_is_a_usage_error() {
    let place = Place::new();
    for (arguments, says) in [
        (
            &["codegen", "--spec", "no.yaml"][..],
            "there is no document no.yaml",
        ),
        (&["codegen", "--config", "no.toml"], "cannot read no.toml"),
        (
            &["codegen", "--name", "1 x"],
            "cannot be the name of a crate",
        ),
        (
            &["codegen", "--out", "spec/openapi.yaml"],
            "is not a folder",
        ),
        (&["codegen", "--sepc", "x"], "--sepc"),
        (&["codegne"], "codegne"),
        (&["explain", "no-such-code"], "is not a code"),
    ] {
        let output = place.run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(
            stderr(&output).contains(says),
            "{arguments:?}: {}",
            stderr(&output)
        );
        assert!(!place.path("generated").exists());
    }
}

#[test]
fn paths_are_relative_to_the_current_folder() {
    let place = Place::new();
    fs::create_dir(place.path("work")).unwrap();
    let arguments = [
        "codegen",
        "--spec",
        "../spec/openapi.yaml",
        "--out",
        "deep/client",
        "--name",
        "my_client",
    ];
    let output = place.run_in("work", &arguments);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(
        stdout(&output).starts_with("deep/client/: "),
        "{}",
        stdout(&output)
    );
    let manifest = fs::read_to_string(place.path("work/deep/client/Cargo.toml")).unwrap();
    assert!(manifest.contains("name = \"my_client\""), "{manifest}");
    // The name is kept without being given again.
    let (_, report) = place.json(&["codegen", "--out", "work/deep/client"]);
    assert_eq!(report["files_written"], 0, "{report}");
}

#[test]
fn defaults_are_those_of_the_workspace() {
    let place = Place::new();
    fs::create_dir_all(place.path("xtask")).unwrap();
    fs::create_dir_all(place.path("elsewhere")).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .arg("codegen")
        .current_dir(place.path("elsewhere"))
        .env("CARGO_MANIFEST_DIR", place.path("xtask"))
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(place.path("generated/src/lib.rs").exists());
}

#[test]
fn explanations() {
    let place = Place::new();
    for name in ["dangling-ref", "error[dangling-ref]"] {
        let output = place.run(&["explain", name]);
        assert_eq!(output.status.code(), Some(0));
        assert!(
            stdout(&output).starts_with("error[dangling-ref]: A reference leads nowhere.\n\n"),
            "{}",
            stdout(&output)
        );
    }
    let all = stdout(&place.run(&["explain"]));
    assert!(
        all.lines().count() > 20 && all.contains("\nduplicate-key "),
        "{all}"
    );
}

#[test]
fn a_killed_run_is_cleared_up() {
    let place = Place::new();
    place.run(&["codegen"]);
    let before = place.files("generated");
    place.write(
        "generated/.src.codegen-1/lib.rs",
        "// Written by `cargo xtask codegen`.\n",
    );
    place.write(
        ".generated.codegen-1/src/lib.rs",
        "// Written by `cargo xtask codegen`.\n",
    );
    place.write("generated/src/.lib.rs.codegen-1.new", "half");
    let output = place.run(&["codegen"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(place.files("generated"), before);
    assert!(!place.path(".generated.codegen-1").exists());

    fs::rename(
        place.path("generated"),
        place.path(".generated.codegen-1.old"),
    )
    .unwrap();
    assert_eq!(place.run(&["codegen"]).status.code(), Some(0));
    assert_eq!(place.files("generated"), before);
    assert!(!place.path(".generated.codegen-1.old").exists());
}

#[test]
fn runs_at_the_same_time_take_turns() {
    let place = Place::new();
    let start = || {
        Command::new(env!("CARGO_BIN_EXE_xtask"))
            .args(["codegen", "--format", "json"])
            .current_dir(place.temp.path())
            .env_remove("CARGO_MANIFEST_DIR")
            .stdout(std::process::Stdio::piped())
            .spawn()
            .unwrap()
    };
    let runs: Vec<_> = (0..6).map(|_| start()).collect();
    let mut written = 0;
    for run in runs {
        let output = run.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", stdout(&output));
        let report: Value = serde_json::from_slice(&output.stdout).unwrap();
        written += report["files_written"].as_u64().unwrap();
    }
    assert_eq!(written, place.files("generated").len() as u64);
}

#[test]
fn check_says_what_has_changed_in_the_document() {
    let place = Place::new();
    let git = |arguments: &[&str]| {
        let mut git = Command::new("git");
        git.args(["-c", "user.name=T", "-c", "user.email=t@example.org"]);
        git.args([
            "-c",
            "commit.gpgsign=false",
            "-c",
            "init.defaultBranch=main",
        ]);
        let output = git.args(arguments).current_dir(place.path(".")).output();
        output.is_ok_and(|output| output.status.success())
    };
    if !git(&["init", "--quiet"]) {
        println!("skipped: there is no git");
        return;
    }
    place.run(&["codegen"]);
    // Not committed yet: the place in the document is all that can be said.
    place.edit("spec/openapi.yaml", "title: ", "title: New ");
    let text = stderr(&place.run(&["codegen", "--check"]));
    assert!(
        text.contains("generated/src/lib.rs:3: differs, from #/info\n"),
        "{text}"
    );
    assert!(!text.contains("last committed"), "{text}");
    place.edit("spec/openapi.yaml", "title: New ", "title: ");

    assert!(git(&["add", "."]) && git(&["commit", "--quiet", "-m", "All of it"]));
    place.edit("spec/openapi.yaml", "title: ", "title: New ");
    place.edit(
        "spec/openapi.yaml",
        "    ValidationError:\n",
        "    ValidationError:\n      description: New\n",
    );
    // What is committed of the document since then is found too.
    assert!(git(&[
        "commit",
        "--quiet",
        "-a",
        "-m",
        "The document alone"
    ]));
    let output = place.run(&["codegen", "--check"]);
    let text = stderr(&output);
    assert_eq!(output.status.code(), Some(1), "{text}");
    for part in [
        ", \"All of it\"; since then in the document:\n",
        "  changed #/info/title (spec/openapi.yaml:",
        "): generated/src/lib.rs\n",
        "  added #/components/schemas/ValidationError/description (spec/openapi.yaml:",
        "): generated/src/types/validation_error.rs\n",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let text = stdout(&place.run(&["codegen", "--check", "--format", "github"]));
    let part = ",title=the generated crate is out of date::#/info/title was changed; run `cargo xtask codegen`%0Agenerated/src/lib.rs\n";
    assert!(
        text.contains("::error file=spec/openapi.yaml,line=") && text.contains(part),
        "{text}"
    );
    let (_, json) = place.json(&["codegen", "--check"]);
    let files = json["stale_because"]["files"].as_array().unwrap();
    let file = files
        .iter()
        .find(|file| file["path"] == "src/lib.rs")
        .unwrap();
    assert_eq!(file["origin"], "#/info");
    assert_eq!(file["changes"][0]["pointer"], "#/info/title");

    place.run(&["codegen"]);
    assert!(git(&["add", "."]) && git(&["commit", "--quiet", "-m", "cargo xtask codegen"]));
    let lib = fs::read_to_string(place.path("generated/src/lib.rs")).unwrap();
    place.write("generated/src/lib.rs", &format!("{lib}// edited\n"));
    let text = stderr(&place.run(&["codegen", "--check"]));
    assert!(
        text.contains("the document says the same as then"),
        "{text}"
    );
}
