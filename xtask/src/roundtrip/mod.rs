//! `cargo xtask roundtrip`: do the generated types read what servers send, and write back the same?
//!
//! In: OpenAPI documents. Out: for all their named schemas, how many instances decode and come back equal, and why the others
//! do not. Neither the instances nor the judgement are ours: `../shared/oracle/instances.py` makes instances of every schema,
//! jsonschema-rs says which are valid, and `judge/` compares. Between the two stands a program built here for each document, the
//! driver, which decodes each instance as the type of its schema and encodes it again. Everything is written below
//! `target/roundtrip`.

pub(crate) mod driver;
pub(crate) mod package;
pub(crate) mod place;
pub(crate) mod python;
mod score;

#[cfg(test)]
mod tests;

use std::ffi::OsStr;
use std::path::Path;
use std::process::ExitCode;

use generator::Input;
use generator::rust::SchemaType;
use serde_json::Value;

use self::place::{Place, find_config};
use self::python::Python;
use self::score::{Failure, Score, Total};
use crate::cli::{Format, Roundtrip};
use crate::disk::SpecFolder;
use crate::report::{complain, say};

/// The Python files of the judge; the first is the one that is run.
const JUDGE: [(&str, &str); 4] = [
    ("judge.py", include_str!("judge/judge.py")),
    ("compare.py", include_str!("judge/compare.py")),
    ("schemas.py", include_str!("judge/schemas.py")),
    ("variants.py", include_str!("judge/variants.py")),
];

/// Judges each document and prints the result: exit code 0 if nothing failed, 1 if something did, 2 if it could not be tried.
pub(crate) fn run(args: &Roundtrip) -> ExitCode {
    let mut total = Total::default();
    let prepared = Place::find().and_then(|place| Ok((Python::find(&place, &JUDGE)?, place)));
    let (python, place) = match prepared {
        Ok(prepared) => prepared,
        Err(message) => {
            complain(&format!("error: {message}\n"));
            return ExitCode::from(2);
        }
    };
    for spec in &args.specs {
        complain(&format!("{}\n", spec.display()));
        match judge(&place, &python, spec, args) {
            Ok(score) => total.add(score),
            Err(message) => {
                complain(&format!("error: {}: {message}\n", spec.display()));
                return ExitCode::from(2);
            }
        }
    }
    match args.format {
        Format::Human => say(&total.text()),
        Format::Json => say(&format!("{}\n", total.json())),
    }
    ExitCode::from(u8::from(total.has_failures()))
}

/// What came of one document.
///
/// # Errors
///
/// When the tool cannot do its work. What the generator and its output do wrong is in the score.
fn judge(place: &Place, python: &Python, spec: &Path, args: &Roundtrip) -> Result<Score, String> {
    let label = spec.display().to_string();
    let stem = spec
        .file_stem()
        .ok_or("it has no file name")?
        .to_string_lossy();
    let folder = place.folder(&stem)?;
    let schemas = match package(place, spec, &folder)? {
        Ok(schemas) => schemas,
        Err(failures) => return Ok(Score::failed(label, failures)),
    };
    let exe = match package::build(place, &folder)? {
        Ok(exe) => exe,
        Err(errors) => {
            let failures = errors.into_iter().map(|e| Failure::of_spec("compile", e));
            return Ok(Score::failed(label, failures.collect()));
        }
    };
    let [instances, cases, answers] =
        ["instances", "cases", "answers"].map(|name| folder.join(name).with_extension("jsonl"));
    let rewritten = folder.join("schemas.json");
    let script = python.script("judge.py");
    let judge = |what: &str, files: &[&Path]| {
        let files = files.iter().map(|file| file.as_os_str());
        let arguments: Vec<_> = [what.as_ref()].into_iter().chain(files).collect();
        python.run(&script, &arguments)
    };
    let (per, seed) = (args.per.to_string(), args.seed.to_string());
    let options = ["--per", &per, "--seed", &seed].map(OsStr::new);
    let files = [rewritten.as_os_str(), instances.as_os_str()];
    let oracle = place.oracle.join("instances.py");
    let made = judge("rewrite", &[&place.oracle, spec, &rewritten])
        .and_then(|_| python.run(&oracle, &[&files[..], &options].concat()))
        .and_then(|said| Ok((said, judge("cases", &[&rewritten, &instances, &cases])?)));
    match made {
        Ok((said, _)) => complain(&format!("  {said}")),
        // A document that the oracle cannot read must not end the run on the others.
        Err(message) => {
            return Ok(Score::failed(
                label,
                vec![Failure::of_spec("oracle", message)],
            ));
        }
    }
    driver::feed(&exe, &cases, &answers)?;
    let verdict = judge("verdict", &[&rewritten, &cases, &answers])?;
    let verdict: Value = serde_json::from_str(&verdict)
        .map_err(|e| format!("the judge's verdict is not JSON: {e}"))?;
    Ok(Score::read(label, schemas.len(), &verdict))
}

/// Writes the crate of a document and its driver; the types of the schemas, or what the generator has against the document.
fn package(
    place: &Place,
    spec: &Path,
    folder: &Path,
) -> Result<Result<Vec<SchemaType>, Vec<Failure>>, String> {
    let (Some(parent), Some(name)) = (spec.parent(), spec.file_name().and_then(|n| n.to_str()))
    else {
        return Err("it has no usable file name".to_owned());
    };
    let parent = if parent.as_os_str().is_empty() {
        Path::new(".")
    } else {
        parent
    };
    let files = SpecFolder::new(parent).map_err(|e| format!("cannot be read: {e}"))?;
    let config = find_config(parent)?;
    let input = Input {
        config: config.as_deref().map(|text| ("codegen.toml", text)),
        lenient: true,
        ..Input::new(&files, name, package::CLIENT)
    };
    let output = match package::generate(&input) {
        Ok(output) => output,
        Err(panic) => return Ok(Err(vec![Failure::of_spec("crash", panic)])),
    };
    let Some(tree) = &output.tree else {
        let errors = package::errors(&output).into_iter();
        return Ok(Err(errors
            .map(|error| Failure::of_spec("generate", error))
            .collect()));
    };
    package::write(place, folder, tree, &output.schemas)?;
    Ok(Ok(output.schemas))
}
