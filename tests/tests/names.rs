//! What names.lock is for and what it cannot do: names stay, merges are repaired, and whatever is in the file changes names
//! and nothing else.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeMap;
use std::str::FromStr as _;

use generator::lock::{Lock, rename};
use proc_macro2::{TokenStream, TokenTree};
use tests::codegen::{Job, Memory, Outcome, difference};
use tests::evolution::folder;

/// The spec that most cases of `tests/evolution` begin with: it has names of every kind.
fn spec() -> String {
    std::fs::read_to_string(folder().join("old.yaml")).unwrap()
}

fn run(spec: &str, lock: Option<&str>) -> Outcome {
    let job = Job {
        files: &Memory::one("spec.yaml", spec),
        spec: "spec.yaml",
        overlays: &[],
        config: None,
        crate_name: "harbour",
        lenient: false,
    };
    job.run_after(lock)
}

/// The lock of a run that finds nothing to say about the one it is given.
fn lock_of(spec: &str, lock: Option<&str>) -> Lock {
    let outcome = run(spec, lock);
    assert_eq!(outcome.diagnostics, "");
    outcome.lock.unwrap()
}

/// Every line of a lock changed by `change`, which is handed the key and the right side.
fn changed(lock: &Lock, change: impl Fn(&str, &str) -> String) -> String {
    let text = lock.text();
    let lines = text.lines().map(|line| match line.split_once(" = ") {
        Some((key, value)) => change(key, value),
        None => line.to_owned(),
    });
    lines.map(|line| line + "\n").collect()
}

#[test]
fn names_of_every_kind_are_locked() {
    let lock = lock_of(&spec(), None);
    for (key, path) in [
        (
            "#/components/schemas/container_load",
            "types::container_load::ContainerLoad",
        ),
        ("#/components/schemas/Ship field homePort", "home_port"),
        (
            "#/components/schemas/Ship/properties/state variant In%20Port",
            "InPort",
        ),
        (
            "#/components/schemas/Cargo variant container_load",
            "ContainerLoad",
        ),
        ("#/paths/~1ships/get method listShips", "ships::list_ships"),
        ("#/paths/~1ships/get parameter query.limit", "limit"),
        ("#/paths/~1ships/post body", "body"),
        ("#/tags/ships", "ships::Ships"),
        ("#/tags/ships accessor", "ships"),
        ("#/components/securitySchemes method apiKey", "api_key"),
        ("#/components/securitySchemes constant token", "TOKEN"),
        ("#/components/securitySchemes env token.TOKEN", "TOKEN"),
        ("#/info env", "HARBOUR"),
        (
            "#/servers constant https://harbour.example/api",
            "PRODUCTION",
        ),
        (
            "#/servers type https://{region}.harbour.example/api",
            "servers::Regional",
        ),
        (
            "#/servers/https://{region}.harbour.example/api variable region",
            "region",
        ),
        (
            "#/servers/https://{region}.harbour.example/api/region variant north-sea",
            "NorthSea",
        ),
        (
            "#/webhooks/shipArrived/post function",
            "webhooks::parse_ship_arrived",
        ),
    ] {
        let entry = lock.get(key);
        let found = entry.map(|entry| entry.path.as_str());
        assert_eq!(found, Some(path), "{key} in\n{}", lock.text());
    }
}

#[test]
fn entries_whose_target_is_gone_are_dropped() {
    let lock = lock_of(&spec(), None);
    let text =
        lock.text() + "#/components/schemas/Gone = types::gone::Gone\n#/tags/gone = gone::Gone\n";
    assert_eq!(lock_of(&spec(), Some(&text)), lock);
}

#[test]
fn a_merge_that_took_both_sides_is_repaired() {
    let base = spec();
    let add = |field: &str| {
        base.replace(
            "        captain:\n",
            &format!("        {field}: {{type: string}}\n        captain:\n"),
        )
    };
    let (ours, theirs) = (add("flag"), add("mast"));
    let both = ours.replace(
        "        captain:\n",
        "        mast: {type: string}\n        captain:\n",
    );
    let mut of_ours = lock_of(&ours, None);
    rename(&mut of_ours, "types::Ship::flag", "ensign").unwrap();
    let of_theirs = lock_of(&theirs, None);
    // What git's `merge=union` leaves: all lines of both sides, in no order, some of them twice.
    let union = format!("{}{}", of_theirs.text(), of_ours.text());
    let marked = format!(
        "<<<<<<< HEAD\n{}=======\n{}>>>>>>> theirs\n",
        of_ours.text(),
        of_theirs.text()
    );
    let repaired = lock_of(&both, Some(&union));
    assert_eq!(repaired, lock_of(&both, Some(&marked)));
    let name = |key| repaired.get(key).map(|entry| entry.path.as_str());
    assert_eq!(name("#/components/schemas/Ship field flag"), Some("ensign"));
    assert_eq!(name("#/components/schemas/Ship field mast"), Some("mast"));
    assert_eq!(lock_of(&both, Some(&repaired.text())), repaired);
}

#[test]
fn two_things_of_one_name_are_told_apart() {
    let lock = lock_of(&spec(), None);
    let text = changed(&lock, |key, value| {
        let value = match key {
            "#/components/schemas/Bulk" => "types::berth::Berth",
            "#/components/schemas/Ship field name" => "id",
            _ => value,
        };
        format!("{key} = {value}")
    });
    let outcome = run(&spec(), Some(&text));
    let repaired = outcome.lock.unwrap();
    let name = |key| repaired.get(key).map(|entry| entry.path.as_str());
    assert_eq!(name("#/components/schemas/Bulk"), Some("types::bulk::Bulk"));
    assert_eq!(name("#/components/schemas/Ship field name"), Some("name"));
    assert_eq!(run(&spec(), Some(&repaired.text())).lock, Some(repaired));
}

/// How often each text occurs that is sent, read or compared: literals that are neither documentation nor, as in messages
/// about a union, the name of a variant.
fn literals(outcome: &Outcome) -> BTreeMap<String, usize> {
    let tree = outcome.tree.as_ref().unwrap();
    let mut found = BTreeMap::new();
    // The names of environment variables are names too, and are in this file.
    let files = tree.files.iter().filter(|(path, _)| {
        path.ends_with(".rs") && !path.starts_with("src/runtime/") && *path != "src/client.rs"
    });
    for (path, text) in files {
        if let Err(error) = syn::parse_file(text) {
            panic!("{path}: {error}\n{text}");
        }
        let code: String = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .map(|line| format!("{line}\n"))
            .collect();
        count(TokenStream::from_str(&code).unwrap(), &mut found);
    }
    let lock = outcome.lock.as_ref().unwrap();
    for (_, entry) in lock.iter().filter(|(key, _)| key.contains(" variant ")) {
        found.remove(&format!("\"{}\"", entry.name()));
    }
    found
}

/// A literal without what stands in braces: in the URL of a server that is the name of a field.
fn without_fields(literal: &str) -> String {
    let mut out = String::new();
    for part in literal.split('{') {
        out.push_str(part.split_once('}').map_or(part, |(_, rest)| rest));
    }
    out
}

fn count(tokens: TokenStream, found: &mut BTreeMap<String, usize>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => count(group.stream(), found),
            TokenTree::Literal(literal) => {
                *found
                    .entry(without_fields(&literal.to_string()))
                    .or_default() += 1;
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) => {}
        }
    }
}

#[test]
fn whatever_is_in_it_only_names_change() {
    let lock = lock_of(&spec(), None);
    let plain = run(&spec(), None);
    let wanted = literals(&plain);
    let words = [
        "Option", "String", "Self_", "bool", "i64", "str", "json", "crate_", "super_", "Vec",
        "Client", "Error", "Unknown", "new", "fmt", "type", "match", "union", "r", "_x", "__", "Ä",
        "名", "X1", "a_B", "LOUD", "async",
    ];
    for word in words {
        for keeps_place in [false, true] {
            let text = changed(&lock, |key, value| {
                let path = value.split(" : ").next().unwrap();
                match path.rsplit_once("::").filter(|_| keeps_place) {
                    Some((place, _)) => format!("{key} = {place}::{word}"),
                    None => format!("{key} = {word}::{word}"),
                }
            });
            let outcome = run(&spec(), Some(&text));
            assert_eq!(outcome.errors, 0, "{word}: {}", outcome.diagnostics);
            assert_eq!(literals(&outcome), wanted, "{word}");
            let again = run(&spec(), Some(&outcome.lock.as_ref().unwrap().text()));
            let differs = difference(outcome.tree.as_ref().unwrap(), again.tree.as_ref().unwrap());
            assert_eq!(differs, "", "{word}");
        }
    }
}

#[test]
fn what_is_no_lock_is_an_error_and_no_panic() {
    let text = lock_of(&spec(), None).text();
    let mut tried = 0;
    // A file that was cut off, or had a byte turned over on the way.
    for at in (0..text.len()).step_by(61) {
        let cut = &text[..text.floor_char_boundary(at)];
        let mut turned = text.clone().into_bytes();
        turned[at] ^= 0x15;
        for text in [cut, &String::from_utf8_lossy(&turned)] {
            let outcome = run(&spec(), Some(text));
            assert!(outcome.tree.is_some() || outcome.errors > 0);
            tried += 1;
        }
    }
    assert!(tried > 50, "{tried}");
    for text in [
        "\0",
        "= =",
        " = ",
        "x = y = z",
        "{}",
        "\u{feff}# x\n",
        "#/a = a;fn main(){}",
        "#/a = \"a\"",
    ] {
        let outcome = run(&spec(), Some(text));
        assert!(outcome.tree.is_some() || outcome.errors > 0, "{text}");
    }
}
