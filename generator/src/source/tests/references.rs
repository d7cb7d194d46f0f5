//! Which files are read, and how references are joined.

use super::*;
use crate::source::RefError;
use crate::source::reference::{looks_like_file, parse};

fn joined(base: &str, reference: &str) -> Result<(Option<String>, String), RefError> {
    parse(base, reference).map(|t| (t.path, t.fragment))
}

#[test]
fn references_are_joined_to_their_file() {
    let ok = |base, reference, path: &str, fragment: &str| {
        let path = (!path.is_empty()).then(|| path.to_owned());
        assert_eq!(
            joined(base, reference),
            Ok((path, fragment.to_owned())),
            "{reference}"
        );
    };
    ok("a.yaml", "#/x/y", "", "/x/y");
    ok("a.yaml", "", "", "");
    ok("a.yaml", "b.yaml", "b.yaml", "");
    ok("sub/a.yaml", "./b.yaml#/p", "sub/b.yaml", "/p");
    ok("sub/deep/a.yaml", "../b.yaml#p", "sub/b.yaml", "p");
    ok(
        "a.yaml",
        "x/../b%20c.yaml#/a%2Fb%C3%A9",
        "b c.yaml",
        "/a/bé",
    );
    ok("a.yaml", "b.yaml#/a#b", "b.yaml", "/a#b");
    ok(
        "a.yaml",
        "v1:x/b.yaml".trim_start_matches("v1:"),
        "x/b.yaml",
        "",
    );
}

#[test]
fn references_that_lead_nowhere() {
    let outside = |path: &str| {
        Err(RefError::OutsideRoot {
            path: path.to_owned(),
        })
    };
    assert_eq!(joined("a.yaml", "../b.yaml"), outside("../b.yaml"));
    assert_eq!(
        joined("sub/a.yaml", "x/../../../b.yaml"),
        outside("x/../../../b.yaml")
    );
    assert_eq!(joined("a.yaml", "/etc/passwd"), outside("/etc/passwd"));
    assert_eq!(joined("a.yaml", "%2e%2e/b.yaml"), outside("../b.yaml"));
    assert_eq!(joined("a.yaml", "..\\b.yaml"), outside("..\\b.yaml"));
    for remote in [
        "https://x/y.yaml#/z",
        "//x/y.yaml",
        "file:///etc/passwd",
        "C:/x.yaml",
        "urn:a:b",
    ] {
        assert_eq!(joined("a.yaml", remote), Err(RefError::Remote), "{remote}");
    }
    for bad in ["#/%", "#/%4", "#/%zz", "%ff.yaml"] {
        assert_eq!(joined("a.yaml", bad), Err(RefError::Malformed), "{bad}");
    }
}

#[test]
fn mapping_values_that_are_files() {
    for file in ["./Dog", "../x", "dog.yaml", "dog.json#/Dog", "a/dog.yml"] {
        assert!(looks_like_file(file), "{file}");
    }
    for name in ["Dog", "#/components/schemas/Dog", "pkg.Dog", "a/b"] {
        assert!(!looks_like_file(name), "{name}");
    }
}

#[test]
fn missing_files_are_reported_once_where_they_are_named() {
    let (sources, list) = load(&[(
        "a.yaml",
        "a: {$ref: 'no.yaml#/x'}\nb: {$ref: no.yaml}\nc: {discriminator: {mapping: {d: no2.yaml, e: Dog}}}\n",
    )]);
    assert_eq!(
        lines(&sources, &list),
        [
            "error[missing-file] a.yaml:1:11 the file `no.yaml`, which is referred to here, does not exist",
            "error[missing-file] a.yaml:3:34 the file `no2.yaml`, which is referred to here, does not exist",
        ]
    );
    let root = sources.entry().root.id;
    let missing = sources.resolve_ref(root, "no.yaml#/x").map(|_| ());
    let expected = RefError::Missing {
        path: "no.yaml".to_owned(),
        reported: true,
    };
    assert_eq!(missing, Err(expected));
    let unknown = sources.resolve_ref(root, "other.yaml").map(|_| ());
    let expected = RefError::Missing {
        path: "other.yaml".to_owned(),
        reported: false,
    };
    assert_eq!(unknown, Err(expected));
}

#[test]
fn examples_need_not_lead_anywhere() {
    let text = "example: {$ref: no.yaml}\nproperties:\n  example: {$ref: yes.yaml}\n  default: {$ref: no3.yaml}\n";
    let (sources, list) = load(&[("a.yaml", text), ("yes.yaml", "type: string\n")]);
    assert_eq!(
        lines(&sources, &list),
        [
            "error[missing-file] a.yaml:4:19 the file `no3.yaml`, which is referred to here, does not exist"
        ]
    );
    assert!(sources.by_path("yes.yaml").is_some());
}

#[test]
fn paths_out_of_the_folder_are_refused() {
    let (sources, list) = load(&[(
        "a.yaml",
        "a:\n  $ref: ../b.yaml\nb: {$ref: 'https://x/y'}\n",
    )]);
    assert_eq!(
        lines(&sources, &list),
        [
            "error[ref-outside-root] a.yaml:2:9 `../b.yaml` is outside the folder that references may not leave"
        ]
    );
}

#[test]
fn references_resolve_against_the_file_they_stand_in() {
    let (sources, _) = load(&[
        ("a.yaml", "$ref: s/b.yaml\n"),
        ("s/b.yaml", "$ref: 'c.yaml#/d%20e'\n"),
        ("s/c.yaml", "d e: 1\n"),
    ]);
    let b = sources.by_path("s/b.yaml").unwrap();
    let target = |text| {
        let (root, fragment) = sources.resolve_ref(b.root.id, text).unwrap();
        (sources.file(root.id).path.as_str(), fragment)
    };
    assert_eq!(target("c.yaml#/d%20e"), ("s/c.yaml", "/d e".to_owned()));
    assert_eq!(target("#/x"), ("s/b.yaml", "/x".to_owned()));
}

#[test]
fn uris_resolve_to_what_says_that_it_has_them() {
    let (sources, list) = load(&[
        (
            "a.yaml",
            "$self: https://example.com/a\nb: {$ref: s/b.yaml}\nc: {$id: 'https://example.com/c#', d: {e: 1}}\n",
        ),
        ("s/b.yaml", "x: {$id: 'urn:example:x'}\n"),
    ]);
    assert_eq!(lines(&sources, &list), [""; 0]);
    let root = sources.entry().root.id;
    let target = |text| {
        let (node, fragment) = sources.resolve_ref(root, text)?;
        Ok((sources.pointer(node.id), fragment))
    };
    let found = |pointer: &str, fragment: &str| Ok((pointer.to_owned(), fragment.to_owned()));
    assert_eq!(target("https://example.com/a#/b"), found("#", "/b"));
    assert_eq!(target("https://example.com/c"), found("#/c", ""));
    assert_eq!(target("https://example.com/c#/d/e"), found("#/c", "/d/e"));
    assert_eq!(target("urn:example:x"), found("#/x", ""));
    assert_eq!(target("https://example.com/d"), Err(RefError::Remote));
}

#[test]
fn a_missing_entry_is_an_error_without_a_place() {
    let (sources, list) = load_from(&Memory::new(&[]), "spec.yaml");
    assert!(sources.entry().root.is_null());
    assert_eq!(
        lines(&sources, &list),
        ["error[missing-file] the file `spec.yaml` does not exist"]
    );
}

#[test]
fn labels_are_beside_the_entry() {
    let (sources, _) = load(&[("a.yaml", "$ref: s/b.yaml\n"), ("s/b.yaml", "1\n")]);
    let sources = sources.with_labels("api/spec/a.yaml", "api/spec/");
    assert_eq!(sources.label("a.yaml"), "api/spec/a.yaml");
    assert_eq!(sources.label("s/b.yaml"), "api/spec/s/b.yaml");
    let sources = sources.with_labels("a.yaml", "");
    assert_eq!(sources.label("s/b.yaml"), "s/b.yaml");
}

#[test]
fn a_path_out_of_the_root_says_how_far() {
    use crate::source::reference::folders_above;
    assert_eq!(folders_above("a.yaml", "../b.yaml"), Some(1));
    assert_eq!(
        folders_above("api/a.yaml", "x/../../../b/../../c.yaml"),
        Some(2)
    );
    assert_eq!(folders_above("a.yaml", "/etc/b.yaml"), None);
    assert_eq!(folders_above("a.yaml", "..\\b.yaml"), None);
    let (sources, list) = load(&[("api/v1/a.yaml", "x: {$ref: ../../../b.yaml}\n")]);
    assert_eq!(
        lines(&sources, &list),
        [
            "error[ref-outside-root] api/v1/a.yaml:1:11 `../../../b.yaml` is outside the folder that references may not leave"
        ]
    );
    assert!(
        list[0]
            .help
            .as_deref()
            .unwrap()
            .contains("`root = \"../../..\"`")
    );
}
