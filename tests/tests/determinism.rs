//! The same input gives the same bytes, and so does the same input with its keys in another order, or with the names that
//! it was given before.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use generator::diagnostic::Sink;
use generator::lock;
use generator::source::{Files, Sources};
use generator::tree::Tree;
use tests::codegen::{Disk, Job, Memory, difference};
use tests::corpus;
use tests::shuffle::to_json;

/// Specs of others: 3.0, 3.1 and 3.2, JSON and YAML, with much of what each of them has. None of them is large, because
/// each is generated several times by a build that is not optimised.
const CORPUS: [&str; 10] = [
    "ably-control.yaml",
    "apple-reference-petstore.yaml",
    "assemblyai.yaml",
    "baseline-openapi-python-client.yaml",
    "buildomat.json",
    "deepl.yaml",
    "firecracker.json",
    "redocly-cafe-3.2.yaml",
    "taskmaster.json",
    "unitycatalog-2.yaml",
];

/// Two orders of the keys; what one of them leaves by chance as it is the other moves.
const SEEDS: [u64; 2] = [1, 2];

/// Generates twice, from JSON, and from JSON in other orders; what comes out different, if anything.
fn differences<F: Files>(files: &F, spec: &str, config: Option<&str>) -> String {
    let sources = Sources::load(files, spec, &Sink::default());
    let root = &sources.entry().root;
    let reordered =
        |seed, names| tree(&Memory::one(spec, to_json(root, seed)), spec, config, names);
    let first = tree(files, spec, config, None);
    let names = first.as_ref().ok();
    let names = names.and_then(|first| first.files.get(lock::FILE).map(String::as_str));
    let again = [
        ("twice", tree(files, spec, config, None)),
        ("with its names", tree(files, spec, config, names)),
        ("as JSON", reordered(None, None)),
        ("shuffled with its names", reordered(Some(3), names)),
    ];
    let shuffled = SEEDS.map(|seed| ("shuffled", reordered(Some(seed), None)));
    for (how, other) in again.into_iter().chain(shuffled) {
        let found = match (&first, &other) {
            (Ok(first), Ok(other)) => difference(first, other),
            (Err(_), Err(_)) => String::new(),
            (Err(errors), Ok(_)) => format!("only as it was:\n{errors}"),
            (Ok(_), Err(errors)) => errors.clone(),
        };
        if !found.is_empty() {
            return format!("{spec}, {how}:\n{found}\n");
        }
    }
    String::new()
}

/// The tree with names.lock in it, or the errors of the spec; `names` is what names.lock was before.
fn tree<F: Files>(
    files: &F,
    spec: &str,
    config: Option<&str>,
    names: Option<&str>,
) -> Result<Tree, String> {
    let job = Job {
        files,
        spec,
        overlays: &[],
        config,
        crate_name: "same",
        lenient: false,
    };
    let outcome = job.run_after(names);
    let (Some(mut tree), Some(given)) = (outcome.tree, outcome.lock) else {
        return Err(outcome.diagnostics);
    };
    tree.files.insert(lock::FILE.to_owned(), given.text());
    Ok(tree)
}

#[test]
fn the_seed_is_generated_alike() {
    let files = Disk(tests::workspace().join("spec"));
    let found = differences(&files, "openapi.yaml", None);
    assert!(found.is_empty(), "{found}");
}

#[test]
fn the_goldens_are_generated_alike() {
    let found = tests::golden::cases().into_iter().map(|case| {
        let config = case.input("codegen.toml");
        let files = Disk(case.folder);
        let found = differences(&files, tests::golden::SPEC, config.as_deref());
        found.replacen(tests::golden::SPEC, &case.name, 1)
    });
    let found: String = found.collect();
    assert!(found.is_empty(), "{found}");
}

#[test]
fn the_corpus_is_generated_alike() {
    let Some(folder) = corpus::specs() else {
        return;
    };
    let files = Disk(folder);
    let found = CORPUS.map(|spec| differences(&files, spec, None)).concat();
    assert!(found.is_empty(), "{found}");
}

/// A shuffle that moved nothing would make the tests above pass whatever the generator does.
#[test]
fn shuffling_moves_keys_and_keeps_properties() {
    let files = Disk(tests::workspace().join("spec"));
    let sources = Sources::load(&files, "openapi.yaml", &Sink::default());
    let root = &sources.entry().root;
    let plain = to_json(root, None);
    let shuffled = to_json(root, Some(1));
    assert_ne!(plain, shuffled);
    assert_eq!(plain.len(), shuffled.len());
    let parse = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    let (mut plain_value, mut shuffled_value) = (parse(&plain), parse(&shuffled));
    for value in [&mut plain_value, &mut shuffled_value] {
        // The one list that is shuffled too.
        let schemas = value["components"]["schemas"].as_object_mut().unwrap();
        for schema in schemas.values_mut() {
            if let Some(required) = schema.get_mut("required").and_then(|r| r.as_array_mut()) {
                required.sort_by_key(|name| name.as_str().map(str::to_owned));
            }
        }
    }
    assert_eq!(plain_value, shuffled_value);
    let order = [
        "\"job_id\":{",
        "\"status\":{",
        "\"results\":{",
        "\"metadata\":{",
        "\"config\":{",
    ];
    let places = order.map(|key| shuffled.find(key).unwrap());
    assert!(places.is_sorted(), "{places:?}");
}
