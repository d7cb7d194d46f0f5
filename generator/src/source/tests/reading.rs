//! What text becomes which tree, and what is refused.

use super::*;
use crate::source::{Number, Object};

fn clean(text: &str) -> String {
    let (sources, list) = yaml(text);
    assert!(list.is_empty(), "{:?}", lines(&sources, &list));
    text_of(&sources.entry().root)
}

fn refused(text: &str) -> String {
    let (sources, list) = yaml(text);
    assert!(sources.entry().root.is_null());
    lines(&sources, &list).join("\n")
}

#[test]
fn keys_keep_their_text_and_order() {
    assert_eq!(
        clean("z: 1\n200: a\ntrue: b\n1.10: c\n~: d\na: 2\n"),
        r#"{"z":1,"200":"a","true":"b","1.10":"c","~":"d","a":2}"#
    );
}

#[test]
fn words_of_yaml_1_1_are_strings() {
    assert_eq!(
        clean("[y, n, yes, on, off, NO, 2020-01-01, 1:30, 012, 1e3, null, ~, '']"),
        r#"["y","n","yes","on","off","NO","2020-01-01","1:30","012",1000.0,null,null,""]"#
    );
}

#[test]
fn integers_beyond_64_bits_are_exact() {
    let (sources, list) = yaml(
        "a: -9223372036854776000\nb: 18446744073709551615\nc: 340282366920938463463374607431768211455\n",
    );
    assert!(list.is_empty());
    let get = |key| sources.entry().root.get(key).unwrap().as_number().unwrap();
    assert_eq!(get("a"), Number::Int(-9_223_372_036_854_776_000));
    assert_eq!(get("a").as_i64(), None);
    assert_eq!(get("b").as_u64(), Some(u64::MAX));
    assert_eq!(get("c"), Number::Float(3.402_823_669_209_385e38));
}

#[test]
fn numbers_convert_and_print_like_json() {
    let cases = [
        (Number::Float(1.0), Some(1), "1.0"),
        (Number::Float(1.5), None, "1.5"),
        (Number::Float(1e40), None, "1e40"),
        (Number::Int(-7), Some(-7), "-7"),
    ];
    for (number, int, text) in cases {
        assert_eq!(number.as_i64(), int);
        assert_eq!(number.to_string(), text);
        assert!(serde_json::from_str::<serde_json::Value>(text).is_ok());
    }
    assert_eq!(Number::Int(-1).as_u64(), None);
}

#[test]
fn many_equal_keys_are_all_reported() {
    let text: String = (0..2_000)
        .map(|at| format!("k{}: {at}\n", at % 1_000))
        .collect();
    let (sources, list) = yaml(&text);
    let root = sources.entry().root.as_object().unwrap();
    assert_eq!((root.len(), list.len()), (1_000, 1_000));
    for (at, found) in list.iter().enumerate() {
        let (first, _) = &found.related[0];
        assert_eq!(root.get(&format!("k{at}")).unwrap().id, *first);
    }
}

#[test]
fn the_first_of_two_equal_keys_is_kept() {
    let expected = ["error[duplicate-key] a.yaml:3:4 the key `a` is given twice in one object"];
    let (sources, list) = yaml("a: 1\nb: 2\na: 3\n");
    assert_eq!(text_of(&sources.entry().root), r#"{"a":1,"b":2}"#);
    assert_eq!(lines(&sources, &list), expected);
    let (first, _) = &list[0].related[0];
    assert_eq!(sources.location(*first).line, 1);
    assert_eq!(sources.pointer(list[0].at.unwrap()), "#/a");

    let (sources, list) = json("{\"a\": 1,\n\"b\": {\"x\": [1], \"x\": {\"y\": 0}}}");
    assert_eq!(
        lines(&sources, &list),
        ["error[duplicate-key] a.json:2:17 the key `x` is given twice in one object"]
    );
    assert_eq!(text_of(&sources.entry().root), r#"{"a":1,"b":{"x":[1]}}"#);
}

#[test]
fn repeated_keys_are_found_in_long_objects() {
    let mut text: String = (0..40).rev().map(|n| format!("k{n}: {n}\n")).collect();
    text.push_str("k7: again\nk40: last\n");
    let (sources, list) = yaml(&text);
    assert_eq!(list.len(), 1);
    let root = sources.entry().root.as_object().unwrap();
    assert_eq!(root.len(), 41);
    for n in 0..=40 {
        assert!(root.contains_key(&format!("k{n}")), "k{n}");
    }
    assert!(root.get("k41").is_none() && root.get("").is_none());
    assert_eq!(root.get("k7").unwrap().as_number(), Some(Number::Int(7)));
    assert_eq!(root.keys().next(), Some("k39"));
}

#[test]
fn merge_keys_are_applied() {
    let base = "base: &base {a: 1, b: 2}\nmore: &more {b: 3, c: 4}\n";
    let (sources, list) = yaml(&format!(
        "{base}x:\n  b: own\n  <<: [*base, *more]\n  c: own\ny:\n  <<: *more\n"
    ));
    assert!(list.is_empty(), "{list:?}");
    let root = &sources.entry().root;
    assert_eq!(
        text_of(root.get("x").unwrap()),
        r#"{"b":"own","a":1,"c":"own"}"#
    );
    assert_eq!(text_of(root.get("y").unwrap()), r#"{"b":3,"c":4}"#);
    let merged = root.at("/x/a").unwrap();
    assert_eq!(sources.pointer(merged.id), "#/x/a");
    assert_eq!(sources.location(merged.id).line, 1);
    // Not something to merge: kept, and for JSON never special.
    assert_eq!(clean("<<: 1\n"), r#"{"<<":1}"#);
    let (sources, _) = json(r#"{"<<": {"a": 1}}"#);
    assert_eq!(text_of(&sources.entry().root), r#"{"<<":{"a":1}}"#);
}

#[test]
fn tags_are_reported_and_ignored() {
    let (sources, list) = yaml("a: !mine {b: 1}\nc: !other text\nd: !!str 5\n");
    assert_eq!(
        text_of(&sources.entry().root),
        r#"{"a":{"b":1},"c":"text","d":"5"}"#
    );
    assert_eq!(
        lines(&sources, &list),
        [
            "warning[yaml-tag] a.yaml:1:1 the YAML tag `!mine` means nothing in an OpenAPI document",
            "warning[yaml-tag] a.yaml:2:4 the YAML tag `!other` means nothing in an OpenAPI document",
        ]
    );
}

#[test]
fn numbers_that_json_does_not_have_are_errors() {
    let (sources, list) = yaml("a: 1\nb: [.inf, .nan]\n");
    let codes: Vec<_> = lines(&sources, &list);
    assert_eq!(
        codes,
        [
            "error[non-finite-number] a.yaml:2:5 `inf` is not a number that JSON can hold",
            "error[non-finite-number] a.yaml:2:11 `NaN` is not a number that JSON can hold",
        ]
    );
}

#[test]
fn syntax_errors_have_a_place() {
    assert!(refused("a:\n  b: [1, 2\nc: 3\n").starts_with("error[syntax-error] a.yaml:3:"));
    let (sources, list) = json("{\n  \"ä\": 1,\n  \"é\": ?\n}");
    assert_eq!(
        lines(&sources, &list),
        ["error[syntax-error] a.json:3:8 expected value"]
    );
    let (sources, list) = json("{} x");
    assert_eq!(
        lines(&sources, &list),
        ["error[syntax-error] a.json:1:4 trailing characters"]
    );
    assert_eq!(
        refused("a: 1\n---\nb: 2\n"),
        "error[syntax-error] a.yaml:2:1 the file holds more than one YAML document"
    );
    assert_eq!(
        refused(" \n"),
        "error[syntax-error] a.yaml:1:1 the file is empty"
    );
    assert!(refused("a: *nowhere\n").starts_with("error[syntax-error] a.yaml:1:4 unknown anchor"));
    assert!(refused("{a: 1}: 2\n").starts_with("error[syntax-error]"));
}

#[test]
fn flow_yaml_in_a_yaml_file_is_not_json() {
    assert_eq!(clean("{a: 1, b: [x,]}"), r#"{"a":1,"b":["x"]}"#);
    let (sources, list) = json("{a: 1}");
    assert_eq!(
        lines(&sources, &list),
        ["error[syntax-error] a.json:1:2 key must be a string"]
    );
}

#[test]
fn nesting_ends_in_an_error() {
    let (open, close) = ("[".repeat(5_000), "]".repeat(5_000));
    for text in [format!("{open}{close}"), format!("x: {open}{close}")] {
        assert!(
            refused(&text).starts_with("error[too-deep] a.yaml:1:"),
            "{}",
            refused(&text)
        );
    }
    let (open, close) = ("[".repeat(100), "]".repeat(100));
    assert!(clean(&format!("{open}{close}")).starts_with("[["));
}

#[test]
fn aliases_cannot_explode() {
    let mut text = String::from("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
    for n in 1..12 {
        let below = format!("*a{},", n - 1).repeat(9);
        text.push_str(&format!("a{n}: &a{n} [{below}]\n"));
    }
    assert!(refused(&text).starts_with("error[too-deep]"));
    assert!(refused("a: &a [*a]\n").starts_with("error[too-deep]"));
}

#[test]
fn encodings() {
    let read = |bytes: &[u8]| {
        let files = Memory([("a.yaml".to_owned(), bytes.to_vec())].into());
        let (sources, list) = load_from(&files, "a.yaml");
        (
            text_of(&sources.entry().root),
            lines(&sources, &list).join("\n"),
        )
    };
    assert_eq!(
        read(b"\xEF\xBB\xBFa: 1\n"),
        (r#"{"a":1}"#.to_owned(), String::new())
    );
    assert_eq!(read(b"\xEF\xBB\xBF{\"a\": 1}").0, r#"{"a":1}"#);
    assert_eq!(
        read(b"\xFF\xFEa\0").1,
        "error[not-utf8] a.yaml:1:1 the file is UTF-16 text"
    );
    assert_eq!(
        read(b"a: 1\nb: x\xE9y\n").1,
        "error[not-utf8] a.yaml:2:5 the byte at offset 9 is not UTF-8"
    );
}

#[test]
fn pointers_are_followed() {
    let (sources, _) = yaml("paths:\n  /pets/{id}: {get: [a, {'m~n': 1}]}\n  '': 5\n");
    let root = &sources.entry().root;
    assert_eq!(
        root.at("/paths/~1pets~1{id}/get/1/m~0n")
            .unwrap()
            .as_number(),
        Some(Number::Int(1))
    );
    assert_eq!(
        root.at("/paths/").unwrap().as_number(),
        Some(Number::Int(5))
    );
    assert_eq!(root.at("").unwrap().id, root.id);
    for nothing in [
        "paths",
        "/path",
        "/paths/~1pets~1{id}/get/2",
        "/paths/~1pets~1{id}/get/01",
        "/paths/~1pets~1{id}/get/-",
    ] {
        assert!(root.at(nothing).is_none(), "{nothing}");
    }
}

#[test]
fn equality_ignores_ids_and_order() {
    let same = |a: &str, b: &str| {
        let (a, b) = (yaml(a).0, yaml(b).0);
        a.entry().root.same_value(&b.entry().root)
    };
    assert!(same("{a: 1, b: [x]}", "{b: [x], a: 1.0}"));
    assert!(!same("{a: 1}", "{a: 1, b: 2}"));
    assert!(!same("[1, 2]", "[2, 1]"));
    assert!(!same("'1'", "1"));
    assert!(Object::default().is_empty());
}
