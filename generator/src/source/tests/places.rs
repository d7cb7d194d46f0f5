//! Pointers and lines of nodes.

use super::*;

/// `pointer line:column underlined` for every node, in order.
fn places(sources: &Sources) -> Vec<String> {
    let mut nodes = Vec::new();
    all(&sources.entry().root, &mut nodes);
    let text = &sources.entry().text;
    nodes
        .iter()
        .map(|node| {
            let at = sources.location(node.id);
            let marked = &text[at.span.clone()];
            format!(
                "{} {}:{} {marked}",
                sources.pointer(node.id),
                at.line,
                at.column
            )
        })
        .collect()
}

#[test]
fn a_container_is_found_by_its_key_and_a_scalar_by_itself() {
    let (sources, _) = yaml(
        "ü: {ö: ä}\nlist:\n  - name: x\n    other: |\n      long\n  - - 5\nlast: two\n  lines\n",
    );
    let expected = [
        "# 1:1 ü",
        "#/ü 1:1 ü",
        "#/ü/ö 1:8 ä",
        "#/list 2:1 list",
        "#/list/0 3:5 name",
        "#/list/0/name 3:11 x",
        "#/list/0/other 5:7 long",
        "#/list/1 6:5 -",
        "#/list/1/0 6:7 5",
        "#/last 7:7 two",
    ];
    assert_eq!(places(&sources), expected);
}

#[test]
fn json_is_scanned_as_json() {
    let (sources, _) = json(concat!(
        "{\r\n",
        "\t\"a\\\"/\": [1, {\"b\": \"\\ud83d\\ude00\"}],\r\n",
        "\t\"c~\": null, \"d\": {}}"
    ));
    let expected = [
        r##"# 1:1 {"##,
        r##"#/a"~1 2:2 "a\"/""##,
        r##"#/a"~1/0 2:11 1"##,
        r##"#/a"~1/1 2:14 {"##,
        r##"#/a"~1/1/b 2:20 "\ud83d\ude00""##,
        r##"#/c~0 3:8 null"##,
        r##"#/d 3:14 "d""##,
    ];
    assert_eq!(places(&sources), expected);
}

#[test]
fn an_alias_is_where_its_anchor_is() {
    let (sources, _) = yaml("a: &a\n  x: [1, 2]\nb: *a\nc: 3\n&k d: *k\n");
    let expected = [
        "# 1:1 a",
        "#/a 1:1 a",
        "#/a/x 2:3 x",
        "#/a/x/0 2:7 1",
        "#/a/x/1 2:10 2",
        "#/b 1:1 a",
        "#/b/x 2:3 x",
        "#/b/x/0 2:7 1",
        "#/b/x/1 2:10 2",
        "#/c 4:4 3",
        "#/d 5:7 *k",
    ];
    assert_eq!(places(&sources), expected);
}

#[test]
fn what_an_alias_repeats_is_reported_once() {
    let (sources, list) = yaml("a: &a !odd\n  x: 1\nb: *a\nc: [*a, !odd 1]\n");
    assert_eq!(lines(&sources, &list).len(), 2, "{list:?}");
}

#[test]
fn windows_and_old_mac_line_ends_count() {
    for end in ["\n", "\r\n", "\r"] {
        let (sources, list) = yaml(&["a: 1", "b:", "  c: x", ""].join(end));
        assert!(list.is_empty());
        let c = sources.entry().root.at("/b/c").unwrap();
        let at = sources.location(c.id);
        assert_eq!((at.line, at.column), (3, 6), "{end:?}");
    }
}

#[test]
fn ids_go_on_from_file_to_file() {
    let (sources, list) = load(&[
        ("a.yaml", "x: {$ref: 'b.yaml#/p'}\ny: 1\n"),
        ("b.yaml", "p: {q: {$ref: 'sub/c.json'}}\n"),
        ("sub/c.json", "{\"z\": {\"$ref\": \"../a.yaml#/y\"}}"),
    ]);
    assert!(list.is_empty(), "{list:?}");
    assert_eq!(
        sources.files().map(|f| f.path.as_str()).collect::<Vec<_>>(),
        ["a.yaml", "b.yaml", "sub/c.json"]
    );
    let mut last = None;
    for file in sources.files() {
        let mut nodes = Vec::new();
        all(&file.root, &mut nodes);
        for node in nodes {
            assert!(Some(node.id) > last);
            last = Some(node.id);
            assert_eq!(sources.file(node.id).path, file.path);
            assert_eq!(sources.location(node.id).path, file.path);
            let pointer = sources.pointer(node.id);
            assert_eq!(file.root.at(&pointer[1..]).unwrap().id, node.id);
        }
    }
}
