//! `cargo xtask jsts`: the JSON-Schema-Test-Suite, tried on generated types.
//!
//! In: the suite (draft2020-12). Out: for each case, whether the type made of its group's schema does what it must: what is
//! valid comes back equal, what has the wrong shape is refused, and nothing crashes whatever the schema says. Each group is
//! generated on its own, because one that the generator refuses must not take the others with it; the ones it accepts
//! are then compiled as one crate. `tests/json-schema-test-suite.exceptions` lists the cases that fail, with reasons.

mod verdict;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use generator::rust::SchemaType;
use generator::{Input, Output};
use serde_json::{Value, json};

use self::verdict::Verdicts;
use crate::cli::Jsts;
use crate::disk::SpecFolder;
use crate::exceptions::Exceptions;
use crate::report::conclude;
use crate::roundtrip::place::{Place, write};
use crate::roundtrip::python::Python;
use crate::roundtrip::{driver, package};

/// The Python files: ours, and what it shares with the judge of `cargo xtask roundtrip`.
const SCRIPTS: [(&str, &str); 3] = [
    ("jsts.py", include_str!("jsts.py")),
    ("compare.py", include_str!("../roundtrip/judge/compare.py")),
    ("schemas.py", include_str!("../roundtrip/judge/schemas.py")),
];

/// Unions and enumerations that keep what they do not know would refuse nothing.
const CONFIG: &str = "[types]\nclosed = [\"*\"]\n";

/// The cases that are known to fail.
const EXCEPTIONS: &str = "tests/json-schema-test-suite.exceptions";

/// The document of all groups that the generator accepts.
const ALL: &str = "all.json";

/// What became of each group: `{"made": ..}`, `{"refused": reason}` or `{"crash": reason}`.
type Outcomes = BTreeMap<String, Value>;

/// Tries the suite and prints the result: exit code 0 if all is as it must be or listed, 1 if not, 2 if it could not be tried.
pub(crate) fn run(args: &Jsts) -> ExitCode {
    conclude(
        steps(args),
        args.format,
        Verdicts::text,
        Verdicts::json,
        Verdicts::is_good,
    )
}

fn steps(args: &Jsts) -> Result<Verdicts, String> {
    let place = Place::find()?;
    let python = Python::find(&place, &SCRIPTS)?;
    let default = || place.oracle.join("json-schema-test-suite");
    let suite = args.dir.clone().unwrap_or_else(default);
    if !suite.join("tests/draft2020-12").is_dir() {
        return Err(format!(
            "{} is not the suite: it has no folder tests/draft2020-12",
            suite.display()
        ));
    }
    let listed = place.workspace.join(EXCEPTIONS);
    let text = fs::read_to_string(&listed)
        .map_err(|e| format!("cannot read {}: {e}", listed.display()))?;
    let exceptions = Exceptions::read(EXCEPTIONS, &text)?;
    let folder = place.folder("json-schema-test-suite")?;
    let script = python.script("jsts.py");
    let [oracle, suite] = [place.oracle.as_os_str(), suite.as_os_str()];
    let call =
        |what: &str| python.run(&script, &[what.as_ref(), oracle, suite, folder.as_os_str()]);
    call("prepare")?;
    let mut outcomes = try_each(&folder)?;
    let exe = compile(&place, &folder, &mut outcomes)?;
    driver::feed(
        &exe,
        &folder.join("cases.jsonl"),
        &folder.join("answers.jsonl"),
    )?;
    write(&folder.join("outcomes.json"), &json!(outcomes).to_string())?;
    let verdicts: Value = serde_json::from_str(&call("verdict")?)
        .map_err(|e| format!("the verdicts are not JSON: {e}"))?;
    Ok(Verdicts::new(&outcomes, &verdicts, &exceptions))
}

/// Generates each group on its own.
fn try_each(folder: &Path) -> Result<Outcomes, String> {
    let path = folder.join("groups.json");
    let text =
        fs::read_to_string(&path).map_err(|e| format!("cannot read {}: {e}", path.display()))?;
    let groups: Vec<Value> = serde_json::from_str(&text)
        .map_err(|e| format!("{} is not a list: {e}", path.display()))?;
    let mut outcomes = Outcomes::new();
    for name in groups.iter().filter_map(|group| group["name"].as_str()) {
        let outcome = match generate(folder, &format!("{name}.json"))? {
            Err(panic) => json!({"crash": panic}),
            Ok(output) if output.tree.is_none() => {
                json!({"refused": package::errors(&output).join("; ")})
            }
            Ok(_) => json!({"made": true}),
        };
        outcomes.insert(name.to_owned(), outcome);
    }
    Ok(outcomes)
}

/// Compiles all groups that were made. The ones that the compiler refuses are taken out until it refuses none.
fn compile(
    place: &Place,
    folder: &Path,
    outcomes: &mut Outcomes,
) -> Result<std::path::PathBuf, String> {
    loop {
        let made = outcomes
            .iter()
            .filter(|(_, outcome)| outcome.get("made").is_some());
        let schemas: serde_json::Map<String, Value> = made
            .map(|(name, _)| (name.clone(), json!({"$ref": format!("{name}.schema.json")})))
            .collect();
        let document = json!({
            "openapi": "3.1.0",
            "info": {"title": "Suite", "version": "1"},
            "paths": {},
            "components": {"schemas": schemas},
        });
        write(&folder.join("spec").join(ALL), &document.to_string())?;
        let output = generate(folder, ALL)??;
        let Some(tree) = &output.tree else {
            let errors = package::errors(&output).join("; ");
            return Err(format!(
                "groups that the generator accepts one by one, it refuses together: {errors}"
            ));
        };
        package::write(place, folder, tree, &output.schemas)?;
        let errors = match package::build(place, folder)? {
            Ok(exe) => return Ok(exe),
            Err(errors) => errors,
        };
        let mut found = false;
        for error in &errors {
            for group in groups_of(error, &output.schemas) {
                found = true;
                let outcome = json!({"crash": format!("does not compile: {error}")});
                outcomes.insert(group, outcome);
            }
        }
        if !found {
            return Err(format!("the types do not compile: {}", errors.join("; ")));
        }
    }
}

/// The groups whose file an error of the compiler is in. Groups are called `G001`, and so are their files, but for the case.
fn groups_of(error: &str, schemas: &[SchemaType]) -> Vec<String> {
    let file = error.split(':').next().unwrap_or_default();
    let file = file.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = file.trim_end_matches(".rs").to_uppercase();
    let names = schemas.iter().map(|schema| &schema.schema);
    names
        .filter(|name| stem.starts_with(name.as_str()))
        .cloned()
        .collect()
}

/// Runs the generator on a document of the folder.
fn generate(folder: &Path, spec: &str) -> Result<Result<Output, String>, String> {
    let spec_folder = folder.join("spec");
    let files = SpecFolder::new(&spec_folder)
        .map_err(|e| format!("cannot read {}: {e}", spec_folder.display()))?;
    Ok(package::generate(&Input {
        config: Some(("codegen.toml", CONFIG)),
        ..Input::new(&files, spec, package::CLIENT)
    }))
}
