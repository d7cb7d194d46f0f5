//! The driver: a program that knows every named schema of a document by name.
//!
//! In: the types of the schemas. Out: the text of the program, and its answers to a file of cases.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{Seek as _, SeekFrom};
use std::path::Path;
use std::process::{Command, Stdio};

use generator::rust::SchemaType;

/// All of the program but the list of types.
const MAIN: &str = include_str!("driver_main.rs");

/// The manifest of the driver.
pub(crate) fn manifest(name: &str) -> String {
    format!(
        r#"[package]
name = "{name}"
version = "0.0.0"
edition = "2024"

[dependencies]
client = {{ path = "../client", default-features = false, features = ["full-serde", "rustls-no-provider"] }}
serde_json = {{ version = "1", features = ["raw_value"] }}
"#
    )
}

/// The program.
pub(crate) fn main(schemas: &[SchemaType]) -> String {
    let mut text = MAIN.to_owned();
    text.push_str(
        "fn dispatch(schema: &str, text: &str) -> Result<String, String> {\n    match schema {\n",
    );
    for schema in schemas {
        let (open, close) = if schema.nullable {
            ("Option<", ">")
        } else {
            ("", "")
        };
        // Writing to a String cannot fail.
        let _ = writeln!(
            text,
            "        {:?} => roundtrip::<{open}client::{}{close}>(text),",
            schema.schema, schema.path
        );
    }
    text.push_str("        _ => Err(\"there is no type for this schema\".to_owned()),\n    }\n}\n");
    text
}

/// Feeds the driver a file of cases, one a line, and writes its answers, one a line.
///
/// A case that ends the driver has the answer `{"crash": ..}`; the next one goes to a new driver.
///
/// # Errors
///
/// When the driver cannot be run or the files not be used.
pub(crate) fn feed(exe: &Path, cases: &Path, answers: &Path) -> Result<(), String> {
    let failed =
        |path: &Path, error: std::io::Error| format!("cannot use {}: {error}", path.display());
    let text = fs::read_to_string(cases).map_err(|e| failed(cases, e))?;
    let part = answers.with_extension("part");
    let (mut all, mut rest) = (String::new(), text.as_str());
    while !rest.is_empty() {
        let mut input = File::open(cases).map_err(|e| failed(cases, e))?;
        let from = (text.len() - rest.len()) as u64;
        input
            .seek(SeekFrom::Start(from))
            .map_err(|e| failed(cases, e))?;
        // A file, not a pipe: nobody has to read while the driver writes.
        let output = File::create(&part).map_err(|e| failed(&part, e))?;
        let status = Command::new(exe)
            .stdin(input)
            .stdout(output)
            .stderr(Stdio::null())
            .status();
        let status = status.map_err(|e| format!("cannot run {}: {e}", exe.display()))?;
        let answered = fs::read_to_string(&part).map_err(|e| failed(&part, e))?;
        let whole = answered.rfind('\n').map_or(0, |end| end + 1);
        let whole = answered.get(..whole).unwrap_or_default();
        all.push_str(whole);
        rest = after_lines(rest, whole.lines().count());
        if !rest.is_empty() {
            let crash = serde_json::json!({"crash": format!("the driver ended: {status}")});
            all.push_str(&format!("{crash}\n"));
            rest = after_lines(rest, 1);
        }
    }
    fs::write(answers, all).map_err(|e| failed(answers, e))?;
    fs::remove_file(&part).or_else(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Ok(()),
        _ => Err(failed(&part, error)),
    })
}

/// The text behind its first `count` lines.
pub(super) fn after_lines(text: &str, count: usize) -> &str {
    let mut ends = text.match_indices('\n').map(|(at, _)| at + 1);
    let end = match count {
        0 => Some(0),
        _ => ends.nth(count - 1),
    };
    end.and_then(|end| text.get(end..)).unwrap_or_default()
}
